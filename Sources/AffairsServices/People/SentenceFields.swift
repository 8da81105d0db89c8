import PrisonAffairs
import RecordBook

// The fields that several sentence files share.
extension PeopleImporter {
  /// A day that has come.
  mutating func pastDate(_ field: String, _ row: CSVRow) -> CivilDate? {
    guard let day = optionalDate(field, row) else { return nil }
    if day > office.today { refuse(row, field, futureDay(day)) }
    return day
  }

  /// 是 or 否; nil where nothing is stated.
  mutating func answer(_ field: String, _ row: CSVRow, required: Bool = false) -> Bool? {
    if required, row[field] == nil {
      add(row, field, .fieldEmpty)
      return nil
    }
    return optional(field, row, expected: "是, 否") {
      ["是": true, "yes": true, "1": true, "否": false, "no": false, "0": false][$0]
    }
  }

  mutating func sentenceKind(_ row: CSVRow) -> SentenceKind? {
    parsed("kind", row, expected: "有期徒刑, 无期徒刑, 死缓") { PeopleImporter.sentenceKinds[$0] }
  }

  /// Years, months and days; nil where none of them is stated.
  mutating func length(_ row: CSVRow) -> Term? {
    let parts = ["years", "months", "days"].map { field in
      optional(field, row, expected: "0…") { asciiNumber($0) }
    }
    guard parts.contains(where: { $0 != nil }) else { return nil }
    let term = Term(years: parts[0] ?? 0, months: parts[1] ?? 0, days: parts[2] ?? 0)
    return term.flatMap { $0.months + $0.days > 0 ? $0 : nil }
  }

  /// 终身, 2年, 2年6个月, 18 (months).
  mutating func rights(_ row: CSVRow) -> RightsDeprivation? {
    optional("rights", row, expected: "终身, 2年, 2年6个月, 18") { text -> RightsDeprivation? in
      if ["终身", "life"].contains(text) { return .life }
      let plain = text.replacing("个月", with: "m").replacing("年", with: "y")
      if let months = asciiNumber(plain) { return .months(months) }
      return Term(plain).flatMap { $0.days == 0 ? .months($0.months) : nil }
    }
  }

  /// Kind, length and days of a judgment; what cannot be true together is refused with the figures.
  mutating func statedSentence(_ row: CSVRow) -> Sentence? {
    let decidedOn = date("decided_on", row)
    if let decidedOn, decidedOn > office.today { refuse(row, "decided_on", futureDay(decidedOn)) }
    let kind = sentenceKind(row)
    let length = length(row)
    let (starts, ends) = (optionalDate("starts_on", row), optionalDate("ends_on", row))
    guard let decidedOn, let kind else { return nil }
    do throws(Refusal) {
      return try Sentence.stated(
        kind: kind, term: length, decidedOn: decidedOn, startsOn: starts, endsOn: ends)
    } catch {
      refuse(row, error.code == .sentenceTermKind ? "years" : "ends_on", error)
      return nil
    }
  }
}
