import PrisonAffairs
import RecordBook
import Register

extension TransferContent {
  /// The months that the sending prison closed, and those that it took over itself.
  func closedMonths() throws -> (whole: [CarriedMonth], publicOnly: [CarriedMonth]) {
    let cycles = try cycles()
    var inForce: [YearMonth: Points] = [:]
    for booked in self["month_adjustment"] {
      if let month = booked.text("month").flatMap({ YearMonth($0) }),
        let after = booked.text("after").flatMap({ Int($0) })
      {
        inForce[month] = Points(hundredths: after)
      }
    }
    func months(_ table: String) throws -> [CarriedMonth] {
      try self[table].map { brought in
        let figures = try brought.figures()
        guard let month = brought.text("month").flatMap({ YearMonth($0) }), month < fromMonth
        else { throw Refusal(.transferForm, [.value: inmate.text]) }
        return CarriedMonth(
          inmate: inmate, month: month, cycle: cycles(month), prison: text.header.fromPrison,
          figures: figures, inForce: inForce[month] ?? figures.total)
      }
    }
    let carried = try self["carried_month"].map { brought in
      guard let month = brought.text("month").flatMap({ YearMonth($0) }), month < fromMonth,
        let cycle = brought.text("cycle").flatMap({ Int($0) }),
        let inForce = brought.text("in_force").flatMap({ Int($0) })
      else { throw Refusal(.transferForm, [.value: inmate.text]) }
      return (
        brought.text("account"),
        CarriedMonth(
          inmate: inmate, month: month, cycle: cycle, prison: brought.text("prison") ?? "",
          figures: try brought.figures(), inForce: Points(hundredths: inForce))
      )
    }
    return (
      try carried.filter { $0.0 == "whole" }.map(\.1) + months("month_result"),
      try carried.filter { $0.0 == "public" }.map(\.1) + months("month_public_result")
    )
  }

  /// To which cycle a month counts: the first graded one that ends with it or later, else the one
  /// that runs.
  private func cycles() throws -> (YearMonth) -> Int {
    var ends: [Int: YearMonth] = [:]
    for grade in self["cycle_grade"] {
      if let cycle = grade.text("cycle").flatMap({ Int($0) }),
        let month = (grade.text("last_month") ?? grade.text("month")).flatMap({ YearMonth($0) })
      {
        ends[cycle] = month
      }
    }
    let running = text.header.cycle
    return { month in ends.filter { month <= $0.value }.keys.min() ?? running }
  }
}

extension TransferContent.Brought {
  /// The figures of a month.
  fileprivate func figures() throws -> MonthFigures {
    func points(_ column: String) throws -> Points {
      guard let value = text(column).flatMap({ Int($0) }) else {
        throw Refusal(.transferForm, [.value: source.reference])
      }
      return Points(hundredths: value)
    }
    var figures = MonthFigures()
    for part in Part.allCases {
      var account = PartFigures()
      account.base = try points("\(part.rawValue)_base")
      account.bonus = try points("\(part.rawValue)_bonus")
      account.counted = try points("\(part.rawValue)_counted")
      account.deduction = try points("\(part.rawValue)_deduction")
      figures[part] = account
    }
    figures.special = try points("special")
    figures.penalty = try points("penalty")
    figures.days = try points("days").hundredths
    guard try points("total") == figures.total else {
      throw Refusal(.transferForm, [.value: source.reference])
    }
    return figures
  }
}
