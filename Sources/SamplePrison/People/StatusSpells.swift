import PrisonAffairs

/// A status of custody as the status file names it; none of them goes with labour points.
enum StatusWord: String {
  case intake = "入监教育"
  case hospital = "住院"
  case solitary = "禁闭"
  case investigation = "立案侦查"
  case away = "离监"
  case incapacity = "丧失劳动能力"

  /// Whether nothing is recorded about an inmate on such a day.
  var suspendsEntries: Bool {
    switch self {
    case .solitary, .investigation, .away: true
    case .intake, .hospital, .incapacity: false
    }
  }
}

/// A run of days in one status.
struct StatusSpell {
  let status: StatusWord
  let first: CivilDate
  /// Inclusive; nil while it is still running.
  let last: CivilDate?
  let circumstance: String
  let ground: String

  func contains(_ day: CivilDate) -> Bool { first <= day && day <= (last ?? .latest) }

  /// The day the row is written: at once where the end is known beforehand or still open, else on
  /// the last day.
  var recordedOn: CivilDate {
    switch status {
    case .intake, .solitary, .incapacity: first
    case .hospital, .investigation, .away: last ?? first
    }
  }
}

/// Draws the status spells of a prison, none before its inmate was admitted.
struct StatusDraw {
  private var random: RandomNumbers
  private let inmates: [Inmate]
  private let firstDay: CivilDate
  private let lastDay: CivilDate
  /// By position of the inmate.
  private(set) var spells: [[StatusSpell]]

  init(seed: UInt64, inmates: [Inmate], firstDay: CivilDate, lastDay: CivilDate) {
    random = RandomNumbers(seed: seed, stream: .statuses)
    self.inmates = inmates
    self.firstDay = firstDay
    self.lastDay = lastDay
    spells = Array(repeating: [], count: inmates.count)
  }

  /// Two months of induction for everybody who was admitted late enough for it to reach into the
  /// months.
  mutating func addIntake() {
    for (index, inmate) in inmates.enumerated() {
      let last = inmate.admittedOn.adding(months: 2).adding(days: -1)
      guard last >= firstDay else { continue }
      add(index, .intake, inmate.admittedOn, last, ground: "入监教育安排")
    }
  }

  /// 3 % of the inmates, most of them since before the months, until further notice.
  mutating func addIncapacity() {
    var eligible = inmates.indices.filter {
      inmates[$0].admittedOn < firstDay.adding(days: -90) && spells[$0].isEmpty
    }
    random.shuffle(&eligible)
    for index in eligible.prefix(max(1, share(30))) {
      let served = inmates[index].admittedOn.days(until: firstDay)
      let first =
        random.chance(perMille: 850)
        ? firstDay.adding(days: -random.within(1...(served - 60)))
        : firstDay.adding(days: random.below(firstDay.days(until: lastDay) + 1))
      add(index, .incapacity, first, nil, ground: "指定医院鉴定意见")
    }
  }

  /// The spells that begin in one month.
  mutating func addSpells(of month: YearMonth) {
    for _ in 0..<share(20) {
      let circumstance = random.chance(perMille: 20) ? "救护负伤" : ""
      place(.hospital, in: month, days: 3...25, circumstance, ground: "驻监医院住院证明")
    }
    for _ in 0..<share(3) { place(.solitary, in: month, days: 7...15, "", ground: "禁闭审批表") }
    for _ in 0..<share(2) {
      let circumstance = random.chance(perMille: 600) ? "查清无责" : "查实违规"
      place(.investigation, in: month, days: 8...30, circumstance, ground: "狱内侦查立案决定书")
    }
    for _ in 0..<share(2) {
      let isWitness = random.chance(perMille: 500)
      place(
        .away, in: month, days: 5...20, isWitness ? "保留" : "停止",
        ground: isWitness ? "提解出庭作证函" : "解回再审函")
    }
  }

  /// So many per mille of the inmates, rounded.
  private func share(_ perMille: Int) -> Int { (inmates.count * perMille + 500) / 1_000 }

  /// Finds somebody who is free for the days; gives up after some attempts.
  private mutating func place(
    _ status: StatusWord, in month: YearMonth, days: ClosedRange<Int>, _ circumstance: String,
    ground: String
  ) {
    let first = month.firstDay.adding(days: random.below(month.dayCount))
    let last = first.adding(days: random.within(days) - 1)
    for _ in 0..<20 {
      let index = random.below(inmates.count)
      let isFree = spells[index].allSatisfy { spell in
        spell.status == .incapacity || (spell.last ?? .latest) < first || spell.first > last
      }
      guard isFree, inmates[index].admittedOn < first else { continue }
      // What ends after the months is still running, unless its end is set beforehand.
      let isRunning = last > lastDay && status != .solitary
      let isOpenCase = isRunning && status == .investigation
      add(
        index, status, first, isRunning ? nil : last, isOpenCase ? "" : circumstance,
        ground: ground)
      return
    }
  }

  private mutating func add(
    _ index: Int, _ status: StatusWord, _ first: CivilDate, _ last: CivilDate?,
    _ circumstance: String = "", ground: String
  ) {
    spells[index].append(
      StatusSpell(
        status: status, first: first, last: last, circumstance: circumstance, ground: ground))
  }
}
