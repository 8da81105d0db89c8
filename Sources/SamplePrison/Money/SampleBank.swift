import PrisonAffairs

/// What the bank of a sample prison writes down: every movement of its account with the balance
/// after it, and the line of the ledger's file as its reference.
struct SampleBank {
  private var balance = 0
  private var lines: [(day: CivilDate, fen: Int, balance: Int, reference: String)] = []

  /// What was there before the first line.
  mutating func begin(_ fen: Int) { balance += fen }

  mutating func add(_ fen: Int, on day: CivilDate, reference: String) {
    balance += fen
    lines.append((day, fen, balance, reference))
  }

  /// The statement of a month; its lines are told once.
  mutating func statement(of month: YearMonth, seed: UInt64) -> SampleFile {
    defer { lines.removeAll() }
    let table = SampleTable.bank
    let source = "\(table.source(seed: seed))-\(month)"
    let records = lines.enumerated().map { position, line in
      let amount = Money(fen: abs(line.fen)).description
      return commaSeparated(
        [
          line.day.description, line.fen > 0 ? amount : "", line.fen < 0 ? amount : "",
          Money(fen: line.balance).description, line.reference, source, String(position + 1),
        ])
    }
    return SampleFile(name: "bank-\(month).csv", content: table.header + records.joined())
  }
}
