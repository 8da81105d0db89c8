import PrisonAffairs

/// Draws the entries of one month, inmate by inmate.
struct MonthEntries {
  let month: YearMonth
  private let people: People
  private var random: RandomNumbers
  private var eventCount = 0
  private(set) var entries: [SampleEntry] = []

  /// How many rows an inmate's month has: about 2.5 on average.
  private static let counts = Weighted<Int>([
    (0, 80), (1, 180), (2, 270), (3, 220), (4, 140), (5, 70), (6, 40),
  ])

  /// All entries of the month in the order in which they are recorded.
  init(of month: YearMonth, people: People, seed: UInt64) {
    self.month = month
    self.people = people
    random = RandomNumbers(
      seed: seed, stream: .months, number: month.year * 12 + month.month)
    for index in people.inmates.indices { addEntries(of: index) }
    entries = entries.enumerated().sorted {
      ($0.element.recordedOn, $0.offset) < ($1.element.recordedOn, $1.offset)
    }.map(\.element)
  }

  private mutating func addEntries(of index: Int) {
    addSolitary(of: index)
    let days = OpenDays(of: index, in: month, people: people)
    guard !days.all.isEmpty else { return }
    var drawn = DrawnClauses()
    if random.chance(perMille: 4) { addPair(of: index, days, &drawn) }
    if random.below(10_000) < 12 { addSpecial(of: index, days) }
    if random.below(10_000) < 12 { addPenalty(of: index, days, &drawn) }
    // Who is there for part of the month has a part of the rows.
    let full = MonthEntries.counts.draw(&random)
    let count = (full * days.all.count + random.below(month.dayCount)) / month.dayCount
    for _ in 0..<count {
      guard let clause = draw(days, &drawn) else { continue }
      add(clause, of: index, on: day(for: clause, days))
    }
  }

  /// A clause that fits what the inmate's month has already, or nil after some attempts.
  private mutating func draw(_ days: OpenDays, _ drawn: inout DrawnClauses) -> Clause? {
    for _ in 0..<6 {
      let clause = Clauses.dailyDraw.draw(&random)
      if clause.isLabour, days.labour.isEmpty { continue }
      if drawn.insert(clause) { return clause }
    }
    return nil
  }

  /// What follows from a whole month is recorded on its last days; labour seldom on a Sunday.
  private mutating func day(for clause: Clause, _ days: OpenDays) -> CivilDate {
    let open = clause.isLabour ? days.labour : days.all
    if clause.isMonthly { return open[open.count - 1 - random.below(min(4, open.count))] }
    let day = random.pick(open)
    return clause.isLabour && day.weekday == 7 ? random.pick(open) : day
  }

  /// The penalty without which nobody is put into solitary confinement, on its first day.
  private mutating func addSolitary(of index: Int) {
    for spell in people.spells[index]
    where spell.status == .solitary && YearMonth(spell.first) == month {
      add(Clauses.solitary, of: index, on: spell.first)
    }
  }

  /// One event that meets two clauses: two rows with one key.
  private mutating func addPair(of index: Int, _ days: OpenDays, _ drawn: inout DrawnClauses) {
    let (first, second) = random.pick(Clauses.pairs)
    let needsLabour = first.isLabour || second.isLabour
    let open = needsLabour ? days.labour : days.all
    guard !open.isEmpty, drawn.insert(first), drawn.insert(second) else { return }
    let day = random.pick(open)
    let event = nextEvent()
    let officer = officer(of: index)
    add(first, of: index, on: day, event: event, officer: officer)
    add(second, of: index, on: day, event: event, officer: officer)
  }

  private mutating func addSpecial(of index: Int, _ days: OpenDays) {
    let clause = Clauses.specialDraw.draw(&random)
    add(clause, of: index, on: random.pick(days.all), event: nextEvent())
  }

  private mutating func addPenalty(of index: Int, _ days: OpenDays, _ drawn: inout DrawnClauses) {
    let clause = Clauses.minorPenaltyDraw.draw(&random)
    guard drawn.insert(clause) else { return }
    add(clause, of: index, on: random.pick(days.all))
  }

  private mutating func nextEvent() -> String {
    eventCount += 1
    return "SJ-\(month)-\(digits(eventCount, width: 4))"
  }

  private mutating func officer(of index: Int) -> String {
    random.pick(people.wards[people.inmates[index].ward].officers)
  }

  private mutating func add(
    _ clause: Clause, of index: Int, on day: CivilDate, event: String = "", officer: String? = nil
  ) {
    let hundredths = clause.draw(&random)
    let chosen = officer ?? self.officer(of: index)
    let note = random.pick(clause.notes)
    let recording = Recording(of: day, &random)
    entries.append(
      SampleEntry(
        inmate: index, day: day, clause: clause, hundredths: hundredths, event: event,
        officer: chosen, note: note, recordedOn: recording.day, lateReason: recording.lateReason))
  }
}

/// The days of a month on which something may be recorded about an inmate.
struct OpenDays {
  let all: [CivilDate]
  /// Those on which labour is assessed.
  let labour: [CivilDate]

  init(of index: Int, in month: YearMonth, people: People) {
    let inmate = people.inmates[index]
    let spells = people.spells[index]
    all = (0..<month.dayCount).map { month.firstDay.adding(days: $0) }.filter { day in
      day > inmate.admittedOn
        && !spells.contains { $0.status.suspendsEntries && $0.contains(day) }
    }
    labour = spells.isEmpty ? all : all.filter { day in !spells.contains { $0.contains(day) } }
  }
}

/// What one inmate's month has so far, so that it does not contradict itself.
struct DrawnClauses {
  private var groups: [String] = []
  private var hasDeduction = false

  /// Takes a clause in; false where its group is there already, or where a deduction would meet the
  /// bonus for a month without one.
  mutating func insert(_ clause: Clause) -> Bool {
    let withoutDeduction = "no-deduction"
    if clause.isDeduction, groups.contains(withoutDeduction) { return false }
    if let group = clause.group {
      if groups.contains(group) || (group == withoutDeduction && hasDeduction) { return false }
      groups.append(group)
    }
    if clause.isDeduction { hasDeduction = true }
    return true
  }
}
