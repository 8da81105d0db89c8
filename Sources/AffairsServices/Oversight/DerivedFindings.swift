import PrisonAffairs
import RecordBook

extension DerivedCheck {
  /// Every settlement against the rule, on the facts as they stood before its act.
  mutating func checkMonths(_ report: (BookFinding) -> Void) throws {
    var loaders: [String: MonthLoader] = [:]
    for settlement in try reader.settlements() {
      let policies = try policies(asOf: settlement.act - 1)
      let key = "\(settlement.month) \(settlement.act)"
      let before = reader.asOf(settlement.act - 1)
      let loader =
        try loaders[key] ?? MonthLoader(before, policies: policies, month: settlement.month)
      loaders = [key: loader]
      let sheet = try loader.ward(settlement.ward)
      let after = reader.asOf(settlement.act)
      compare(
        sheet, act: settlement.act,
        whole: try after.monthResults(ward: settlement.ward, month: settlement.month),
        publicOnly: try after.monthResults(
          ward: settlement.ward, month: settlement.month, .publicOnly), report)
    }
  }

  private func compare(
    _ sheet: WardMonth, act: Int, whole: [InmateNumber: MonthResult],
    publicOnly: [InmateNumber: MonthResult], _ report: (BookFinding) -> Void
  ) {
    for inmate in sheet.inmates {
      let number = inmate.record.inmate
      let reference = Reference.month(number, sheet.month).description
      if whole[number]?.figures != inmate.whole.figures {
        report(BookFinding(.month, act: act, reference: reference))
      } else if publicOnly[number]?.figures != inmate.publicOnly.figures {
        report(BookFinding(.publicMonth, act: act, reference: reference))
      }
    }
    let expected = Set(sheet.inmates.map(\.record.inmate))
    for number in whole.keys.filter({ !expected.contains($0) }).sorted() {
      report(
        BookFinding(
          .month, act: act, reference: Reference.month(number, sheet.month).description))
    }
  }

  /// Every step of every instance against the procedure it began with: each follows from the one
  /// before and leads where the procedure says.
  mutating func checkSteps(_ report: (BookFinding) -> Void) throws {
    for instance in try reader.instances() {
      let policies = try policies(asOf: instance.act)
      let procedure = policies.procedure(instance.procedure, on: instance.lawDay)
      var due = procedure?.steps.first?.identifier
      for step in instance.steps {
        guard let procedure, step.step == due || isPassedOver(due, to: step.step, in: procedure),
          let found = procedure.step(step.step), let outcome = StepOutcome(rawValue: step.outcome),
          let target = found.targets[outcome], leads(target, to: step.next, in: procedure)
        else {
          report(
            BookFinding(
              .procedureStep, act: step.act, reference: "\(instance.subject)/\(step.step)"))
          break
        }
        due = step.next == ProcedureState.ended.code ? nil : step.next
      }
    }
  }

  /// Whether a target leads to a state, passing over steps that have a condition.
  private func leads(_ target: Step.Target, to state: String, in procedure: Procedure) -> Bool {
    var target = target
    for _ in 0...procedure.steps.count {
      guard case .step(let name) = target, let step = procedure.step(name) else {
        return state == ProcedureState.ended.code
      }
      if name == state { return true }
      guard step.condition != nil, let onward = step.onward else { return false }
      target = onward
    }
    return false
  }

  private func isPassedOver(_ due: String?, to step: String, in procedure: Procedure) -> Bool {
    due.map { leads(.step($0), to: step, in: procedure) } ?? false
  }

  /// The end of every posted notice, from its posting and the calendar its act had.
  mutating func checkClocks(_ report: (BookFinding) -> Void) throws {
    for notice in try reader.notices() {
      guard let act = try reader.postingAct(of: notice.number) else { continue }
      let then = reader.asOf(act)
      guard let posting = try then.posting(of: notice.number) else { continue }
      let clock = NoticeClock(
        postedOn: posting.postedOn, span: posting.span,
        postingDayCounts: posting.postingDayCounts, calendar: try then.calendar())
      let day = try then.act(act)?.moment.day
      if clock.end != posting.end || day != posting.postedOn {
        report(BookFinding(.noticeClock, act: act, reference: notice.number))
      }
    }
  }
}
