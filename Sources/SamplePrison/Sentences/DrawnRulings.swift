import PrisonAffairs

/// Earlier commutations of a fixed sentence, as intervals and caps of the law would allow them.
struct DrawnRulings {
  private let inmate: Inmate
  /// Whether a mark makes law stricter.
  private let isMarked: Bool
  private let firstDay: CivilDate
  private let lastDay: CivilDate

  init(of inmate: Inmate, isMarked: Bool, before firstDay: CivilDate, until lastDay: CivilDate) {
    self.inmate = inmate
    self.isMarked = isMarked
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// The least number of days left to serve after the last day.
  private static let remainder = 45

  func rows(_ random: inout RandomNumbers) -> [[String]] {
    guard let months = inmate.sentence.months, months >= 24 else { return [] }
    let isLong = months >= 120
    // Months until the first, between two, and of each: never shorter and never longer than the
    // law's own.
    let start = isMarked ? 36 : isLong ? 24 : months >= 60 ? 18 : 12
    let interval = isMarked ? 24 : isLong ? 18 : 12
    var day = inmate.admittedOn.adding(months: start + random.within(3...10))
    var total = 0
    var rows: [[String]] = []
    while day < firstDay.adding(days: -20), random.chance(perMille: 700) {
      let cut = min(random.within(isMarked ? 3...6 : 4...9), months / 8)
      guard cut > 0, total + cut <= months / 3, isLeft(after: total + cut) else { break }
      total += cut
      let served = day.adding(days: random.within(5...12))
      rows.append(
        [
          inmate.number, day.description, served.description, "减刑",
        ] + DrawnSentence.length(cut) + [
          "", "", "否",
          "（\(day.year)）示01刑更\(random.within(1...900))号",
        ])
      day = served.adding(months: interval + random.within(4...12))
    }
    return rows
  }

  private func isLeft(after months: Int) -> Bool {
    guard let whole = inmate.sentence.months else { return true }
    let end = inmate.sentence.startsOn.adding(months: whole - months).adding(days: -1)
    return end > lastDay.adding(days: DrawnRulings.remainder)
  }
}
