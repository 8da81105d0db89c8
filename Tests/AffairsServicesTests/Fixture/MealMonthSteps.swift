import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// A kitchen's month, each step by whom it belongs to. Eight inmates ate there all October.
extension TestPrison {
  static let late = "集中补录"

  /// Diners, one delivery of rice and one of pork, and what went to the pot, all of one month.
  func cook(
    _ name: String = "2026-10", on today: String = "2026-11-02", diners: Int = 8,
    rice: (kilograms: String, price: String, amount: String) = ("200.000", "5.20", "1040.00"),
    issued: String = "128.000", receivers: String = "life-1,life-2", without: Int? = nil
  ) throws {
    let days = try month(name).days.days.filter { $0.components.day != without }
    let rows = days.map { day in
      "K1,\(day),普通,\(diners),\(diners),\(diners),\(diners),,\(TestPrison.late),就餐\(name),\(day)"
    }
    try meals(.diners, rows.joined(separator: "\n"), on: today, 9)
    let first = "\(name)-03"
    try meals(
      .purchase,
      """
      K1,\(first),放心粮店,\(name)-1,rice,\(rice.kilograms),\(rice.price),\(rice.amount),\(receivers),,\
      \(TestPrison.late),采购\(name),1
      K1,\(first),城东肉铺,\(name)-2,pork,12.000,25.00,300.00,\(receivers),,\(TestPrison.late),采购\(name),2
      """, on: today, 9, by: "life-2")
    try receive(name, on: today)
    try meals(
      .issue,
      """
      K1,\(name)-10,rice,\(issued),,,\(TestPrison.late),出库\(name),1
      K1,\(name)-10,pork,12.000,,,\(TestPrison.late),出库\(name),2
      """, on: today, 9)
  }

  /// Every receiver who did not record a delivery says that it came.
  func receive(
    _ name: String = "2026-10", on today: String = "2026-11-02", _ hour: Int = 9
  ) throws {
    let waiting = try reading().unconfirmedPurchases(of: try kitchen(), month: try month(name))
    for receiver in Set(waiting.flatMap(\.waitingFor)).sorted() {
      _ = try office(receiver.text, today, hour).receiveFood(
        waiting.filter { $0.waitingFor.contains(receiver) }.map(\.key))
    }
  }

  /// Three inmates who watch over the kitchen.
  func mealMembers(_ numbers: [Int] = [1, 2, 11], on today: String = "2026-10-02") throws {
    for number in numbers {
      _ = try office("life-1", today, 10).addMealMember(
        try inmate(number), to: try kitchen(), from: try day(today), ground: "监区推选")
    }
  }

  @discardableResult
  func takeMeals(
    _ name: String = "2026-10", by actor: String, on today: String = "2026-11-03",
    _ hour: Int = 10, _ move: MealMove = .onward(explanation: nil)
  ) throws -> MealStep {
    let office = try office(actor, today, hour)
    let file = try office.mealMonth(try kitchen(), try month(name))
    return try office.advanceMeals(
      try kitchen(), try month(name), move, shown: file.sheet.digest)
  }

  @discardableResult
  func say(
    _ opinion: MealOpinion, _ numbers: [Int], _ statement: String? = nil,
    _ name: String = "2026-10", on today: String = "2026-11-03", _ hour: Int = 11,
    by witness: String = "open-1"
  ) throws -> Int {
    try office(witness, today, hour).recordMealOpinions(
      try numbers.map {
        MealOpinionRequest(inmate: try inmate($0), opinion: opinion, statement: statement)
      }, on: try kitchen(), try month(name))
  }

  /// From the account to its settlement, all on one day.
  func settleMeals(_ name: String = "2026-10", on today: String = "2026-11-03") throws {
    try takeMeals(name, by: "life-1", on: today, 10)
    try say(.signed, [1, 2, 11], nil, name, on: today)
    try takeMeals(name, by: "life-1", on: today, 12)
    try takeMeals(name, by: "head-1", on: today, 13, .onward(explanation: "蔬菜由农场供应，下月入账。"))
    try takeMeals(name, by: "deputy-1", on: today, 14)
  }

  /// The notice of a settled account, on the board; returns its number.
  func postMeals(_ name: String = "2026-10", on today: String = "2026-11-03") throws -> String {
    let notice = try office("life-1", today, 15).draftNotice(
      .meals(try kitchen(), try month(name))
    ).number
    let reviewer = try office("open-1", today, 15)
    _ = try reviewer.review(notice, try reviewer.proposedReview(of: notice))
    _ = try office("deputy-2", today, 16).approve(notice)
    _ = try office("open-1", today, 16).post(notice, places: ["一监区公示栏", "二监区公示栏"])
    return notice
  }
}
