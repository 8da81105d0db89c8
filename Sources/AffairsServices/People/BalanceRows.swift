import PrisonAffairs
import RecordBook

extension PeopleImporter {
  /// A balance that a running cycle begins with; refuses a month to come (`day.in-future`).
  mutating func balanceFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let kind = parsed("kind", row, expected: "旧规定余分, 台账余分") {
      PeopleImporter.openingKinds[$0]
    }
    let month = parsed("month", row, expected: "2026-10") { YearMonth($0) }
    let balance = parsed("balance", row, expected: "-12.5") { Points($0) }
    let cycle = parsed("cycle", row, expected: "1, 2, …") { text in
      asciiNumber(text).flatMap { $0 >= 1 ? $0 : nil }
    }
    let grade = optional("previous_grade", row, expected: "积极, 合格, 不合格") {
      PeopleImporter.grades[$0] ?? CycleGrade(rawValue: $0)
    }
    let ground = text("ground", row)
    guard let inmate, let kind, let month, let balance, let cycle, let ground else { return [] }
    if month.firstDay > office.today {
      refuse(
        row, "month",
        Refusal(.dayInFuture, [.day: month.description, .limit: office.today.description]))
    }
    return [
      CycleOpeningRecord(
        inmate: inmate, kind: kind,
        opening: CycleOpening(month: month, balance: balance, cycle: cycle), previousGrade: grade,
        ground: ground
      ).fact(source: key.source, line: key.line)
    ]
  }

  /// Refuses a second balance of an inmate, by another row or by the book (`balance.already-there`),
  /// and one that comes after months of the book or a grade (`balance.after-months`).
  mutating func requireFirstBalance(_ fact: Fact, _ row: CSVRow) throws -> Bool {
    guard case .text(let number) = fact.values[0], let inmate = InmateNumber(number) else {
      return true
    }
    guard openings.insert(inmate).inserted else {
      refuse(row, "inmate", Refusal(.balanceAlreadyThere, [.inmate: number]))
      return false
    }
    // A balance would take the place of what the book has settled before its month.
    let settled = try reader.monthResults(of: inmate).keys.min()
    let graded = try !reader.grades(of: inmate).isEmpty
    if let month = settled, graded || month.description < fact.month {
      refuse(
        row, "month",
        Refusal(.balanceAfterMonths, [.inmate: number, .month: month.description]))
      return false
    }
    return true
  }

  private static let openingKinds: [String: OpeningKind] = [
    "旧规定余分": .transition, "transition": .transition, "台账余分": .ledger, "ledger": .ledger,
  ]

  private static let grades: [String: CycleGrade] = [
    "积极": .active, "合格": .qualified, "不合格": .unqualified,
  ]
}

extension Fact {
  /// The month from which a balance counts.
  fileprivate var month: String {
    if case .text(let month) = values[2] { month } else { "" }
  }
}
