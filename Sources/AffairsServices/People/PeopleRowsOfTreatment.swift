import PrisonAffairs
import RecordBook

extension PeopleImporter {
  /// The grade somebody was in when this book began with treatment; later ones come by a change.
  mutating func treatmentFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let first = date("from", row)
    let ground = text("ground", row)
    let grade = treatmentGrade(row, on: first ?? office.today)
    guard let inmate, let first, let ground, let grade else { return [] }
    guard first <= office.today else {
      refuse(row, "from", futureDay(first))
      return []
    }
    if let admitted = inmates[inmate]?.admittedOn, first < admitted {
      refuse(
        row, "from",
        Refusal(
          .dayBeforeAdmission, [.day: first.description, .limit: admitted.description]))
      return []
    }
    let record = TreatmentGradeRecord(
      inmate: inmate, number: 0, grade: grade, previous: nil, fromDay: first, ground: .initial,
      reason: ground, basis: nil, key: key)
    if let other = grades[inmate]?.first(where: { $0.key != key }) {
      refuse(
        row, "inmate",
        Refusal(
          .treatmentAlreadyGraded, [.inmate: inmate.text, .day: other.fromDay.description]))
      return []
    }
    grades[inmate, default: []].append(record)
    return [record.fact]
  }

  /// A grade by its code or its Chinese name.
  private mutating func treatmentGrade(_ row: CSVRow, on day: CivilDate) -> String? {
    guard let word = text("grade", row) else { return nil }
    let grades = office.policies.treatmentGrades(on: day)
    if let grade = grades.first(where: { $0.code == word || $0.title.zh == word }) {
      return grade.code
    }
    refuse(
      row, "grade",
      Refusal(.treatmentGradeUnknown, [.value: word, .day: day.description]))
    return nil
  }
}
