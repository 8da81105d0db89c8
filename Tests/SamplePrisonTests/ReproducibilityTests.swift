import PrisonAffairs
import SamplePrison
import Testing

@Suite struct ReproducibilityTests {
  private let ending = YearMonth(year: 2026, month: 10)

  private func prison(seed: UInt64) throws -> SamplePrison {
    SamplePrison(seed: seed, inmates: 240, months: 2, ending: try #require(ending))
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let first = try prison(seed: 42)
    let second = try prison(seed: 42)
    #expect(first.files == second.files)
    #expect(first.standingFiles == second.standingFiles)
    #expect(first.clerkErrors == second.clerkErrors)
    for month in first.months {
      #expect(first.entryBatches(of: month) == second.entryBatches(of: month))
      #expect(first.peopleBatches(of: month) == second.peopleBatches(of: month))
    }
  }

  @Test func anotherSeedGivesAnotherPrison() throws {
    let first = try prison(seed: 42).files
    let second = try prison(seed: 43).files
    #expect(zip(first, second).allSatisfy { $0.name == $1.name && $0.content != $1.content })
  }

  /// A change here changes everybody's samples: it must be meant.
  @Test func theBytesOfSeedOneStayAsTheyAre() throws {
    let prison = SamplePrison(seed: 1, inmates: 120, months: 1, ending: try #require(ending))
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in prison.files + [prison.clerkErrors] {
      for byte in (file.name + file.content).utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    #expect(String(hash, radix: 16) == "b63c7b9ffc759f91")
  }

  @Test func filesAreNamedForTheirContentAndMonths() throws {
    let names = try prison(seed: 42).files.map(\.name)
    #expect(
      names == [
        "wards.csv", "staff.csv", "roster.csv", "sentence.csv", "status.csv",
        "entries-2026-09.csv", "entries-2026-10.csv",
      ])
  }

  @Test func everyRowSaysThatItWasMadeUp() throws {
    let prison = try prison(seed: 42)
    for file in prison.files + [prison.clerkErrors] {
      #expect(records(file.content).allSatisfy { $0["来源"]?.hasPrefix("样本-种子42-") == true })
    }
  }

  @Test(arguments: [1, 2, 7, 40]) func smallPrisonsAreWholeToo(inmates: Int) throws {
    let read = try ReadPrison(seed: 5, inmates: inmates, months: 1)
    #expect(read.table("roster").count == inmates)
    #expect(read.table("sentence").count == inmates)
    #expect(read.table("wards").filter { $0["监区"]?.utf8.count == 2 }.count == 1)
    #expect(!read.prison.clerkErrors.content.isEmpty)
  }
}
