public import PrisonAffairs
import RecordBook

/// What the procurator says must be corrected.
public struct OpinionRequest: Hashable, Sendable {
  public let subject: Reference
  public let content: String
  /// The day on which the prison got it.
  public let receivedOn: CivilDate
  /// The procurator or procuratorate whose opinion it is.
  public let fromWhom: String
  public let lateReason: String?

  public init(
    subject: Reference, content: String, receivedOn: CivilDate, fromWhom: String,
    lateReason: String? = nil
  ) {
    self.subject = subject
    self.content = content
    self.receivedOn = receivedOn
    self.fromWhom = fromWhom
    self.lateReason = lateReason
  }
}

extension Office {
  /// Takes a correction opinion of the procurator (司规〔2021〕3号 第四十九条), whose own act it is.
  ///
  /// Refuses everybody else (`actor.not-permitted`), what is not in the book
  /// (`reference.unknown`), a day in the future and a late one without its reason.
  public func lodge(_ request: OpinionRequest) throws -> (act: Int, number: String) {
    var given = ""
    let act = try act(.opinionLodged) { reader in
      try require(.lodgeOpinion, reader)
      guard request.receivedOn <= today else {
        throw Refusal(
          .dayInFuture, [.day: request.receivedOn.description, .limit: today.description])
      }
      let inmate = try inmate(concernedBy: request.subject, reader)
      let number = try reader.nextNumber(.opinion, year: today.year).description
      given = number
      return [
        OpinionRecord(
          number: number, subject: request.subject.description, inmate: inmate,
          content: request.content, receivedOn: request.receivedOn, fromWhom: request.fromWhom,
          isLate: try isLate(request.receivedOn, reason: request.lateReason),
          lateReason: request.lateReason
        ).fact
      ]
    }
    return (act, given)
  }

  /// The inmate whom something in the book concerns, or nil; refuses what is not in the book.
  private func inmate(
    concernedBy reference: Reference, _ reader: BookReader
  ) throws -> InmateNumber? {
    var inmate: InmateNumber?
    let isThere: Bool
    switch reference {
    case .act(let number): isThere = try reader.act(number) != nil
    case .fact(let act, let ordinal):
      inmate = try reader.entry(act: act, ordinal: ordinal)?.entry.inmate
      isThere = try reader.hasFact(act: act, ordinal: ordinal)
    case .month(let own, _), .statement(let own, _):
      inmate = own
      isThere = try reader.inmate(own) != nil
    case .wardMonth(let ward, _): isThere = try reader.wards()[ward] != nil
    case .cycle(let own, _), .cancellation(let own, _), .treatment(let own, _),
      .outside(let own, _):
      inmate = own
      isThere = try reader.inmate(own) != nil
    case .grading(let ward, _), .rewards(let ward, _): isThere = try reader.wards()[ward] != nil
    case .notice(let number): isThere = try reader.notice(number) != nil
    case .objection(let number):
      inmate = try reader.objection(number)?.inmate
      isThere = inmate != nil
    case .meeting(let number): isThere = try reader.meeting(number) != nil
    case .suspension(let number): isThere = try reader.suspension(number) != nil
    case .opinion(let number):
      inmate = try reader.opinion(number)?.inmate
      isThere = try reader.opinion(number) != nil
    case .nomination(let number):
      inmate = try reader.nomination(number)?.inmate
      isThere = inmate != nil
    case .batch, .results, .accounts, .wardAccounts, .meals:
      isThere = try reader.instances(of: reference.description).isEmpty == false
    }
    guard isThere else {
      throw Refusal(.referenceUnknown, [.reference: reference.description])
    }
    return inmate
  }
}
