import GRDB
public import PrisonAffairs

/// A month that another prison settled and closed.
public struct CarriedMonth: Hashable, Sendable {
  public let inmate: InmateNumber
  public let month: YearMonth
  /// The cycle it counts to.
  public let cycle: Int
  public let prison: String
  public let figures: MonthFigures
  /// The total with the differences booked since.
  public let inForce: Points

  public init(
    inmate: InmateNumber, month: YearMonth, cycle: Int, prison: String, figures: MonthFigures,
    inForce: Points
  ) {
    self.inmate = inmate
    self.month = month
    self.cycle = cycle
    self.prison = prison
    self.figures = figures
    self.inForce = inForce
  }

  public func fact(_ view: ResultView) -> Fact {
    let account = view == .whole ? "whole" : "public"
    var values: [FactValue] = [
      .text(inmate.text), .text(month.description), .text(account), .text(prison), .integer(cycle),
    ]
    for part in Part.allCases {
      let figures = figures[part]
      values += [figures.base, figures.bonus, figures.counted, figures.deduction].map {
        .integer($0.hundredths)
      }
    }
    values += [
      .integer(figures.special.hundredths), .integer(figures.penalty.hundredths),
      .integer(figures.total.hundredths), .integer(figures.days), .integer(inForce.hundredths),
    ]
    return Fact(.carriedMonth, values)
  }
}

/// An entry that counted in a month of another prison.
public struct CarriedEntry: Hashable, Sendable {
  public let inmate: InmateNumber
  public let day: CivilDate
  public let reason: String
  public let points: Points
  public let event: String?
  public let prison: String
  /// Its place in this book; 0 before it is written.
  public let act: Int
  public let ordinal: Int

  public init(
    inmate: InmateNumber, day: CivilDate, reason: String, points: Points, event: String?,
    prison: String, act: Int = 0, ordinal: Int = 0
  ) {
    self.inmate = inmate
    self.day = day
    self.reason = reason
    self.points = points
    self.event = event
    self.prison = prison
    self.act = act
    self.ordinal = ordinal
  }

  public func fact(source: String, line: String) -> Fact {
    Fact(
      .carriedEntry,
      [
        .text(inmate.text), .text(day.description), .text(reason), .integer(points.hundredths),
        FactValue(event), .text(prison), .text(source), .text(line),
      ])
  }
}

/// A reward that another prison gave and that is in force.
public struct CarriedReward: Hashable, Sendable {
  public let inmate: InmateNumber
  public let cycle: Int
  public let reward: String
  public let decidedOn: CivilDate
  public let prison: String

  public init(
    inmate: InmateNumber, cycle: Int, reward: String, decidedOn: CivilDate, prison: String
  ) {
    self.inmate = inmate
    self.cycle = cycle
    self.reward = reward
    self.decidedOn = decidedOn
    self.prison = prison
  }

  public var fact: Fact {
    Fact(
      .carriedReward,
      [
        .text(inmate.text), .integer(cycle), .text(reward), .text(decidedOn.description),
        .text(prison),
      ])
  }
}

extension BookReader {
  /// The months that other prisons closed, by month, in either account.
  public func carriedMonths(
    of inmate: InmateNumber, _ view: ResultView = .whole
  ) throws -> [YearMonth: CarriedMonth] {
    var months: [YearMonth: CarriedMonth] = [:]
    // A public account is there only where it differs.
    for row in try Row.fetchAll(
      statement(
        """
        SELECT *, '00' AS ward FROM carried_month AS c
        WHERE inmate = ? AND act <= ? AND \(open("c")) ORDER BY account DESC
        """), arguments: [inmate.text, asOf])
    where view == .publicOnly || row["account"] == "whole" {
      let result = try MonthResult(row: row)
      months[result.month] = CarriedMonth(
        inmate: inmate, month: result.month, cycle: row["cycle"], prison: row["prison"],
        figures: result.figures, inForce: Points(hundredths: row["in_force"]))
    }
    return months
  }

  /// The entries of a span that counted in another prison's months, in order of day.
  public func carriedEntries(of inmate: InmateNumber, in span: DateSpan) throws -> [CarriedEntry] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM carried_entry AS c
        WHERE inmate = ? AND day BETWEEN ? AND ? AND act <= ? AND \(open("c"))
        ORDER BY day, act, ordinal
        """), arguments: [inmate.text, span.first.description, span.last.description, asOf]
    ).map { row in
      CarriedEntry(
        inmate: inmate, day: try row.date("day"), reason: row["reason"],
        points: Points(hundredths: row["points"]), event: row["event"], prison: row["prison"],
        act: row["act"], ordinal: row["ordinal"])
    }
  }

  /// The rewards that other prisons gave, by cycle.
  public func carriedRewards(of inmate: InmateNumber) throws -> [CarriedReward] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM carried_reward AS c WHERE inmate = ? AND act <= ? AND \(open("c"))
        ORDER BY cycle
        """), arguments: [inmate.text, asOf]
    ).map { row in
      CarriedReward(
        inmate: inmate, cycle: row["cycle"], reward: row["reward"],
        decidedOn: try row.date("decided_on"), prison: row["prison"])
    }
  }
}
