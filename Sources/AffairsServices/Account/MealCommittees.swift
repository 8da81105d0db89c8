public import PrisonAffairs
public import RecordBook

/// What a member of the meal committee says, as it is written down.
public struct MealOpinionRequest: Hashable, Sendable {
  public let inmate: InmateNumber
  public let opinion: MealOpinion
  /// What is objected, or why the member was not there.
  public let statement: String?

  public init(inmate: InmateNumber, opinion: MealOpinion, statement: String? = nil) {
    self.inmate = inmate
    self.opinion = opinion
    self.statement = statement
  }
}

extension Office {
  /// Who sits on a kitchen's committee today, with names; who is sealed is left out.
  public func mealCommittee(
    of kitchen: KitchenCode
  ) throws -> [(member: MealCommitteeMember, name: String)] {
    try book.read { reader in
      try require(.readBook, reader)
      try requireKitchen(kitchen, reader)
      return try reader.seen.mealCommittee(of: kitchen, on: today).compactMap { member in
        try reader.seen.inmate(member.inmate).map { (member, $0.name) }
      }
    }
  }

  /// Records that an inmate joins a kitchen's committee from a day on.
  ///
  /// Refuses one who does not eat there (`meal.not-eating-here`) and one who is a member already
  /// (`meal.member-already-there`).
  public func addMealMember(
    _ inmate: InmateNumber, to kitchen: KitchenCode, from day: CivilDate, ground: String
  ) throws -> Int {
    try act(.mealCommitteeChanged) { reader in
      try require(.recordMeals, reader)
      try requireKitchen(kitchen, reader)
      _ = try knownInmate(inmate, on: day, reader)
      try requireText(ground)
      guard try eats(inmate, in: kitchen, on: day, reader) else {
        throw Refusal(.mealNotEatingHere, [.inmate: inmate.text, .code: kitchen.text])
      }
      guard
        try !reader.mealCommittee(of: kitchen, on: max(day, today)).map(\.inmate)
          .contains(inmate)
      else { throw Refusal(.mealMemberThere, [.inmate: inmate.text, .code: kitchen.text]) }
      return [
        MealCommitteeMember(kitchen: kitchen, inmate: inmate, fromDay: day, ground: ground).fact
      ]
    }
  }

  /// Records that a membership ends with a day; refuses one who is no member
  /// (`meal.member-unknown`).
  public func endMealMember(
    _ inmate: InmateNumber, of kitchen: KitchenCode, lastDay: CivilDate, ground: String
  ) throws -> Int {
    try act(.mealCommitteeChanged) { reader in
      try require(.recordMeals, reader)
      try requireText(ground)
      let member = try requireMember(inmate, of: kitchen, reader)
      guard lastDay <= today else {
        throw Refusal(.dayInFuture, [.day: lastDay.description, .limit: today.description])
      }
      return [member.end(lastDay: lastDay, ground: ground)]
    }
  }

  /// Writes down what members say of the account of a month as it stands.
  ///
  /// Refuses who had a hand in the month (`separation-of-duties`): a witness writes down what
  /// inmates say of others' work. Refuses while the account waits for nobody's word
  /// (`step.not-now`), who is no member (`meal.member-unknown`), who signs or objects without being
  /// here (`inmate.not-in-custody`, `meal.not-eating-here`), and an objection or an absence without
  /// words (`meal.statement-required`). An objection ends with the member's own withdrawal in
  /// words, written down by another than who wrote down the objection (`meal.objection-stands`).
  public func recordMealOpinions(
    _ requests: [MealOpinionRequest], on kitchen: KitchenCode, _ month: YearMonth
  ) throws -> Int {
    try act(.mealOpinionsRecorded) { reader in
      let actor = try require(.witnessMeals, reader)
      let subject = try mealSubject(kitchen, month, reader)
      let state = try reader.instance(
        MealMonth.procedure, of: subject.reference.description)?.state
      guard state == .at(MealMonth.committee) else {
        throw Refusal(
          .stepNotNow, [.step: MealMonth.committee, .state: state?.code ?? MealMonth.account])
      }
      guard !subject.authors.contains(actor) else {
        throw Refusal(.separationOfDuties, [.staff: actor.text, .step: MealMonth.committee])
      }
      var spoke: Set<InmateNumber> = []
      return try requests.map { request in
        _ = try requireMember(request.inmate, of: kitchen, reader)
        guard spoke.insert(request.inmate).inserted else {
          throw Refusal(.mealObjectionStands, [.inmate: request.inmate.text])
        }
        let statement = request.statement.flatMap { text in
          text.contains { !$0.isWhitespace } ? text : nil
        }
        let record = MealOpinionRecord(
          kitchen: kitchen, month: month, inmate: request.inmate, opinion: request.opinion,
          statement: statement, day: today, inputsDigest: subject.inputsDigest)
        if let fault = try opinionFault(record, by: actor, reader) { throw fault }
        return record.fact
      }
    }
  }

  /// What keeps a member's word from being written down; nil where nothing does.
  func opinionFault(
    _ record: MealOpinionRecord, by actor: StaffNumber, _ reader: BookReader
  ) throws -> Refusal? {
    let inmate = record.inmate
    if record.opinion != .absent {
      guard try reader.inmate(inmate)?.isInCustody(on: today) == true else {
        return Refusal(.inmateNotInCustody, [.inmate: inmate.text, .day: today.description])
      }
      guard try eats(inmate, in: record.kitchen, on: today, reader) else {
        return Refusal(.mealNotEatingHere, [.inmate: inmate.text, .code: record.kitchen.text])
      }
    }
    let objection =
      record.opinion == .signed
      ? try reader.standingMealObjections(of: record.kitchen, month: record.month)
        .first { $0.inmate == inmate } : nil
    if let objection, try reader.act(objection.act)?.actor == actor {
      return Refusal(.mealObjectionStands, [.inmate: inmate.text])
    }
    guard record.statement != nil || !(record.opinion.needsStatement || objection != nil) else {
      return Refusal(.mealStatementRequired, [.inmate: inmate.text])
    }
    return nil
  }

  /// What the members said of an account, with every objection that stands, also of an earlier form
  /// of it or of somebody who is no member any more.
  func mealWords(
    of kitchen: KitchenCode, _ month: YearMonth, on digest: String, _ view: BookReader
  ) throws -> [MealOpinionRecord] {
    let standing = try view.standingMealObjections(of: kitchen, month: month)
    let now = try view.mealOpinions(of: kitchen, month: month, on: digest)
    let spoke = Set(now.map(\.inmate))
    return
      (now.map { record in standing.first { $0.inmate == record.inmate } ?? record }
      + standing.filter { !spoke.contains($0.inmate) }).sorted { $0.inmate < $1.inmate }
  }

  private func requireKitchen(_ kitchen: KitchenCode, _ reader: BookReader) throws {
    guard try reader.kitchens(on: today)[kitchen] != nil else {
      throw Refusal(.mealKitchenUnknown, [.code: kitchen.text])
    }
  }

  private func requireMember(
    _ inmate: InmateNumber, of kitchen: KitchenCode, _ reader: BookReader
  ) throws -> MealCommitteeMember {
    guard
      let member = try reader.mealCommittee(of: kitchen, on: today)
        .first(where: { $0.inmate == inmate })
    else { throw Refusal(.mealMemberUnknown, [.inmate: inmate.text, .code: kitchen.text]) }
    return member
  }
}
