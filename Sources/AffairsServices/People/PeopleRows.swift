import PrisonAffairs
import RecordBook

extension PeopleImporter {
  mutating func wardFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    guard let code = parsed("ward", row, expected: "03, 03-02", { WardCode($0) }),
      let name = text("name", row)
    else { return [] }
    return [wardFact(code, name: name, source: key.source, line: key.line)]
  }

  mutating func staffFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    // `WJ-` is what officers of other prisons begin with.
    let staff = parsed("staff", row, expected: "3301001") { text in
      StaffNumber(text).flatMap { $0.isOutside ? nil : $0 }
    }
    let name = text("name", row)
    let role = role(row)
    let ward = ward("ward", row, required: false)
    let from = date("from", row)
    let to = optionalDate("to", row)
    if let from, let to, to < from { add(row, "to", .fieldForm(expected: "≥ \(from)")) }
    guard let staff, let name, let role, let from else { return [] }
    let held = StaffRole(
      staff: staff, name: name, account: row["account"], role: role, ward: ward, from: from,
      to: to)
    return [held.fact(source: key.source, line: key.line)]
  }

  /// A role by its code or its Chinese name.
  private mutating func role(_ row: CSVRow) -> String? {
    guard let word = text("role", row) else { return nil }
    if roles[word] != nil { return word }
    if let role = roles.values.first(where: { $0.title.zh == word }) { return role.code }
    refuse(row, "role", Refusal(.roleUnknown, [.role: word]))
    return nil
  }

  mutating func rosterFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = inmateNumber(row)
    let name = text("name", row)
    let sex = parsed("sex", row, expected: "男, 女, male, female") {
      ["男": Sex.male, "女": .female, "male": .male, "female": .female][$0]
    }
    let bornOn = optionalDate("born_on", row)
    let admittedOn = date("admitted_on", row)
    let ward = ward("ward", row, required: true)
    let subWard = ward.flatMap { _ in self.ward("sub_ward", row, required: false) }
    if let admittedOn, admittedOn > office.today {
      refuse(row, "admitted_on", futureDay(admittedOn))
    }
    if let ward, let subWard, subWard.ward != ward {
      add(row, "sub_ward", .fieldForm(expected: "\(ward)-01"))
    }
    guard let inmate, let name, let sex, let admittedOn, let ward else { return [] }
    let record = InmateRecord(
      inmate: inmate, name: name, sex: sex, bornOn: bornOn, admittedOn: admittedOn)
    let placement = Placement(inmate: inmate, day: admittedOn, ward: ward, subWard: subWard)
    inmates[inmate] = inmates[inmate] ?? record
    return [
      record.fact(source: key.source, line: key.line), placement.fact(ground: "入监"),
    ]
  }

  mutating func sentenceFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let decidedOn = date("decided_on", row)
    let kind = parsed("kind", row, expected: "有期徒刑, 无期徒刑, 死缓") {
      PeopleImporter.sentenceKinds[$0]
    }
    let parts = ["years", "months", "days"].map { field in
      optional(field, row, expected: "0…") { asciiNumber($0) }
    }
    let starts = optionalDate("starts_on", row)
    let ends = optionalDate("ends_on", row)
    let crimes = (text("crimes", row) ?? "").split { ";；".contains($0) }.map(String.init)
    guard let inmate, let decidedOn, let kind else { return [] }
    let term =
      kind == .fixed
      ? Term(years: parts[0] ?? 0, months: parts[1] ?? 0, days: parts[2] ?? 0) : nil
    guard kind != .fixed || (term.map { $0.months + $0.days > 0 } ?? false) else {
      add(row, "years", .fieldEmpty)
      return []
    }
    guard
      let sentence = Sentence(
        kind: kind, term: term, decidedOn: decidedOn, startsOn: starts, endsOn: ends)
    else {
      let end = term.flatMap { term in starts.map { term.lastDay(from: $0).description } }
      add(row, "ends_on", .fieldForm(expected: end ?? "-"))
      return []
    }
    sentences?.pending = .sentence(sentence, of: inmate)
    return [sentence.fact(inmate: inmate, source: key.source, line: key.line)]
      + crimes.map {
        crimeFact(trimmedCrime($0), inmate: inmate, source: key.source, line: key.line)
      }
  }

  static let sentenceKinds: [String: SentenceKind] = [
    "有期徒刑": .fixed, "fixed": .fixed, "无期徒刑": .life, "life": .life, "死缓": .suspendedDeath,
    "死刑缓期二年执行": .suspendedDeath, "suspended-death": .suspendedDeath,
  ]

  private func trimmedCrime(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  mutating func statusFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let status = parsed("status", row, expected: "入监教育, 住院, 禁闭, 立案侦查, 离监, 丧失劳动能力") {
      PeopleImporter.statuses[$0] ?? CustodyStatus(rawValue: $0)
    }
    let first = date("from", row)
    let last = optionalDate("to", row)
    let circumstance = optional("circumstance", row, expected: "救护负伤, 查清无责, 查实违规, 保留, 停止") {
      PeopleImporter.circumstances[$0] ?? Circumstance(rawValue: $0)
    }
    let ground = text("ground", row)
    guard let inmate, let status, let first, let ground else { return [] }
    guard
      let period = StatusPeriod(
        status: status, first: first, last: last, circumstance: circumstance)
    else {
      add(row, circumstance == nil ? "to" : "circumstance", .fieldForm(expected: "≥ \(first)"))
      return []
    }
    if first > office.today { refuse(row, "from", futureDay(first)) }
    let fact = period.fact(
      inmate: inmate, ground: ground, source: key.source, line: key.line)
    let clash = (periods[inmate] ?? []).contains { other in
      other.status == status && other != period && other.first <= (last ?? .latest)
        && first <= (other.last ?? .latest)
    }
    if clash {
      refuse(
        row, "from", Refusal(.statusOverlaps, [.kind: status.rawValue, .day: first.description]))
      return []
    }
    periods[inmate, default: []].append(period)
    return [fact]
  }

  private static let statuses: [String: CustodyStatus] = [
    "入监教育": .intake, "住院": .hospital, "禁闭": .solitary, "立案侦查": .investigation, "离监": .away,
    "丧失劳动能力": .incapacity,
  ]

  private static let circumstances: [String: Circumstance] = [
    "救护负伤": .rescue, "查清无责": .cleared, "查实违规": .violation, "保留": .kept, "停止": .paused,
  ]

  mutating func knownInmate(_ row: CSVRow) -> InmateNumber? {
    guard let inmate = inmateNumber(row) else { return nil }
    guard inmates[inmate] != nil else {
      refuse(row, "inmate", Refusal(.inmateUnknown, [.inmate: inmate.text]))
      return nil
    }
    return inmate
  }

  func futureDay(_ day: CivilDate) -> Refusal {
    Refusal(.dayInFuture, [.day: day.description, .limit: office.today.description])
  }
}
