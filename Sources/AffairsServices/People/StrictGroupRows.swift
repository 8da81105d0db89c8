import PrisonAffairs
import RecordBook

/// What rows of strict groups are judged by: the groups, the law of today, and what the book holds.
struct StrictGroupImport {
  let groups: [String: StrictGroup]
  let assessment: AssessmentPolicy
  /// The codes of the book and of earlier rows, by inmate.
  var known: [InmateNumber: Set<String>]
  private let reader: BookReader

  init(_ office: Office, _ reader: BookReader) throws {
    groups = office.policies.strictGroups(on: office.today)
    assessment = try AssessmentPolicy(office.policies, on: office.today)
    known = try reader.strictGroups().mapValues { Set($0.map(\.membership.group)) }
    self.reader = reader
  }

  /// The sentence of the latest judgment, which is the one in force: what a court pronounced, for
  /// a commutation since makes nobody's crime lighter.
  func sentence(of inmate: InmateNumber) throws -> Sentence? {
    try reader.pronouncedSentence(of: inmate)
  }
}

extension PeopleImporter {
  /// 第十九条: a group by its code or its Chinese name; the eighth only with the sentence it asks
  /// for.
  mutating func strictGroupFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let word = text("group", row)
    let from = date("from", row)
    let ground = text("ground", row)
    guard let inmate, let word, let from, let ground, let strict else { return [] }
    guard
      let group = strict.groups[word] ?? strict.groups.values.first(where: { $0.title.zh == word })
    else {
      refuse(row, "group", Refusal(.strictGroupUnknown, [.code: word]))
      return []
    }
    if from > office.today { refuse(row, "from", futureDay(from)) }
    if let admitted = inmates[inmate]?.admittedOn, from < admitted {
      refuse(
        row, "from",
        Refusal(.dayBeforeAdmission, [.day: from.description, .limit: admitted.description]))
    }
    do {
      try strict.assessment.requireStrictGroup(group, sentence: try strict.sentence(of: inmate))
    } catch let refusal as Refusal {
      refuse(row, "group", refusal)
    } catch {
      add(row, "group", .unreadable)
    }
    return [
      StrictMembership(group: group.code, from: from)
        .fact(inmate: inmate, ground: ground, source: key.source, line: key.line)
    ]
  }

  /// Refuses a group that the inmate is in already, by another row or by the book.
  mutating func requireFirst(_ fact: Fact, _ row: CSVRow) throws -> Bool {
    if kind == .balance { return try requireFirstBalance(fact, row) }
    if sentences != nil { return requireAgreement(row) }
    guard kind == .strictGroup, case .text(let number) = fact.values[0],
      case .text(let code) = fact.values[1], let inmate = InmateNumber(number)
    else { return true }
    guard strict?.known[inmate, default: []].insert(code).inserted ?? true else {
      refuse(row, "group", Refusal(.strictGroupRepeated, [.inmate: number, .code: code]))
      return false
    }
    return true
  }
}
