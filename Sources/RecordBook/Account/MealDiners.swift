import GRDB
public import PrisonAffairs

/// Who ate in a kitchen on a day, of one diet (就餐人数).
public struct DinersRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let kitchen: KitchenCode
  public let day: CivilDate
  public let diet: Diet
  public let count: Diners
  /// Why there were more than inmates in custody.
  public let explanation: String?
  public let row: RecordedRow

  public init(
    act: Int = 0, ordinal: Int = 0, kitchen: KitchenCode, day: CivilDate, diet: Diet,
    count: Diners, explanation: String?, row: RecordedRow
  ) {
    self.act = act
    self.ordinal = ordinal
    self.kitchen = kitchen
    self.day = day
    self.diet = diet
    self.count = count
    self.explanation = explanation
    self.row = row
  }

  public var fact: Fact {
    Fact(
      .mealDiners,
      [
        .text(kitchen.text), .text(day.description), .text(diet.rawValue),
        .integer(count.diners), .integer(count[.breakfast]), .integer(count[.lunch]),
        .integer(count[.supper]), FactValue(explanation),
      ] + row.values)
  }

  init(row: Row) throws {
    act = row["act"]
    ordinal = row["ordinal"]
    kitchen = try row.kitchen("kitchen")
    day = try row.date("day")
    diet = try row.diet("diet")
    count = Diners(
      diners: row["diners"], breakfast: row["breakfast"], lunch: row["lunch"],
      supper: row["supper"])
    explanation = row["explanation"]
    self.row = RecordedRow(row: row)
  }
}

extension BookReader {
  /// Who ate in a span of days, by day and diet, without what was taken back; of one kitchen or of
  /// all.
  public func diners(of kitchen: KitchenCode?, in span: DateSpan) throws -> [DinersRecord] {
    var arguments: StatementArguments = [
      "act": asOf, "first": span.first.description, "last": span.last.description,
    ]
    if let kitchen { arguments += ["kitchen": kitchen.text] }
    return try Row.fetchAll(
      statement(
        """
        SELECT d.* FROM meal_diners AS d
        WHERE \(kitchen == nil ? "" : "d.kitchen = :kitchen AND ")d.day BETWEEN :first AND :last
          AND d.act <= :act AND \(BookReader.notTakenBack("d"))
        ORDER BY d.day, d.kitchen, d.diet, d.act
        """), arguments: arguments
    ).map(DinersRecord.init(row:))
  }

  /// The diner-days of a kitchen in a month (就餐人日), by diet: the sum of each day's diners.
  public func dinerDays(of kitchen: KitchenCode, month: YearMonth) throws -> [Diet: Int] {
    try diners(of: kitchen, in: month.days).reduce(into: [:]) { days, record in
      days[record.diet, default: 0] += record.count.diners
    }
  }

  /// Nothing took a row back as of the act read.
  static func notTakenBack(_ row: String) -> String {
    """
    NOT EXISTS (SELECT 1 FROM food_reversal AS v
      WHERE v.fact_act = \(row).act AND v.fact_ordinal = \(row).ordinal AND v.act <= :act)
    """
  }
}
