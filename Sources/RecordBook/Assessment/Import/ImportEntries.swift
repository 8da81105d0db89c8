import GRDB
public import PrisonAffairs

extension RecordBook {
  /// Brings in a file of point entries as one act, or nothing of it.
  ///
  /// The bytes are UTF-8 (`TextFile.decode`), the header Chinese or English. Every bad row is
  /// reported with line, field and reason (`FileFaults`, up to a thousand). A row whose key
  /// (source and line reference) stands in the book with the same content is passed over; with
  /// other content it is refused (`key.repeated-differently`). Late rows need a reason of their
  /// own or the context's. `context` gathers what rows are judged against, inside the same
  /// transaction; `progress` is told the number of rows done. A dry run writes nothing.
  public func importEntries(
    _ utf8: [UInt8], file: String, dryRun: Bool = false, actor: StaffNumber, moment: Moment,
    progress: ((Int) -> Void)? = nil, context: (BookReader) throws -> EntryImportContext
  ) throws -> EntryImportSummary {
    try utf8.withUnsafeBufferPointer { bytes in
      let entries: EntryFile
      do throws(FileFault) {
        entries = try EntryFile(bytes, name: file)
      } catch {
        throw FileFaults([error])
      }
      let work = EntryImport(
        file: entries, dryRun: dryRun, actor: actor, moment: moment, seed: seed,
        progress: progress)
      guard !dryRun else { return try read { try work.run($0.database, context($0)) } }
      return try transaction { database in
        try work.run(database, context(BookReader(database: database, asOf: .max)))
      }
    }
  }
}

/// One import inside a transaction that somebody else begins and ends.
private struct EntryImport {
  let file: EntryFile
  let dryRun: Bool
  let actor: StaffNumber
  let moment: Moment
  let seed: UInt64?
  let progress: ((Int) -> Void)?

  func run(_ database: Database, _ context: EntryImportContext) throws -> EntryImportSummary {
    let act = try ActWriter(
      database: database, kind: .entriesImported, actor: actor, moment: moment,
      trainingSeed: seed)
    let reader = EntryTextReader(columns: file.columns, defaultSource: context.defaultSource)
    let scout = FieldScout(file, reader: reader)
    let known = try KnownEntries(database)
    let isRepeated = try known.holdsAny(of: scout.sources)
    let producer = EntryProducer(
      file: file, reader: reader, rowCount: scout.rowCount, context: context,
      known: isRepeated ? known : nil, trainingSeed: act.trainingSeed)
    // Rows that are looked up share the connection, and small files are not worth a thread.
    let isAlone = dryRun || isRepeated || scout.rowCount <= EntryBatch.capacity
    guard isAlone else {
      return try finish(ImportPipe(producer).run { try insert($0, act.number, database) }, act)
    }
    let batches = BatchesInTurn(producer)
    if dryRun {
      while let batch = try batches.next() { progress?(batch.rowsRead) }
    } else {
      try insert(batches, act.number, database)
    }
    return try finish(batches.producer, act)
  }

  private func insert(_ batches: any Batches<EntryBatch>, _ act: Int, _ database: Database) throws {
    try RowVirtualTable.insert(
      EntryFeed(act: act, batches: batches, progress: progress), into: database)
  }

  private func finish(
    _ producer: EntryProducer, _ act: ActWriter
  ) throws -> EntryImportSummary {
    guard producer.faults.isEmpty else { throw FileFaults(producer.faults.faults) }
    var summary = producer.summary
    guard summary.rows > 0 else {
      throw FileFaults([FileFault(file: file.name, line: nil, field: nil, problem: .noRows)])
    }
    if !dryRun, summary.written > 0 { summary.act = try act.finish(factRoot: producer.root) }
    return summary
  }
}
