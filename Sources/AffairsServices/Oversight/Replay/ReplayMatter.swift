import PrisonAffairs
import RecordBook

/// What a step needs to know of its subject, as it stood before the act.
struct PastMatter {
  /// Those whose own work is decided; none of them may approve it.
  var authors: Set<StaffNumber> = []
  /// Those of them whose votes do not count.
  var notCounted: Set<StaffNumber> = []
  var holds: Set<StepCondition> = []
  /// The digest of what a decision rests on; nil where it names none.
  var digest: String?
  /// The months that a redecision decides again.
  var changes: PastChanges?
}

/// The months that no longer followed from the book when a closed month was decided again.
struct PastChanges {
  let ward: WardCode
  let month: YearMonth
  let changes: [ChangedMonth]
}

extension Replayer {
  /// What a step that somebody decides rests on; nil for a step that follows by itself.
  func matter(
    of step: StepRecord, in instance: ProcedureInstance, _ found: Step, _ past: PastOffice
  ) throws -> PastMatter? {
    if NominationKind.allCases.contains(where: { $0.procedure == instance.procedure }) {
      return try nominationMatter(step, instance, past)
    }
    guard [.review, .decide, .post].contains(found.kind) else { return nil }
    switch instance.procedure {
    case PointsMonth.procedure: return try monthMatter(step, instance, past)
    case PointsMonth.redecision: return try redecisionMatter(instance, past)
    case NoticeProcedure.identifier:
      return PastMatter(authors: try past.reader.noticeActors(instance.subject))
    case let procedure where matters.objectionProcedures.contains(procedure):
      return try objectionMatter(instance, past)
    case SuspensionProcedure.identifier:
      return PastMatter(
        authors: Set([try reader.act(instance.act)?.actor].compactMap { $0 }))
    case TreatmentProcedure.identifier: return try treatmentMatter(instance, past)
    case AccountMonthProcedure.identifier: return try accountMatter(instance, past)
    default: return try postedMatter(instance, found, past)
    }
  }

  /// Any other matter that is posted, as it stood before the act; nil before it was anything.
  private func postedMatter(
    _ instance: ProcedureInstance, _ step: Step, _ past: PastOffice
  ) throws -> PastMatter? {
    guard let kind = matters.kind(ofProcedure: instance.procedure),
      let reference = Reference(instance.subject),
      let matter = try kind.init(reference, past.office, past.reader)
    else { return nil }
    try past.law.requireKnownRules()
    let proceeding = try matter.proceeding()
    return PastMatter(
      authors: proceeding.authors, notCounted: kind.leavesAuthorsOut ? proceeding.authors : [],
      holds: Set(StepCondition.allCases.filter { proceeding.holds($0) }),
      digest: step.identifier == kind.course.settling ? proceeding.inputsDigest : nil)
  }

  private func monthMatter(
    _ step: StepRecord, _ instance: ProcedureInstance, _ past: PastOffice
  ) throws -> PastMatter? {
    guard case .wardMonth(let ward, let month)? = Reference(instance.subject) else { return nil }
    let isSummary = step.step == PointsMonth.monthlySummary
    let isApproved = step.outcome == StepOutcome.approved.rawValue
    if (isSummary && isApproved) || step.step == PointsMonth.committee {
      let sheet = try sheetFacts(ward, month, before: step.act)
      return PastMatter(
        authors: sheet.authors, holds: sheet.awaitsCommittee ? [.higherApproval] : [],
        digest: sheet.digest)
    }
    guard isSummary || step.step == PointsMonth.weeklyReview else { return PastMatter() }
    // A review decides every entry that waits, so the decisions of its act name the authors.
    if let known = decidedAuthors[step.act] { return PastMatter(authors: known) }
    var authors: Set<StaffNumber> = []
    try reader.forEachDecision(ofAct: step.act) { authors.formUnion($0.authors) }
    return PastMatter(authors: authors)
  }

  private func redecisionMatter(
    _ instance: ProcedureInstance, _ past: PastOffice
  ) throws -> PastMatter? {
    let name = instance.subject.split(separator: "#").first.map(String.init) ?? ""
    guard case .wardMonth(let ward, let month)? = Reference(name) else { return nil }
    try past.law.requireKnownRules()
    let loader = try MonthLoader(
      past.reader, policies: past.law.policies, month: month, countsWaiting: true)
    let changes = try past.reader.inmatesTouchedSinceSettled(ward: ward, month: month).compactMap {
      try past.office.change(of: $0, ward: ward, loader, past.reader)
    }
    let authors = Set(try past.office.correctors(changes, month, past.reader))
    let isHigher = changes.contains {
      past.office.needsCommittee(before: $0.before, after: $0.after)
    }
    return PastMatter(
      authors: authors, notCounted: authors, holds: isHigher ? [.higherApproval] : [],
      changes: PastChanges(ward: ward, month: month, changes: changes))
  }

  private func objectionMatter(
    _ instance: ProcedureInstance, _ past: PastOffice
  ) throws -> PastMatter? {
    guard let record = try past.reader.objection(instance.subject) else { return nil }
    let authors = try past.office.objectedAuthors(record, past.reader)
    let isAppealed = try past.reader.appealDay(of: instance.subject) != nil
    return PastMatter(
      authors: authors, notCounted: authors, holds: isAppealed ? [.appealed] : [])
  }

  /// The differences a redecision books once its last body has agreed, beside those it booked.
  func changes(
    of matter: PastMatter, after next: String?, _ step: StepRecord, _ past: PastOffice,
    _ report: Report
  ) throws {
    guard let matter = matter.changes else { return }
    examined.insert(Settlement(ward: matter.ward, month: matter.month, act: step.act))
    let isBooked = next == PointsMonth.close || next == ProcedureState.ended.code
    let isApproved = step.outcome == StepOutcome.approved.rawValue
    var expected: [InmateNumber: ChangedMonth] = [:]
    if isBooked, isApproved { for change in matter.changes { expected[change.inmate] = change } }
    let stored = try reader.adjustments(ofAct: step.act, ward: matter.ward, month: matter.month)
    for inmate in Set(expected.keys).union(stored.keys).sorted() {
      let change = expected[inmate]
      let booked = stored[inmate]
      try compare(
        .adjustment, Reference.month(inmate, matter.month).description, act: step.act,
        isEqual: change?.before == booked?.before && change?.after == booked?.after,
        recomputed: Text(change?.before, change?.after),
        stored: Text(booked?.before, booked?.after),
        report)
    }
  }

  /// Differences that were booked without the step of any redecision.
  func strayChanges(_ booked: Settlement, _ report: Report) throws {
    guard !examined.contains(booked) else { return }
    let stored = try reader.adjustments(ofAct: booked.act, ward: booked.ward, month: booked.month)
    for (inmate, adjustment) in stored.sorted(by: { $0.key < $1.key }) {
      try compare(
        .adjustment, Reference.month(inmate, booked.month).description, act: booked.act,
        isEqual: false, recomputed: Text(nil, nil),
        stored: Text(adjustment.before, adjustment.after), report)
    }
  }
}

extension Text {
  fileprivate init(_ before: Points?, _ after: Points?) {
    guard let before, let after else {
      self = Text(zh: "无更正", en: "none")
      return
    }
    self = Text(zh: "\(before) → \(after)", en: "\(before) → \(after)")
  }
}
