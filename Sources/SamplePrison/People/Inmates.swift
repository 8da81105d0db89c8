import PrisonAffairs

/// A sentence as the sentence file states it.
struct SentenceRecord {
  /// 有期徒刑, 无期徒刑 or 死缓.
  let kind: String
  /// The length in months; nil unless the sentence is a fixed one.
  let months: Int?
  let decidedOn: CivilDate
  let startsOn: CivilDate
  let endsOn: CivilDate?
  let crimes: String
}

/// Somebody serving a sentence.
struct Inmate {
  var number = ""
  let name: String
  let bornOn: CivilDate
  let admittedOn: CivilDate
  let sentence: SentenceRecord
  /// Position in the list of wards.
  var ward = 0
  /// Empty where the clerk left it out.
  var subWard = ""
}

/// Draws people so that everybody is in custody until after the last day.
struct InmateDraw {
  private var random: RandomNumbers
  private let firstDay: CivilDate
  private let lastDay: CivilDate

  /// The least number of days left to serve after the last day.
  private static let remainder = 30

  /// Lengths of fixed sentences in months, by their share among those in custody.
  private static let terms = Weighted<ClosedRange<Int>>([
    (8...11, 15), (12...23, 130), (24...35, 190), (36...47, 190), (48...71, 160), (72...119, 150),
    (120...179, 115), (180...240, 50),
  ])

  init(seed: UInt64, firstDay: CivilDate, lastDay: CivilDate) {
    random = RandomNumbers(seed: seed, stream: .people)
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// `count` people numbered in the order of their admission, `fresh` of them admitted from the
  /// first day on.
  mutating func inmates(count: Int, fresh: Int) -> [Inmate] {
    let drawn = (0..<count).map { inmate(isFresh: $0 < fresh) }
    let order = drawn.indices.sorted {
      (drawn[$0].admittedOn, $0) < (drawn[$1].admittedOn, $1)
    }
    return order.enumerated().map { position, index in
      var inmate = drawn[index]
      inmate.number = "\(SamplePrison.code)\(digits(position + 1, width: 6))"
      return inmate
    }
  }

  private mutating func inmate(isFresh: Bool) -> Inmate {
    let isFixed = random.chance(perMille: 962)
    let (admittedOn, sentence) =
      isFixed ? fixedSentence(isFresh: isFresh) : unlimitedSentence(isFresh: isFresh)
    // From 18 to 62 years old when the sentence began.
    let bornOn = sentence.startsOn.adding(days: -(18 * 366 + random.below(44 * 365)))
    return Inmate(
      name: PersonNames.draw(&random), bornOn: bornOn, admittedOn: admittedOn, sentence: sentence)
  }

  private mutating func fixedSentence(isFresh: Bool) -> (CivilDate, SentenceRecord) {
    var months = random.within(InmateDraw.terms.draw(&random))
    // Longer sentences are stated in whole or half years.
    if months >= 36 { months -= months % 6 }
    let span = firstDay.days(until: lastDay) + 1
    let detained = random.within(90...min(420, max(90, months * 10)))
    let needed = detained + span + InmateDraw.remainder
    while months * 30 <= needed { months += 6 }
    let admittedOn =
      isFresh
      ? firstDay.adding(days: random.below(span))
      : firstDay.adding(days: -random.within(1...min(5_000, months * 30 - needed)))
    let startsOn = admittedOn.adding(days: -detained)
    return (
      admittedOn,
      SentenceRecord(
        kind: "有期徒刑", months: months, decidedOn: decisionDay(before: admittedOn),
        startsOn: startsOn, endsOn: startsOn.adding(months: months).adding(days: -1),
        crimes: Crimes.draw(months: months, &random))
    )
  }

  /// Life or suspended death: begins when the judgment takes effect and has no end yet.
  private mutating func unlimitedSentence(isFresh: Bool) -> (CivilDate, SentenceRecord) {
    let isLife = random.chance(perMille: 650)
    // Later than this the sentence would have been commuted to a fixed one.
    let oldest = isLife ? 900 : 680
    let admittedOn =
      isFresh
      ? firstDay.adding(days: random.below(firstDay.days(until: lastDay) + 1))
      : firstDay.adding(days: -random.within(1...oldest))
    let decidedOn = decisionDay(before: admittedOn)
    return (
      admittedOn,
      SentenceRecord(
        kind: isLife ? "无期徒刑" : "死缓", months: nil, decidedOn: decidedOn, startsOn: decidedOn,
        endsOn: nil, crimes: Crimes.draw(months: nil, &random))
    )
  }

  private mutating func decisionDay(before admittedOn: CivilDate) -> CivilDate {
    admittedOn.adding(days: -random.within(20...80))
  }
}

extension InmateDraw {
  /// Gives every inmate a place, each ward as many as it holds.
  static func settle(_ inmates: inout [Inmate], in wards: [Ward], seed: UInt64) {
    var random = RandomNumbers(seed: seed, stream: .places)
    var places = wards.indices.flatMap { Array(repeating: $0, count: wards[$0].size) }
    random.shuffle(&places)
    for (index, place) in places.enumerated() {
      inmates[index].ward = place
      let subWard = random.within(1...wards[place].subWardCount)
      inmates[index].subWard =
        random.chance(perMille: 10) ? "" : wards[place].subWardCode(subWard)
    }
  }
}
