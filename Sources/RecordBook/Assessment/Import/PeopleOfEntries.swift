import PrisonAffairs

/// Inmates and officers by their numbers, laid out so that judging a row touches no dictionary.
///
/// Positions of inmates follow the order of their numbers.
struct PeopleOfEntries {
  private struct Stay {
    let first: Int32
    let last: Int32
    let placements: Range<Int>
    let incapacities: Range<Int>
    let intakes: Range<Int>
    let isHandedOver: Bool
  }

  private struct RoleSpan {
    let ward: WardCode?
    let first: CivilDate
    let last: CivilDate
  }

  let numbers: [InmateNumber]
  private let inmateCodes: CodeTable
  private var stays: [Stay] = []
  private var placements: [(day: CivilDate, ward: WardCode)] = []
  private var incapacities: [StatusPeriod] = []
  private var intakes: [StatusPeriod] = []
  private let staffCodes: CodeTable
  private var roleRanges: [Range<Int>] = []
  private var roles: [RoleSpan] = []

  init(_ context: EntryImportContext) {
    let inmates = context.inmates.sorted { $0.inmate < $1.inmate }
    numbers = inmates.map(\.inmate)
    inmateCodes = CodeTable(numbers.map(\.text))
    let byStaff = Dictionary(grouping: context.officers, by: \.staff)
    let staff = byStaff.keys.sorted()
    staffCodes = CodeTable(staff.map(\.text))
    for inmate in inmates { addStay(of: inmate, context) }
    for number in staff {
      let held = (byStaff[number] ?? []).map {
        RoleSpan(ward: $0.ward?.ward, first: $0.from, last: $0.to ?? .latest)
      }
      roleRanges.append(roles.count..<roles.count + held.count)
      roles += held
    }
  }

  private mutating func addStay(of inmate: InmateRecord, _ context: EntryImportContext) {
    let placed = (context.placements[inmate.inmate] ?? []).map { ($0.day, $0.ward.ward) }
    let periods = context.incapacities[inmate.inmate] ?? []
    let newcomers = context.intakes[inmate.inmate] ?? []
    stays.append(
      Stay(
        first: inmate.hereSince.dayNumber, last: (inmate.releasedOn ?? .latest).dayNumber,
        placements: placements.count..<placements.count + placed.count,
        incapacities: incapacities.count..<incapacities.count + periods.count,
        intakes: intakes.count..<intakes.count + newcomers.count,
        isHandedOver: inmate.handedOverFrom != nil))
    placements += placed
    incapacities += periods
    intakes += newcomers
  }

  func inmate(_ number: FieldBytes) -> Int? { inmateCodes.position(of: number) }

  func officer(_ number: FieldBytes) -> Int? { staffCodes.position(of: number) }

  /// Refuses a day before admission (`day.before-admission`) or after release
  /// (`inmate.not-in-custody`), and somebody handed to another prison (`transfer.handed-over`).
  func requireCustody(_ inmate: Int, on day: CivilDate) throws(Refusal) {
    let stay = stays[inmate]
    guard !stay.isHandedOver else {
      throw Refusal(.transferHandedOver, [.inmate: numbers[inmate].text])
    }
    guard day.dayNumber >= stay.first else {
      throw Refusal(
        .dayBeforeAdmission, [.inmate: numbers[inmate].text, .day: day.description])
    }
    guard day.dayNumber <= stay.last else {
      throw Refusal(
        .inmateNotInCustody, [.inmate: numbers[inmate].text, .day: day.description])
    }
  }

  /// The ward an inmate was in on a day.
  func ward(of inmate: Int, on day: CivilDate) -> WardCode? {
    for index in stays[inmate].placements.reversed() where placements[index].day <= day {
      return placements[index].ward
    }
    return nil
  }

  func isIncapacitated(_ inmate: Int, on day: CivilDate) -> Bool {
    stays[inmate].incapacities.contains { incapacities[$0].contains(day) }
  }

  func isInIntake(_ inmate: Int, on day: CivilDate) -> Bool {
    stays[inmate].intakes.contains { intakes[$0].contains(day) }
  }

  /// Whether an officer held a role on a day in a ward, or in the whole prison.
  func serves(_ officer: Int, in ward: WardCode?, on day: CivilDate) -> Bool {
    roleRanges[officer].contains { index in
      let role = roles[index]
      return role.first <= day && day <= role.last && (role.ward == nil || role.ward == ward)
    }
  }
}
