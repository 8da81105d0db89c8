import PrisonAffairs
import RecordBook

/// Turns the lines of a bank statement into facts, collecting every fault.
struct BankImporter {
  private let statement: BankFile
  private let file: String
  private let today: CivilDate
  private let reader: BookReader
  private(set) var written = 0
  private var faults: [FileFault] = []
  private var seen: Set<RowKey> = []
  private var known: [String: [String: [FactValue]]] = [:]
  /// The last line that stands before the next, of the book or of this file.
  private var last: (day: CivilDate, balance: Money)?

  init(
    _ statement: BankFile, file: String, today: CivilDate, _ reader: BookReader
  ) throws {
    self.statement = statement
    self.file = file
    self.today = today
    self.reader = reader
    last = try reader.lastBankLine(of: statement.account).map { ($0.line.day, $0.balance) }
    // A month in which nothing moved follows the last line.
    if let quiet = try reader.lastBankStatement(of: statement.account),
      quiet.month.firstDay > last?.day ?? .earliest
    {
      let first = quiet.month == statement.month ? quiet.month.firstDay : quiet.month.lastDay
      last = (first, quiet.closing)
    }
  }

  /// The new lines, and what the statement says after them; empty where nothing is new.
  mutating func facts(of table: CSVTable) throws -> [Fact] {
    var facts: [Fact] = []
    var opening: Money?
    for row in table.rows {
      guard let line = line(row), let key = key(of: row) else { continue }
      let fact = bankLineFact(
        account: statement.account, day: line.day, amount: line.amount, balance: line.balance,
        reference: row["reference"], key: key)
      if try isKnown(fact, key, row) { continue }
      guard follows(line, row) else { continue }
      opening = opening ?? line.balance - line.amount
      last = (line.day, line.balance)
      facts.append(fact)
    }
    guard faults.isEmpty else { throw FileFaults(faults) }
    guard let opening, let last else { return [] }
    written = facts.count
    let before = try reader.bankStatement(of: statement.account, month: statement.month)
    let record = BankStatementRecord(
      account: statement.account, month: statement.month, opening: before?.opening ?? opening,
      closing: last.balance, lines: (before?.lines ?? 0) + facts.count)
    return [record.fact] + facts
  }

  private struct Line {
    let day: CivilDate
    let amount: Money
    let balance: Money
  }

  private mutating func line(_ row: CSVRow) -> Line? {
    let day = value("day", row, expected: "2026-10-03") { civilDate(typed: $0) }
    let balance = money("balance", row)
    let amount = amount(row)
    guard let day, let balance, let amount else { return nil }
    guard YearMonth(day) == statement.month else {
      refuse(
        row, "day",
        Refusal(
          .bankLineOutsideMonth,
          [.day: day.description, .month: statement.month.description]))
      return nil
    }
    guard day <= today else {
      refuse(
        row, "day",
        Refusal(.dayInFuture, [.day: day.description, .limit: today.description]))
      return nil
    }
    return Line(day: day, amount: amount, balance: balance)
  }

  /// Money that came in is above zero, money that went out below; a line has one of them.
  private mutating func amount(_ row: CSVRow) -> Money? {
    let before = faults.count
    let came = optional("money_in", row)
    let went = optional("money_out", row)
    guard faults.count == before else { return nil }
    switch (came, went) {
    case (let came?, nil) where came > .zero: return came
    case (nil, let went?) where went > .zero: return -went
    default:
      refuse(row, "money_in", Refusal(.bankLineSides))
      return nil
    }
  }

  /// A line follows the one before it by day and by balance.
  private mutating func follows(_ line: Line, _ row: CSVRow) -> Bool {
    guard let last else { return true }
    guard line.day >= last.day else {
      refuse(row, "day", Refusal(.bankOutOfOrder, [.limit: last.day.description]))
      return false
    }
    let expected = last.balance + line.amount
    guard line.balance == expected else {
      refuse(
        row, "balance",
        Refusal(
          .bankBalanceBroken,
          [.limit: expected.description, .value: line.balance.description]))
      // The lines after it are judged by what the bank says, so that one gap is one fault.
      self.last = (line.day, line.balance)
      return false
    }
    return true
  }

  private mutating func isKnown(_ fact: Fact, _ key: RowKey, _ row: CSVRow) throws -> Bool {
    if known[key.source] == nil {
      known[key.source] = try reader.facts(of: .bankLine, source: key.source)
    }
    guard let values = known[key.source]?[key.line] else { return false }
    if values != fact.values {
      refuse(row, "line_reference", Refusal(.keyRepeatedDifferently, [.value: key.line]))
    }
    return true
  }

  private mutating func key(of row: CSVRow) -> RowKey? {
    guard let source = text("source", row), let line = text("line_reference", row) else {
      return nil
    }
    let key = RowKey(source: source, line: line)
    guard seen.insert(key).inserted else {
      add(row, "line_reference", .keyRepeatedInFile)
      return nil
    }
    return key
  }
}

// Reading fields

extension BankImporter {
  private mutating func add(_ row: CSVRow, _ field: String, _ problem: FileFault.Problem) {
    faults.append(
      FileFault(
        file: file, line: row.line, field: field, heading: row.heading(field), problem: problem))
  }

  private mutating func refuse(_ row: CSVRow, _ field: String, _ refusal: Refusal) {
    add(row, field, .refused(refusal))
  }

  private mutating func text(_ field: String, _ row: CSVRow) -> String? {
    guard let text = row[field] else {
      add(row, field, .fieldEmpty)
      return nil
    }
    return text
  }

  private mutating func value<Value>(
    _ field: String, _ row: CSVRow, expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(field, row) else { return nil }
    guard let value = parse(text) else {
      add(row, field, .fieldForm(expected: expected))
      return nil
    }
    return value
  }

  /// An amount that may be missing.
  private mutating func optional(_ field: String, _ row: CSVRow) -> Money? {
    guard row[field] != nil else { return nil }
    return money(field, row)
  }

  /// An amount as digits alone; refuses signs of a currency, separators and units
  /// (`account.amount-form`).
  private mutating func money(_ field: String, _ row: CSVRow) -> Money? {
    guard let text = text(field, row) else { return nil }
    guard let money = Money(text) else {
      refuse(row, field, Refusal(.accountAmountForm, [.value: text]))
      return nil
    }
    return money
  }
}
