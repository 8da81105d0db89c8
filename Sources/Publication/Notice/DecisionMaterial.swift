public import PrisonAffairs

/// One value of a decision's line.
public struct DecisionValue: Hashable, Sendable {
  public let whole: String
  /// What stands there for those from whom reports of violations and crime leads are kept back
  /// (第三十五条): a total without them, never a gap by which they could be guessed.
  public let withoutReports: String

  public init(_ whole: String, withoutReports: String? = nil) {
    self.whole = whole
    self.withoutReports = withoutReports ?? whole
  }
}

/// A column of a decision notice.
public struct DecisionColumn: Hashable, Sendable {
  public let title: String
  /// The class that the secrecy review decides on; nil is shown to everybody.
  public let field: NoticeField?

  public init(_ title: String, _ field: NoticeField?) {
    self.title = title
    self.field = field
  }
}

/// One person's line of a decision notice.
public struct DecisionLine: Hashable, Sendable {
  public let inmate: InmateNumber
  public let name: String
  public let values: [DecisionValue]
  /// A line that is itself a report or a crime lead: left out wherever those are withheld.
  public let isOfReport: Bool

  public init(
    inmate: InmateNumber, name: String, values: [DecisionValue], isOfReport: Bool = false
  ) {
    self.inmate = inmate
    self.name = name
    self.values = values
    self.isOfReport = isOfReport
  }
}

/// A table of a decision notice: number and name of each person, and two to eight columns more.
public struct DecisionTable: Hashable, Sendable {
  public let title: String
  public let columns: [DecisionColumn]
  public let lines: [DecisionLine]

  /// A table of another width, or a line of other length than the columns, is a programmer's
  /// error.
  public init(title: String, columns: [DecisionColumn], lines: [DecisionLine]) {
    precondition((2...8).contains(columns.count), "two to eight columns")
    precondition(lines.allSatisfy { $0.values.count == columns.count }, "one value per column")
    self.title = title
    self.columns = columns
    self.lines = lines
  }
}

/// What a decision notice draws on, before anything is left out. Staff code fills it; only
/// `DecisionNotice` leaves this target.
public struct DecisionMaterial: Hashable, Sendable {
  /// Such as 2026年10月等级评定公示表; the ward's or the prison's name stands before it.
  public let title: String
  /// The line that says of which time it is, such as 周期结束月份：2026-10.
  public let period: String
  /// The law it rests on, such as 司规〔2021〕3号 第二十一条.
  public let basis: [String]
  public let tables: [DecisionTable]

  public init(title: String, period: String, basis: [String], tables: [DecisionTable]) {
    self.title = title
    self.period = period
    self.basis = basis
    self.tables = tables
  }

  /// The same without the persons that a condition leaves out.
  public func keeping(_ isKept: (InmateNumber) -> Bool) -> DecisionMaterial {
    DecisionMaterial(
      title: title, period: period, basis: basis,
      tables: tables.map { table in
        DecisionTable(
          title: table.title, columns: table.columns,
          lines: table.lines.filter { isKept($0.inmate) })
      })
  }
}
