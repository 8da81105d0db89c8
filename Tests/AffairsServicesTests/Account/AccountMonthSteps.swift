import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// A month of money of the test prison: six inmates in ward 01, two in ward 02.
extension TestPrison {
  @discardableResult
  func pay(
    _ kind: TransferKind, _ number: Int? = nil, _ yuan: String, on today: String, line: String,
    from debit: String? = nil, to credit: String? = nil, by actor: String = "account-1"
  ) throws -> Int {
    let request = TransferRequest(
      day: try day(today), kind: kind, inmate: try number.map { try inmate($0) },
      amount: try money(yuan), debit: debit, credit: credit,
      sender: kind == .remittance ? RemittanceSender(name: "王某某", relation: "父亲") : nil)
    return try #require(
      try office(actor, today, 9).postTransfers([
        MoneyPosting(request, key: RowKey(source: "十月账", line: line))
      ]).act)
  }

  /// October: funds come in, everybody gets an allowance, six get money from home, six buy, one
  /// pays towards a judgment.
  func spendOctober() throws {
    try pay(.funding, nil, "1000", on: "2026-10-02", line: "F1", to: "allowance-fund")
    for number in [1, 2, 3, 4, 5, 6, 11, 12] {
      try pay(.allowance, number, "50", on: "2026-10-05", line: "A\(number)")
    }
    for number in [1, 2, 3, 4, 5, 11] {
      try pay(
        .remittance, number, "10\(number)", on: "2026-10-08", line: "R\(number)", from: "bank")
    }
    for number in 1...6 {
      try pay(.purchase, number, "2\(number)", on: "2026-10-20", line: "P\(number)")
    }
    try pay(.deduction, 1, "37.21", on: "2026-10-22", line: "D1")
    try pay(.settlement, nil, "37.21", on: "2026-10-28", line: "C1", from: "court", to: "bank")
  }

  static let bankHead = "日期,收入,支出,余额,流水号,来源,行号"

  /// The bank's October as it agrees with the ledger.
  static let bankOctober = [
    "2026-10-02,1000,,1000.00,F1,十月对账单,1", "2026-10-08,101,,1101.00,R1,十月对账单,2",
    "2026-10-08,102,,1203.00,R2,十月对账单,3", "2026-10-08,103,,1306.00,R3,十月对账单,4",
    "2026-10-08,104,,1410.00,R4,十月对账单,5", "2026-10-08,105,,1515.00,,十月对账单,6",
    "2026-10-09,1011,,2526.00,R11,十月对账单,7", "2026-10-28,,37.21,2488.79,,十月对账单,8",
  ]

  @discardableResult
  func bank(
    _ lines: [String], _ name: String = "2026-10", on today: String = "2026-11-02",
    dryRun: Bool = false
  ) throws -> ImportSummary {
    let text = ([TestPrison.bankHead] + lines).joined(separator: "\n") + "\n"
    return try office("account-1", today, 9).importBank(
      BankFile(account: "bank", month: try month(name)), bytes: Array(text.utf8),
      file: "bank.csv", dryRun: dryRun)
  }

  /// The bank's October brought in and matched.
  func reconcileOctober() throws {
    try bank(TestPrison.bankOctober)
    _ = try office("account-1", "2026-11-02", 10).matchBank(try month("2026-10"))
  }

  @discardableResult
  func closeStep(
    by actor: String, _ name: String = "2026-10", on today: String = "2026-11-03", _ hour: Int = 10,
    cash: String? = nil
  ) throws -> (act: Int, state: String) {
    let office = try office(actor, today, hour)
    let sheet = try office.previewAccounts(try month(name))
    return try office.advanceAccounts(
      try month(name), digest: sheet.digest,
      cashCounted: try cash.map { ["cash": try money($0)] } ?? [:])
  }

  /// Handed in, confirmed and closed by three people.
  @discardableResult
  func closeAccounts(_ name: String = "2026-10", on today: String = "2026-11-03") throws -> Int {
    try closeStep(by: "account-2", name, on: today, 10)
    try closeStep(by: "head-1", name, on: today, 11)
    return try closeStep(by: "deputy-1", name, on: today, 12).act
  }

  /// October from its first transfer to its close.
  @discardableResult
  func closedOctoberOfMoney() throws -> Int {
    try spendOctober()
    try reconcileOctober()
    return try closeAccounts()
  }

  /// The notice of a ward's accounts on its board.
  func postAccounts(
    _ code: String, on today: String = "2026-11-04", hour: Int = 9
  ) throws -> String {
    let subject = Reference.wardAccounts(try ward(code), try month("2026-10"))
    let number = try office("account-1", today, hour).draftNotice(subject).number
    let officer = try office("open-1", today, hour)
    _ = try officer.review(number, try officer.proposedReview(of: number))
    _ = try office("deputy-2", today, hour).approve(number)
    _ = try office("open-1", today, hour).post(number, places: ["公示栏"])
    return number
  }

  /// Writes an act past every service.
  func forge(
    _ kind: ActKind, by actor: String = "account-1", on today: String, _ facts: [Fact]
  ) throws {
    let office = try office(actor, today, 20)
    try office.book.write(kind, actor: try staff(actor), moment: office.moment) { _ in facts }
  }

  func forgedTransfer(
    _ kind: TransferKind, _ number: Int?, _ yuan: String, on today: String, debit: String,
    credit: String, line: String
  ) throws -> Fact {
    TransferDraft(
      MoneyTransfer(
        day: try day(today), kind: kind, debit: debit, credit: credit,
        inmate: try number.map { try inmate($0) }, amount: try money(yuan)),
      key: RowKey(source: "伪造", line: line)
    ).fact
  }
}
