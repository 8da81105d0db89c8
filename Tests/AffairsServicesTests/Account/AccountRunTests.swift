import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Allowance runs, deductions, payout at release and at a transfer.
struct AccountRunTests {
  @Test func everybodyHereIsPaidOnceAMonth() throws {
    let prison = try TestPrison()
    try prison.fund()
    let office = try prison.office("account-1", "2026-10-08")
    let run = try office.payAllowance(
      try prison.month("2026-10"), on: office.today, lateReason: nil)
    #expect(run.posted.drafts.count == 8 && run.posted.total.description == "48.00")
    #expect(try prison.pockets(1)["spending"] == "306.00")
    #expect(try prison.pockets(11)["spending"] == "6.00")
    #expect(
      refusal {
        try office.payAllowance(
          try prison.month("2026-10"), on: office.today, lateReason: nil)
      } == .accountAllowancePaid)
    #expect(
      refusal {
        try office.payAllowance(
          try prison.month("2026-11"), on: office.today, lateReason: nil)
      } == .accountAllowanceDay)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aFundThatDoesNotSufficePaysNobody() throws {
    let prison = try TestPrison()
    try prison.post(prison.posting(.funding, "47.99", credit: "allowance-fund"))
    let acts = try prison.actCount()
    let office = try prison.office("account-1", "2026-10-08")
    let month = try prison.month("2026-10")
    #expect(
      refusal { try office.previewAllowance(month, on: office.today, lateReason: nil) }
        == .accountOverdrawn)
    #expect(
      refusal { try office.payAllowance(month, on: office.today, lateReason: nil) }
        == .accountOverdrawn)
    #expect(try prison.actCount() == acts)
  }

  @Test func aDeductionReachesTheCourtAndTheRulesOfNominations() throws {
    let prison = try TestPrison()
    try prison.fund()
    try prison.office("registrar", "2026-10-05").bringIn(
      .property, "罪犯编号,判项编号,判项种类,金额,共同责任,来源,行号\n3301000001,1,罚金,100.00,,判决,1\n")
    let office = try prison.office("account-1", "2026-10-06")
    let inmate = try prison.number(1)
    func deduct(_ amount: String, _ item: String = "1") throws -> PostedMoney {
      try office.deduct(
        inmate, try prison.money(amount), item: item, from: nil, on: office.today, note: nil,
        lateReason: nil)
    }
    #expect(refusal { try deduct("1.00", "2") } == .propertyUnknown)
    let act = try #require(try deduct("60.00").act)
    // What was taken and not yet paid over counts as taken.
    #expect(refusal { try deduct("40.01") } == .accountDeductionOverItem)
    #expect(try prison.accounts()["court"] == "60.00")
    let key = FactKey(act: act, ordinal: 1)
    let settled = try office.settleDeductions(
      [key], document: "法院收据7号", on: office.today, lateReason: nil)
    #expect(settled.act != nil)
    #expect(try prison.accounts()["court"] == nil)
    let events = try prison.reading().book.read {
      try $0.propertyEvents(.inmate(inmate))[inmate] ?? []
    }
    #expect(events.map(\.event.kind) == [.payment])
    #expect(events.map(\.event.amount) == [Money(fen: 6_000)])
    #expect(
      refusal {
        try office.settleDeductions([key], document: "再缴", on: office.today, lateReason: nil)
      } == .accountDeductionSettled)
    #expect(
      refusal {
        try prison.office("account-2", "2026-10-06").reverseTransfer(
          act: act, ordinal: 1, because: "扣错")
      } == .accountDeductionSettled)
    // Nor is the payment undone while the judgment counts as paid by it.
    #expect(
      refusal {
        try prison.office("account-2", "2026-10-06").reverseTransfer(
          act: try #require(settled.act), ordinal: 1, because: "缴错")
      } == .accountDeductionSettled)
    #expect(try office.deductions(of: inmate).map { $0.settlement?.document } == ["法院收据7号"])
    #expect(try prison.findings().isEmpty)
  }

  @Test(arguments: [TransferKind.payout, .transferOut])
  func whatLeavesWithAnInmateIsNotPostedByItself(_ kind: TransferKind) throws {
    let prison = try TestPrison()
    try prison.fund()
    let posting = try prison.posting(kind, "10.00", of: 1, credit: "bank")
    let acts = try prison.actCount()
    #expect(refusal { try prison.post(posting) } == .accountKindReserved)
    #expect(
      refusal {
        try prison.office("account-1", "2026-10-05").previewTransfers([posting])
      } == .accountKindReserved)
    #expect(try prison.actCount() == acts)
  }

  @Test func whoeverIsReleasedLeavesWithEverything() throws {
    let prison = try TestPrison()
    try prison.fund()
    try prison.post(prison.posting(.labourPay, "100.00", of: 1))
    try prison.post(
      prison.posting(.cash, "400.00", debit: "cash", credit: "bank"))
    let office = try prison.office("account-1", "2026-10-06")
    let inmate = try prison.number(1)
    func payout(_ way: PayoutWay = .cash) throws -> PostedMoney {
      try office.payOut(inmate, way, on: office.today, note: nil, lateReason: nil)
    }
    #expect(refusal { try payout() } == .accountNotReleased)
    _ = try prison.office("registrar", "2026-10-06").release(
      inmate, last: office.today, ground: "刑满释放")
    // Gone from tomorrow on, and the money is due.
    let due = try prison.office("account-1", "2026-10-07").due().filter { $0.kind == .moneyLeft }
    #expect(due.map(\.reference) == ["statement:3301000001/2026-10"])
    let posted = try payout()
    #expect(posted.drafts.count == 2 && posted.total.description == "400.00")
    #expect(try prison.pockets(1).values.allSatisfy { $0 == "0.00" })
    #expect(refusal { try payout() } == .accountNothingLeft)
    #expect(
      refusal {
        try prison.post(prison.posting(.allowance, "6.00", of: 1, on: "2026-10-07"))
      } == .inmateNotInCustody)
  }

  @Test func nobodyIsHandedOverWhileMoneyIsLeft() throws {
    let prisons = try TwoPrisons()
    let prison = prisons.sending
    try prison.fund()
    #expect(refusal { try prisons.handOver(1, on: "2026-10-06") } == .accountMoneyLeft)
    let office = try prison.office("account-1", "2026-10-06")
    _ = try office.payOut(
      try prison.number(1), .transfer, on: office.today, note: nil, lateReason: nil)
    _ = try prisons.handOver(1, on: "2026-10-06")
    #expect(try prison.accounts()["spending"] == nil)
  }
}
