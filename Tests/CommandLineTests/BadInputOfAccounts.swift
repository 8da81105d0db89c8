import Foundation

/// Bad input to the commands of inmates' money.
extension BadInput {
  /// An officer of inmates' money in the demonstration with seed 7.
  private static let accountOfficer = ["--as", "3301040", "--now", DemoBook.now]
  /// The beginning and the end of a row on the day of the clock.
  private static let moneyHeader = "日期,种类,罪犯编号,金额,借方,贷方,类别,汇款人,关系,备注,补记原因,来源,行号"

  static let money: [BadInput] = [
    .posting(
      "unbalanced", ["purchase", "--leg", "spending=1.00", "--leg", "canteen=-1.01"], 65,
      [
        "1.00", "1.01", "account.unbalanced",
      ]),
    .posting(
      "unknown account", ["purchase", "--amount", "1", "--credit", "shop"], 65,
      [
        "shop", "account.unknown", "account balance",
      ]),
    .posting(
      "negative amount", ["purchase", "--amount", "-1"], 65, ["account.amount", "reverse"]),
    .posting("currency sign", ["purchase", "--amount", "￥1"], 65, ["account.amount-form", "￥1"]),
    .posting("separator", ["purchase", "--amount", "1,000.00"], 65, ["account.amount-form"]),
    .posting(
      "unknown kind", ["lottery", "--amount", "1"], 65, ["lottery", "account.kind-unknown"]),
    .posting(
      "a reversal by itself", ["reversal", "--amount", "1"], 65,
      [
        "account.kind-reserved", "account reverse",
      ]),
    .posting(
      "more than there is", ["purchase", "--amount", "999999.00"], 1,
      [
        "account.overdrawn", "spending",
      ]),
    .posting("no sender", ["remittance", "--amount", "1"], 65, ["account.sender-required"]),
    .posting("no amount", ["purchase"], 64, ["--amount"]),
    .posting(
      "amount and legs", ["purchase", "--amount", "1", "--leg", "spending=1"], 64,
      [
        "--leg"
      ]),
    BadInput(
      "not an officer of money",
      ["account", "post", "purchase", "--amount", "1", "--inmate", inmate, "--as", officer]
        + ["--now", DemoBook.now], 77,
      ["post transfers of money", "actor.not-permitted"]),
    BadInput(
      "unknown inmate's statement", ["account", "statement", "3301999999"] + accountOfficer, 65,
      ["inmate.unknown"]),
    BadInput(
      "nothing to reverse",
      ["account", "reverse", "entry:1.1", "--because", "错"] + accountOfficer, 66,
      ["entry:1.1", "account.transfer-unknown"]),
    BadInput(
      "no such deduction",
      ["account", "pay-court", "entry:1.1", "--document", "1"] + accountOfficer, 66,
      ["account.transfer-unknown"]),
    BadInput(
      "not released", ["account", "payout", inmate] + accountOfficer, 1,
      ["account.not-released", "release"]),
    .importingMoney(
      "a sign in a file", ["2026-12-01,狱内消费,\(inmate),￥3,,,,,,,,表,1"],
      [
        "line 2", "account.amount-form",
      ]),
    .importingMoney(
      "an overdraft in a file", ["2026-12-01,狱内消费,\(inmate),999999,,,,,,,,表,1"],
      [
        "line 2", "account.overdrawn",
      ]),
    .importingMoney(
      "two rows with one key",
      [
        "2026-12-01,亲属汇款,\(inmate),3,,,,王某,,,,表,1", "2026-12-01,亲属汇款,\(inmate),4,,,,王某,,,,表,1",
      ], ["line 3", "twice"]),
  ]

  private static func posting(
    _ description: String, _ words: [String], _ status: Int32, _ expected: [String]
  ) -> BadInput {
    BadInput(
      description, ["account", "post"] + words + ["--inmate", inmate] + accountOfficer, status,
      expected)
  }

  private static func importingMoney(
    _ description: String, _ rows: [String], _ expected: [String]
  ) -> BadInput {
    BadInput(
      description, ["account", "import", "{DIR}/money.csv"] + accountOfficer, 65, expected,
      files: ["money.csv": Data(([moneyHeader] + rows).joined(separator: "\n").utf8)])
  }
}
