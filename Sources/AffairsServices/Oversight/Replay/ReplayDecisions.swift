import PrisonAffairs
import Publication
import RecordBook

/// The votes of one body at one step of an act.
struct PastSitting {
  let subject: String
  let step: String
  let body: String
  let ward: WardCode?
  let votes: Sitting
  /// Who the members were on the day of the act, by the roles and bodies of that time.
  let members: [StaffNumber]
  let quorum: Sourced<Ratio>?

  func finding(without authors: Set<StaffNumber>) -> Finding? {
    quorum.map {
      votes.finding(quorum: $0.value, citation: $0.citation, without: authors)
    }
  }
}

extension Replayer {
  /// The sittings whose votes an act holds; those of one act are read once.
  func sittings(_ past: PastOffice) throws -> [PastSitting] {
    if let known = lastSittings, known.act == past.act { return known.sittings }
    let found = try readSittings(past)
    lastSittings = (past.act, found)
    return found
  }

  private func readSittings(_ past: PastOffice) throws -> [PastSitting] {
    try reader.asOf(past.act).instances(steppingInAct: past.act).flatMap {
      instance -> [PastSitting] in
      try instance.steps.filter { $0.act == past.act }.compactMap { step -> PastSitting? in
        let lawDay = past.law.policies.lawDay(of: instance, at: step.step, on: past.day)
        let procedure = past.law.policies.procedure(instance.procedure, on: lawDay)
        guard case .body(let body, let quorum)? = procedure?.step(step.step)?.actor else {
          return nil
        }
        let ward = try ward(ofSubject: instance.subject, past.reader)
        return PastSitting(
          subject: instance.subject, step: step.step, body: body, ward: ward,
          votes: Sitting(
            recorded: try reader.votes(
              subject: instance.subject, step: step.step, act: past.act)),
          members: past.office.members(of: body, ward: ward, among: past.roles),
          quorum: past.law.policies.ratio(quorum, on: lawDay))
      }
    }
  }

  /// The ward of what a procedure is about; `#2` behind a month says that it was decided again.
  func ward(ofSubject subject: String, _ past: BookReader) throws -> WardCode? {
    let name = subject.split(separator: "#").first.map(String.init) ?? subject
    switch Reference(name) {
    case .wardMonth(let ward, _)?, .grading(let ward, _)?, .rewards(let ward, _)?: return ward
    case .treatment(let inmate, let number)?:
      // The ward that proposed decides; the first proposal is written by the act itself.
      return try
        (past.treatmentProposal(of: inmate, number)
        ?? reader.treatmentProposal(of: inmate, number))?.ward
    case .outside(let inmate, let number)?:
      return try
        (past.outsideProposal(of: inmate, number)
        ?? reader.outsideProposal(of: inmate, number))?.ward
    case .nomination(let number)?:
      return try (past.nomination(number) ?? reader.nomination(number))?.ward
    case .cancellation(let inmate, _)?:
      return try past.placement(of: inmate, on: .latest)?.ward
    case .notice(let number)?:
      // The draft itself is written by the act that takes the first step.
      return try reader.notice(number).flatMap { try ward(ofSubject: $0.subject, past) }
    case .objection(let number)?:
      return try reader.objection(number).flatMap {
        try ward(ofSubject: $0.notice, past) ?? past.placement(of: $0.inmate, on: .latest)?.ward
      }
    default: return nil
    }
  }

  /// Every decision on entries of one act, or those on one entry.
  func decisions(ofAct act: Int, on entry: (act: Int, ordinal: Int)? = nil, _ report: Report) throws
  {
    guard try reader.act(act)?.kind != ActKind.transferredIn.rawValue else { return }
    try guarded(.entryDecision, Reference.act(act).description, act: act, report) {
      guard let past = try office(before: act) else { return }
      let share = SittingShare(try sittings(past), past)
      if let entry {
        for decided in try reader.decidedEntries(act: entry.act, ordinal: entry.ordinal)
        where decided.decision.act == act {
          try decision(decided, share, past, report)
        }
      } else {
        var authors: Set<StaffNumber> = []
        try reader.forEachDecision(ofAct: act) { decided in
          authors.formUnion(decided.authors)
          try decision(decided, share, past, report)
        }
        decidedAuthors[act] = authors
      }
    }
  }

