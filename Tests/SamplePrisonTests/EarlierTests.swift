import PrisonAffairs
import SamplePrison
import Testing

@Suite struct EarlierTests {
  private let prison: SamplePrison
  private let balances: [Record]
  private let groups: [Record]

  init() throws {
    let ending = try #require(YearMonth(year: 2026, month: 10))
    prison = SamplePrison(seed: 42, inmates: 1_200, months: 1, ending: ending)
    let files = prison.earlierFiles
    balances = records(try #require(files.first { $0.name == "balance.csv" }).content)
    groups = records(try #require(files.first { $0.name == "strict-group.csv" }).content)
  }

  @Test func aboutOneInSixReachesSixHundredWithTheFirstMonth() throws {
    let points = balances.compactMap { $0.points("余分") }
    #expect(points.count == balances.count)
    #expect(points.allSatisfy { $0 >= .zero && $0 < Points(600) })
    // A month without fault is a hundred points.
    let full = points.count { $0 + Points(100) >= Points(600) }
    #expect((120...240).contains(full), "\(full)")
  }

  @Test func whoHasABalanceWasHereBeforeTheFirstMonthAndHasOneOnly() throws {
    let roster = try #require(prison.standingFiles.first { $0.name == "roster.csv" })
    let known = Set(records(roster.content).compactMap { $0["罪犯编号"] })
    let numbers = balances.compactMap { $0["罪犯编号"] }
    #expect(Set(numbers).count == numbers.count)
    #expect(known.isSuperset(of: numbers))
    #expect(numbers.count > 1_000)
    #expect(known.isSuperset(of: groups.compactMap { $0["罪犯编号"] }))
  }

  @Test func theFirstCycleHasNoGradeBeforeItAndEveryOtherHas() {
    for row in balances {
      #expect(row["起算月份"] == "2026-10")
      #expect((row["周期"] == "1") == (row["上期等级"] == ""), "\(row)")
    }
    #expect(Set(balances.compactMap { $0["上期等级"] }) == ["", "积极", "合格", "不合格"])
  }

  @Test func strictGroupsAreFew() {
    #expect((60...300).contains(groups.count), "\(groups.count)")
    #expect(
      Set(groups.compactMap { $0["从严情形"] }).isSubset(of: ["CY-01", "CY-02", "CY-07", "CY-08"]))
  }

  /// A change here changes everybody's samples: it must be meant.
  @Test func theBytesOfSeedOneStayAsTheyAre() throws {
    let ending = try #require(YearMonth(year: 2026, month: 10))
    let prison = SamplePrison(seed: 1, inmates: 120, months: 1, ending: ending)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in prison.earlierFiles {
      #expect(records(file.content).allSatisfy { $0["来源"]?.hasPrefix("样本-种子1-") == true })
      for byte in (file.name + file.content).utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    #expect(String(hash, radix: 16) == "6fce5fddc5beaaf1")
  }
}
