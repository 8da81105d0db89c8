public import PrisonAffairs

/// Everything a row of point entries is judged against, gathered before the first row is read.
public struct EntryImportContext: Sendable {
  public var inmates: [InmateRecord]
  /// Where each inmate was put, from which day on.
  public var placements: [InmateNumber: [Placement]]
  /// Days on which labour is not assessed (司规〔2021〕3号 第二十条).
  public var incapacities: [InmateNumber: [StatusPeriod]]
  /// Days of intake education, within which the detention house's appraisal counts (第十八条).
  public var intakes: [InmateNumber: [StatusPeriod]]
  /// Every role anybody holds or held, its end taken into account.
  public var officers: [StaffRole]
  public var policies: PolicySet
  /// The day of recording; lateness is judged by it, row by row.
  public var today: CivilDate
  /// The reason for late rows that bring none of their own.
  public var defaultLateReason: String?
  /// The source of rows that name none.
  public var defaultSource: String?
  /// The ward the actor may enter for; nil for the whole prison.
  public var allowedWard: WardCode?

  public init(
    inmates: [InmateRecord], placements: [InmateNumber: [Placement]],
    incapacities: [InmateNumber: [StatusPeriod]], officers: [StaffRole], policies: PolicySet,
    today: CivilDate, defaultLateReason: String? = nil, defaultSource: String? = nil,
    allowedWard: WardCode? = nil, intakes: [InmateNumber: [StatusPeriod]] = [:]
  ) {
    self.inmates = inmates
    self.placements = placements
    self.incapacities = incapacities
    self.intakes = intakes
    self.officers = officers
    self.policies = policies
    self.today = today
    self.defaultLateReason = defaultLateReason
    self.defaultSource = defaultSource
    self.allowedWard = allowedWard
  }

  /// Gathers people, placements and roles from the book as the reader sees it.
  public init(
    reader: BookReader, policies: PolicySet, today: CivilDate, defaultLateReason: String? = nil,
    defaultSource: String? = nil, allowedWard: WardCode? = nil
  ) throws {
    let always = DateSpan(first: .earliest, last: .latest)
    let periods = try reader.statuses(in: always)
    func days(_ status: CustodyStatus) -> [InmateNumber: [StatusPeriod]] {
      periods.mapValues { records in records.map(\.period).filter { $0.status == status } }
    }
    self.init(
      inmates: try reader.inmates(), placements: try reader.allPlacements(),
      incapacities: days(.incapacity), officers: try reader.allStaffRoles(), policies: policies,
      today: today, defaultLateReason: defaultLateReason, defaultSource: defaultSource,
      allowedWard: allowedWard, intakes: days(.intake))
  }
}
