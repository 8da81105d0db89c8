import PrisonAffairs
import Testing

@testable import RecordBook

/// What somebody waits for at a kitchen's counter never walks through a whole table.
struct KitchenQueryPlanTests {
  private let kitchen = KitchenCode("K1")
  private let month = YearMonth("2026-10")
  private let plans = QueryPlanTests()

  @Test func aKitchensMonth() throws {
    let kitchen = try #require(kitchen)
    let month = try #require(month)
    try plans.expectIndexes { reader in
      try #expect(reader.diners(of: kitchen, in: month.days).count == 2)
      try #expect(reader.dinerDays(of: kitchen, month: month) == [.ordinary: 2, .medical: 3])
      // What was taken back stands twice, once with the other sign.
      try #expect(reader.purchases(of: kitchen, month: month).count == 3)
      try #expect(reader.issues(of: kitchen, month: month).count == 3)
    }
  }

  @Test func aKitchensStore() throws {
    let kitchen = try #require(kitchen)
    let day = try #require(CivilDate("2026-10-31"))
    // 500 kg came in, 60 kg went out and half a kilogram was spilt; the eggs were taken back.
    let rice = FoodMass(grams: 439_500)
    try RegisterSample.withBook { _, book in
      try book.read { reader in
        try #expect(reader.stock(of: kitchen, on: day) == ["rice": rice])
        let movements = try reader.stockMovements(of: kitchen, item: "rice")
        #expect(FoodStock.stock(movements, on: day) == rice)
        let before = try #require(CivilDate("2026-10-04"))
        try #expect(reader.stock(of: kitchen, on: before).isEmpty)
      }
    }
    for plan in try plans.plans({ _ = try $0.stockMovements(of: kitchen, item: "rice") }) {
      #expect(plan.contains("SEARCH food_purchase"), "\(plan)")
      #expect(!plan.contains("SCAN food_purchase") && !plan.contains("SCAN food_issue"), "\(plan)")
    }
  }

  @Test func theCountsOfAKitchen() throws {
    let kitchen = try #require(kitchen)
    try plans.expectIndexes { reader in
      try #expect(reader.stockCounts(of: kitchen).map(\.state) == [.rejected, .accepted, .agrees])
      try #expect(reader.lastCounts(of: kitchen).count == 2)
    }
  }

  @Test func theMenuOfAWeek() throws {
    let kitchen = try #require(kitchen)
    let week = try #require(CivilDate("2026-10-05"))
    try plans.expectIndexes { reader in
      let menu = try #require(try reader.menu(of: kitchen, week: week))
      #expect(menu.dishes.map(\.dishes) == ["米饭、白菜"])
      #expect(menu.posting?.place == "一监区公示栏")
      try #expect(reader.foodSamples(of: kitchen).map(\.ended?.ground) == ["满48小时"])
    }
  }
}
