/// How a line of the bank was found to be a transfer of the ledger. The raw values stand in the
/// book.
public enum BankMatchMethod: String, CaseIterable, Sendable {
  /// By the bank's reference, the amount and about the day.
  case reference
  /// By the amount and the very day, where no other line and no other transfer has both.
  case amount
  /// By somebody who looked at both.
  case byHand = "by-hand"
}

/// A line of a bank statement that may be matched. Money that came in is above zero.
public struct BankLine<Key: Hashable & Sendable>: Hashable, Sendable {
  public let key: Key
  public let day: CivilDate
  public let amount: Money
  public let reference: String?

  public init(key: Key, day: CivilDate, amount: Money, reference: String?) {
    self.key = key
    self.day = day
    self.amount = amount
    self.reference = reference
  }
}

/// What the ledger says went through a bank account. Money that came in is above zero.
public struct BankMovement<Key: Hashable & Sendable>: Hashable, Sendable {
  public let key: Key
  public let day: CivilDate
  public let amount: Money
  /// The key of the transfer: its source and its line there.
  public let source: String
  public let line: String

  public init(key: Key, day: CivilDate, amount: Money, source: String, line: String) {
    self.key = key
    self.day = day
    self.amount = amount
    self.source = source
    self.line = line
  }
}

/// Which movements of the ledger a line of the bank is.
public struct BankMatch<Key: Hashable & Sendable>: Hashable, Sendable {
  public let line: Key
  public let movements: [Key]
  public let method: BankMatchMethod
}

/// Finds, without anybody's help, the movements that lines of the bank are.
///
/// Whatever could be two things is left to a person.
public struct BankMatching<Key: Hashable & Comparable & Sendable> {
  private let days: Int
  private var lines: [BankLine<Key>]
  private var movements: [BankMovement<Key>]
  public private(set) var matches: [BankMatch<Key>] = []

  /// `days` is how far apart the bank's day and the ledger's may lie where the reference agrees.
  public init(
    lines: [BankLine<Key>], movements: [BankMovement<Key>], days: Int
  ) {
    self.days = days
    self.lines = lines
    self.movements = movements
    // A line of a file, then a file as a whole: one payment for everybody on a list.
    matchByReference { $0.line }
    matchByReference { $0.source }
    matchByAmount()
  }

  /// Leaves out what was matched, before the next way is tried.
  private mutating func leaveOut(_ taken: [BankMatch<Key>]) {
    let takenLines = Set(taken.map(\.line))
    let takenMovements = Set(taken.flatMap(\.movements))
    lines.removeAll { takenLines.contains($0.key) }
    movements.removeAll { takenMovements.contains($0.key) }
    matches += taken
  }

  /// The bank's reference is what the ledger names, once on either side, and the sums are equal.
  private mutating func matchByReference(_ name: (BankMovement<Key>) -> String) {
    let named = Dictionary(grouping: movements, by: name)
    let referring = Dictionary(grouping: lines.filter { $0.reference != nil }) {
      $0.reference ?? ""
    }
    var taken: [BankMatch<Key>] = []
    for (reference, lines) in referring.sorted(by: { $0.key < $1.key }) {
      guard lines.count == 1, let line = lines.first, let found = named[reference],
        found.reduce(.zero, { $0 + $1.amount }) == line.amount,
        found.allSatisfy({ isNear($0.day, line.day) })
      else { continue }
      taken.append(match(line, found, .reference))
    }
    leaveOut(taken)
  }

  private mutating func matchByAmount() {
    let transfers = Dictionary(grouping: transfersByKey(), by: \.mark)
    let marked = Dictionary(grouping: lines) { Mark(day: $0.day, amount: $0.amount) }
    var taken: [BankMatch<Key>] = []
    for line in lines {
      let mark = Mark(day: line.day, amount: line.amount)
      guard marked[mark]?.count == 1, let found = transfers[mark], found.count == 1,
        let transfer = found.first
      else { continue }
      taken.append(match(line, transfer.movements, .amount))
    }
    leaveOut(taken)
  }

  private func isNear(_ day: CivilDate, _ other: CivilDate) -> Bool {
    day.adding(days: -days) <= other && other <= day.adding(days: days)
  }

  private struct Mark: Hashable {
    let day: CivilDate
    let amount: Money
  }

  /// The parts of one transfer, which the bank shows as one line.
  private func transfersByKey() -> [(mark: Mark, movements: [BankMovement<Key>])] {
    Dictionary(grouping: movements) { [$0.source, $0.line] }.values.compactMap { parts in
      guard let first = parts.first else { return nil }
      return (
        Mark(day: first.day, amount: parts.reduce(.zero) { $0 + $1.amount }), parts
      )
    }
  }

  private func match(
    _ line: BankLine<Key>, _ found: [BankMovement<Key>], _ method: BankMatchMethod
  ) -> BankMatch<Key> {
    BankMatch(line: line.key, movements: found.map(\.key).sorted(), method: method)
  }
}
