import PrisonAffairs
import Publication
import RecordBook

/// What a ward is told of a closed month of its inmates' money.
struct WardAccountsMatter: PostedMatter {
  static let kind = NoticeKind.accountMonth
  static let course = MatterCourse(
    procedure: AccountNoticeProcedure.identifier, settling: AccountNoticeStep.settle.rawValue,
    post: AccountNoticeStep.post.rawValue, window: AccountNoticeStep.objectionWindow.rawValue,
    close: AccountNoticeStep.close.rawValue)
  static let span = "account.notice-days"
  static let objections = ObjectionCourse(
    procedure: AccountNoticeProcedure.objection, requestLimit: "account.objection.request",
    reexaminationLimit: "account.objection.reexamination",
    appealLimit: "account.objection.appeal", reviewLimit: "account.objection.review",
    addressee: "罪犯资金管理部门", reexaminationCopy: "纪检监察", reviewCopy: "人民检察院")
  static let targetForms = ["statement:3301000123/2026-10", "entry:812.3"]

  let wardOfMonth: WardCode
  let month: YearMonth
  let office: Office
  let reader: BookReader

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) {
    guard case .wardAccounts(let ward, let month) = subject else { return nil }
    wardOfMonth = ward
    self.month = month
    self.office = office
    self.reader = reader
  }

  var subject: Reference { .wardAccounts(wardOfMonth, month) }

  var ward: WardCode? { wardOfMonth }

  /// A statement or a line of it stands on the notice of the ward in which the money counted.
  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference? {
    let month: YearMonth
    switch target {
    case .statement(let owner, let own):
      guard owner == inmate else { throw notConcerned(inmate) }
      month = own
    case .fact(let act, let ordinal):
      let key = FactKey(act: act, ordinal: ordinal)
      guard let place = try reader.transferPlace(key) else { return nil }
      guard place.inmate == inmate else { throw notConcerned(inmate) }
      month = YearMonth(place.day)
    default: return nil
    }
    guard let close = try reader.closedAccountMonths().first(where: { $0.month == month }),
      let ward = try reader.asOf(close.act).placement(of: inmate, on: month.lastDay)?.ward
    else {
      throw Refusal(
        .accountMonthUnknown, [.month: month.description, .inmate: inmate.text])
    }
    return .wardAccounts(ward, month)
  }

  private static func notConcerned(_ inmate: InmateNumber) -> Refusal {
    Refusal(.objectionNotConcerned, [.inmate: inmate.text])
  }

  func proceeding() throws -> any ProcedureSubject<Fact> {
    try office.wardAccountsSubject(wardOfMonth, month, reader)
  }

  /// A closed month does not change; what it rests on is read as it stood then.
  func requireUnchanged(since settled: String) throws {
    guard try proceeding().inputsDigest == settled else {
      throw Refusal(.noticeInputsChanged, [.reference: subject.description])
    }
  }

  func document(
    _ frame: NoticeFrame, review: SecrecyReview, audience: Audience
  ) throws -> any NoticeDocument {
    AccountNotice(try material(), frame: frame, review: review, audience: audience)
  }

  /// Who posted what an objection is about, and who handed in, confirmed or closed the month.
  func authors(of target: Reference) throws -> Set<StaffNumber> {
    let signers = try monthSteps().compactMap { try reader.act($0.act)?.actor }
    switch target {
    case .fact(let act, _):
      return Set([try reader.act(act)?.actor].compactMap { $0 }).union(signers)
    case .statement: return try reader.posters(of: month).union(signers)
    default: return []
    }
  }

  /// The steps that the month took.
  private func monthSteps() throws -> [StepRecord] {
    try reader.instance(
      AccountMonthProcedure.identifier, of: Reference.accounts(month).description)?.steps ?? []
  }

  /// The month as it was closed, with who did what.
  private func material() throws -> AccountMaterial {
    guard let close = try reader.closedAccountMonths().first(where: { $0.month == month }),
      let record = try reader.wardAccountMonths(month).first(where: { $0.ward == wardOfMonth })
    else {
      throw Refusal(
        .accountMonthUnknown, [.month: month.description, .ward: wardOfMonth.text])
    }
    let steps = try monthSteps()
    let smallest = try office.policies.requiredCount(
      "account.smallest-group", on: month.lastDay
    ).value
    return AccountMaterial(
      ward: wardOfMonth, month: month, closedOn: try reader.act(close.act)?.moment.day,
      signers: try AccountMonthStep.allCases.compactMap { step in
        try signer(of: step, steps)
      },
      holders: record.holders, late: record.late, reversed: record.reversed,
      overspent: record.overspent, exceptions: try exceptions(reader.asOf(close.act), close.act),
      publicTotals: try reader.publicAccountTotals(month).filter {
        $0.wards.contains(wardOfMonth)
      },
      wholeTotals: try reader.wardTotals(month).filter { $0.ward == wardOfMonth },
      balances: try balances(reader.asOf(close.act)), smallestGroup: smallest,
      basis: [office.policies.procedure(Self.course.procedure, on: office.today)?.citation]
        .compactMap { $0?.description })
  }

  /// Who took a step last, by staff number.
  private func signer(
    of step: AccountMonthStep, _ steps: [StepRecord]
  ) throws -> AccountMaterial.Signer? {
    guard
      let last = steps.last(where: {
        $0.step == step.rawValue && $0.outcome != StepOutcome.returned.rawValue
      }), let header = try reader.act(last.act)
    else { return nil }
    return AccountMaterial.Signer(
      step: step, staff: header.actor.text, day: header.moment.day)
  }
}
