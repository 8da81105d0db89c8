import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("Whoever may not post is told nothing")
struct PermissionFirstTests {
  @Test("Money, orders, flags, deductions and payouts ask for the permission first")
  func first() throws {
    let prison = try TestPrison()
    let nobody = try #require(InmateNumber("3301999999"))
    let tomorrow = TransferRequest(
      day: try day("2026-11-30"), kind: .purchase, inmate: nobody, amount: Money(fen: 100))
    let office = try prison.office("open-1", "2026-11-02")
    #expect(
      refusal { try office.postTransfers([MoneyPosting(tomorrow)]) } == .actorNotPermitted)
    #expect(
      refusal {
        try office.reserveOrder(
          OrderRequest(inmate: nobody, amount: Money(fen: 100), category: nil, note: nil))
      } == .actorNotPermitted)
    let key = FactKey(act: 9_999, ordinal: 1)
    #expect(refusal { try office.confirmOrder(key) } == .actorNotPermitted)
    #expect(refusal { try office.releaseOrder(key, reason: "退") } == .actorNotPermitted)
    #expect(
      refusal {
        try office.flagSpending(
          of: nobody, month: month("2026-10"), .overLimit, reason: "看见")
      } == .actorNotPermitted)
    #expect(
      refusal {
        try office.decideSpending(
          key, SpendingJudgement(found: nil, first: nil, ended: nil, reason: "无"))
      } == .actorNotPermitted)
    #expect(
      refusal {
        try office.deduct(
          nobody, Money(fen: 100), item: "P1", from: nil, on: day("2026-11-02"), note: nil,
          lateReason: nil)
      } == .actorNotPermitted)
    #expect(
      refusal {
        try office.payOut(nobody, .cash, on: day("2026-11-02"), note: nil, lateReason: nil)
      } == .actorNotPermitted)
  }
}
