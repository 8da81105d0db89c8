import PrisonAffairs

/// A month of the sample's kitchens, drawn day by day: nothing is taken out that did not come in,
/// and nobody eats who is not in custody.
struct MealMonth {
  typealias Row = (day: CivilDate, fields: [String])

  private(set) var diners: [Row] = []
  private(set) var purchases: [Row] = []
  private(set) var issues: [Row] = []
  private(set) var counts: [Row] = []
  private var random: RandomNumbers
  private let month: YearMonth
  private let receivers: [String]
  /// Grams in store, by kitchen and item.
  private var stock: [String: Int] = [:]
  /// The price of each item in this month, in fen for a kilogram.
  private var prices: [String: Int] = [:]
  private var receipts: [String: Int] = [:]

  /// Why rows are late, for whoever brings a whole month in at once; a row that is in time has no
  /// use for it.
  static let lateReason = "样本数据集中导入"

  /// Two of a kitchen's items lose so much of a thousand in a month.
  private static let lossPerMille = 8

  init(seed: UInt64, month: YearMonth, number: Int, inmates: [Inmate], receivers: [String]) {
    random = RandomNumbers(seed: seed, stream: .meals, number: number)
    self.month = month
    self.receivers = receivers
    for food in SampleFood.all { prices[food.code] = random.within(food.prices) }
    for offset in 0..<month.dayCount {
      let day = month.firstDay.adding(days: offset)
      let inCustody = inmates.count { $0.admittedOn <= day }
      for kitchen in SampleKitchen.all {
        let eating = drawDiners(kitchen, day, inCustody: inCustody)
        for food in SampleFood.all where food.isKept(in: kitchen) {
          drawFood(food, kitchen, day, offset: offset, eating: eating)
        }
      }
    }
    for kitchen in SampleKitchen.all { drawCounts(kitchen) }
  }

  /// The diners of each diet; returns how many there are in all.
  private mutating func drawDiners(
    _ kitchen: SampleKitchen, _ day: CivilDate, inCustody: Int
  ) -> Int {
    var total = 0
    for (diet, share) in kitchen.diets {
      let diners = inCustody * share / 1_000
      // Some stay away from breakfast, a few from the other meals.
      let breakfast = diners - random.below(diners / 50 + 1)
      let lunch = diners - random.below(diners / 200 + 1)
      let supper = diners - random.below(diners / 100 + 1)
      self.diners.append(
        (
          day,
          [
            kitchen.code, day.description, diet, String(diners), String(breakfast),
            String(lunch), String(supper), "", MealMonth.lateReason,
          ]
        ))
      total += diners
    }
    return total
  }

  private mutating func drawFood(
    _ food: SampleFood, _ kitchen: SampleKitchen, _ day: CivilDate, offset: Int, eating: Int
  ) {
    let key = kitchen.code + food.code
    let daily = eating * food.monthlyGrams / month.dayCount
    if offset % food.everyDays == 0 {
      // A tenth more than is needed until the next delivery, in whole half kilograms.
      let wanted = daily * food.everyDays * 11 / 10 - (stock[key] ?? 0)
      if wanted > 0 { buy(food, kitchen, day, grams: (wanted + 499) / 500 * 500) }
    }
    // Between 95 and 104 hundredths of the ration.
    let grams = min(daily * random.within(95...104) / 100, stock[key] ?? 0)
    guard grams > 0 else { return }
    stock[key, default: 0] -= grams
    issues.append(
      (
        day,
        [
          kitchen.code, day.description, food.code, kilograms(grams), "", "",
          MealMonth.lateReason,
        ]
      ))
  }

  private mutating func buy(
    _ food: SampleFood, _ kitchen: SampleKitchen, _ day: CivilDate, grams: Int
  ) {
    stock[kitchen.code + food.code, default: 0] += grams
    let price = prices[food.code] ?? food.prices.lowerBound
    receipts[food.supplier, default: 0] += 1
    let receipt = "\(month)-\(digits(receipts[food.supplier] ?? 1, width: 4))"
    let amount = (grams * price + 500) / 1_000
    purchases.append(
      (
        day,
        [
          kitchen.code, day.description, food.supplier, receipt, food.code, kilograms(grams),
          yuan(price), yuan(amount), receivers.first ?? "", receivers.last ?? "", "",
          MealMonth.lateReason,
        ]
      ))
  }

  /// The count at the end of the month: two items have lost a little, the others agree.
  private mutating func drawCounts(_ kitchen: SampleKitchen) {
    let kept = SampleFood.all.filter { $0.isKept(in: kitchen) }
    let losing = Set((0..<2).map { _ in random.pick(kept).code })
    for food in kept {
      let held = stock[kitchen.code + food.code] ?? 0
      let lost = losing.contains(food.code) ? held * MealMonth.lossPerMille / 1_000 : 0
      counts.append(
        (
          month.lastDay,
          [
            kitchen.code, month.lastDay.description, food.code, kilograms(held - lost),
            lost > 0 ? "分装损耗" : "", MealMonth.lateReason,
          ]
        ))
    }
  }

  private func kilograms(_ grams: Int) -> String { FoodMass(grams: grams).description }

  private func yuan(_ fen: Int) -> String { Money(fen: fen).description }
}
