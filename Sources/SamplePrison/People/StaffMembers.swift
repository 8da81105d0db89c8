import PrisonAffairs

/// Somebody on the prison's staff in one role.
struct StaffMember {
  let number: String
  let name: String
  let account: String
  /// The Chinese name of the role.
  let role: String
  /// Empty for the whole prison.
  let ward: String
  let from: CivilDate
}

/// Gives out staff numbers in order while the staff is put together.
struct StaffDraw {
  private var random: RandomNumbers
  private let firstDay: CivilDate
  private(set) var staff: [StaffMember] = []

  private static let wardOfficer = "管教民警"

  /// Roles for the whole prison with the account's stem and how many hold them.
  private static let prisonRoles: [(role: String, account: String, count: Int)] = [
    ("监狱长", "warden", 1), ("副监狱长", "deputy", 3), ("科室负责人", "department", 7),
    ("狱务公开办", "disclosure", 2), ("登记员", "registrar", 2), ("驻监检察", "procurator", 1),
    ("纪检监察", "discipline", 1), ("执法监督员", "supervisor", 1),
  ]

  /// Roles that came later: numbers given out before stay as they are.
  private static let laterRoles: [(role: String, account: String, count: Int)] = [
    ("刑罚执行科", "penalty", 2), ("罪犯资金管理民警", "account", 2), ("生活卫生科民警", "life", 2),
  ]

  /// Everybody was in office well before `firstDay`.
  init(seed: UInt64, firstDay: CivilDate) {
    random = RandomNumbers(seed: seed, stream: .staff)
    self.firstDay = firstDay
  }

  mutating func addPrisonRoles() { add(StaffDraw.prisonRoles) }

  mutating func addLaterRoles() { add(StaffDraw.laterRoles) }

  private mutating func add(_ roles: [(role: String, account: String, count: Int)]) {
    for (role, account, count) in roles {
      for number in 1...count {
        add(role: role, account: count == 1 ? account : "\(account)\(number)", ward: "")
      }
    }
  }

  /// Staffs a ward and notes its officers in it.
  mutating func addRoles(of ward: inout Ward) {
    let stem = "w\(ward.code)"
    add(role: "监区长", account: "\(stem)c1", ward: ward.code)
    add(role: "副监区长", account: "\(stem)d1", ward: ward.code)
    add(role: "计分专职民警", account: "\(stem)k1", ward: ward.code)
    for number in 1...random.within(5...7) {
      let officer = add(
        role: StaffDraw.wardOfficer, account: "\(stem)o\(number)", ward: ward.code)
      ward.officers.append(officer)
    }
  }

  @discardableResult
  private mutating func add(role: String, account: String, ward: String) -> String {
    let number = "\(SamplePrison.code)\(digits(staff.count + 1, width: 3))"
    staff.append(
      StaffMember(
        number: number, name: PersonNames.draw(&random), account: account, role: role, ward: ward,
        from: firstDay.adding(days: -random.within(800...3_600))))
    return number
  }
}
