import PrisonAffairs
import Register

/// Reads, judges, salts and hashes the rows of a file of money, batch by batch.
///
/// It writes nothing. After the first fault nothing is hashed or handed on any more; reading goes
/// on so that every fault is named.
struct TransferProducer: BatchProducer {
  private let file: FieldFile<TransferField>
  private let reader: FieldTextReader<TransferField>
  private let defaultLateReason: FieldBytes
  private let known: KnownTransfers?
  private var scanner: FieldScanner
  private var judge: TransferJudge
  private var keys: RowKeysOfFile<TransferField>
  private var salts: SaltSource
  private var leaf = TransferLeaf()
  private var tree = FactTree()
  private let keeper = TextSpill()
  private var fields: [FieldBytes] = []
  private var row = TransferText()
  private var hasEnded = false
  private var ordinal = 0

  private(set) var faults: TransferFaults
  private(set) var summary = TransferImportSummary()
  /// The line of the file behind every fact.
  private(set) var lines: [UInt32] = []

  /// `known` is asked about every row; nil where all sources are new to the book.
  init(
    file: FieldFile<TransferField>, reader: FieldTextReader<TransferField>, rowCount: Int,
    context: TransferImportContext, known: KnownTransfers?, trainingSeed: UInt64?
  ) {
    self.file = file
    self.reader = reader
    self.known = known
    scanner = file.scanner
    judge = TransferJudge(context)
    keys = RowKeysOfFile(file: file, reader: reader, rowCount: rowCount)
    salts = SaltSource(trainingSeed: trainingSeed)
    faults = TransferFaults(file: file.name, headings: file.headings)
    var reason = composedText(trimmed(context.defaultLateReason ?? ""))
    let keeper = keeper
    defaultLateReason = reason.withUTF8 { keeper.store($0) }
    lines.reserveCapacity(rowCount)
  }

  /// The root over all new facts, in the order of the file.
  var root: Digest32 { tree.root }

  mutating func fill(_ batch: TransferBatch) throws -> Bool {
    batch.reset()
    // A wage is up to three rows.
    while !hasEnded, batch.hasRoom(for: 3) { try takeRow(into: batch) }
    if !faults.isEmpty { batch.reset() }
    batch.rowsRead = summary.rows
    return !hasEnded
  }

  private mutating func takeRow(into batch: TransferBatch) throws {
    guard let place = nextRecord(batch.spill), !faults.isFull else {
      hasEnded = true
      return
    }
    summary.rows += 1
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
    let before = faults.count
    row[.category] = judge.category(row[.category], at: place.line, &faults)
    guard let form = judge.form(row, at: place.line, &faults), faults.count == before else {
      return
    }
    if try isThere(form, place.line) { return }
    guard let isLate = judge.isLate(form, row, at: place.line, &faults), faults.isEmpty else {
      return
    }
    do throws(Refusal) {
      try add(form, isLate: isLate, at: place.line, to: batch)
    } catch {
      faults.refuse(place.line, error)
    }
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
  private mutating func isThere(_ form: TransferForm, _ line: Int) throws -> Bool {
    switch try known?.state(of: row, form) ?? .new {
    case .new: return false
    case .same: summary.alreadyThere += 1
    case .different:
      faults.refuse(line, Refusal(.keyRepeatedDifferently, [.value: row[.line].text]))
    }
    return true
  }
}

// New rows

extension TransferProducer {
  /// Adds the account of whoever has none, the rows, and who sent it.
  private mutating func add(
    _ form: TransferForm, isLate: Bool, at line: Int, to batch: TransferBatch
  ) throws(Refusal) {
    summary.written += 1
    summary.late += isLate ? 1 : 0
    summary.byKind[form.plan.counted, default: .init()].count += 1
    let sum = summary.byKind[form.plan.counted]?.amount ?? .zero
    summary.byKind[form.plan.counted]?.amount = sum + form.amount
    if let inmate = form.inmate, judge.people.open(inmate) {
      summary.opened += 1
      let holder = AccountHolder(inmate: judge.people.numbers[inmate], openedOn: form.day)
      add(holder.fact, at: line, to: batch)
    }
    let none = FieldBytes(start: nil, count: 0)
    let own = row[.lateReason].isEmpty ? defaultLateReason : row[.lateReason]
    var part = 0
    let text = row
    try form.plan.forEachPart(of: form.amount) { credit, amount in
      part += 1
      ordinal += 1
      lines.append(UInt32(truncatingIfNeeded: line))
      var new = TransferRow(
        ordinal: ordinal, part: part, amount: amount.fen, isLate: isLate, day: text[.day],
        kind: form.plan.kind, debit: form.plan.debit, credit: credit, inmate: text[.inmate],
        category: text[.category], note: text[.note], lateReason: isLate ? own : none,
        source: text[.source], line: text[.line])
      new.salt = leaf.drawSalt(from: &salts)
      leaf.withMessage(of: new) { tree.append($0) }
      batch.append(new)
    }
    if !row[.sender].isEmpty, let inmate = form.inmate {
      let sender = RemittanceSender(
        name: row[.sender].text, relation: row[.relation].isEmpty ? nil : row[.relation].text)
      add(
        sender.fact(inmate: judge.people.numbers[inmate], transferOrdinal: ordinal), at: line,
        to: batch)
    }
  }

  private mutating func add(_ fact: Fact, at line: Int, to batch: TransferBatch) {
    ordinal += 1
    lines.append(UInt32(truncatingIfNeeded: line))
    let salt = salts.next()
    let bytes = CanonicalBytes.fact(
      kind: ActKind.moneyImported.rawValue, table: fact.table, values: fact.values)
    let message = [0x00] + salt + bytes
    message.withUnsafeBufferPointer { tree.append($0) }
    batch.append(CompanionFact(ordinal: ordinal, fact: fact, salt: salt))
  }
}
