import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Movements of money in the test prison.
extension TestPrison {
  func number(_ number: Int) throws -> InmateNumber {
    try #require(InmateNumber("\(3_301_000_000 + number)"))
  }

  func month(_ text: String) throws -> YearMonth { try #require(YearMonth(text)) }

  func money(_ text: String) throws -> Money { try #require(Money(text)) }

  func posting(
    _ kind: TransferKind, _ amount: String, of number: Int? = nil, on day: String = "2026-10-05",
    debit: String? = nil, credit: String? = nil, sender: String? = nil, note: String? = nil,
    because: String? = nil, key: RowKey? = nil
  ) throws -> MoneyPosting {
    MoneyPosting(
      TransferRequest(
        day: try #require(CivilDate(day)), kind: kind,
        inmate: try number.map { try self.number($0) },
        amount: try money(amount), debit: debit, credit: credit, note: note, lateReason: because,
        sender: sender.map { RemittanceSender(name: $0, relation: "母亲") }), key: key)
  }

  /// Posts as an account officer at noon of the transfer's day.
  @discardableResult
  func post(_ postings: MoneyPosting..., by actor: String = "account-1", on today: String? = nil)
    throws -> PostedMoney
  {
    let day = try #require(postings.map(\.request.day).max())
    return try office(actor, today ?? day.description).postTransfers(postings)
  }

  /// Money in the funds and in the bank, and 300 yuan of inmate 1.
  func fund(on day: String = "2026-10-01") throws {
    try post(
      posting(.funding, "1000.00", on: day, credit: "allowance-fund"),
      posting(.funding, "5000.00", on: day, credit: "labour-fund"),
      posting(.remittance, "300.00", of: 1, on: day, sender: "王某"))
  }

  /// What an inmate has in each pocket, as text.
  func pockets(_ number: Int) throws -> [String: String] {
    let office = try reading(as: "account-1")
    let inmate = try self.number(number)
    return try office.inmateBalances(on: office.today).first { $0.record.inmate == inmate }?
      .pockets.mapValues(\.description) ?? [:]
  }

  /// What stands in the prison's accounts, without those that hold nothing.
  func accounts() throws -> [String: String] {
    let office = try reading(as: "account-1")
    return Dictionary(
      uniqueKeysWithValues: try office.accountBalances(on: office.today).filter {
        $0.balance != .zero
      }.map { ($0.account.code, $0.balance.description) })
  }

  /// Imports rows below the template's header.
  @discardableResult
  func bringInMoney(
    _ rows: [String], by actor: String = "account-1", on today: String = "2026-10-05",
    dryRun: Bool = false, reason: String? = nil
  ) throws -> TransferImportSummary {
    let head = "日期,种类,罪犯编号,金额,借方,贷方,类别,汇款人,关系,备注,补记原因,来源,行号"
    let text = ([head] + rows).joined(separator: "\n") + "\n"
    return try office(actor, today).importTransfers(
      Array(text.utf8), file: "money.csv", dryRun: dryRun, lateReason: reason)
  }
}
