import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// Every step of an instance: that it follows from the one before, that whoever took it could,
  /// and where it leads.
  func steps(_ instance: ProcedureInstance, onlyAct: Int? = nil, _ report: Report) throws {
    var due: String?
    for step in instance.steps {
      let before = due
      due = step.next == ProcedureState.ended.code ? nil : step.next
      guard onlyAct == nil || step.act == onlyAct else { continue }
      let reference = "\(instance.subject)/\(step.step)"
      try guarded(.procedureStep, reference, act: step.act, report) {
        guard let past = try office(before: step.act) else { return }
        let procedure = past.law.policies.procedure(of: instance, at: step.step, on: past.day)
        try replay(
          step, of: instance, procedure, due: before ?? procedure?.steps.first?.identifier, past,
          report)
      }
    }
  }

  private func replay(
    _ step: StepRecord, of instance: ProcedureInstance, _ procedure: Procedure?, due: String?,
    _ past: PastOffice, _ report: Report
  ) throws {
    let reference = "\(instance.subject)/\(step.step)"
    guard let procedure else {
      throw Refusal(
        .procedureUnknown, [.code: instance.procedure, .day: instance.lawDay.description])
    }
    var next: String?
    var refusal: Refusal?
    if step.step == due || procedure.passes(over: due, to: step.step),
      let found = procedure.step(step.step), let outcome = StepOutcome(rawValue: step.outcome),
      let target = found.targets[outcome]
    {
      // Steps that follow from others by themselves have no actor of their own to examine.
      if let matter = try matter(of: step, in: instance, found, past) {
        do {
          next = try advance(step, found, outcome, instance, matter, past).code
        } catch let caught as Refusal {
          refusal = caught
        }
        try changes(of: matter, after: next, step, past, report)
        try digest(of: matter, step, reference, report)
      } else if procedure.leads(target, to: step.next) {
        next = step.next
      }
    }
    try compare(
      .procedureStep, reference, act: step.act, isEqual: next == step.next,
      recomputed: Text(
        step: step.outcome, next: next ?? refusal?.code.rawValue ?? "-", procedure),
      stored: Text(step: step.outcome, next: step.next, procedure), report)
    try quorum(of: step, in: instance, past, report)
  }

  /// The engine itself, on the actor, roles, documents and votes of the act.
  private func advance(
    _ step: StepRecord, _ found: Step, _ outcome: StepOutcome, _ instance: ProcedureInstance,
    _ matter: PastMatter, _ past: PastOffice
  ) throws -> ProcedureState {
    let lawDay = past.law.policies.lawDay(of: instance, at: step.step, on: past.day)
    let engine = try past.law.policies.engine(instance.procedure, on: lawDay)
    var sitting: Sitting?
    if case .body = found.actor {
      sitting = Sitting(
        recorded: try reader.votes(subject: instance.subject, step: step.step, act: step.act))
    }
    let event = StepEvent(
      step: step.step, outcome: outcome, actor: try past.office.requireActor(),
      roles: try past.office.roleCodes(
        among: past.roles, ward: try ward(ofSubject: instance.subject, past.reader)),
      reason: step.reason,
      documents: try reader.documentNames(
        subject: instance.subject, step: step.step, act: step.act),
      sitting: sitting, notCounted: matter.notCounted)
    return try engine.advance(.at(step.step), by: event, authors: matter.authors) {
      matter.holds.contains($0)
    }
  }

  /// The votes of a step: that all who were members that day are named, and how many agreed.
  private func quorum(
    of step: StepRecord, in instance: ProcedureInstance, _ past: PastOffice, _ report: Report
  ) throws {
    let sittings = try sittings(past).filter {
      $0.subject == instance.subject && $0.step == step.step
    }
    for sitting in sittings {
      let voted = sitting.votes.votes.map(\.member)
      try compare(
        .quorum, "\(instance.subject)/\(step.step)", act: step.act,
        isEqual: voted.sorted() == sitting.members, recomputed: Text(members: sitting.members),
        stored: Text(members: voted), findings: sitting.finding(without: []).map { [$0] } ?? [],
        report)
    }
  }

  /// The digest a decision names, beside that of what it rested on as it stood.
  private func digest(
    of matter: PastMatter, _ step: StepRecord, _ reference: String, _ report: Report
  ) throws {
    guard let digest = matter.digest else { return }
    try compare(
      .inputsDigest, reference, act: step.act, isEqual: digest == step.inputsDigest,
      recomputed: Text(zh: digest, en: digest),
      stored: Text(zh: step.inputsDigest ?? "", en: step.inputsDigest ?? ""), report)
  }
}

extension Procedure {
  /// Whether a target leads to a state, passing over steps that have a condition.
  func leads(_ target: Step.Target, to state: String) -> Bool {
    var target = target
    for _ in 0...steps.count {
      guard case .step(let name) = target, let step = step(name) else {
        return state == ProcedureState.ended.code
      }
      if name == state { return true }
      guard step.condition != nil, let onward = step.onward else { return false }
      target = onward
    }
    return false
  }

  func passes(over due: String?, to step: String) -> Bool {
    due.map { leads(.step($0), to: step) } ?? false
  }
}

extension Text {
  fileprivate init(step outcome: String, next: String, _ procedure: Procedure) {
    let words = StepOutcome(rawValue: outcome)?.words ?? Text(zh: outcome, en: outcome)
    let title = procedure.step(next)?.title
    let end = next == ProcedureState.ended.code ? Text(zh: "办结", en: "ended") : nil
    let target = title ?? end ?? Text(zh: next, en: next)
    self = Text(zh: "\(words.zh) → \(target.zh)", en: "\(words.en) → \(target.en)")
  }

  init(members: [StaffNumber]) {
    let names = members.map(\.text).joined(separator: " ")
    self = Text(zh: "\(members.count)人：\(names)", en: "\(members.count): \(names)")
  }
}