  /// 第二十五条、第二十七条: which body may decide the entry, whether enough of its members were
  /// in favour without the authors, and what follows.
  private func decision(
    _ decided: DecidedEntry, _ share: SittingShare, _ past: PastOffice, _ report: Report
  ) throws {
    let stored = decided.decision
    let law = try law(asOf: stored.entryAct - 1)
    let reason = law.clauses.reasons(on: decided.day)[decided.reason]
    let tier = try reason.map {
      try law.assessment(on: decided.day).tier(of: $0, points: decided.points)
    }
    let policies = past.law.policies
    let finding = share.finding(of: stored.body, without: decided.authors)
    let body = decided.bodyDue(tier)
    // To reject is the body's own choice, and its reason the fact that says so.
    let outcome: EntryDecision.Outcome =
      stored.reason != nil
      ? .rejected
      : stored.body == PointsMonth.wardGroup && tier == .committee ? .submitted : .approved
    try compare(
      .entryDecision,
      Reference.fact(act: stored.entryAct, ordinal: stored.entryOrdinal).description,
      act: stored.act,
      isEqual: body == stored.body && outcome == stored.outcome && finding?.status == .satisfied,
      recomputed: Text(decided: outcome, by: body, finding, policies, on: past.day),
      stored: Text(decided: stored.outcome, by: stored.body, nil, policies, on: past.day),
      findings: finding.map { [$0] } ?? [], report)
  }
}

/// The share that must agree at the sittings of an act, looked up once for all entries.
private struct SittingShare {
  private let sittings: [String: PastSitting]
  private let quorum: Sourced<Ratio>?
  private let authorsCount: Bool

  init(_ sittings: [PastSitting], _ past: PastOffice) {
    self.sittings = Dictionary(
      sittings.map { ($0.body, $0) }, uniquingKeysWith: { first, _ in first })
    quorum = past.law.policies.ratio(PointsMonth.quorum, on: past.day)
    authorsCount = past.law.policies.flag("procedure.author-vote-counts", on: past.day) ?? false
  }

  func finding(of body: String, without authors: Set<StaffNumber>) -> Finding? {
    guard let sitting = sittings[body], let quorum else { return nil }
    return sitting.votes.finding(
      quorum: quorum.value, citation: quorum.citation, without: authorsCount ? [] : authors)
  }
}

extension DecidedEntry {
  /// The body that had to decide next; nil where nobody had to.
  fileprivate func bodyDue(_ tier: ApprovalTier?) -> String? {
    guard !wasCorrected else { return nil }
    switch (tier, groupBefore) {
    case (.group, nil), (.committee, nil): return PointsMonth.wardGroup
    case (.committee, .submitted): return PointsMonth.committeeBody
    default: return nil
    }
  }
}

extension Text {
  fileprivate init(
    decided outcome: EntryDecision.Outcome, by body: String?, _ finding: Finding?,
    _ policies: PolicySet, on day: CivilDate
  ) {
    guard let body else {
      self = Text(zh: "无须任何机构决定", en: "for no body to decide")
      return
    }
    let title = policies.bodies(on: day)[body]?.title ?? Text(zh: body, en: body)
    let outcome = outcome.words
    let votes = finding?.sentence
    self = Text(
      zh: "\(title.zh)\(outcome.zh)\(votes.map { "；\($0.zh)" } ?? "")",
      en: "\(title.en) \(outcome.en)\(votes.map { "; \($0.en)" } ?? "")")
  }
}
