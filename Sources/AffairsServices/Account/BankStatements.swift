public import PrisonAffairs
public import RecordBook

/// A statement file: one bank account, one month.
public struct BankFile: Sendable {
  /// The columns with their Chinese headers, as in the template.
  public static let columns = [
    CSVColumn("day", "日期"), CSVColumn("money_in", "收入", required: false),
    CSVColumn("money_out", "支出", required: false), CSVColumn("balance", "余额"),
    CSVColumn("reference", "流水号", required: false), CSVColumn("source", "来源"),
    CSVColumn("line_reference", "行号"),
  ]

  public let account: String
  public let month: YearMonth

  public init(account: String, month: YearMonth) {
    self.account = account
    self.month = month
  }
}

extension Office {
  /// Brings in the lines of a bank statement; all or nothing, every bad line reported.
  ///
  /// Each line's balance must follow from the one before, across files and months, so that no line
  /// can be left out. What is there already is passed over, be its month closed since. Refuses an
  /// account that is no bank's (`bank.account-unknown`) and new lines of a month that is closed
  /// (`account.close-order`).
  public func importBank(
    _ statement: BankFile, bytes: [UInt8], file: String, dryRun: Bool
  ) throws -> ImportSummary {
    let table = try CSVTable(bytes, file: file, columns: BankFile.columns)
    var written = 0
    let act = try bankAct(dryRun: dryRun) { reader in
      try requireBank(statement, reader)
      var importer = try BankImporter(statement, file: file, today: today, reader)
      let facts = try importer.facts(of: table)
      if !facts.isEmpty { try requireOpenBank(statement, reader) }
      written = importer.written
      return facts
    }
    return ImportSummary(
      rows: table.rows.count, written: written, alreadyThere: table.rows.count - written, act: act)
  }

  /// Records that nothing moved in a bank account in a month.
  ///
  /// Refuses a month that has lines, or that is not the next one (`bank.out-of-order`).
  public func recordQuietBankMonth(_ statement: BankFile) throws -> Int {
    try act(.bankImported) { reader in
      try requireBank(statement, reader)
      try requireOpenBank(statement, reader)
      guard today > statement.month.lastDay else {
        throw Refusal(
          .monthNotOver,
          [.month: statement.month.description, .day: statement.month.lastDay.description])
      }
      let last = try reader.lastBankStatement(of: statement.account)
      if let last, last.month >= statement.month {
        throw Refusal(.bankOutOfOrder, [.limit: last.month.description])
      }
      let balance = last?.closing ?? .zero
      return [
        BankStatementRecord(
          account: statement.account, month: statement.month, opening: balance, closing: balance,
          lines: 0
        ).fact
      ]
    }
  }

  private func requireBank(_ statement: BankFile, _ reader: BookReader) throws {
    try require(.reconcileBank, reader)
    let chart = policies.chartOfAccounts(on: statement.month.lastDay)
    guard chart[statement.account]?.accountClass == .bank else {
      throw Refusal(.bankAccountUnknown, [.code: statement.account])
    }
  }

  private func requireOpenBank(_ statement: BankFile, _ reader: BookReader) throws {
    guard let closed = try reader.lastClosedAccountMonth(), closed.month >= statement.month else {
      return
    }
    throw Refusal(
      .accountCloseOrder,
      [.limit: closed.month.next.description, .month: statement.month.description])
  }

  private func bankAct(
    dryRun: Bool, _ decide: (BookReader) throws -> [Fact]
  ) throws -> Int? {
    if dryRun {
      _ = try book.read(decide)
      return nil
    }
    do {
      return try act(.bankImported) { reader in
        let facts = try decide(reader)
        if facts.isEmpty { throw NothingNew() }
        return facts
      }
    } catch is NothingNew { return nil }
  }
}
