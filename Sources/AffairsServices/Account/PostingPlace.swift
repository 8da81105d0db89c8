import PrisonAffairs
import RecordBook

extension Office {
  /// Refuses a posting whose day, month, inmate or actor is not the right one.
  func requirePlace(
    of request: TransferRequest, _ permission: Permission, _ reader: BookReader
  ) throws {
    guard request.day <= today else {
      throw Refusal(
        .dayInFuture, [.day: request.day.description, .limit: today.description])
    }
    var ward: WardCode?
    if let inmate = request.inmate {
      guard let record = try reader.inmate(inmate) else {
        throw Refusal(.inmateUnknown, [.inmate: inmate.text])
      }
      try requireHere(record, request)
      ward = try reader.placement(of: inmate, on: request.day)?.ward
    }
    try require(permission, ward: ward, reader)
    let month = YearMonth(request.day)
    guard try !reader.isAccountMonthClosed(month) else {
      throw Refusal(.accountMonthClosed, [.month: month.description])
    }
    let law = LedgerPolicy(policies, on: request.day)
    if law.isLate(request.day, recordedOn: today), (request.lateReason ?? "").isEmpty {
      let last = request.day.adding(days: law.lateAfter?.value.count ?? 0)
      throw Refusal(
        .recordLateWithoutReason,
        [.day: request.day.description, .limit: last.description],
        citation: law.lateAfter?.citation)
    }
  }

  /// Money goes to an inmate who is here; what is left when somebody goes is settled afterwards.
  private func requireHere(_ record: InmateRecord, _ request: TransferRequest) throws(Refusal) {
    guard request.day >= record.hereSince else {
      throw Refusal(
        .dayBeforeAdmission,
        [.day: request.day.description, .limit: record.hereSince.description])
    }
    guard request.kind.needsCustody else { return }
    guard record.isInCustody(on: request.day) else {
      throw Refusal(
        .inmateNotInCustody, [.inmate: record.inmate.text, .day: request.day.description])
    }
  }
}
