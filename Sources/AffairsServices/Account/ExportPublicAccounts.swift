public import PrisonAffairs
import Publication
import RecordBook

/// Which sums are written out for everybody, and how.
public struct PublicAccountsRequest: Sendable {
  public let format: AccountExportFormat
  /// The only closed month; nil for every closed month of a run of days.
  public let month: YearMonth?
  public let from: CivilDate?
  public let to: CivilDate?
  /// The ward whose notice is to be reckoned again; nil for all.
  public let ward: WardCode?

  public init(
    format: AccountExportFormat, month: YearMonth? = nil, from: CivilDate? = nil,
    to: CivilDate? = nil, ward: WardCode? = nil
  ) {
    self.format = format
    self.month = month
    self.from = from
    self.to = to
    self.ward = ward
  }
}

extension Office {
  /// Writes what the notices of closed months tell, for other programs: a ward's sums by source and
  /// use, none of fewer people than policy lets be told, and nobody's number.
  ///
  /// They are the sums that the close wrote, so whoever adds them up comes to what hangs on the wall.
  /// Refuses a month that is not closed (`account.month-unknown`), or a ward of which it tells
  /// nothing.
  public func exportPublicAccounts(
    _ request: PublicAccountsRequest, _ sink: ([UInt8]) throws -> Void
  ) throws {
    try book.read { reader in
      try require(.readBook, ward: request.ward, reader)
      let months = try publicMonths(request, reader)
      try withoutActuallyEscaping(sink) { sink in
        var out = JournalText(sink)
        try writePublicAccounts(request, months, reader, &out)
      }
    }
  }

  /// The same into a new file, which takes the place of none (`book.exists`).
  public func exportPublicAccounts(_ request: PublicAccountsRequest, to path: String) throws {
    let file = try NewFile(path)
    try file.prepare { sink in try exportPublicAccounts(request, sink) }
    defer { file.discard() }
    try file.publish()
  }

  private func publicMonths(
    _ request: PublicAccountsRequest, _ reader: BookReader
  ) throws -> [PublicMonth] {
    let closed = try reader.closedAccountMonths().map(\.month)
    let wanted = closed.filter { month in
      request.month.map { $0 == month }
        ?? ((request.from ?? .earliest) <= month.lastDay
          && month.lastDay <= (request.to ?? .latest))
    }
    let months = try wanted.map { month in
      PublicMonth(
        month: month,
        totals: try reader.publicAccountTotals(month).filter { total in
          request.ward.map { total.wards.contains($0.ward) } ?? true
        })
    }
    guard months.contains(where: { !$0.totals.isEmpty }) else {
      let refusal = Refusal(
        .accountMonthUnknown, [.month: request.month?.description ?? "—"])
      throw request.ward.map { refusal.adding(.ward, $0.text) } ?? refusal
    }
    return months
  }

  private func writePublicAccounts(
    _ request: PublicAccountsRequest, _ months: [PublicMonth], _ reader: BookReader,
    _ out: inout JournalText
  ) throws {
    let entries = months.flatMap(\.entries)
    let span = DateSpan(
      first: months.map(\.month.firstDay).min() ?? today,
      last: months.map(\.month.lastDay).max() ?? today)
    var form = request.format.form
    form.head(
      try journalHead(
        reader, span: span, accounts: Set(entries.flatMap { $0.postings.map(\.account) }).sorted(),
        kinds: Set(entries.map(\.kind)).sorted(), remarks: PublicMonth.remarks(months)), &out)
    for entry in entries {
      form.entry(entry, &out)
      try out.pass()
    }
    form.tail(&out)
    try out.end()
  }
}

/// The sums of a month as transactions of its last day.
private struct PublicMonth {
  let month: YearMonth
  let totals: [PublicTotal]

  /// A sum whose people are too few is told without its amount, so there is nothing to add.
  var entries: [JournalEntry] {
    totals.compactMap { total in
      guard let amount = total.amount else { return nil }
      let wards = "Liabilities:Inmates:Ward\(total.wards.map(\.text).joined(separator: "-"))"
      let kinds = total.kinds.map { JournalAccounts.capitalised($0.rawValue) }
        .joined(separator: "-and-")
      // What comes to inmates is owed to them; what they spend is owed no longer.
      let (other, gained) =
        switch total.direction {
        case .source: ("Equity:Sources:\(kinds)", amount)
        case .use: ("Equity:Uses:\(kinds)", -amount)
        }
      return JournalEntry(
        day: month.lastDay, kind: PublicMonth.name(total), code: nil, references: [],
        postings: [
          JournalPosting(account: other, amount: gained),
          JournalPosting(account: wards, amount: -gained),
        ])
    }
  }

  private static func name(_ total: PublicTotal) -> String {
    total.kinds.map(\.journalName).joined(separator: "＋")
  }

  /// What the reader is told beside the sums.
  static func remarks(_ months: [PublicMonth]) -> [String] {
    let untold = months.flatMap { month in
      month.totals.filter { $0.amount == nil }.map { total in
        "\(month.month) \(total.wards.map(\.text).joined(separator: "＋")) \(name(total))："
          + "人数过少，不公布金额 too few people, no amount is told"
      }
    }
    return [
      "hledger -f FILE balance --depth 3 与公示合计相同 gives the sums of the notice",
      "Sources 来源，Uses 用途（负数）；人数过少的合并 groups of too few are merged",
    ] + untold
  }
}
