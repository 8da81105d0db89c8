import GRDB
public import PrisonAffairs

extension RecordBook {
  /// Brings in a file of movements of money as one act, or nothing of it.
  ///
  /// The bytes are UTF-8 (`TextFile.decode`), the header Chinese or English. Every bad row is
  /// reported with line, field and reason (`FileFaults`, up to a thousand), and so is a row after
  /// which an account would be below zero (`account.overdrawn`). A row whose key (source and line
  /// reference) stands in the book with the same content is passed over; with other content it is
  /// refused (`key.repeated-differently`). A dry run does the same and takes it all back.
  public func importTransfers(
    _ utf8: [UInt8], file: String, dryRun: Bool = false, actor: StaffNumber, moment: Moment,
    progress: ((Int) -> Void)? = nil, context: (BookReader) throws -> TransferImportContext
  ) throws -> TransferImportSummary {
    try utf8.withUnsafeBufferPointer { bytes in
      let transfers: FieldFile<TransferField>
      do throws(FileFault) {
        transfers = try FieldFile(bytes, name: file)
      } catch {
        throw FileFaults([error])
      }
      let work = TransferImport(
        file: transfers, actor: actor, moment: moment, seed: seed, progress: progress)
      return try RecordBook.guarded(path) {
        var summary = TransferImportSummary()
        try queue.writeWithoutTransaction { database in
          try database.inTransaction(.immediate) {
            summary = try work.run(
              database, context(BookReader(database: database, asOf: .max)))
            return dryRun ? .rollback : .commit
          }
        }
        if dryRun { summary.act = nil }
        return summary
      }
    }
  }
}

/// One import inside a transaction that somebody else begins and ends.
private struct TransferImport {
  let file: FieldFile<TransferField>
  let actor: StaffNumber
  let moment: Moment
  let seed: UInt64?
  let progress: ((Int) -> Void)?

  func run(
    _ database: Database, _ context: TransferImportContext
  ) throws -> TransferImportSummary {
    let act = try ActWriter(
      database: database, kind: .moneyImported, actor: actor, moment: moment, trainingSeed: seed)
    let reader = FieldTextReader<TransferField>(
      columns: file.columns, defaultSource: context.defaultSource)
    let scout = FieldScout(file, reader: reader)
    let known = try KnownTransfers(database)
    let isRepeated = try known.holdsAny(of: scout.sources)
    let producer = TransferProducer(
      file: file, reader: reader, rowCount: scout.rowCount, context: context,
      known: isRepeated ? known : nil, trainingSeed: act.trainingSeed)
    // Rows that are looked up share the connection, and small files are not worth a thread.
    guard !isRepeated, scout.rowCount > TransferBatch.capacity else {
      let batches = BatchesInTurn(producer)
      try insert(batches, act, database)
      return try finish(batches.producer, context, act, database)
    }
    let done = try ImportPipe(producer).run { try insert($0, act, database) }
    return try finish(done, context, act, database)
  }

  private func insert(
    _ batches: any Batches<TransferBatch>, _ act: ActWriter, _ database: Database
  ) throws {
    let feed = TransferFeed(act: act.number, batches: batches, progress: progress)
    try RowVirtualTable.insert(feed, into: database)
    for companion in feed.companions {
      try act.insert(companion.fact, ordinal: companion.ordinal, salt: companion.salt)
    }
  }

  private func finish(
    _ producer: TransferProducer, _ context: TransferImportContext, _ act: ActWriter,
    _ database: Database
  ) throws -> TransferImportSummary {
    guard producer.faults.isEmpty else { throw FileFaults(producer.faults.faults) }
    var summary = producer.summary
    guard summary.rows > 0 else {
      throw FileFaults([FileFault(file: file.name, line: nil, field: nil, problem: .noRows)])
    }
    guard summary.written > 0 else { return summary }
    summary.act = try act.finish(factRoot: producer.root)
    try requireCovered(act.number, producer, context, database)
    return summary
  }

  /// Refuses rows after which an account would be below zero, refunds come to more than was bought,
  /// or an order would lose its money, each at its line.
  private func requireCovered(
    _ act: Int, _ producer: TransferProducer, _ context: TransferImportContext,
    _ database: Database
  ) throws {
    let objections = try BookReader(database: database, asOf: .max).moneyObjections(
      toAct: act, chart: context.chart, limit: TransferFaults.limit)
    guard !objections.isEmpty else { return }
    var faults = TransferFaults(file: file.name)
    for (key, refusal) in objections {
      let line = key.act == act ? Int(producer.lines[key.ordinal - 1]) : nil
      faults.add(
        FileFault(
          file: file.name, line: line, field: TransferField.amount.column.key,
          heading: file.headings[TransferField.amount.column.key],
          problem: .refused(refusal)))
    }
    throw FileFaults(faults.faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }
}
