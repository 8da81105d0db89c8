public import PrisonAffairs
public import RecordBook

extension Office {
  /// The purchases of a kitchen's month that a receiver has not confirmed.
  public func unconfirmedPurchases(
    of kitchen: KitchenCode, month: YearMonth
  ) throws -> [UnconfirmedPurchase] {
    try book.read { reader in
      try require(.readBook, reader)
      _ = try requireKitchen(kitchen, on: today, reader)
      return try reader.unconfirmedPurchases(of: kitchen, in: month.days)
    }
  }

  /// Records a receiver's own word that the goods of purchases came.
  ///
  /// Refuses what is no purchase (`meal.record-unknown`) or was taken back
  /// (`meal.record-taken-back`), who is not named as a receiver or recorded it
  /// (`meal.not-receiver`), a second word (`meal.received-already`) and a closed month
  /// (`meal.month-closed`).
  public func receiveFood(_ purchases: [FactKey]) throws -> Int {
    try act(.foodReceived) { reader in
      let actor = try require(.readBook, reader)
      guard !purchases.isEmpty else {
        throw Refusal(.mealRecordUnknown, [.reference: ""])
      }
      var seen: Set<FactKey> = []
      return try purchases.map { key in
        if let fault = try receiptFault(key, by: actor, reader) { throw fault }
        guard seen.insert(key).inserted else {
          throw Refusal(
            .mealReceivedAlready, [.staff: actor.text, .reference: key.mealReference])
        }
        return FoodReceipt(purchase: key, receiver: actor).fact
      }
    }
  }

  /// What keeps somebody from confirming a purchase; nil where nothing does.
  func receiptFault(
    _ key: FactKey, by actor: StaffNumber, _ reader: BookReader
  ) throws -> Refusal? {
    let reference = key.mealReference
    guard case .purchase(let purchase)? = try reader.mealRecord(act: key.act, ordinal: key.ordinal)
    else { return Refusal(.mealRecordUnknown, [.reference: reference]) }
    guard try reader.reversal(ofMealRecord: key.act, key.ordinal) == nil else {
      return Refusal(.mealRecordTakenBack, [.reference: reference])
    }
    guard purchase.receivers.contains(actor), try reader.act(key.act)?.actor != actor else {
      return Refusal(.mealNotReceiver, [.reference: reference, .staff: actor.text])
    }
    guard try !reader.receivers(confirming: key).contains(actor) else {
      return Refusal(.mealReceivedAlready, [.staff: actor.text, .reference: reference])
    }
    let month = YearMonth(purchase.day)
    guard try !mealMonthIsClosed(purchase.kitchen, month, reader) else {
      return Refusal(
        .mealMonthClosed, [.code: purchase.kitchen.text, .month: month.description])
    }
    return nil
  }

  /// Accepts that more ate on a day than were in custody, or rejects it; decided once more, the
  /// last word counts.
  ///
  /// Refuses who recorded diners of that day (`separation.of-duties`), a day that is not above
  /// custody (`meal.diners-not-above`), a blank reason (`ground.required`), a record that was taken
  /// back (`meal.record-taken-back`) and a closed month (`meal.month-closed`).
  public func decideDiners(_ key: FactKey, accepts: Bool, reason: String) throws -> Int {
    try act(.dinersDecided) { reader in
      let actor = try require(.confirmMeals, reader)
      try requireText(reason)
      if let fault = try dinersFault(key, by: actor, reader) { throw fault }
      return [DinersDecision(diners: key, isAccepted: accepts, reason: reason).fact]
    }
  }

  /// What keeps somebody from deciding on the diners of a day; nil where nothing does.
  func dinersFault(
    _ key: FactKey, by actor: StaffNumber, _ reader: BookReader
  ) throws -> Refusal? {
    let reference = key.mealReference
    guard case .diners(let record)? = try reader.mealRecord(act: key.act, ordinal: key.ordinal)
    else { return Refusal(.mealRecordUnknown, [.reference: reference]) }
    guard try reader.reversal(ofMealRecord: key.act, key.ordinal) == nil else {
      return Refusal(.mealRecordTakenBack, [.reference: reference])
    }
    let records = try reader.diners(
      of: nil, in: DateSpan(first: record.day, last: record.day))
    guard try records.allSatisfy({ try reader.act($0.act)?.actor != actor }) else {
      return Refusal(.separationOfDuties, [.staff: actor.text, .step: ""])
    }
    let month = YearMonth(record.day)
    guard try !mealMonthIsClosed(record.kitchen, month, reader) else {
      return Refusal(.mealMonthClosed, [.code: record.kitchen.text, .month: month.description])
    }
    let scopes = try MealLoader(reader: reader, policies: policies).scopes(
      record.kitchen, record.day, records,
      CustodyOfDay(record.day, inmates: try reader.inmates(), reader))
    guard !scopes.isEmpty else {
      return Refusal(
        .dinersNotAbove, [.code: record.kitchen.text, .day: record.day.description])
    }
    return nil
  }
}

extension FactKey {
  fileprivate var mealReference: String {
    Reference.fact(act: act, ordinal: ordinal).description
  }
}
