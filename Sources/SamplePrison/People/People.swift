import PrisonAffairs

/// Everybody and every place of a sample prison.
struct People {
  let wards: [Ward]
  let staff: [StaffMember]
  /// In the order of their numbers.
  let inmates: [Inmate]
  /// By position of the inmate.
  let spells: [[StatusSpell]]

  /// New arrivals per thousand inmates and month.
  private static let arrivals = 20

  init(seed: UInt64, inmates count: Int, months: [YearMonth]) {
    let firstDay = months[0].firstDay
    let lastDay = months[months.count - 1].lastDay
    var places = RandomNumbers(seed: seed, stream: .places)
    var wards = Ward.draw(inmates: count, &places)
    var staffDraw = StaffDraw(seed: seed, firstDay: firstDay)
    staffDraw.addPrisonRoles()
    for index in wards.indices { staffDraw.addRoles(of: &wards[index]) }
    staffDraw.addLaterRoles()

    var inmateDraw = InmateDraw(seed: seed, firstDay: firstDay, lastDay: lastDay)
    let fresh = min(count / 2, (count * People.arrivals * months.count + 500) / 1_000)
    var inmates = inmateDraw.inmates(count: count, fresh: fresh)
    InmateDraw.settle(&inmates, in: wards, seed: seed)

    var statusDraw = StatusDraw(
      seed: seed, inmates: inmates, firstDay: firstDay, lastDay: lastDay)
    statusDraw.addIntake()
    statusDraw.addIncapacity()
    for month in months { statusDraw.addSpells(of: month) }

    self.wards = wards
    staff = staffDraw.staff
    self.inmates = inmates
    spells = statusDraw.spells
  }
}
