import PrisonAffairs
import SamplePrison
import Testing

/// The people of the year of commutation and parole.
struct CommutationYearFileTests {
  private static func year(seed: UInt64) throws -> CommutationYear {
    CommutationYear(seed: seed, ending: try #require(YearMonth(CommutationYear.ending)))
  }

  @Test(arguments: [42, 7, 2026] as [UInt64])
  func `every seed gives ninety commutations and nineteen paroles of different people`(
    seed: UInt64
  ) throws {
    let cases = try Self.year(seed: seed).cases
    #expect(cases.count { !$0.isParole } == 90)
    #expect(cases.count { $0.isParole } == 19)
    #expect(Set(cases.map(\.inmate)).count == 109)
    #expect((1...4).map { batch in cases.count { $0.batch == batch } } == [29, 28, 28, 24])
  }

  @Test func `every turn of the year happens, and only lesser rulings happen twice`() throws {
    let cases = try Self.year(seed: 42).cases
    let turns = Dictionary(grouping: cases, by: \.turn).mapValues(\.count)
    let once: [ScenarioCase.Turn] = [
      .objectionDismissed, .objectionUpheld, .completed, .life, .procuratorAgainst, .withdrawn,
      .denied, .juvenile,
    ]
    #expect(once.allSatisfy { turns[$0] == 1 })
    #expect(turns[.grantedLess] == 8)
  }

  @Test func `everybody who is there has a judgment and is on the roster once`() throws {
    let files = try Self.year(seed: 42).files
    func inmates(_ name: String) throws -> [Substring] {
      let file = try #require(files.first { $0.name == name })
      return file.content.split(separator: "\n").dropFirst().compactMap {
        $0.split(separator: ",").first
      }
    }
    let roster = try inmates("roster.csv")
    #expect((550...650).contains(roster.count))
    #expect(Set(roster).count == roster.count)
    #expect(try inmates("judgment.csv") == roster)
    #expect(try inmates("mark.csv") == roster)
  }

  @Test func `the same seed gives the same bytes, another seed others`() throws {
    let files = try Self.year(seed: 42).files
    #expect(try Self.year(seed: 42).files == files)
    #expect(try Self.year(seed: 43).files != files)
  }
}
