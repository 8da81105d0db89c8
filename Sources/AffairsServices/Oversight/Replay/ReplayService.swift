public import PrisonAffairs
import RecordBook

extension Replayer {
  /// Every decision of the book, in the order of their subjects.
  func everything(_ report: Report) throws {
    for settlement in try reader.settlements() { try month(settlement, report) }
    for header in try reader.actsWithEntries() { try entries(of: header, report) }
    for act in try reader.actsWithDecisions() { try decisions(ofAct: act, report) }
    for instance in try reader.instances() {
      try steps(instance, report)
      try treatment(instance, report)
      try cycles(instance, report)
      try nomination(instance, report)
      try batchList(instance, report)
    }
    try strayTreatmentGrades(report)
    try strayCycles(report)
    try strayNominations(report)
    for booked in try reader.adjustedMonths() { try strayChanges(booked, report) }
    for notice in try reader.notices() { try self.notice(notice.number, report) }
    for objection in try reader.objections() { try self.objection(objection.number, report) }
    for meeting in try reader.meetings() { try self.meeting(meeting, report) }
    for opinion in try reader.opinions() { try self.opinion(opinion, report) }
    try transfers(report)
    try outsideDecisions(report)
    try meals(report)
    try mealAccounts(report)
    try accounts(report)
    try spending(report)
    try money(report)
    try strayAccounts(report)
  }

  /// The decisions of one act.
  func act(_ number: Int, _ report: Report) throws {
    guard let header = try reader.act(number) else {
      throw Refusal(.referenceUnknown, [.reference: Reference.act(number).description])
    }
    func ofThisAct(_ decision: ReplayedDecision) {
      if decision.act == number { report(decision) }
    }
    for settlement in try reader.settlements(ofAct: number) { try month(settlement, report) }
    try transfers(ofAct: number, report)
    try entries(of: header, report)
    try decisions(ofAct: number, report)
    for instance in try reader.instances(steppingInAct: number) {
      try steps(instance, onlyAct: number, report)
      try treatment(instance, onlyAct: number, report)
      try cycles(instance, onlyAct: number, report)
      try nomination(instance, onlyAct: number, report)
      try batchList(instance, onlyAct: number, report)
    }
    try strayCycles(onlyAct: number, report)
    try strayNominations(onlyAct: number, report)
    try money(onlyAct: number, report)
    for booked in try reader.adjustedMonths() where booked.act == number {
      try strayChanges(booked, report)
    }
    let (notices, objections) = try reader.numbers(touchedByAct: number)
    for notice in notices { try self.notice(notice, ofThisAct) }
    for objection in objections { try self.objection(objection, ofThisAct) }
    for meeting in try reader.meetings() where meeting.act == number {
      try self.meeting(meeting, ofThisAct)
    }
    for opinion in try reader.opinions(touchedByAct: number) {
      try self.opinion(opinion, ofThisAct)
    }
    try outsideDecisions(ofThisAct)
    try meals(ofAct: number, report)
    try mealAccounts(onlyAct: number, report)
    try accounts(ofAct: number, ofThisAct)
    try spending(onlyAct: number, report)
    try strayAccounts(onlyAct: number, report)
  }

  /// One entry with every decision on it; another fact stands for its whole act.
  func fact(act: Int, ordinal: Int, _ report: Report) throws {
    let reference = Reference.fact(act: act, ordinal: ordinal).description
    guard let record = try reader.entry(act: act, ordinal: ordinal),
      let header = try reader.act(act)
    else {
      guard try reader.hasFact(act: act, ordinal: ordinal) else {
        throw Refusal(.referenceUnknown, [.reference: reference])
      }
      return try self.act(act, report)
    }
    // What another prison decided follows from its file, and is replayed with it.
    if header.kind == ActKind.transferredIn.rawValue {
      try transfers(ofAct: act, report)
    } else {
      try entry(record.entry, recordedOn: header.moment.day, report)
    }
    for decision in try reader.decisions(ofAct: act, ordinal: ordinal) {
      try decisions(ofAct: decision.act, on: (act, ordinal), report)
    }
  }

  /// Every settlement of one inmate's month and every difference booked for it since.
  func month(of inmate: InmateNumber, _ month: YearMonth, _ report: Report) throws {
    let settlements = try reader.settlements(of: inmate, month: month)
    guard !settlements.isEmpty else {
      throw Refusal(.monthUnknown, [.inmate: inmate.text, .month: month.description])
    }
    for settlement in settlements { try self.month(settlement, of: inmate, report) }
    let name = Reference.month(inmate, month).description
    for ward in Set(settlements.map(\.ward)).sorted() {
      for instance in try redecisions(of: .wardMonth(ward, month)) {
        try steps(instance) { if $0.reference == name { report($0) } }
      }
    }
    for booked in try reader.adjustments(of: inmate, month: month) {
      try strayChanges(Settlement(ward: booked.ward, month: month, act: booked.act)) {
        if $0.reference == name { report($0) }
      }
    }
  }

