import PrisonAffairs

/// Inmates by their numbers, laid out so that judging a row touches no dictionary, and who has an
/// account by now.
struct PeopleOfTransfers {
  private struct Stay {
    let first: Int
    let last: Int
  }

  let numbers: [InmateNumber]
  private let codes: CodeTable
  private let stays: [Stay]
  private var hasAccount: [Bool]

  init(_ context: TransferImportContext) {
    let inmates = context.inmates.sorted { $0.inmate < $1.inmate }
    numbers = inmates.map(\.inmate)
    codes = CodeTable(numbers.map(\.text))
    stays = inmates.map {
      Stay(
        first: Int($0.hereSince.dayNumber), last: Int(($0.releasedOn ?? .latest).dayNumber))
    }
    hasAccount = numbers.map(context.holders.contains)
  }

  func inmate(_ number: FieldBytes) -> Int? { codes.position(of: number) }

  /// Opens an account; false where there is one.
  mutating func open(_ inmate: Int) -> Bool {
    defer { hasAccount[inmate] = true }
    return !hasAccount[inmate]
  }

  /// Refuses a day before the inmate came (`day.before-admission`), and one after the last day
  /// where the inmate must be here (`inmate.not-in-custody`).
  func requireHere(_ inmate: Int, on day: CivilDate, custody: Bool) throws(Refusal) {
    let stay = stays[inmate]
    guard day.dayNumber >= stay.first else {
      throw Refusal(
        .dayBeforeAdmission, [.inmate: numbers[inmate].text, .day: day.description])
    }
    guard !custody || day.dayNumber <= stay.last else {
      throw Refusal(
        .inmateNotInCustody, [.inmate: numbers[inmate].text, .day: day.description])
    }
  }

  /// Whether the inmate has left by a day.
  func hasLeft(_ inmate: Int, by day: CivilDate) -> Bool { stays[inmate].last < day.dayNumber }

  /// Refuses money that leaves with somebody whose last day is not recorded, or is later
  /// (`account.not-released`).
  func requireLeft(_ inmate: Int, on day: CivilDate) throws(Refusal) {
    guard stays[inmate].last <= day.dayNumber else {
      throw Refusal(.accountNotReleased, [.inmate: numbers[inmate].text])
    }
  }
}
