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
  /// Refuses while the account waits for nobody's word (`step.not-now`), who is no member
  /// (`meal.member-unknown`), and an objection or an absence without words
  /// (`meal.statement-required`). Who speaks again replaces the earlier word.
  public func recordMealOpinions(
    _ requests: [MealOpinionRequest], on kitchen: KitchenCode, _ month: YearMonth
  ) throws -> Int {
    try act(.mealOpinionsRecorded) { reader in
      try require(.recordMeals, reader)
      let subject = Reference.meals(kitchen, month)
      let state = try reader.instance(MealMonth.procedure, of: subject.description)?.state
      guard state == .at(MealMonth.committee) else {
        throw Refusal(
          .stepNotNow, [.step: MealMonth.committee, .state: state?.code ?? MealMonth.account])
      }
      let sheet = try MealLoader(reader: reader, policies: policies).sheet(kitchen, month)
      return try requests.map { request in
        _ = try requireMember(request.inmate, of: kitchen, reader)
        let statement = request.statement.flatMap { text in
          text.contains { !$0.isWhitespace } ? text : nil
        }
        guard !request.opinion.needsStatement || statement != nil else {
          throw Refusal(.mealStatementRequired, [.inmate: request.inmate.text])
        }
        return MealOpinionRecord(
          kitchen: kitchen, month: month, inmate: request.inmate, opinion: request.opinion,
          statement: statement, day: today, inputsDigest: sheet.digest
        ).fact
      }
    }
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