  /// A ward's month: its settlements, every step of its procedure, and how it was decided again.
  func wardMonth(_ ward: WardCode, _ month: YearMonth, _ report: Report) throws {
    let reference = Reference.wardMonth(ward, month)
    let instance = try reader.instance(PointsMonth.procedure, of: reference.description)
    guard let instance else {
      throw Refusal(.monthUnknown, [.ward: ward.text, .month: month.description])
    }
    for settlement in try reader.settlements(of: ward, month: month) {
      try self.month(settlement, report)
    }
    for one in [instance] + (try redecisions(of: reference)) { try steps(one, report) }
  }

  private func redecisions(of reference: Reference) throws -> [ProcedureInstance] {
    let count = try reader.redecisionCount(of: reference)
    return try (0..<count).compactMap {
      try reader.instance(PointsMonth.redecision, of: "\(reference)#\($0 + 1)")
    }
  }

  private func course(_ procedure: String, of number: String, _ report: Report) throws {
    if let instance = try reader.instance(procedure, of: number) { try steps(instance, report) }
  }

  /// The decisions that stand at a reference; refuses what is not in the book.
  func replay(_ reference: Reference, _ report: Report) throws {
    switch reference {
    case .act(let number): try act(number, report)
    case .fact(let act, let ordinal): try fact(act: act, ordinal: ordinal, report)
    case .month(let inmate, let month): try self.month(of: inmate, month, report)
    case .wardMonth(let ward, let month): try wardMonth(ward, month, report)
    case .notice(let number):
      guard try reader.notice(number) != nil else {
        throw Refusal(.noticeUnknown, [.number: number])
      }
      try course(NoticeProcedure.identifier, of: number, report)
      try notice(number, report)
    case .objection(let number):
      guard let record = try reader.objection(number) else {
        throw Refusal(.objectionUnknown, [.number: number])
      }
      if let procedure = try objectionCourse(of: record)?.procedure {
        try course(procedure, of: number, report)
      }
      try objection(number, report)
    case .cycle(let inmate, let number):
      let matters = try reader.matters(ofCycle: number, of: inmate)
      guard !matters.isEmpty else {
        throw Refusal(.cycleUnknown, [.inmate: inmate.text, .number: String(number)])
      }
      for matter in matters { try replay(matter, report) }
    case .grading, .rewards, .cancellation, .treatment, .suspension, .batch, .results, .nomination,
      .outside, .accounts, .wardAccounts, .statement, .meals:
      let instances = try reader.instances(of: reference.description)
      guard !instances.isEmpty else {
        throw Refusal(.referenceUnknown, [.reference: reference.description])
      }
      for instance in instances {
        try steps(instance, report)
        try treatment(instance, report)
        try cycles(instance, report)
        try nomination(instance, report)
        try batchList(instance, report)
      }
      try outsideDecision(of: reference, report)
      try mealAccounts(of: reference, report)
      try accounts(of: reference, report)
    case .meeting(let number):
      guard let record = try reader.meeting(number) else {
        throw Refusal(.meetingUnknown, [.number: number])
      }
      try meeting(record, report)
    case .opinion(let number):
      guard let record = try reader.opinion(number) else {
        throw Refusal(.opinionUnknown, [.number: number])
      }
      try opinion(record, report)
    }
  }
}

extension Office {
  /// Recomputes every decision that stands at a reference with the policy, calendar and facts of
  /// its act, and sets it beside what the book stores.
  ///
  /// Nothing is written. Refuses what is not in the book (`reference.unknown`, `month.unknown`,
  /// `notice.unknown`, `objection.unknown`) and what is sealed or erased (`fact.sealed`,
  /// `fact.erased`).
  public func replay(_ reference: Reference) throws -> [ReplayedDecision] {
    try book.read { reader in
      try require(.readBook, ward: try ward(of: reference, reader), reader)
      if case .fact(let act, let ordinal) = reference {
        try requireOpen(FactKey(act: act, ordinal: ordinal), reader)
      }
      var decisions: [ReplayedDecision] = []
      let replayer = Replayer(
        book: book, opening: opening, reader: reader, matters: matters, showsEqual: true)
      try replayer.replay(reference) { decisions.append($0) }
      return decisions
    }
  }
}
