public import PrisonAffairs
public import RecordBook

/// Gathers from the book what eligibility looks at, for one inmate or a whole prison.
///
/// It reads as its reader reads: a view takes `reader.seen`, to which what is sealed is not known,
/// and a replay `reader.asOf(act).seenThen`. A day leaves out what happened after it.
public struct SentenceLoader {
  private let reader: BookReader

  public init(_ reader: BookReader) { self.reader = reader }

  /// The sentence of one inmate as it is known on a day; nil where the book holds no judgment.
  public func file(of inmate: InmateNumber, on day: CivilDate = .latest) throws -> SentenceFile? {
    guard let record = try reader.inmate(inmate),
      let parts = try reader.sentenceParts(.inmate(inmate))[inmate]
    else { return nil }
    let file = parts.file(of: inmate, bornOn: record.bornOn, on: day)
    return file.judgments.isEmpty ? nil : file
  }

  /// What a nomination of one inmate is judged on; nil where the book holds no judgment.
  public func facts(
    of inmate: InmateNumber, on day: CivilDate = .latest,
    judgements: [NominationQuestion: NominationJudgement] = [:]
  ) throws -> NominationFacts? {
    guard let file = try file(of: inmate, on: day) else { return nil }
    let commended = try reader.commendations(.inmate(inmate))[inmate] ?? []
    return NominationFacts(
      file: file, commendedOn: commended.filter { $0 <= day }, judgements: judgements,
      spending: try reader.spendingHistories(.inmate(inmate))[inmate] ?? .none)
  }

  /// The same for many, one query for each table; nobody without a judgment is among them.
  public func facts(
    _ scope: SentenceScope, on day: CivilDate = .latest
  ) throws -> [InmateNumber: NominationFacts] {
    let bornOn = Dictionary(
      try reader.inmates(everIn: scope.ward).map { ($0.inmate, $0.bornOn) },
      uniquingKeysWith: { first, _ in first })
    let commended = try reader.commendations(scope)
    let spending = try reader.spendingHistories(scope)
    var facts: [InmateNumber: NominationFacts] = [:]
    for (inmate, parts) in try reader.sentenceParts(scope) {
      guard let born = bornOn[inmate] else { continue }
      let file = parts.file(of: inmate, bornOn: born, on: day)
      guard !file.judgments.isEmpty else { continue }
      facts[inmate] = NominationFacts(
        file: file, commendedOn: (commended[inmate] ?? []).filter { $0 <= day },
        spending: spending[inmate] ?? .none)
    }
    return facts
  }
}

extension SentenceScope {
  fileprivate var ward: WardCode? { if case .everIn(let ward) = self { ward } else { nil } }
}
