/// A clause of the sample's vocabulary of reasons, with what clerks write about it.
struct Clause {
  let code: String
  /// Magnitudes in whole points.
  let points: ClosedRange<Int>
  let isDeduction: Bool
  /// How often it occurs beside the others.
  let weight: Int
  /// The step between magnitudes, in hundredths of a point.
  let step: Int
  /// Clauses of one group occur at most once in an inmate's month.
  let group: String?
  /// Whether it follows from a whole month and is recorded on the last days.
  let isMonthly: Bool
  let notes: [String]

  var isLabour: Bool { code.hasPrefix("LD") }

  static func bonus(
    _ code: String, _ points: ClosedRange<Int>, weight: Int, step: Int = 100, group: String? = nil,
    monthly: Bool = false, _ notes: String...
  ) -> Clause {
    Clause(
      code: code, points: points, isDeduction: false, weight: weight, step: step, group: group,
      isMonthly: monthly, notes: notes)
  }

  static func deduction(
    _ code: String, _ points: ClosedRange<Int>, weight: Int, step: Int = 100, group: String? = nil,
    monthly: Bool = false, _ notes: String...
  ) -> Clause {
    Clause(
      code: code, points: points, isDeduction: true, weight: weight, step: step, group: group,
      isMonthly: monthly, notes: notes)
  }

  /// A signed figure in hundredths of a point, within the bounds of the clause.
  func draw(_ random: inout RandomNumbers) -> Int {
    let steps = (points.upperBound - points.lowerBound) * 100 / step
    let magnitude = points.lowerBound * 100 + step * random.within(0...steps)
    return isDeduction ? -magnitude : magnitude
  }
}

/// All clauses of the sample.
enum Clauses {
  /// What is recorded day by day, in proportion to the weights.
  static let daily = custody + education + labour

  static let dailyDraw = Weighted(daily.map { ($0, $0.weight) })

  static let specialDraw = Weighted(special.map { ($0, $0.weight) })

  static let minorPenaltyDraw = Weighted(minorPenalties.map { ($0, $0.weight) })

  /// The daily clause of a code; the codes asked for are all written here.
  static func named(_ code: String) -> Clause {
    guard let clause = daily.first(where: { $0.code == code })
    else { preconditionFailure("the sample has no clause \(code)") }
    return clause
  }

  /// Clauses that one event may meet together.
  static let pairs: [(Clause, Clause)] = [
    (named("JG-14"), named("JG-07")), (named("JG-13"), named("JG-06")),
    (named("LD-02"), named("JG-07")), (named("JG-12"), named("JG-08")),
    (named("LD-05"), named("JG-16")), (named("LD-11"), named("JY-11")),
    (named("JG-09"), named("JG-07")),
  ]
}
