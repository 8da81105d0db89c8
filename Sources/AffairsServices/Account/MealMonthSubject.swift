import PrisonAffairs
import RecordBook

/// The names of the procedure of a kitchen's month and its steps, as `meal.month` has them.
enum MealMonth {
  static let procedure = "meal.month"
  static let account = "account"
  static let committee = "committee"
  static let check = "check"
  static let settle = "settle"
  static let post = "post"
  static let objectionWindow = "objection-window"
  static let close = "close"

  /// The steps at which a month is settled: nothing of it can be written any more.
  static let afterSettling: Set<String> = [post, objectionWindow, close]
}

/// A kitchen's month as a subject of its procedure.
struct MealMonthSubject: ProcedureSubject {
  let sheet: MealSheet
  let authors: Set<StaffNumber>
  /// Whether a later month of the kitchen rests on this one.
  let isRestedOn: Bool

  var reference: Reference { sheet.reference }

  var inputsDigest: String { sheet.digest }

  func holds(_ condition: StepCondition) -> Bool { false }

  /// Settling writes the account. One that a later account rests on is not opened again: what is
  /// found wrong is taken back in the open month.
  func facts(for step: Step, outcome: StepOutcome) throws -> [Fact] {
    switch (step.identifier, outcome) {
    case (MealMonth.settle, .approved):
      return MealAccountRecord(sheet.kitchen, sheet.account).facts
    case (MealMonth.post, .returned), (MealMonth.objectionWindow, .reopened):
      guard !isRestedOn else {
        throw Refusal(
          .mealLaterMonthClosed,
          [.code: sheet.kitchen.text, .month: sheet.month.next.description])
      }
      return []
    default: return []
    }
  }
}

extension Office {
  /// A kitchen's month as it stands in the book.
  ///
  /// Who wrote down what it rests on, who received a delivery, who made the account and who took
  /// down the committee's word decides nothing of it; who checked it does not settle it.
  func mealSubject(
    _ kitchen: KitchenCode, _ month: YearMonth, _ reader: BookReader
  ) throws -> MealMonthSubject {
    let reference = Reference.meals(kitchen, month).description
    let instance = try reader.instance(MealMonth.procedure, of: reference)
    func actors(of step: String) throws -> [StaffNumber] {
      try (instance?.steps ?? []).filter { $0.step == step }
        .compactMap { try reader.act($0.act)?.actor }
    }
    var authors = try reader.mealAuthors(of: kitchen, month: month)
    authors.formUnion(try actors(of: MealMonth.account))
    authors.formUnion(try actors(of: MealMonth.committee))
    if instance?.state == .at(MealMonth.settle) {
      authors.formUnion(try actors(of: MealMonth.check).suffix(1))
    }
    return MealMonthSubject(
      sheet: try MealLoader(reader: reader, policies: policies).sheet(kitchen, month),
      authors: authors,
      isRestedOn: try mealMonthIsClosed(kitchen, month.next, reader))
  }

  /// The last step of a kind that a month took onward.
  func lastMealStep(
    _ step: String, _ outcome: StepOutcome, of subject: Reference, _ reader: BookReader
  ) throws -> StepRecord? {
    try reader.instance(MealMonth.procedure, of: subject.description)?.steps.last {
      $0.step == step && $0.outcome == outcome.rawValue
    }
  }
}
