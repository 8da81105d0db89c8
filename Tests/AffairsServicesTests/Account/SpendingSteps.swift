import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Money, orders and findings on spending of the test prison.
extension TestPrison {
  private func yuan(_ text: String) throws -> Money { try #require(Money(text)) }

  /// Sent by somebody to an inmate.
  func remit(
    _ number: Int, _ amount: String, from name: String = "王芳", on today: String,
    _ hour: Int = 9
  ) throws {
    _ = try office("account-1", today, hour).postTransfers([
      MoneyPosting(
        TransferRequest(
          day: try day(today), kind: .remittance, inmate: try inmate(number),
          amount: try yuan(amount), debit: "bank", credit: "spending",
          sender: RemittanceSender(name: name, relation: "母亲")))
    ])
  }

  /// Bought in prison on a day.
  func buy(
    _ number: Int, _ amount: String, on today: String, _ hour: Int = 10,
    category: String? = nil
  ) throws {
    _ = try office("account-1", today, hour).postTransfers([
      MoneyPosting(
        TransferRequest(
          day: try day(today), kind: .purchase, inmate: try inmate(number),
          amount: try yuan(amount), category: category))
    ])
  }

  func order(
    _ number: Int, _ amount: String, on today: String, _ hour: Int = 11,
    category: String? = nil, by actor: String = "account-1"
  ) throws -> FactKey {
    let taken = try office(actor, today, hour).reserveOrder(
      OrderRequest(
        inmate: try inmate(number), amount: try yuan(amount), category: category, note: nil))
    return FactKey(act: taken.act, ordinal: 1)
  }

  func flag(
    _ number: Int, _ concern: SpendingConcern = .overLimit, month: String = "2026-10",
    by actor: String = "account-1", on today: String, _ hour: Int = 14
  ) throws -> FactKey {
    let flag = try office(actor, today, hour).flagSpending(
      of: try inmate(number), month: try #require(YearMonth(month)), concern, reason: "台账所记")
    return FactKey(act: flag.act, ordinal: 1)
  }

  @discardableResult
  func judge(
    _ key: FactKey, as found: SpendingConcern?, by actor: String = "head-1", on today: String,
    _ hour: Int = 15, from first: String? = nil, ended: String? = nil
  ) throws -> Int {
    try office(actor, today, hour).decideSpending(
      key,
      SpendingJudgement(
        found: found, first: try first.map { try day($0) }, ended: try ended.map { try day($0) },
        reason: "核查属实",
        grounds: found == .overLimit
          ? OverLimitGrounds(clearlyOver: "超出额度一半以上", noSpecialCause: "本人没有说明原因") : nil))
  }
}
