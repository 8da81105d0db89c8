import PrisonAffairs
import RecordBook

extension PeopleImporter {
  mutating func meritFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let degree = parsed("degree", row, expected: "立功, 重大立功") {
      ["立功": Merit.Degree.merit, "重大立功": .major][$0] ?? Merit.Degree(rawValue: $0)
    }
    let day = date("day", row)
    if let day, day > office.today { refuse(row, "day", futureDay(day)) }
    let ground = text("ground", row)
    guard let inmate, let degree, let day, let ground else { return [] }
    let merit = Merit(degree: degree, day: day)
    sentences?.pending = .merit(merit, of: inmate)
    return [MeritRecord(inmate: inmate, merit: merit, ground: ground, key: key).fact]
  }

  /// What is wrong is said without the condition itself.
  mutating func conditionFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let condition = parsed(
      "condition", row, expected: PeopleImporter.conditions.map(\.0).joined(separator: ", ")
    ) { word in
      PeopleImporter.conditions.first { $0.0 == word }?.1 ?? PersonalCondition(rawValue: word)
    }
    let day = date("day", row)
    if let day, day > office.today { refuse(row, "day", futureDay(day)) }
    let holds = answer("holds", row, required: true)
    let ground = text("ground", row)
    guard let inmate, let condition, let day, let holds, let ground else { return [] }
    let record = ConditionRecord(
      inmate: inmate, condition: condition, day: day, holds: holds, ground: ground, key: key)
    sentences?.pending = .condition(record)
    return [record.fact]
  }

  static let conditions: [(String, PersonalCondition)] = [
    ("患严重疾病", .seriousIllness), ("身体残疾", .disability), ("自伤自残", .selfInflicted),
    ("丧失劳动能力", .unableToWork), ("生活难以自理", .dependent),
  ]
}
