public import PrisonAffairs
public import Publication
import RecordBook

extension Office {
  /// The minutes of every sitting that decided on a matter, the earliest first, or of one step; of
  /// an act, those of all it decided.
  ///
  /// Refuses what no body voted on (`minutes.none`) and a reader of another ward.
  public func minutes(_ reference: Reference, step: String? = nil) throws -> [Minutes] {
    try book.read { reader in
      let steps: [StepRecord]
      if case .act(let number) = reference {
        steps = try reader.steps(ofAct: number)
        for record in steps { try requireReading(record.subject, reader) }
      } else {
        try requireReading(reference.description, reader)
        steps = try reader.instances(of: reference.description).flatMap(\.steps)
      }
      let asked = steps.filter { step == nil || $0.step == step }
      let keeper = MinutesKeeper(office: self, reader: reader, names: try reader.staffNames())
      let minutes = try Dictionary(grouping: asked, by: \.act).sorted { $0.key < $1.key }
        .compactMap { try keeper.minutes(ofAct: $0.key, $0.value) }
      guard !minutes.isEmpty else {
        let none = Refusal(.minutesNone, [.reference: reference.description])
        throw step.map { none.adding(.step, $0) } ?? none
      }
      return minutes
    }
  }

  /// Minutes of a ward's matter are for those who may read that ward.
  private func requireReading(_ subject: String, _ reader: BookReader) throws {
    let name = subject.split(separator: "#").first.map(String.init) ?? subject
    try require(
      .readBook, ward: try Reference(name).flatMap { try ward(of: $0, reader) }, reader)
  }
}

/// Puts minutes together from steps, votes and documents.
struct MinutesKeeper {
  let office: Office
  let reader: BookReader
  let names: [StaffNumber: String]

  /// Nil for an act of which no body voted on any step.
  func minutes(ofAct number: Int, _ steps: [StepRecord]) throws -> Minutes? {
    guard let header = try reader.act(number) else { return nil }
    var groups: [(key: SittingKey, steps: [StepRecord])] = []
    for record in steps {
      let votes = try reader.votes(subject: record.subject, step: record.step, act: number)
      guard !votes.isEmpty else { continue }
      let key = SittingKey(procedure: record.procedure, step: record.step, votes: votes)
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].steps.append(record)
      } else {
        groups.append((key, [record]))
      }
    }
    guard !groups.isEmpty else { return nil }
    return Minutes(
      prison: office.opening.prisonName, isTraining: office.isTraining, act: number,
      moment: header.moment, signer: header.actor, signerName: names[header.actor] ?? "",
      sittings: try groups.map { try sitting($0.key, $0.steps, on: header.moment.day) })
  }

  private func sitting(
    _ key: SittingKey, _ steps: [StepRecord], on day: CivilDate
  ) throws -> Minutes.Sitting {
    let instance = try steps.first.flatMap { try reader.instance($0.procedure, of: $0.subject) }
    let law = instance.flatMap {
      office.policies.procedure(of: $0, at: key.step, on: day)
    }
    let step = law?.step(key.step)
    var body: Text?
    var needed: Int?
    if case .body(let code, let quorum)? = step?.actor {
      body = office.policies.bodies(on: day)[code]?.title
      needed = office.policies.ratio(quorum, on: instance?.lawDay ?? day)?.value
        .smallestCount(of: key.votes.count)
    }
    return Minutes.Sitting(
      procedure: law?.title ?? Text(zh: key.procedure, en: key.procedure),
      step: step?.title ?? Text(zh: key.step, en: key.step), body: body,
      article: step.flatMap { step in law.map { "\($0.citation(of: step))" } } ?? "-",
      members: key.votes.map { vote in
        Minutes.Member(
          staff: vote.member, name: names[vote.member] ?? "", ballot: vote.ballot,
          statement: vote.statement)
      }, needed: needed, matters: try steps.map { try matter($0) })
  }

  private func matter(_ record: StepRecord) throws -> Minutes.Matter {
    let outcome = StepOutcome(rawValue: record.outcome)?.words
    let appraised = try appraisal(of: record.subject)
    return Minutes.Matter(
      reference: record.subject, about: try about(record.subject),
      outcome: outcome ?? Text(zh: record.outcome, en: record.outcome), reason: record.reason,
      documents: try reader.documentNames(
        subject: record.subject, step: record.step, act: record.act),
      appraisals: appraised.counts, remarks: appraised.remarks)
  }

  /// Whom a nomination is about; sealed persons are left out.
  private func about(_ subject: String) throws -> String {
    guard case .nomination(let number)? = Reference(subject),
      let record = try reader.seen.nomination(number),
      let person = try reader.seen.inmate(record.inmate)
    else { return "" }
    return "\(person.name) \(record.inmate)"
  }

  private func appraisal(of subject: String) throws -> (counts: [Text], remarks: [String]) {
    guard case .nomination(let number)? = Reference(subject) else { return ([], []) }
    let counts = try reader.seen.appraisals(of: number).map { record in
      Text(
        zh: "\(record.day) \(record.place)：同意\(record.inFavour)，反对\(record.against)，"
          + "弃权\(record.abstained)",
        en: "\(record.day) \(record.place): \(record.inFavour) for, \(record.against) against, "
          + "\(record.abstained) abstained")
    }
    return (counts, try reader.seen.appraisalRemarks(of: number))
  }
}

/// What makes matters of one act one sitting: the same step, the same votes.
private struct SittingKey: Hashable {
  let procedure: String
  let step: String
  let votes: [Vote]
}
