import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("Money does not come from nothing")
struct OriginlessMoneyTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.fund()
  }

  private func isFound(_ kind: ActKind = .moneyPosted, _ facts: Fact...) throws -> Bool {
    try prison.forge(kind, on: "2026-10-29", facts)
    let act = try #require(try prison.reading().book.read { try $0.lastAct?.number })
    return try prison.findings().contains { $0.code == "derived.account-entry" && $0.act == act }
  }

  private func row(
    _ kind: TransferKind, _ number: Int?, _ yuan: String, debit: String, credit: String,
    category: String? = nil, note: String? = nil, key: RowKey = RowKey(source: "伪造", line: "1")
  ) throws -> Fact {
    TransferDraft(
      MoneyTransfer(
        day: try day("2026-10-29"), kind: kind, debit: debit, credit: credit,
        inmate: try number.map { try inmate($0) }, amount: try money(yuan)),
      category: category, note: note, key: key
    ).fact
  }

  private func money(_ text: String) throws -> Money { try #require(Money(text)) }

  // Openings

  @Test func openingBalancesEndWithTheFirstClose() throws {
    let prison = try TestPrison()
    try prison.pay(.opening, 1, "5", on: "2026-10-01", line: "O1", from: "cash")
    try prison.spendOctober()
    try prison.reconcileOctober()
    try prison.closeStep(by: "account-2")
    try prison.closeStep(by: "head-1", "2026-10", on: "2026-11-03", 11, cash: "5")
    try prison.closeStep(by: "deputy-1", "2026-10", on: "2026-11-03", 12)
    #expect(
      refusal {
        try prison.pay(.opening, 1, "5", on: "2026-11-04", line: "O2", from: "cash")
      } == .accountOpeningClosed)
    #expect(
      rowRefusals {
        try prison.bringInMoney(
          ["2026-11-04,期初余额,3301000001,5,cash,spending,,,,,,表,1"], on: "2026-11-04")
      } == [.accountOpeningClosed])
    #expect(try prison.findings().isEmpty)
    try prison.forge(
      .moneyPosted, on: "2026-11-04",
      [
        try prison.forgedTransfer(
          .opening, 1, "5", on: "2026-11-04", debit: "cash", credit: "spending", line: "1")
      ])
    #expect(try prison.findings().map(\.code).contains("derived.account-entry"))
  }

  // Refunds and goods

  @Test func noMoreIsGivenBackThanWasBought() throws {
    // Somebody else's purchases are in the canteen's account too.
    try prison.remit(2, "100.00", on: "2026-10-03")
    try prison.buy(2, "90.00", on: "2026-10-03")
    func refund(
      _ amount: String, of number: Int = 1, on day: String = "2026-10-05"
    ) -> RefusalCode? {
      refusal {
        try prison.post(prison.posting(.refund, amount, of: number, on: day), on: "2026-10-05")
      }
    }
    let act = try #require(try prison.post(prison.posting(.purchase, "20.00", of: 1)).act)
    #expect(refund("20.01") == .accountRefundOver)
    // Nor before it was bought, nor to somebody who bought nothing.
    #expect(refund("1.00", on: "2026-10-04") == .accountRefundOver)
    #expect(refund("1.00", of: 3) == .accountRefundOver)
    try prison.post(prison.posting(.refund, "20.00", of: 1))
    #expect(refund("0.01") == .accountRefundOver)
    // What was given back is not undone once more.
    #expect(
      refusal {
        try prison.office("account-2", "2026-10-06").reverseTransfer(
          act: act, ordinal: 1, because: "记错")
      } == .accountRefundOver)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aRefundInAFileIsNamedAtItsLine() throws {
    do {
      try prison.bringInMoney([
        "2026-10-05,狱内消费,3301000001,20,,,,,,,,表,1", "2026-10-05,退货退款,3301000001,20,,,,,,,,表,2",
        "2026-10-05,退货退款,3301000001,0.5,,,,,,,,表,3",
      ])
      Issue.record("nothing was refused")
    } catch let faults as FileFaults {
      #expect(faults.faults.map(\.line) == [4])
    }
  }

  @Test func aForgedRefundIsFound() throws {
    try prison.post(prison.posting(.purchase, "20.00", of: 1))
    #expect(
      try isFound(.moneyPosted, row(.refund, 1, "20.01", debit: "canteen", credit: "spending")))
  }

  @Test func goodsAreOfACategoryThatPolicyHas() throws {
    func buy(_ category: String) throws {
      var posting = try prison.posting(.purchase, "1.00", of: 1)
      posting.request.category = category
      try prison.post(posting)
    }
    #expect(refusal { try buy("玩具") } == .orderCategoryUnknown)
    try buy("food")
    #expect(
      try isFound(
        .moneyPosted, row(.purchase, 1, "1", debit: "spending", credit: "canteen", category: "玩具")))
  }

  // Reserved sources

  @Test(arguments: ["order", "Reversal", " ALLOWANCE", "ｔｅｒｍｉｎａｌ", "deduction", "payout", "orders"])
  func sourcesOfTheServicesAreNotTyped(source: String) throws {
    let posting = try prison.posting(
      .purchase, "1.00", of: 1, key: RowKey(source: source, line: "1"))
    #expect(refusal { try prison.post(posting) } == .accountSourceReserved)
    #expect(
      refusal { try prison.office("account-1", "2026-10-05").previewTransfers([posting]) }
        == .accountSourceReserved)
  }

  @Test func aForgedRowUnderASourceOfTheServicesIsFound() throws {
    #expect(
      try isFound(
        .moneyPosted,
        row(
          .purchase, 1, "1", debit: "spending", credit: "canteen",
          key: RowKey(source: "order", line: "9.1"))))
  }

  @Test func nobodyHasTwoAllowancesWhicheverWayTheFirstCame() throws {
    try prison.bringInMoney(["2026-10-05,零用钱,3301000002,6,,,,,,,,表,1"])
    func run(_ hour: Int) throws -> AllowanceRun {
      try prison.office("account-1", "2026-10-08", hour).payAllowance(
        try prison.month("2026-10"), on: try day("2026-10-08"), lateReason: nil)
    }
    let first = try run(9)
    #expect(first.posted.drafts.count == 7 && first.posted.alreadyThere == 1)
    #expect(refusal { try run(10) } == .accountAllowancePaid)
    // What was undone is paid again.
    let act = try #require(first.posted.act)
    let key = try #require(
      try prison.reading().book.read { try $0.transfers(ofAct: act) }.first {
        $0.transfer.inmate == (try? inmate(1))
      })
    _ = try prison.office("account-2", "2026-10-08", 11).reverseTransfer(
      act: key.act, ordinal: key.ordinal, because: "记错")
    #expect(try run(12).posted.drafts.compactMap(\.transfer.inmate) == [inmate(1)])
    #expect(try prison.findings().isEmpty)
    #expect(
      try isFound(
        .allowancePaid,
        row(
          .allowance, 2, "6", debit: "allowance-fund", credit: "spending",
          key: RowKey(source: "allowance", line: "2026-10/3301000002"))))
  }

  // The same row

  @Test func aKeyIsTheSameHoweverItIsTyped() throws {
    let first = try prison.posting(
      .purchase, "1.00", of: 1, key: RowKey(source: "R", line: "a1"))
    #expect(try prison.post(first).act != nil)
    for (source, line) in [("r ", "A1"), ("Ｒ", "ａ１"), ("R", " A1\u{3000}")] {
      var again = first
      again.key = RowKey(source: source, line: line)
      #expect(try prison.post(again).alreadyThere == 1)
      let summary = try prison.bringInMoney([
        "2026-10-05,狱内消费,3301000001,1,,,,,,,,\(source),\(line)"
      ])
      #expect(summary.alreadyThere == 1 && summary.act == nil)
    }
    #expect(try prison.pockets(1)["spending"] == "299.00")
  }

  @Test func whatIsThereIsThereAfterItsMonthWasClosed() throws {
    let prison = try TestPrison()
    try prison.closedOctoberOfMoney()
    let summary = try prison.bringInMoney(
      ["2026-10-20,狱内消费,3301000001,21,,,,,,,,十月账,P1"], on: "2026-11-20")
    #expect(summary.alreadyThere == 1)
    let again = try prison.posting(
      .purchase, "21", of: 1, on: "2026-10-20", key: RowKey(source: "十月账", line: "p1"))
    #expect(try prison.post(again, on: "2026-11-20").alreadyThere == 1)
    let bank = try prison.bank(TestPrison.bankOctober, on: "2026-11-20")
    #expect(bank.written == 0 && bank.alreadyThere == TestPrison.bankOctober.count)
    let more = "2026-10-30,1,,2489.79,,十月对账单,99"
    #expect(
      refusal { try prison.bank(TestPrison.bankOctober + [more], on: "2026-11-20") }
        == .accountCloseOrder)
  }
}
