import PrisonAffairs
import Testing

@Suite struct MinorsInDoubtTests {
  private func file(born: String?, custody: String) throws -> SentenceFile {
    let start = try #require(CivilDate(custody))
    let sentence = try #require(
      Sentence(
        kind: .fixed, term: Term(years: 6), decidedOn: start.adding(months: 4), startsOn: start,
        endsOn: nil))
    return SentenceFile(
      inmate: try #require(InmateNumber("3301000001")), bornOn: born.flatMap { CivilDate($0) },
      judgments: [Judgment(sentence: sentence)])
  }

  @Test(arguments: [
    // Eighteen on 2020-06-01: less than two years before custody is in doubt.
    ("2002-06-01", "2022-05-31", true), ("2002-06-01", "2022-06-01", false),
    ("2002-06-01", "2019-01-01", true),
  ])
  func whoTurnedEighteenShortlyBeforeCustodyMayHaveBeenAMinor(
    born: String, custody: String, isInDoubt: Bool
  ) throws {
    let day = try #require(CivilDate("2026-11-01"))
    let file = try file(born: born, custody: custody)
    #expect(file.mayConcernAMinor(on: day, doubtMonths: 24) == isInDoubt)
  }

  @Test func aDayOfBirthThatNobodyKnowsProtects() throws {
    let day = try #require(CivilDate("2026-11-01"))
    let file = try file(born: nil, custody: "2022-05-31")
    #expect(file.mayConcernAMinor(on: day, doubtMonths: 0))
  }
}
