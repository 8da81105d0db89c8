import PrisonAffairs
import Publication
import RecordBook

/// How many entries of an act were replayed, by what the rule says of them.
struct EntryTally {
  var tiers: [ApprovalTier: Int] = [:]
  var late = 0
  var entries = 0
  var differences = 0
}

/// What the rule says of one entry; no tier where its clause is not in force.
private struct JudgedEntry {
  let entry: PointEntry
  let reason: Reason?
  let tier: ApprovalTier?
  let isLate: Bool
}

extension Replayer {
  /// Tier and lateness of one entry, from its act's moment and the policy before it.
  func entry(_ entry: PointEntry, recordedOn day: CivilDate, _ report: Report) throws {
    try guarded(.tier, entry.reference.description, act: entry.act, report) {
      let law = try law(asOf: entry.act - 1)
      try law.requireKnownRules()
      try compare(try judge(entry, law, recordedOn: day), law, recordedOn: day, report)
    }
  }

  /// Every entry of an act. Differences are reported one by one, what was found equal as a count,
  /// for an import may bring a million.
  func entries(of header: ActHeader, _ report: Report) throws {
    // What another prison recorded was judged there, by its law and on its days.
    guard header.kind != ActKind.transferredIn.rawValue else { return }
    let reference = Reference.act(header.number).description
    try guarded(.tier, reference, act: header.number, report) {
      let law = try law(asOf: header.number - 1)
      try law.requireKnownRules()
      var tally = EntryTally()
      var days: [CivilDate: LawOfEntries] = [:]
      let recordedOn = header.moment.day
      try reader.forEachEntry(ofAct: header.number) { figures in
        let ofDay =
          try days[figures.day] ?? LawOfEntries(law, figures.day, recordedOn: recordedOn)
        days[figures.day] = ofDay
        tally.add(figures)
        // Few are read as a whole: those of which something is to be said.
        guard !ofDay.agrees(with: figures),
          let entry = try reader.entry(act: header.number, ordinal: figures.ordinal)?.entry
        else { return }
        tally.differences += 1
        try compare(try judge(entry, law, recordedOn: recordedOn), law, recordedOn: recordedOn) {
          if $0.difference != nil { report($0) }
        }
      }
      guard showsEqual, tally.entries > 0, tally.differences == 0 else { return }
      let tiers = tally.words
      try compare(
        .tier, reference, act: header.number, isEqual: true, recomputed: tiers, stored: tiers,
        report)
      let late = Text(
        zh: "\(tally.entries)条中\(tally.late)条补录", en: "\(tally.late) of \(tally.entries) late")
      try compare(
        .late, reference, act: header.number, isEqual: true, recomputed: late, stored: late,
        report)
    }
  }

  private func judge(
    _ entry: PointEntry, _ law: PastLaw, recordedOn day: CivilDate
  ) throws -> JudgedEntry {
    let assessment = try law.assessment(on: entry.day)
    let reason = law.clauses.reason(entry)
    return JudgedEntry(
      entry: entry, reason: reason,
      tier: reason.map { assessment.tier(of: $0, points: entry.points) },
      isLate: assessment.isLate(day: entry.day, recordedOn: day))
  }

  private func compare(
    _ judged: JudgedEntry, _ law: PastLaw, recordedOn day: CivilDate, _ report: Report
  ) throws {
    let entry = judged.entry
    let findings = try findings(judged, law, recordedOn: day)
    try compare(
      .tier, entry.reference.description, act: entry.act, isEqual: judged.tier == entry.tier,
      recomputed: judged.tier?.words
        ?? Text(zh: "没有条款\(entry.reason)", en: "no clause \(entry.reason)"),
      stored: entry.tier.words, findings: findings.filter { $0.rule != .lateness }, report)
    try compare(
      .late, entry.reference.description, act: entry.act, isEqual: judged.isLate == entry.isLate,
      recomputed: Text(late: judged.isLate), stored: Text(late: entry.isLate),
      findings: findings.filter { $0.rule == .lateness }, report)
  }

  /// What the rule compares; nothing where the entry itself would be refused by now.
  private func findings(
    _ judged: JudgedEntry, _ law: PastLaw, recordedOn day: CivilDate
  ) throws -> [Finding] {
    guard let reason = judged.reason else { return [] }
    let proposed = ProposedEntry(
      inmate: judged.entry.inmate, day: judged.entry.day, reason: reason,
      points: judged.entry.points, lateReason: judged.entry.lateReason ?? "-")
    do {
      return try law.assessment(on: judged.entry.day)
        .assess(proposed, recordedOn: day, isIncapacitated: false, isInIntake: true).findings
    } catch is Refusal {
      return []
    }
  }
}

extension EntryTally {
  mutating func add(_ entry: EntryFigures) {
    entries += 1
    tiers[entry.tier, default: 0] += 1
    if entry.isLate { late += 1 }
  }

  /// How many entries each body has to decide.
  var words: Text {
    let parts = ApprovalTier.allCases.compactMap { tier in
      tiers[tier].map { (tier.words, $0) }
    }
    return Text(
      zh: parts.map { "\($0.zh)\($1)条" }.joined(separator: "，"),
      en: parts.map { "\($0.en): \($1)" }.joined(separator: ", "))
  }
}

extension Text {
  init(late isLate: Bool) {
    self = isLate ? Text(zh: "补录", en: "late") : Text(zh: "按时", en: "in time")
  }
}
