public import PrisonAffairs

/// A year of commutation and parole in one region: everybody with a judgment, and 90 commutations and
/// 19 paroles that law permits by construction, in four batches.
///
/// Those nominated are the sample's longest inmates with sentences of their own; everything else is
/// the sample prison. The same seed gives the same bytes.
public struct CommutationYear: Sendable {
  /// How many inmates the sample needs, so that about six hundred are there when the year begins.
  public static let inmates = 800
  /// The months of entries and the year of the batches: November 2025 to November 2026.
  public static let months = 13
  public static let ending = "2026-11"

  public let prison: SamplePrison
  /// In order of batch and place.
  public let cases: [ScenarioCase]
  let nominated: [NominatedInmate]

  public init(seed: UInt64, ending: YearMonth) {
    let prison = SamplePrison(
      seed: seed, inmates: CommutationYear.inmates, months: CommutationYear.months, ending: ending)
    let begins = prison.firstDay
    let people = prison.people
    // The longest first; a status of custody would tell another story.
    let longest = people.inmates.indices.filter {
      people.spells[$0].isEmpty && people.inmates[$0].sentence.months != nil
    }.map { people.inmates[$0] }.filter { $0.admittedOn < begins }
    let found = zip(CasePlace.all, longest).enumerated().map { serial, pair in
      NominatedInmate(place: pair.0, inmate: pair.1, serial: serial, yearBegins: begins)
    }
    precondition(found.count == CasePlace.all.count, "the sample is too small for the year")
    self.prison = prison
    nominated = found
    cases = found.compactMap { $0.scenarioCase(ward: people.wards[$0.inmate.ward].code) }
  }
}

/// An inmate of the sample with the sentence that fits the case.
struct NominatedInmate: Sendable {
  let place: CasePlace
  let inmate: Inmate
  let serial: Int
  let sentence: ScenarioSentence

  init(place: CasePlace, inmate: Inmate, serial: Int, yearBegins: CivilDate) {
    self.place = place
    self.inmate = inmate
    self.serial = serial
    sentence = ScenarioSentence(
      place, serial: serial, arrival: inmate.admittedOn, yearBegins: yearBegins)
  }

  func scenarioCase(ward: String) -> ScenarioCase? {
    guard let number = InmateNumber(inmate.number), let ward = WardCode(ward), let proposal else {
      return nil
    }
    return ScenarioCase(
      inmate: number, ward: ward, batch: place.batch, turn: place.turn, proposal: proposal,
      basis: place.isParole ? nil : place.hasMerit ? .repentanceAndMerit : .repentance,
      rightsMonths: place.turn == .life ? 120 : nil, isStricter: place.isRecidivist,
      endsOn: sentence.end)
  }

  private var proposal: NominationProposal? {
    if place.isParole { return .parole }
    // 法释〔2016〕23号 第八条: twenty-two years for repentance; 第六条: nine months, twelve with merit.
    if place.turn == .life { return Term(years: 22).map { .toFixed($0) } }
    let most = place.isRecidivist ? 6 : place.hasMerit ? 11 : 9
    return Term(months: most - serial % 3).map { .reduce($0) }
  }
}
