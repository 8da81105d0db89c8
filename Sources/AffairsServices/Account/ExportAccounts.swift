public import PrisonAffairs
import RecordBook

/// Which movements of money are written out, and how.
public struct AccountExportRequest: Sendable {
  public let format: AccountExportFormat
  /// The first day; nil for the first on which money moved.
  public let from: CivilDate?
  /// The last day; nil for the last on which money moved.
  public let to: CivilDate?

  public init(format: AccountExportFormat, from: CivilDate? = nil, to: CivilDate? = nil) {
    self.format = format
    self.from = from
    self.to = to
  }
}

extension Office {
  /// Writes the accounts of all inmates and of the prison for other programs, piece by piece.
  ///
  /// Inmates stand in it by their numbers, so it is for those who may export accounts alone
  /// (`actor.not-permitted`). Neither names nor senders nor notes ever stand in it. A period that
  /// begins late begins with what the accounts held before.
  public func exportAccounts(
    _ request: AccountExportRequest, _ sink: ([UInt8]) throws -> Void
  ) throws {
    try book.read { reader in
      try require(.exportAccounts, reader)
      try withoutActuallyEscaping(sink) { sink in
        var export = try AccountExport(self, reader, request, JournalText(sink))
        try export.write()
      }
    }
  }

  /// The same into a new file, which appears whole or not at all and takes the place of none
  /// (`book.exists`).
  public func exportAccounts(_ request: AccountExportRequest, to path: String) throws {
    let file = try NewFile(path)
    try file.prepare { sink in try exportAccounts(request, sink) }
    defer { file.discard() }
    try file.publish()
  }

  /// The days of an export: those asked for, else all on which money moved.
  func exportSpan(
    from: CivilDate?, to: CivilDate?, _ reader: BookReader
  ) throws -> DateSpan {
    let known = try reader.daysOfTransfers()
    let first = from ?? min(known?.first ?? today, to ?? .latest)
    let last = to ?? max(known?.last ?? today, first)
    guard first <= last else {
      throw Refusal(.referenceForm, [.value: "\(first) — \(last)", .kind: "--from ≤ --to"])
    }
    return DateSpan(first: first, last: last)
  }
}

/// One export of every account under its own name.
private struct AccountExport {
  private let office: Office
  private let reader: BookReader
  private let span: DateSpan
  private var accounts: JournalAccounts
  private var form: any JournalForm
  private var out: JournalText
  /// The parts of a transfer that have been read so far.
  private var pending: PendingTransfer?
  /// Closed months whose balances are still to be written.
  private var closings: ArraySlice<YearMonth>
  private var declared: Set<String> = []

  init(
    _ office: Office, _ reader: BookReader, _ request: AccountExportRequest, _ out: JournalText
  ) throws {
    self.office = office
    self.reader = reader
    span = try office.exportSpan(from: request.from, to: request.to, reader)
    accounts = JournalAccounts(office.policies)
    form = request.format.form
    self.out = out
    let span = self.span
    closings = try reader.closedAccountMonths().map(\.month)
      .filter { span.contains($0.lastDay) }[...]
  }

  mutating func write() throws {
    let carried = try balances(try reader.pairTotals(before: span.first))
    let moved = try balances(try reader.pairTotals(in: span))
    declared = Set(carried.keys).union(moved.keys)
    form.head(
      try office.journalHead(
        reader, span: span, accounts: declared.sorted(),
        kinds: [JournalKind.carriedForward] + TransferKind.allCases.map(\.journalName)
          + [JournalKind.closing], remarks: JournalKind.checks),
      &out)
    writeCarried(carried)
    try reader.forEachBookedTransfer(in: span) { try take($0) }
    writePending()
    try writeClosings(before: .latest)
    form.tail(&out)
    try out.end()
  }

  /// What every account that was touched gained, as debits.
  private mutating func balances(_ totals: [PairTotal]) throws -> [String: Money] {
    var balances: [String: Money] = [:]
    for total in totals {
      let debit = try accounts.name(total.debit, total.inmate)
      let credit = try accounts.name(total.credit, total.inmate)
      balances[debit, default: .zero] = balances[debit, default: .zero] + total.amount
      balances[credit, default: .zero] = balances[credit, default: .zero] - total.amount
    }
    return balances
  }

  private mutating func writeCarried(_ carried: [String: Money]) {
    let postings = carried.filter { $0.value != .zero }.sorted { $0.key < $1.key }
      .map { JournalPosting(account: $0.key, amount: $0.value) }
    guard !postings.isEmpty else { return }
    form.entry(
      JournalEntry(
        day: span.first, kind: JournalKind.carriedForward, code: nil, references: [],
        postings: postings), &out)
  }

  private mutating func take(_ row: BookedTransfer) throws {
    if pending?.holds(row) != true {
      writePending()
      try writeClosings(before: row.transfer.day)
      pending = PendingTransfer(row)
      try out.pass()
    }
    let transfer = row.transfer
    pending?.add(
      row.key,
      debit: try accounts.name(transfer.debit, transfer.inmate),
      credit: try accounts.name(transfer.credit, transfer.inmate), transfer.amount)
  }

  private mutating func writePending() {
    if let pending { form.entry(pending.entry, &out) }
    pending = nil
  }

  /// The balances of the closed months that ended before a day.
  private mutating func writeClosings(before day: CivilDate) throws {
    while let month = closings.first, month.lastDay < day {
      closings.removeFirst()
      var postings: [JournalPosting] = []
      // The sum over all inmates of a pocket is no account of the journal.
      for closing in try reader.closingBalances(of: month)
      where closing.inmate != nil || !accounts.isInmates(closing.account) {
        let name = try accounts.name(closing.account, closing.inmate)
        // Of accounts that nothing ever touched there is nothing to compare.
        guard closing.balance != .zero || declared.contains(name) else { continue }
        postings.append(
          JournalPosting(
            account: name,
            amount: -closing.balance))
      }
      guard !postings.isEmpty else { continue }
      form.closing(month.lastDay, postings.sorted { $0.account < $1.account }, &out)
      try out.pass()
    }
  }
}

/// A transfer whose parts are being read.
private struct PendingTransfer {
  private(set) var entry: JournalEntry
  private let source: String
  private let line: String

  init(_ row: BookedTransfer) {
    source = row.source
    line = row.line
    entry = JournalEntry(
      day: row.transfer.day, kind: row.transfer.kind.journalName, code: "\(source)/\(line)",
      references: [], postings: [])
  }

  /// Whether a row that follows is a further part of it.
  func holds(_ row: BookedTransfer) -> Bool {
    entry.references.last?.act == row.key.act && line == row.line && source == row.source
      && entry.day == row.transfer.day
  }

  mutating func add(_ key: FactKey, debit: String, credit: String, _ amount: Money) {
    entry.references.append(key)
    entry.postings.append(JournalPosting(account: debit, amount: amount))
    entry.postings.append(JournalPosting(account: credit, amount: -amount))
  }
}
