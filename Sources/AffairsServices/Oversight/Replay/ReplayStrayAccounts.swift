import PrisonAffairs
import Publication
import RecordBook

/// An act that may write into a table, and what its actor had to be allowed to do; no permission
/// stands where another replay asks for it already.
private struct Bearer {
  let kind: ActKind
  let permission: Permission?

  init(_ kind: ActKind, _ permission: Permission?) {
    (self.kind, self.permission) = (kind, permission)
  }
}

extension AccountFactKind {
  /// The acts that may write into the table.
  fileprivate var bearers: [Bearer] {
    switch self {
    case .holder:
      [
        Bearer(.moneyPosted, .postMoney), Bearer(.moneyImported, .importMoney),
        Bearer(.allowancePaid, .postMoney), Bearer(.orderConfirmed, .postMoney),
      ]
    case .transfer:
      [
        Bearer(.moneyPosted, .postMoney), Bearer(.moneyImported, .importMoney),
        Bearer(.allowancePaid, .postMoney), Bearer(.orderConfirmed, .postMoney),
        Bearer(.moneyReversed, .postMoney), Bearer(.deductionsSettled, .postMoney),
      ]
    case .sender: [Bearer(.moneyPosted, .postMoney), Bearer(.moneyImported, .importMoney)]
    case .deductionItem: [Bearer(.moneyPosted, .postMoney)]
    case .settlement: [Bearer(.deductionsSettled, .postMoney)]
    case .order: [Bearer(.orderReserved, .postMoney)]
    case .orderEnd: [Bearer(.orderConfirmed, .postMoney), Bearer(.orderReleased, .postMoney)]
    case .statement, .bankLine: [Bearer(.bankImported, .reconcileBank)]
    case .match: [Bearer(.bankMatched, .reconcileBank)]
    case .matchEnd: [Bearer(.bankMatchEnded, .reconcileBank)]
    case .explanation: [Bearer(.bankExplained, .reconcileBank)]
    case .close, .closing, .wardMonth, .wardTotal, .publicTotal:
      [Bearer(.accountMonthClosed, .closeAccounts)]
    case .cashCount:
      [
        Bearer(.accountMonthPrepared, .reconcileBank),
        Bearer(.accountMonthConfirmed, .confirmAccounts),
        Bearer(.accountMonthClosed, .closeAccounts),
      ]
    // What no close found is told by the replay of closes.
    case .spendingFinding: []
    case .flag: [Bearer(.spendingFlagged, .flagSpending)]
    case .flagDecision: [Bearer(.spendingDecided, nil)]
    case .flagEnd: [Bearer(.spendingEnded, .decideSpending)]
    default: bearersOfMeals
    }
  }

  private var bearersOfMeals: [Bearer] {
    switch self {
    case .kitchen, .kitchenWard, .kitchenDiet: [Bearer(.kitchenRecorded, .recordMeals)]
    case .item: [Bearer(.foodItemsRecorded, .recordMeals)]
    case .diners: [Bearer(.dinersRecorded, .recordMeals)]
    case .purchase: [Bearer(.foodPurchased, .recordMeals)]
    case .issue: [Bearer(.foodIssued, .recordMeals)]
    case .count: [Bearer(.foodCounted, .recordMeals)]
    case .countDecision: [Bearer(.foodCountDecided, .confirmMeals)]
    case .mealReversal: [Bearer(.mealRecordReversed, .recordMeals)]
    case .menu, .dish: [Bearer(.menuSet, .recordMeals)]
    case .menuPublication: [Bearer(.menuPublished, .recordMeals)]
    case .sample: [Bearer(.foodSampleKept, .recordMeals)]
    case .sampleEnd: [Bearer(.foodSampleDiscarded, .recordMeals)]
    case .member, .memberEnd: [Bearer(.mealCommitteeChanged, .recordMeals)]
    case .opinion: [Bearer(.mealOpinionsRecorded, .witnessMeals)]
    case .dinersDecision: [Bearer(.dinersDecided, .confirmMeals)]
    case .receipt: [Bearer(.foodReceived, .readBook)]
    case .grant: [Bearer(.mealGranted, .recordMeals)]
    case .mealAccount, .mealAccountItem: [Bearer(.mealMonthAdvanced, .closeMeals)]
    default: []
    }
  }
}

