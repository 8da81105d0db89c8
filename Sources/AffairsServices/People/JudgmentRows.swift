import PrisonAffairs
import RecordBook

extension PeopleImporter {
  mutating func judgmentFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let origin = parsed("origin", row, expected: "原判, 再审改判, 漏罪并罚, 又犯新罪, 撤销假释") {
      PeopleImporter.origins[$0] ?? JudgmentOrigin(rawValue: $0)
    }
    let (effective, delivered) = (pastDate("effective_on", row), pastDate("delivered_on", row))
    let recalled = pastDate("recalled_on", row)
    let sentence = statedSentence(row)
    let isSuspendedDeath = sentence?.kind == .suspendedDeath
    // 刑法 第五十条第二款、第三百八十三条第四款: nobody may leave this open beside suspended death.
    let isLimited = answer("limited", row, required: isSuspendedDeath)
    let isWithout = answer("without_commutation", row, required: isSuspendedDeath)
    let isBarred = answer("parole_barred", row)
    let isIntentional = answer("intentional", row, required: origin == .newCrime)
    let rights = rights(row)
    guard let inmate, let origin, let sentence else { return [] }
    let record = JudgmentRecord(
      inmate: inmate,
      judgment: Judgment(
        origin: origin, sentence: sentence, effectiveOn: effective, deliveredOn: delivered,
        isCommutationLimited: isLimited ?? false, isWithoutCommutation: isWithout ?? false,
        isParoleBarred: isBarred ?? false, isIntentional: isIntentional, rights: rights),
      recalledOn: recalled, key: key)
    sentences?.pending = .judgment(record)
    return [record.fact]
  }

  mutating func countFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let decidedOn = date("decided_on", row)
    let crime = text("crime", row)
    let kind = sentenceKind(row)
    let length = length(row)
    let violence = optional(
      "violence", row, expected: PeopleImporter.violences.map(\.0).joined(separator: ", ")
    ) { word in
      PeopleImporter.violences.first { $0.0 == word }?.1 ?? Violence(rawValue: word)
    }
    guard let inmate, let decidedOn, let crime, let kind else { return [] }
    guard
      let count = CrimeCount(crime: crime, kind: kind, term: length, violence: violence)
    else {
      add(row, "years", kind == .fixed ? .fieldEmpty : .fieldForm(expected: "-"))
      return []
    }
    let record = CountRecord(inmate: inmate, decidedOn: decidedOn, count: count, key: key)
    sentences?.pending = .count(record)
    return [record.fact]
  }

  mutating func markFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let words = PeopleImporter.marks.map(\.0).joined(separator: ", ")
    let mark = parsed("mark", row, expected: "无, \(words)") { word -> CategoryMark?? in
      if ["无", "none"].contains(word) { return .some(nil) }
      let found = PeopleImporter.marks.first { $0.0 == word }?.1 ?? CategoryMark(rawValue: word)
      return found.map { .some($0) }
    }
    guard let inmate, let mark else { return [] }
    let record = MarkRecord(inmate: inmate, mark: mark, key: key)
    sentences?.pending = .mark(mark, of: inmate)
    return [record.fact]
  }

  mutating func rulingFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let ruledOn = date("ruled_on", row)
    if let ruledOn, ruledOn > office.today { refuse(row, "ruled_on", futureDay(ruledOn)) }
    let servedOn = pastDate("served_on", row)
    let code = parsed("result", row, expected: "减刑, 减去剩余刑期, 减为无期徒刑, 减为有期徒刑, 假释, 不予") {
      PeopleImporter.results[$0]
    }
    let length = length(row)
    let until = optionalDate("until_on", row)
    let rights = rights(row)
    let isForMajorMerit = answer("major_merit", row) ?? false
    guard let inmate, let ruledOn, let code else { return [] }
    guard let result = RulingResult(code: code, term: length, until: until) else {
      let needsTerm = code == "reduced" || code == "to-fixed"
      // A day of probation beside anything but parole, or a length that is missing or one too many.
      let field = until != nil && code != "paroled" ? "until_on" : "years"
      add(row, field, needsTerm && length == nil ? .fieldEmpty : .fieldForm(expected: "-"))
      return []
    }
    let ruling = CourtRuling(
      ruledOn: ruledOn, servedOn: servedOn, result: result, rights: rights,
      isForMajorMerit: isForMajorMerit)
    sentences?.pending = .ruling(ruling, of: inmate)
    let record = RulingRecord(inmate: inmate, ruling: ruling, document: row["document"], key: key)
    return record.map { [$0.fact] } ?? []
  }

  /// Reports a row that contradicts what is known of the sentence.
  mutating func requireAgreement(_ row: CSVRow) -> Bool {
    if kind == .count, let inmate = sentences?.pending?.inmate { countRows[inmate] = row }
    guard let (field, refusal) = sentences?.accept() else { return true }
    refuse(row, field, refusal)
    return false
  }

  /// Reports marks that no crime of the whole file of crimes can carry, at the inmate's last row.
  mutating func requireCrimesOfMarks() {
    for (inmate, row) in countRows.sorted(by: { $0.value.line < $1.value.line }) {
      if let refusal = sentences?.markWithoutCrime(of: inmate) { refuse(row, "crime", refusal) }
    }
  }

  static let origins: [String: JudgmentOrigin] = [
    "原判": .original, "再审改判": .retrial, "漏罪并罚": .omittedCrime, "又犯新罪": .newCrime,
    "撤销假释": .paroleRevoked,
  ]

  static let violences: [(String, Violence)] = [
    ("故意杀人", .homicide), ("强奸", .rape), ("抢劫", .robbery), ("绑架", .kidnapping), ("放火", .arson),
    ("爆炸", .explosion), ("投放危险物质", .poisoning), ("有组织的暴力性犯罪", .organised),
  ]

  static let marks: [(String, CategoryMark)] = [
    ("职务犯罪", .office), ("金融犯罪", .finance), ("涉黑", .mafia), ("危害国家安全", .stateSecurity),
    ("恐怖活动", .terrorism), ("毒品集团首要分子", .drugRing), ("毒品再犯", .drugRepeat), ("累犯", .recidivist),
    ("贪污贿赂", .corruption), ("原县处级以上", .countyRank), ("原厅局级以上", .bureauRank),
    ("身份不明", .unnamed),
  ]

  private static let results: [String: String] = {
    var words = [
      "减刑": "reduced", "减去剩余刑期": "remainder", "减为无期徒刑": "to-life", "减为有期徒刑": "to-fixed",
      "假释": "paroled", "不予": "denied",
    ]
    for code in Array(words.values) { words[code] = code }
    return words
  }()
}
