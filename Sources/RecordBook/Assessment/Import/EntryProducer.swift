import PrisonAffairs
import Register

/// Reads, judges, salts and hashes the rows of a file, batch by batch.
///
/// It writes nothing. After the first fault nothing is hashed or handed on any more; reading goes
/// on so that every fault is named.
struct EntryProducer: BatchProducer {
  private let file: EntryFile
  private let reader: EntryTextReader
  private let defaultLateReason: FieldBytes
  private let known: KnownEntries?
  private var scanner: FieldScanner
  private var judge: EntryJudge
  private var keys: RowKeysOfFile<EntryField>
  private var salts: SaltSource
  private var leaf = EntryLeaf()
  private var tree = FactTree()
  private let keeper = TextSpill()
  private var fields: [FieldBytes] = []
  private var row = EntryText()
  private var hasEnded = false

  private(set) var faults: EntryFaults
  private var tierCounts = [Int](repeating: 0, count: ApprovalTier.allCases.count)
  private var figures = EntryImportSummary()

  /// `known` is asked about every row; nil where all sources are new to the book.
  init(
    file: EntryFile, reader: EntryTextReader, rowCount: Int, context: EntryImportContext,
    known: KnownEntries?, trainingSeed: UInt64?
  ) {
    self.file = file
    self.reader = reader
    self.known = known
    scanner = file.scanner
    judge = EntryJudge(context)
    keys = RowKeysOfFile(file: file, reader: reader, rowCount: rowCount)
    salts = SaltSource(trainingSeed: trainingSeed)
    faults = EntryFaults(file: file.name, headings: file.headings)
    var reason = composedText(trimmed(context.defaultLateReason ?? ""))
    let keeper = keeper
    defaultLateReason = reason.withUTF8 { keeper.store($0) }
  }

  var summary: EntryImportSummary {
    var summary = figures
    for tier in ApprovalTier.allCases where tierCounts[tier.position] > 0 {
      summary.byTier[tier] = tierCounts[tier.position]
    }
    return summary
  }

  /// The root over all new rows, in the order of the file.
  var root: Digest32 { tree.root }

  /// Fills a batch from the next rows; false when the file has been read to its end.
  mutating func fill(_ batch: EntryBatch) throws -> Bool {
    batch.reset()
    for _ in 0..<EntryBatch.capacity where !hasEnded { try takeRow(into: batch) }
    if !faults.isEmpty { batch.reset() }
    batch.rowsRead = figures.rows
    return !hasEnded
  }

  private mutating func takeRow(into batch: EntryBatch) throws {
    guard let place = nextRecord(batch.spill), !faults.isFull else {
      hasEnded = true
      return
    }
    figures.rows += 1
    guard fields.count == file.columns.count else {
      faults.add(
        place.line, nil, .fieldCount(found: fields.count, expected: file.columns.count))
      return
    }
    guard isUTF8(place) else { return }
    reader.read(fields, into: &row, spill: batch.spill)
    if !row[.source].isEmpty, !row[.line].isEmpty,
      !keys.insert(row, at: place.bytes.lowerBound)
    {
      faults.add(place.line, .line, .keyRepeatedInFile)
    }
    if try isThere(place.line) { return }
    guard let entry = judge.judge(row, at: place.line, &faults), faults.isEmpty else { return }
    add(entry, to: batch)
  }

  private mutating func nextRecord(_ spill: TextSpill) -> RecordPlace? {
    do throws(FileFault) {
      return try scanner.next(into: &fields, spill: spill)
    } catch {
      faults.add(error)
      return nil
    }
  }

  private mutating func isUTF8(_ place: RecordPlace) -> Bool {
    let record = FieldBytes(rebasing: file.bytes[place.bytes])
    do {
      _ = try UTF8Span(validating: record.span)
      return true
    } catch {
      let byte = place.bytes.lowerBound + error.byteOffsets.lowerBound + 1
      faults.add(place.line, nil, .encodingBroken(byte: byte))
      return false
    }
  }

  /// Whether the book has the row, or one with its key, which is a fault.
  private mutating func isThere(_ line: Int) throws -> Bool {
    switch try known?.state(of: row) ?? .new {
    case .new: return false
    case .same: figures.alreadyThere += 1
    case .different:
      faults.refuse(line, Refusal(.keyRepeatedDifferently, [.value: row[.line].text]))
    }
    return true
  }

  private mutating func add(_ entry: JudgedEntry, to batch: EntryBatch) {
    figures.written += 1
    figures.late += entry.isLate ? 1 : 0
    tierCounts[entry.tier.position] += 1
    let own = row[.lateReason].isEmpty ? defaultLateReason : row[.lateReason]
    var new = EntryRow(
      ordinal: figures.written, points: entry.points.hundredths, tier: entry.tier,
      isLate: entry.isLate, inmate: row[.inmate], day: row[.day], reason: row[.reason],
      event: row[.event], officer: row[.officer],
      lateReason: entry.isLate ? own : FieldBytes(start: nil, count: 0), note: row[.note],
      source: row[.source], line: row[.line])
    new.salt = leaf.drawSalt(from: &salts)
    leaf.withMessage(of: new) { tree.append($0) }
    batch.append(new)
  }
}

extension ApprovalTier {
  fileprivate var position: Int {
    switch self {
    case .officer: 0
    case .group: 1
    case .committee: 2
    }
  }
}
