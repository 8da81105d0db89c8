import PrisonAffairs
import Publication
import RecordBook

/// A kitchen's month as it is posted, and as whoever eats there may object to it.
struct MealMatter: PostedMatter {
  static let kind = NoticeKind.mealMonth
  static let course = MatterCourse(
    procedure: MealMonth.procedure, settling: MealMonth.settle, post: MealMonth.post,
    window: MealMonth.objectionWindow, close: MealMonth.close)
  static let span = "meal.notice-days"
  static let objections = ObjectionCourse(
    procedure: "meal.objection", requestLimit: "meal.objection.request",
    reexaminationLimit: "meal.objection.reexamination",
    appealLimit: "meal.objection.appeal", reviewLimit: "meal.objection.review",
    addressee: "伙食账目复核小组", reexaminationCopy: "监狱长办公会议", reviewCopy: "人民检察院")
  static let targetForms = ["meals:K1/2026-10"]

  let kitchen: KitchenCode
  let month: YearMonth
  let office: Office
  let reader: BookReader

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) {
    guard case .meals(let kitchen, let month) = subject else { return nil }
    self.kitchen = kitchen
    self.month = month
    self.office = office
    self.reader = reader
  }

  var subject: Reference { .meals(kitchen, month) }

  /// A kitchen cooks for several wards.
  var ward: WardCode? { nil }

  /// Whoever ate there on any day of the month may object to its account.
  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference? {
    guard case .meals(let kitchen, let month) = target else { return nil }
    let ate = try month.days.days.contains { day in
      try office.eats(inmate, in: kitchen, on: day, reader)
    }
    guard ate else { throw Refusal(.objectionNotConcerned, [.inmate: inmate.text]) }
    return target
  }

  func proceeding() throws -> any ProcedureSubject<Fact> {
    try office.mealSubject(kitchen, month, reader)
  }

  func requireUnchanged(since settled: String) throws {
    let sheet = try MealLoader(reader: reader, policies: office.policies).sheet(kitchen, month)
    guard sheet.digest == settled else {
      throw Refusal(.noticeInputsChanged, [.reference: subject.description])
    }
  }

  func document(
    _ frame: NoticeFrame, review: SecrecyReview, audience: Audience
  ) throws -> any NoticeDocument {
    MealNotice(try material(), frame: frame, review: review, audience: audience)
  }

  /// Those who kept the books, received the goods and made the account.
  func authors(of target: Reference) throws -> Set<StaffNumber> {
    try office.mealSubject(kitchen, month, reader).authors
  }

  private func material() throws -> MealNoticeMaterial {
    let sheet = try MealLoader(reader: reader, policies: office.policies).sheet(kitchen, month)
    let names = try reader.staffNames()
    func signatory(_ step: String, _ outcome: StepOutcome) throws -> (who: String, why: String?) {
      guard let taken = try office.lastMealStep(step, outcome, of: subject, reader),
        let actor = try reader.act(taken.act)?.actor
      else { return ("-", nil) }
      return (names[actor] ?? actor.text, taken.reason)
    }
    let check = try signatory(MealMonth.check, .passed)
    let citation = office.policies.procedure(MealMonth.procedure, on: office.today)?.citation
    return MealNoticeMaterial(
      kitchen: "\(kitchen) \(sheet.kitchenName)", account: sheet.account,
      grants: sheet.grants.map { MealNoticeMaterial.Grant(ground: $0.ground, amount: $0.amount) },
      suppliers: sheet.suppliers.map {
        MealNoticeMaterial.Supplier(name: $0.name, receipts: $0.receipts, amount: $0.amount)
      },
      losses: sheet.losses.map {
        MealNoticeMaterial.Loss(name: $0.name, mass: $0.mass, explanation: $0.explanation)
      },
      late: sheet.late, committee: try committee(on: sheet.digest), explanation: check.why,
      madeBy: try signatory(MealMonth.account, .recorded).who, checkedBy: check.who,
      settledBy: try signatory(MealMonth.settle, .approved).who,
      basis: [citation?.description].compactMap { $0 })
  }

  /// What the members said of the account that was settled, and objections that stand; who is sealed is left out.
  private func committee(on digest: String) throws -> [MealNoticeMaterial.Member] {
    let view = reader.seenThen
    let people = Dictionary(
      try view.inmates().map { ($0.inmate, $0.name) }, uniquingKeysWith: { first, _ in first })
    return try office.mealWords(of: kitchen, month, on: digest, view).compactMap { record in
      guard let name = people[record.inmate] else { return nil }
      return MealNoticeMaterial.Member(
        inmate: record.inmate, name: name, opinion: record.opinion, statement: record.statement)
    }
  }
}

extension Office {
  /// Whether an inmate is in a ward that a kitchen serves on a day.
  func eats(
    _ inmate: InmateNumber, in kitchen: KitchenCode, on day: CivilDate, _ reader: BookReader
  ) throws -> Bool {
    guard let ward = try reader.placement(of: inmate, on: day)?.ward.ward else { return false }
    return try reader.kitchens(on: day)[kitchen]?.wards.contains(ward) ?? false
  }
}
