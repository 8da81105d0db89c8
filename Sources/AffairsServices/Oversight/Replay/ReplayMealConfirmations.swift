import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// What a second person said of diners and deliveries, and what a witness wrote down of the
  /// committee, judged by the people and records as they stood before the act.
  func mealConfirmations(
    _ place: AccountFactPlace, _ past: PastOffice, _ report: Report
  ) throws {
    guard let actor = past.office.actor else { return }
    switch place.kind {
    case .receipt:
      for receipt in try reader.foodReceipts(ofAct: place.act) {
        let fault =
          receipt.receiver == actor
          ? try past.office.receiptFault(receipt.purchase, by: actor, past.reader)
          : Refusal(.mealNotReceiver, [.staff: receipt.receiver.text])
        try confirmation(place.act, receipt.ordinal, fault, report)
      }
    case .dinersDecision:
      for decision in try reader.dinersDecisions(ofAct: place.act) {
        try confirmation(
          place.act, decision.ordinal,
          try past.office.dinersFault(decision.diners, by: actor, past.reader), report)
      }
    case .opinion: try words(ofAct: place.act, by: actor, past, report)
    default: break
    }
  }

  private func words(
    ofAct act: Int, by actor: StaffNumber, _ past: PastOffice, _ report: Report
  ) throws {
    for (ordinal, record) in try reader.mealOpinions(ofAct: act) {
      guard try past.reader.kitchens(on: record.month.lastDay)[record.kitchen] != nil else {
        continue
      }
      let authors = try past.office.mealSubject(
        record.kitchen, record.month, past.reader
      ).authors
      let fault =
        authors.contains(actor)
        ? Refusal(.separationOfDuties, [.staff: actor.text, .step: MealMonth.committee])
        : try past.office.opinionFault(record, by: actor, past.reader)
      try confirmation(act, ordinal, fault, report)
    }
  }

  private func confirmation(
    _ act: Int, _ ordinal: Int, _ fault: Refusal?, _ report: Report
  ) throws {
    guard let fault else { return }
    try strayAccount(act, ordinal, fault.message, report)
  }
}
