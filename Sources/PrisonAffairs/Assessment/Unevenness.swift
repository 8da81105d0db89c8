/// How many deductions an officer made in a ward.
public struct OfficerDeductions: Hashable, Sendable {
  public let ward: WardCode
  public let officer: StaffNumber
  public let deductions: Int

  public init(ward: WardCode, officer: StaffNumber, deductions: Int) {
    self.ward = ward
    self.officer = officer
    self.deductions = deductions
  }
}

/// Each officer's deductions per inmate and month, beside the medians of the ward and the prison.
///
/// It says who should be looked at, not who did wrong. An officer of a ward without inmates is
/// left out: nothing can be divided by them.
public struct Unevenness: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let subject: OfficerDeductions
    public let inmateMonths: Int
    /// In hundredths of a deduction for each hundred inmate-months, rounded half up.
    public let rate: Int
    public let wardMedian: Int
    public let prisonMedian: Int
    /// More than so many times the median; nil where no policy says how many.
    public let isOverWard: Bool?
    public let isOverPrison: Bool?
  }

  public let lines: [Line]

  /// `multiple` is the policy's: an officer above so many times a median is marked, one at exactly
  /// so many times is not.
  public init(
    _ deductions: [OfficerDeductions], inmateMonths: [WardCode: Int], multiple: Int?
  ) {
    let rated = deductions.compactMap { one -> (subject: OfficerDeductions, rate: Int)? in
      guard let months = inmateMonths[one.ward], months > 0 else { return nil }
      return (one, Rounding.halfUp.divide(one.deductions * 10_000, by: months))
    }.sorted { ($0.subject.ward, $0.subject.officer) < ($1.subject.ward, $1.subject.officer) }
    let prison = Unevenness.doubledMedian(rated.map(\.rate))
    let wards = Dictionary(grouping: rated, by: \.subject.ward).mapValues {
      Unevenness.doubledMedian($0.map(\.rate))
    }
    lines = rated.map { subject, rate in
      let ward = wards[subject.ward] ?? 0
      return Line(
        subject: subject, inmateMonths: inmateMonths[subject.ward] ?? 0, rate: rate,
        wardMedian: Rounding.halfUp.divide(ward, by: 2),
        prisonMedian: Rounding.halfUp.divide(prison, by: 2),
        isOverWard: multiple.map { 2 * rate > $0 * ward },
        isOverPrison: multiple.map { 2 * rate > $0 * prison })
    }
  }

  /// Twice the median, so that the mean of the two in the middle needs no fraction.
  private static func doubledMedian(_ rates: [Int]) -> Int {
    guard !rates.isEmpty else { return 0 }
    let sorted = rates.sorted()
    return sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
  }
}
