import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Posting, balances, statements and what is refused.
struct PostingTests {
  @Test func everyTransferBalancesAndTheControlAccountIsTheSumOfThePockets() throws {
    let prison = try TestPrison()
    try prison.fund()
    try prison.post(
      prison.posting(.labourPay, "120.51", of: 1), prison.posting(.allowance, "6.00", of: 1),
      prison.posting(.purchase, "35.80", of: 1))
    #expect(try prison.pockets(1) == ["spending": "330.46", "savings": "60.25"])
    #expect(
      try prison.accounts() == [
        "bank": "6300.00", "allowance-fund": "994.00", "labour-fund": "4879.49",
        "canteen": "35.80", "spending": "330.46", "savings": "60.25",
      ])
    #expect(try prison.findings().isEmpty)
  }

  @Test func aStatementRunsFromOpeningToClosing() throws {
    let prison = try TestPrison()
    try prison.fund()
    try prison.post(prison.posting(.purchase, "100.00", of: 1, on: "2026-10-05"))
    try prison.post(prison.posting(.purchase, "50.00", of: 1, on: "2026-11-02"))
    let office = try prison.office("account-2", "2026-11-02")
    let inmate = try prison.number(1)
    let october = try office.statement(of: inmate, in: try prison.month("2026-10").days)
    #expect(october.statement.opening["spending"] == .zero)
    #expect(
      october.statement.lines.map { $0.balances["spending"]?.description } == ["300.00", "200.00"])
    #expect(october.senders.values.map(\.name) == ["王某"])
    let november = try office.statement(of: inmate, in: try prison.month("2026-11").days)
    #expect(november.statement.opening["spending"]?.description == "200.00")
    #expect(november.statement.closing["spending"]?.description == "150.00")
  }

  @Test func aWageThatDoesNotDivideIsSplitToTheFen() throws {
    let prison = try TestPrison()
    try prison.fund()
    let posted = try prison.post(prison.posting(.labourPay, "0.03", of: 2))
    #expect(posted.drafts.map(\.transfer.amount.fen) == [2, 1])
    #expect(posted.drafts.map(\.part) == [1, 2])
  }

  @Test func nothingIsOverdrawnOnAnyDayNotEvenWhereMoneyCameLater() throws {
    let prison = try TestPrison()
    try prison.fund()
    let refused = refused {
      try prison.post(prison.posting(.purchase, "300.01", of: 1))
    }
    #expect(refused?.code == .accountOverdrawn)
    #expect(refused?[.value] == "0.01" && refused?[.code] == "spending")
    try prison.post(prison.posting(.remittance, "50.00", of: 1, on: "2026-10-08", sender: "王某"))
    // On the fifth there were 300 yuan, whatever came on the eighth.
    #expect(
      refusal {
        try prison.post(
          prison.posting(.purchase, "320.00", of: 1, on: "2026-10-07"), on: "2026-10-08")
      } == .accountOverdrawn)
    // What is posted for an earlier day must leave enough for the later ones.
    try prison.post(prison.posting(.purchase, "340.00", of: 1, on: "2026-10-08"))
    #expect(
      refusal {
        try prison.post(
          prison.posting(.purchase, "20.00", of: 1, on: "2026-10-07"), on: "2026-10-08")
      } == .accountOverdrawn)
    try prison.post(
      prison.posting(.purchase, "10.00", of: 1, on: "2026-10-07"), on: "2026-10-08")
    #expect(try prison.pockets(1)["spending"] == "0.00")
  }

  @Test func theStatesMoneyComesInBeforeItIsGivenOut() throws {
    let prison = try TestPrison()
    let refused = refused { try prison.post(prison.posting(.allowance, "6.00", of: 1)) }
    #expect(refused?.code == .accountOverdrawn && refused?[.code] == "allowance-fund")
    #expect(
      refusal {
        try prison.post(prison.posting(.settlement, "1.00", debit: "canteen"))
      } == .accountOverdrawn)
  }

  @Test func theSameKeyIsTheSameTransferOrRefused() throws {
    let prison = try TestPrison()
    try prison.fund()
    let key = RowKey(source: "十月汇款", line: "7")
    let first = try prison.posting(.remittance, "20.00", of: 2, sender: "李某", key: key)
    #expect(try prison.post(first).act != nil)
    let again = try prison.post(first)
    #expect(again.act == nil && again.alreadyThere == 1)
    let other = try prison.posting(.remittance, "21.00", of: 2, sender: "李某", key: key)
    #expect(refusal { try prison.post(other) } == .keyRepeatedDifferently)
    let stranger = try prison.posting(.remittance, "20.00", of: 2, sender: "张某", key: key)
    #expect(refusal { try prison.post(stranger) } == .keyRepeatedDifferently)
  }

  @Test func whoDayAndReasonAreExamined() throws {
    let prison = try TestPrison()
    try prison.fund()
    let late = try prison.posting(.purchase, "1.00", of: 1, on: "2026-10-05")
    #expect(
      refusal { try prison.post(late, on: "2026-10-08") } == .recordLateWithoutReason)
    // The fifth may be recorded until the seventh.
    #expect(try prison.post(late, on: "2026-10-07").act != nil)
    let reasoned = try prison.posting(
      .purchase, "1.00", of: 1, on: "2026-10-05", because: "单据晚到")
    #expect(try prison.post(reasoned, on: "2026-10-08").drafts.map(\.isLate) == [true])
    let soon = try prison.posting(.purchase, "1.00", of: 1, on: "2026-10-10")
    #expect(refusal { try prison.post(soon, on: "2026-10-09") } == .dayInFuture)
    let unknown = try prison.posting(.purchase, "1.00", of: 99, on: "2026-10-09")
    #expect(refusal { try prison.post(unknown) } == .inmateUnknown)
    #expect(
      refusal {
        try prison.post(
          prison.posting(.purchase, "1.00", of: 1, on: "2026-10-09"), by: "w01-clerk")
      } == .actorNotPermitted)
  }

  @Test func aPreviewRefusesTheSameAndWritesNothing() throws {
    let prison = try TestPrison()
    try prison.fund()
    let acts = try prison.actCount()
    let office = try prison.office("account-1", "2026-10-05")
    let good = try prison.posting(.purchase, "300.00", of: 1)
    #expect(try office.previewTransfers([good]).drafts.count == 1)
    let bad = try prison.posting(.purchase, "300.01", of: 1)
    #expect(refusal { try office.previewTransfers([bad]) } == .accountOverdrawn)
    #expect(try prison.actCount() == acts)
  }

  @Test func aReversalUndoesOneRowOnceAndByAnother() throws {
    let prison = try TestPrison()
    try prison.fund()
    let act = try #require(try prison.post(prison.posting(.purchase, "40.00", of: 1)).act)
    let author = try prison.office("account-1", "2026-10-06")
    let other = try prison.office("account-2", "2026-10-06")
    #expect(
      refusal { try author.reverseTransfer(act: act, ordinal: 1, because: "记错人") }
        == .accountReversalByAuthor)
    #expect(
      refusal { try other.reverseTransfer(act: act, ordinal: 9, because: "记错人") }
        == .accountTransferUnknown)
    let reversal = try #require(
      try other.reverseTransfer(act: act, ordinal: 1, because: "记错人").act)
    #expect(try prison.pockets(1)["spending"] == "300.00")
    #expect(try prison.accounts()["canteen"] == nil)
    #expect(
      refusal { try other.reverseTransfer(act: act, ordinal: 1, because: "再冲") }
        == .accountReversed)
    #expect(
      refusal { try author.reverseTransfer(act: reversal, ordinal: 1, because: "冲错") }
        == .accountReversalFinal)
  }

  @Test func aReversalThatWouldOverdrawIsRefused() throws {
    let prison = try TestPrison()
    try prison.fund()
    try prison.post(prison.posting(.purchase, "300.00", of: 1))
    let act = try #require(
      try prison.reading().book.read {
        try $0.transfers(of: prison.number(1), in: prison.month("2026-10").days).first?.act
      })
    #expect(
      refusal {
        try prison.office("account-2", "2026-10-06").reverseTransfer(
          act: act, ordinal: 4, because: "退汇")
      } == .accountOverdrawn)
  }
}
