import PrisonAffairs
import RecordBook

extension Office {
  /// Refuses a posting whose day, month, inmate or goods are not the right ones.
  func requirePlace(of request: TransferRequest, _ reader: BookReader) throws {
    guard request.day <= today else {
      throw Refusal(
        .dayInFuture, [.day: request.day.description, .limit: today.description])
    }
    if let inmate = request.inmate {
      guard let record = try reader.inmate(inmate) else {
        throw Refusal(.inmateUnknown, [.inmate: inmate.text])
      }
      try requireHere(record, request)
    }
    let month = YearMonth(request.day)
    guard try !reader.isAccountMonthClosed(month) else {
      throw Refusal(.accountMonthClosed, [.month: month.description])
    }
    // What stood there before the book began was looked at with its first close.
    if request.kind == .opening, let closed = try reader.lastClosedAccountMonth() {
      throw Refusal(.accountOpeningClosed, [.month: closed.month.description])
    }
    if let category = request.category, policies.goodsCategories(on: today)[category] == nil {
      throw Refusal(.orderCategoryUnknown, [.code: category, .day: today.description])
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

  /// Asks for a permission where an inmate is on a day, before anything is said of the inmate;
  /// anywhere where nobody is asked about.
  func require(
    _ permission: Permission, of inmate: InmateNumber?, on day: CivilDate, _ reader: BookReader
  ) throws {
    let ward = try inmate.flatMap { try reader.placement(of: $0, on: day)?.ward }
    try require(permission, ward: ward, reader)
  }

  /// Money goes to an inmate who is here; what is left when somebody goes is settled afterwards.
  private func requireHere(_ record: InmateRecord, _ request: TransferRequest) throws(Refusal) {
    guard request.day >= record.hereSince else {
      throw Refusal(
        .dayBeforeAdmission,
        [.day: request.day.description, .limit: record.hereSince.description])
    }
    if request.kind.needsReasonAfterCustody, !request.hasNote, !record.isInCustody(on: today) {
      throw Refusal(
        .accountReasonRequired,
        [.kind: request.kind.rawValue, .inmate: record.inmate.text])
    }
    guard request.kind.needsCustody else { return }
    guard record.isInCustody(on: request.day) else {
      throw Refusal(
        .inmateNotInCustody, [.inmate: record.inmate.text, .day: request.day.description])
    }
  }
}
