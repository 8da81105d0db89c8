import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("Money does not leave unseen")
struct LeavingMoneyTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.fund()
  }

  private func found(_ kind: ActKind = .moneyPosted, on today: String, _ facts: Fact...) throws
    -> Set<String>
  {
    try prison.forge(kind, on: today, facts)
    let act = try #require(try prison.reading().book.read { try $0.lastAct?.number })
    return Set(try prison.findings().filter { $0.act == act }.map(\.code))
  }

  // Orders

  /// Inmate 2 orders 50 of 50 yuan.
  private func ordered() throws -> (TestPrison, FactKey) {
    let prison = try TestPrison()
    try prison.bringInGrades([(2, "严管", "2026-07-01")])
    try prison.office("registrar", "2026-10-08", 8).bringIn(
      .property, "罪犯编号,判项编号,判项种类,金额,共同责任,来源,行号\n3301000002,,无,,否,测试,2\n")
    try prison.remit(2, "50.00", on: "2026-10-09")
    return (prison, try prison.order(2, "50.00", on: "2026-10-10"))
  }

  @Test func whatAnOrderHoldsStaysForIt() throws {
    let (prison, order) = try ordered()
    let send = try prison.posting(
      .homeRemittance, "0.01", of: 2, on: "2026-10-10", sender: "王某")
    let refused = refused { try prison.post(send) }
    #expect(refused?.code == .accountHeldByOrder)
    #expect(refused?[.reference].contains("\(order.act).1") == true)
    #expect(refused?[.value] == "0.01")
    #expect(
      rowRefusals {
        try prison.bringInMoney(
          ["2026-10-10,狱内消费,3301000002,1,,,,,,,,表,1"], on: "2026-10-10")
      } == [.accountHeldByOrder])
    let remitted = try #require(
      try prison.reading().book.read {
        try $0.transfers(of: inmate(2), in: try month("2026-10").days).first
      })
    #expect(
      refusal {
        try prison.office("account-2", "2026-10-10", 12).reverseTransfer(
          act: remitted.act, ordinal: remitted.ordinal, because: "汇错")
      } == .accountHeldByOrder)
    // What comes in may go again, and a hold that ended holds nothing.
    try prison.remit(2, "5.00", on: "2026-10-10", 13)
    try prison.post(
      prison.posting(.homeRemittance, "5.00", of: 2, on: "2026-10-11", sender: "王某"))
    _ = try prison.office("account-1", "2026-10-11", 14).releaseOrder(order, reason: "缺货")
    try prison.post(
      prison.posting(.homeRemittance, "50.00", of: 2, on: "2026-10-12", sender: "王某"))
    #expect(try prison.findings().isEmpty)
  }

  @Test func aHoldThatLostItsMoneyIsFound() throws {
    let (prison, _) = try ordered()
    try prison.forge(
      .moneyPosted, on: "2026-10-11",
      [
        try prison.forgedTransfer(
          .purchase, 2, "0.01", on: "2026-10-11", debit: "spending", credit: "canteen", line: "1")
      ])
    let act = try #require(try prison.reading().book.read { try $0.lastAct?.number })
    let found = try prison.findings().filter { $0.act == act }
    #expect(found.map(\.code) == ["derived.order"], "\(found)")
    let replayed = try prison.reading(as: "account-1").replay(.act(act))
    #expect(replayed.contains { $0.kind == .order && $0.verdict != "equal" })
  }

  @Test func nobodyIsPaidOutWhileAnOrderIsOpen() throws {
    let (prison, order) = try ordered()
    let last = try day("2026-10-12")
    _ = try prison.office("registrar", "2026-10-12").release(
      try inmate(2), last: last, ground: "刑满释放")
    func payout(_ hour: Int) throws -> PostedMoney {
      try prison.office("account-1", "2026-10-12", hour).payOut(
        try inmate(2), .bank, on: last, note: nil, lateReason: nil)
    }
    let refused = refused { try payout(13) }
    #expect(refused?.code == .accountHeldByOrder)
    #expect(refused?[.reference].contains("\(order.act).1") == true)
    _ = try prison.office("account-1", "2026-10-12", 14).releaseOrder(order, reason: "释放")
    #expect(try payout(15).total == Money("50.00"))
    #expect(try prison.findings().isEmpty)
  }

  // People who left

  @Test func whoeverLeftIsGivenNothingWithoutAReason() throws {
    _ = try prison.office("registrar", "2026-10-06").release(
      try inmate(1), last: try day("2026-10-06"), ground: "刑满释放")
    // Nor a wage dated back to when he was here.
    let wage = try prison.posting(.labourPay, "100.00", of: 1, on: "2026-10-06")
    #expect(refusal { try prison.post(wage, on: "2026-10-07") } == .accountReasonRequired)
    #expect(
      rowRefusals {
        try prison.bringInMoney(
          ["2026-10-06,劳动报酬,3301000001,100,,,,,,,,表,1"], on: "2026-10-07")
      } == [.accountReasonRequired])
    var blank = wage
    blank.request.note = " "
    #expect(refusal { try prison.post(blank, on: "2026-10-07") } == .accountReasonRequired)
    var reasoned = wage
    reasoned.request.note = "九月工时补算"
    #expect(try prison.post(reasoned, on: "2026-10-07").act != nil)
    #expect(try prison.findings().isEmpty)
    let forged = try prison.forgedTransfer(
      .homeRemittance, 1, "1", on: "2026-10-07", debit: "spending", credit: "bank", line: "1")
    #expect(try found(on: "2026-10-07", forged).contains("derived.account-entry"))
  }

  @Test func moneyThatLeavesWithSomebodyWhoIsHereIsFound() throws {
    for (line, kind) in [TransferKind.payout, .transferOut].enumerated() {
      let row = try prison.forgedTransfer(
        kind, 1, "1", on: "2026-10-07", debit: "spending", credit: "bank", line: "\(line)")
      let act: ActKind = kind == .payout ? .moneyPosted : .moneyImported
      #expect(
        try found(act, on: "2026-10-07", row).contains("derived.account-entry"), "\(kind)")
    }
  }

  @Test func aPayoutOfAFileFollowsARelease() throws {
    _ = try prison.office("registrar", "2026-10-06").release(
      try inmate(1), last: try day("2026-10-06"), ground: "刑满释放")
    #expect(
      rowRefusals {
        try prison.bringInMoney(
          ["2026-10-05,释放结算,3301000001,300,,bank,,,,,,表,1"], on: "2026-10-06")
      } == [.accountNotReleased])
    let summary = try prison.bringInMoney(
      ["2026-10-06,释放结算,3301000001,300,,bank,,,,,,表,1"], on: "2026-10-06")
    #expect(summary.written == 1)
    #expect(try prison.findings().isEmpty)
  }

  // Who sent it

  @Test func moneyWithoutANameReachesAnInmateWithSenderAndGround() throws {
    try prison.post(prison.posting(.suspense, "80.00"))
    let cleared = try prison.posting(.suspenseCleared, "80.00", of: 1, credit: "spending")
    #expect(refusal { try prison.post(cleared) } == .accountSenderRequired)
    var named = cleared
    named.request.sender = RemittanceSender(name: "王某", relation: nil)
    #expect(refusal { try prison.post(named) } == .accountReasonRequired)
    named.request.note = "银行回单查明"
    try prison.post(named)
    #expect(try prison.findings().isEmpty)
    try prison.post(prison.posting(.suspense, "1.00", on: "2026-10-06"))
    let forged = try prison.forgedTransfer(
      .suspenseCleared, 1, "1", on: "2026-10-06", debit: "suspense", credit: "spending", line: "1")
    #expect(
      try found(on: "2026-10-06", forged) == ["derived.account-entry", "derived.account-fact"])
  }

  @Test func oneSenderIsOneHoweverTheNameIsTypedAndWhicheverWayItCame() throws {
    try prison.remit(2, "10.00", from: "Li  Fang", on: "2026-10-09")
    try prison.remit(3, "10.00", from: "ｌｉ fang", on: "2026-10-09", 10)
    try prison.post(prison.posting(.suspense, "10.00", on: "2026-10-09"), on: "2026-10-09")
    var cleared = try prison.posting(
      .suspenseCleared, "10.00", of: 4, on: "2026-10-10", credit: "spending", sender: "LI FANG")
    cleared.request.note = "查明"
    try prison.post(cleared)
    let lines = try prison.office("account-1", "2026-10-31").spendingFindings(
      month: try month("2026-10"), ward: nil)
    #expect(
      lines.filter { $0.concern == .sharedSender }.map(\.inmate)
        == [try inmate(2), try inmate(3), try inmate(4)])
  }

  @Test(arguments: [
    ("account-1", true), ("procurator", true), ("head-1", false), ("deputy-1", false),
  ])
  func sendersAreShownToThoseWhoNeedThem(actor: String, sees: Bool) throws {
    let sheet = try prison.office(actor, "2026-10-05").statement(
      of: try inmate(1), in: try month("2026-10").days)
    #expect(sheet.statement.lines.count == 1)
    #expect(sheet.senders.isEmpty != sees)
  }

  // What reached the court

  @Test func aForgedReversalOfWhatReachedTheCourtIsFound() throws {
    try prison.office("registrar", "2026-10-05").bringIn(
      .property, "罪犯编号,判项编号,判项种类,金额,共同责任,来源,行号\n3301000001,1,罚金,100.00,,判决,1\n")
    let office = try prison.office("account-1", "2026-10-06")
    let act = try #require(
      try office.deduct(
        try inmate(1), Money(fen: 6_000), item: "1", from: nil, on: office.today, note: nil,
        lateReason: nil
      ).act)
    let settled = try #require(
      try office.settleDeductions(
        [FactKey(act: act, ordinal: 1)], document: "收据", on: office.today, lateReason: nil
      ).act)
    let row = try #require(
      try prison.reading().book.read { try $0.transfers(ofAct: settled).first })
    let reversal = TransferDraft(
      row.transfer.mirrored(on: office.today), note: "伪造", reverses: row.factKey,
      key: RowKey(source: "reversal", line: "伪造"))
    try prison.forge(.moneyReversed, by: "account-2", on: "2026-10-06", [reversal.fact])
    #expect(try prison.findings().map(\.code) == ["derived.account-entry"])
  }
}
