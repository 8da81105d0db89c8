import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("Why, for a line of money, a statement, and the accounts")
struct WhyMoneyTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.closedOctoberOfMoney()
  }

  private func text(_ reference: Reference, as actor: String = "account-1") throws -> String {
    lines(try prison.reading(as: actor).why(reference)).joined(separator: "\n")
  }

  private func lines(_ node: WhyNode) -> [String] {
    ["\(node.label.zh) / \(node.label.en)"] + node.children.flatMap { lines($0) }
  }

  /// The row of an inmate of a kind.
  private func entry(_ kind: TransferKind, _ number: Int) throws -> Reference {
    let inmate = try inmate(number)
    let span = try prison.month("2026-10").days
    let record = try prison.reading().book.read { reader in
      try reader.transfers(of: inmate, in: span).first { $0.transfer.kind == kind }
    }
    return try #require(record).reference
  }

  @Test(
    "A remittance: who posted it, its source, accounts by name, article, bank, close and notice")
  func remittance() throws {
    let notice = try prison.postAccounts("01")
    let told = try text(try entry(.remittance, 1))
    for part in [
      "亲属汇款 101.00元", "登记：2026-10-08", "account-1", "来源：十月账 第R1行", "借：银行存款 bank；贷：消费账户 spending",
      "汇款人：王某某（父亲）", "规定：", "与银行流水", "accounts:2026-10 已结账", "公示 \(notice)",
      "debit Bank (bank), credit Spending (spending)", "accounts:2026-10 closed",
    ] {
      #expect(told.contains(part), "\(part)\n\(told)")
    }
  }

  @Test("Who may not be told of senders reads the line without one")
  func senders() throws {
    let remittance = try entry(.remittance, 1)
    for actor in ["head-2", "deputy-1", "w01-o1"] {
      let told = try text(remittance, as: actor)
      #expect(!told.contains("王某某") && told.contains("汇款人：当前民警的职务看不到"), "\(actor)\n\(told)")
    }
    #expect(try text(remittance, as: "procurator").contains("王某某"))
  }

  @Test("A purchase names its rule, a deduction its judgment's row")
  func kinds() throws {
    let purchase = try text(try entry(.purchase, 1))
    let rule = try prison.reading().policies.citation(
      of: .spendingLimit, on: try day("2026-10-20"))
    #expect(purchase.contains("〔\(rule)〕") && purchase.contains("应付狱内超市货款 canteen"))
    #expect(try text(try entry(.deduction, 1)).contains("代缴财产性判项 37.21元"))
  }

  @Test("A statement: what stood before and after, every line, the limit, the close, the notice")
  func statement() throws {
    let notice = try prison.postAccounts("01")
    let reference = Reference.statement(try inmate(1), try prison.month("2026-10"))
    let told = try text(reference)
    for part in [
      "期初：消费账户 spending 0.00元", "亲属汇款 101.00元", "期末：消费账户 spending 92.79元", "消费额度", "已结账",
      "公示 \(notice)", "after: Spending (spending) 92.79 yuan",
    ] {
      #expect(told.contains(part), "\(part)\n\(told)")
    }
    #expect(
      refusal { try text(.statement(try inmate(1), try prison.month("2099-01"))) } == .monthUnknown)
  }

  @Test("An objection to a statement, a line or a kitchen's month shows what it is about")
  func objection() throws {
    _ = try prison.postAccounts("01")
    let statement = Reference.statement(try inmate(1), try prison.month("2026-10"))
    let number = try prison.object(1, to: statement, on: "2026-11-05")
    let told = try text(.objection(number))
    #expect(told.contains("针对：\(statement)") && told.contains("期末：消费账户 spending 92.79元"))
    let entry = try entry(.purchase, 1)
    let second = try prison.object(1, to: entry, on: "2026-11-05", 15)
    #expect(try text(.objection(second)).contains("狱内消费 21.00元"))
    // The line tells of its objection, and the statement of its own.
    #expect(try text(entry).contains("异议 \(second)"))
    #expect(try text(statement).contains("异议 \(number)"))
    // Whoever may not read the account sees the objection and no money.
    let other = try text(.objection(number), as: "open-1")
    #expect(other.contains("针对：\(statement)") && !other.contains("92.79"))
  }

  @Test("The prison's month and a ward's: steps, balances and the notice's sums alone")
  func accounts() throws {
    let told = try text(.accounts(try prison.month("2026-10")))
    for part in ["已结账", "各科目余额", "银行存款 bank 2488.79元", "对账 银行存款 bank：相符", "account-2", "deputy-1"] {
      #expect(told.contains(part), "\(part)\n\(told)")
    }
    // A book's reader sees the steps and no balance.
    let reader = try text(.accounts(try prison.month("2026-10")), as: "open-1")
    #expect(reader.contains("已结账") && !reader.contains("2488.79"))
    let board = try text(.wardAccounts(try ward("01"), try prison.month("2026-10")), as: "open-1")
    #expect(board.contains("来源：零用钱，监区01、02，8人，400.00元") && !board.contains("37.21"), "\(board)")
    let unknown = Reference.accounts(try prison.month("2025-01"))
    #expect(refusal { try text(unknown) } == .accountMonthUnknown)
    let none = Reference.wardAccounts(try ward("01"), try prison.month("2025-01"))
    #expect(refusal { try text(none) } == .accountMonthUnknown)
  }

  @Test("An officer of a ward reads those who are there, and is told the same of all others")
  func ownWard() throws {
    let month = try prison.month("2026-10")
    let officer = try prison.reading(as: "w01-o1")
    #expect(!(try officer.why(.statement(try inmate(1), month)).children.isEmpty))
    let sheet = try officer.statement(of: try inmate(1), in: month.days)
    #expect(sheet.senders.isEmpty && sheet.hidesSenders)
    let others = try [inmate(11), #require(InmateNumber("3301999999"))]
    for inmate in others {
      let told = refused { try officer.statement(of: inmate, in: month.days) }
      #expect(told?.code == .actorNotOfWard && told?[.ward] == "01")
      #expect(refusal { try officer.why(.statement(inmate, month)) } == .actorNotOfWard)
      #expect(refusal { try officer.spendingLimit(of: inmate, month: month) } == .actorNotOfWard)
    }
    let line = try entry(.remittance, 11)
    let told = refused { try officer.why(line) }
    #expect(told?.code == .actorNotOfWard && told?[.inmate] == "")
    // What is of the whole prison is not a ward's.
    #expect(refusal { try officer.inmateBalances(on: officer.today) } == .actorNotOfWard)
    #expect(refusal { try officer.accountBalances(on: officer.today) } == .actorNotOfWard)
    #expect(refusal { try officer.previewAccounts(month) } == .actorNotOfWard)
    #expect(refusal { try officer.reconciliations(month) } == .actorNotOfWard)
    #expect(refusal { try officer.spendingFindings(month: month, ward: nil) } == .actorNotOfWard)
    #expect(refusal { try officer.deductions() } == .actorNotOfWard)
    #expect(refusal { try officer.orders() } == .actorNotOfWard)
    #expect(
      try officer.inmateBalances(on: officer.today, ward: try ward("01")).count == 6)
  }

  @Test("Whoever may not read accounts at all is asked for the permission before the inmate")
  func permissionFirst() throws {
    let office = try prison.reading(as: "open-1")
    let month = try prison.month("2026-10")
    for inmate in try [inmate(1), #require(InmateNumber("3301999999"))] {
      #expect(refusal { try office.statement(of: inmate, in: month.days) } == .actorNotPermitted)
      #expect(refusal { try office.why(.statement(inmate, month)) } == .actorNotPermitted)
    }
  }
}
