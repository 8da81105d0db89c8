import PrisonAffairs
import SamplePrison
import Testing

/// The sample's kitchens: rows that a book can take as they stand.
@Suite struct MealTests {
  private let month = YearMonth("2026-10")

  private func files(seed: UInt64) throws -> [String: [[String]]] {
    let month = try #require(month)
    let prison = SamplePrison(seed: seed, inmates: 200, months: 1, ending: month)
    return Dictionary(
      uniqueKeysWithValues: prison.mealFiles(of: month).map { file in
        let rows = file.content.split(separator: "\n").dropFirst().map { line in
          line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return (file.name, rows)
      })
  }

  @Test func theSameSeedDrawsTheSameMonth() throws {
    #expect(try files(seed: 7) == files(seed: 7))
    #expect(try files(seed: 7) != files(seed: 8))
  }

  @Test func everyRowSaysThatItIsMadeUp() throws {
    for (name, rows) in try files(seed: 7) where !name.hasPrefix("meal-menu") {
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { row in row.contains { $0.hasPrefix("样本-种子7-") } }, "\(name)")
    }
  }

  @Test func nothingGoesOutThatDidNotComeIn() throws {
    let files = try files(seed: 7)
    var movements: [String: [StockMovement]] = [:]
    for row in files["meal-purchase-2026-10.csv"] ?? [] {
      let mass = try #require(FoodMass(row[5]))
      let (price, amount) = (try #require(Money(row[6])), try #require(Money(row[7])))
      #expect(mass.cost(perKilogram: price) == amount)
      #expect(row[8] != row[9])
      movements[row[0] + row[4], default: []].append(
        StockMovement(day: try #require(CivilDate(row[1])), mass: mass))
    }
    for row in files["meal-issue-2026-10.csv"] ?? [] {
      movements[row[0] + row[2], default: []].append(
        StockMovement(
          day: try #require(CivilDate(row[1])), mass: -(try #require(FoodMass(row[3])))))
    }
    #expect(movements.count == 20)
    for (key, moved) in movements { #expect(FoodStock.shortage(moved) == nil, "\(key)") }
  }

  @Test func nobodyEatsMoreThanOncePerMeal() throws {
    var total: [String: Int] = [:]
    for row in try files(seed: 7)["meal-diners-2026-10.csv"] ?? [] {
      let figures = row[3...6].compactMap { Int($0) }
      #expect(figures.count == 4 && figures.allSatisfy { $0 <= figures[0] })
      total[row[1], default: 0] += figures[0]
    }
    #expect(total.count == 31)
    #expect(total.values.allSatisfy { (180...200).contains($0) })
  }
}
