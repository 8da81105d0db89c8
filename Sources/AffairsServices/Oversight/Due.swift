import PrisonAffairs
import RecordBook

extension Office {
  /// Every running deadline, overdue first, then by day; what has no limit in law comes last.
  public func due() throws -> [DueItem] {
    try book.read { reader in
      try require(.readBook, reader)
      let items =
        try noticesDue(reader) + objectionsDue(reader) + upheldDue(reader) + stepsDue(reader)
        + changesDue(reader) + registerDue(reader) + meetingsDue(reader) + opinionsDue(reader)
        + cyclesDue(reader) + nominationsDue(reader) + outsideDue(reader)
        + otherBodiesDue(reader)
        + kitchensDue(reader)
        + mealMonthsDue(reader)
        + accountsDue(reader)
        + spendingDue(reader)
        + moneyDue(reader)
      return items.sorted { left, right in
        let leftDay = left.end?.day ?? .latest
        let rightDay = right.end?.day ?? .latest
        return (left.isOverdue ? 0 : 1, leftDay, left.reference)
          < (right.isOverdue ? 0 : 1, rightDay, right.reference)
      }
    }
  }

  private func noticesDue(_ reader: BookReader) throws -> [DueItem] {
    var items: [DueItem] = []
    for notice in try reader.notices() {
      let file = try reader.noticeFile(notice.number)
      if file.ending == nil {
        let isPosted = file.posting != nil
        // A window that is over does not make the notice overdue: it may now be closed.
        let isOver = file.posting?.end.day.map { $0 < today } ?? false
        items.append(
          DueItem(
            kind: isOver ? .noticeClosable : isPosted ? .noticeWindow : .noticeCourse,
            reference: notice.number,
            matter: file.state.code, procedure: NoticeProcedure.identifier,
            end: file.posting?.end, isOverdue: false))
      }
      if let copies = try copiesDue(file, reader) { items.append(copies) }
      items += file.review.filter { $0.treatment != .show }.compactMap { review in
        review.reexamineOn.map {
          item(.reexamination, notice.number, review.field.rawValue, .on($0))
        }
      }
    }
    return items
  }

  private func objectionsDue(_ reader: BookReader) throws -> [DueItem] {
    try reader.objections().compactMap { record in
      let file = try objectionFile(record.number, reader)
      guard file.state != .ended else { return nil }
      let isOwn = file.state == .at(ObjectionProcedure.appealWindow)
      return DueItem(
        kind: isOwn ? .objectionAppeal : .objectionAnswer, reference: record.number,
        matter: file.state.code, procedure: file.procedure, end: file.due,
        isOverdue: !isOwn && (file.due?.day.map { $0 < today } ?? false))
    }
  }

  /// 第三十六条: what was upheld is decided again, or it is said why not.
  private func upheldDue(_ reader: BookReader) throws -> [DueItem] {
    try unheededObjections(reader).map { item(.objectionUpheld, $0.number, $0.target, nil) }
  }

  /// The step at which each matter stands, with its limit where the law sets one.
  func stepsDue(_ reader: BookReader) throws -> [DueItem] {
    let others = matters.objectionProcedures.union([
      NoticeProcedure.identifier, MealMonth.procedure,
    ])
    return try reader.instances().filter { !others.contains($0.procedure) }.compactMap {
      instance -> DueItem? in
      guard
        case .at(let name)? = instance.state,
        let step = policies.procedure(of: instance, at: name, on: today)?.step(name)
      else { return nil }
      // While a notice hangs, its own clock is the deadline.
      guard step.kind != .objectionWindow else { return nil }
      var end: WorkingCalendar.End?
      if let limit = step.limit,
        let span = policies.span(
          limit, on: policies.lawDay(of: instance, at: name, on: today)),
        let last = instance.steps.last, let act = try reader.act(last.act)
      {
        end = span.value.end(after: act.moment.day, calendar: try reader.calendar())
      }
      return item(
        kind(ofProcedure: instance.procedure), instance.subject, name,
        end ?? gradingEnd(of: instance.subject).map { .on($0) }, of: instance.procedure)
    }
  }

  private func kind(ofProcedure procedure: String) -> DueItem.Kind {
    switch procedure {
    case TreatmentProcedure.identifier: .treatmentStep
    case OutsideProcedure.service, OutsideProcedure.urgent: .outsideStep
    case PointsGrading.procedure, PointsReward.procedure, PointsCancellation.procedure: .cycleStep
    case BatchPurpose.nomination.procedure, BatchPurpose.result.procedure,
      NominationKind.commutation.procedure, NominationKind.parole.procedure:
      .nominationStep
    case AccountMonthProcedure.identifier, AccountNoticeProcedure.identifier: .accountStep
    default: .monthStep
    }
  }

  /// What rests on corrected facts: the months, and the notices that still show them.
  private func changesDue(_ reader: BookReader) throws -> [DueItem] {
    let changed = try changedMonths(reader)
    let months = changed.map {
      item(
        .changedFacts, Reference.month($0.inmate, $0.month).description,
        "\($0.before) → \($0.after)", nil)
    }
    let subjects = Set(changed.map { Reference.wardMonth($0.ward, $0.month) })
    let notices = try subjects.flatMap { subject in
      try reader.notices(on: subject).filter { notice in
        try reader.posting(of: notice.number) != nil && reader.ending(of: notice.number) == nil
      }.map { item(.noticeOnChangedFacts, $0.number, subject.description, nil) }
    }
    return months + notices + (try otherNoticesOnChangedFacts(reader))
  }

  /// Notices on the board, of other matters than months, that no longer follow from the book.
  private func otherNoticesOnChangedFacts(_ reader: BookReader) throws -> [DueItem] {
    try reader.notices().filter { notice in
      guard notice.kind != WardMonthMatter.kind.rawValue,
        try reader.posting(of: notice.number) != nil, try reader.ending(of: notice.number) == nil
      else { return false }
      do {
        try matter(of: notice, reader).requireUnchanged(since: notice.inputsDigest)
        return false
      } catch is Refusal {
        // Whatever keeps it from being posted today keeps it from following from the book.
        return true
      }
    }.map { item(.noticeOnChangedFacts, $0.number, $0.subject, nil) }
  }

  /// A day's acts are covered by a checkpoint on that day; what was asked to be erased waits for
  /// another person.
  private func registerDue(_ reader: BookReader) throws -> [DueItem] {
    var items = try reader.openErasureRequests().map { act in
      item(.erasure, Reference.act(act).description, "", nil)
    }
    if let first = try reader.firstActSinceCheckpoint() {
      items.append(
        item(
          .checkpoint, Reference.act(first.number).description, "", .on(first.moment.day)))
    }
    return items
  }
}
