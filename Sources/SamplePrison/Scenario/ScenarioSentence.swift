import PrisonAffairs

/// A sentence built to fit its case: judged, delivered and partly served so that law permits what
/// will be proposed, and leaves time for a court to rule.
struct ScenarioSentence {
  let admittedOn: CivilDate
  let startsOn: CivilDate
  let decidedOn: CivilDate
  let effectiveOn: CivilDate
  /// In months; nil for life.
  let months: Int?
  let crime: String
  /// The day of an earlier cut of `earlierCut` months; nil for whoever had none.
  let earlierRuledOn: CivilDate?

  static let earlierCut = 7

  private static let crimes = ["诈骗罪", "盗窃罪", "贩卖毒品罪", "故意伤害罪", "开设赌场罪", "合同诈骗罪", "非法经营罪"]
  /// A single crime is punished with fifteen years at most (刑法 第四十五条); nobody came earlier than this
  /// many months before the year, so that none of these terms is above.
  private static let earliestArrival = 100
  /// Nobody came later than this, so that every start of 法释〔2016〕23号 第六条、第七条 is over.
  private static let latestArrival = 36
  /// Whoever came so long ago has had a commutation.
  private static let arrivalWithRuling = 62

  /// `arrival` is the day on which the sample admits the inmate.
  init(_ place: CasePlace, serial: Int, arrival: CivilDate, yearBegins: CivilDate) {
    let spread = serial * 11
    let latest = yearBegins.adding(months: -ScenarioSentence.latestArrival).adding(
      days: -spread % 97)
    let earliest = yearBegins.adding(months: -ScenarioSentence.earliestArrival)
    let isLife = place.turn == .life
    admittedOn = isLife ? latest : max(earliest, min(latest, arrival))
    decidedOn = admittedOn.adding(days: -30 - spread % 20)
    effectiveOn = decidedOn.adding(days: 11)
    startsOn = isLife ? effectiveOn : admittedOn.adding(days: -180 - spread % 61)
    crime = isLife ? "贩卖毒品罪" : ScenarioSentence.crimes[serial % ScenarioSentence.crimes.count]
    if isLife {
      months = nil
      earlierRuledOn = nil
      return
    }
    let served = startsOn.days(until: yearBegins) / 30
    // After this cut and an earlier one there is still more than the year to be served.
    let left = place.isParole ? 30 : 44 + serial % 3 * 6
    months = (served + left + 5) / 6 * 6
    let hadRuling = admittedOn < yearBegins.adding(months: -ScenarioSentence.arrivalWithRuling)
    earlierRuledOn = hadRuling ? yearBegins.adding(months: -26).adding(days: spread % 40) : nil
  }

  /// The last day as the judgment names it.
  var statedEnd: CivilDate? { months.map { startsOn.adding(months: $0).adding(days: -1) } }

  /// The last day after the earlier cut.
  var end: CivilDate? {
    months.map {
      startsOn.adding(months: $0 - (earlierRuledOn == nil ? 0 : ScenarioSentence.earlierCut))
        .adding(days: -1)
    }
  }

  /// Seventeen when the term began.
  var birthOfMinor: CivilDate { startsOn.adding(months: -17 * 12).adding(days: -40) }
}