extension Replayer {
  /// Facts about inmates' money and meals that no act of their kind bears, or nobody who was
  /// allowed to; parts that stand without their whole; and grants and opinions that the month they
  /// are for could not take.
  func strayAccounts(onlyAct: Int? = nil, _ report: Report) throws {
    for place in try reader.accountFacts(ofAct: onlyAct) where place.kind != .spendingFinding {
      let reference = Reference.fact(act: place.act, ordinal: place.ordinal).description
      try guarded(.accountFact, reference, act: place.act, report) {
        guard let past = try office(before: place.act) else { return }
        if try !isBorne(place, past) {
          return try strayAccount(
            place.act, place.ordinal,
            Text(zh: "没有相应的行为或者权限", en: "no act of its kind or permission bears it"), report)
        }
        if place.kind == .grant { try grants(ofAct: place.act, past, report) }
        if place.kind == .opinion { try opinions(ofAct: place.act, past, report) }
        try mealConfirmations(place, past, report)
      }
    }
    for key in try reader.remittancesWithoutSender(ofAct: onlyAct) {
      // A sender may have been erased.
      if try reader.hasErased(ofAct: key.act) { continue }
      try strayAccount(
        key.act, key.ordinal, Text(zh: "汇款没有汇款人", en: "a remittance without its sender"),
        report)
    }
  }

  func strayAccount(
    _ act: Int, _ ordinal: Int, _ fault: Text, _ report: Report
  ) throws {
    try compare(
      .accountFact, Reference.fact(act: act, ordinal: ordinal).description, act: act,
      isEqual: false, recomputed: fault, stored: Text(zh: "有记录", en: "recorded"), report)
  }

  /// Whether the act of a fact is of a kind that writes such facts, and its actor was allowed to,
  /// anywhere in the prison.
  private func isBorne(_ place: AccountFactPlace, _ past: PastOffice) throws -> Bool {
    guard !place.isAlone,
      let kind = try reader.act(place.act).flatMap({ ActKind(rawValue: $0.kind) }),
      let bearer = place.kind.bearers.first(where: { $0.kind == kind })
    else { return false }
    guard let permission = bearer.permission else { return true }
    guard let actor = past.office.actor else { return false }
    let roles = past.law.policies.roles(on: past.day)
    return past.roles.contains {
      $0.staff == actor && (roles[$0.role]?.may.contains(permission) ?? false)
    }
  }

  /// Money is given to a kitchen for a day that was there, in a month that was open.
  private func grants(ofAct act: Int, _ past: PastOffice, _ report: Report) throws {
    for grant in try reader.mealGrants(ofAct: act) {
      let isOpen = try !past.office.mealMonthIsClosed(
        grant.kitchen, YearMonth(grant.day), past.reader)
      guard !isOpen || grant.day > past.day else { continue }
      try strayAccount(
        act, grant.ordinal,
        isOpen
          ? Text(zh: "记在将来的日期", en: "dated in the future")
          : Text(zh: "该月伙食账已经结账", en: "the meal account of the month was closed"), report)
    }
  }

  /// Members speak of the account that lay before them.
  private func opinions(ofAct act: Int, _ past: PastOffice, _ report: Report) throws {
    for target in try reader.mealOpinionTargets(ofAct: act) {
      let subject = Reference.meals(target.kitchen, target.month).description
      let state = try past.reader.instance(MealMonth.procedure, of: subject)?.state
      let digest = try MealLoader(reader: past.reader, policies: past.law.policies)
        .sheet(target.kitchen, target.month).digest
      guard state != .at(MealMonth.committee) || digest != target.digest else { continue }
      try strayAccount(
        act, target.ordinal,
        Text(zh: "当时没有这样一份账目等待意见", en: "no such account waited for a word then"), report)
    }
  }
}
