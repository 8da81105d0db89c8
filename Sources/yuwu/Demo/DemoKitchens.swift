import AffairsServices
import PrisonAffairs
import RecordBook
import SamplePrison

/// The kitchens in the demonstration: stores and committees before the month, diners, purchases and
/// issues day by day, the count, and each kitchen's account from its officer to the board.
struct DemoKitchens {
  let office: Office
  let prison: SamplePrison

  /// Kitchens that have a committee; a very small prison has none.
  private var kitchens: [(code: KitchenCode, name: String, diets: [Diet], members: [String])] {
    SamplePrison.kitchens.compactMap { code, name, diets in
      let members = prison.mealMembers(of: code)
      return members.isEmpty ? nil : KitchenCode(code).map { ($0, name, diets, members) }
    }
  }

  /// Records what is there before the first day: items, kitchens, who watches over them, a menu.
  func begin() throws {
    let officer = try lifeOfficer(office)
    guard !kitchens.isEmpty else { return }
    let items = prison.mealItemFile
    _ = try officer.importMeals(
      .items, bytes: Array(items.content.utf8), file: items.name, dryRun: false)
    let wards = Set(try office.wardsWithStaff())
    for (code, name, diets, members) in kitchens {
      _ = try officer.addKitchen(
        KitchenRecord(kitchen: code, name: name, diets: Set(diets), wards: wards),
        from: officer.today)
      for member in members {
        _ = try officer.addMealMember(
          try inmateNumber(member), to: code, from: officer.today, ground: "监区推选")
      }
    }
    let week = SamplePrison.menuWeek(in: prison.ending)
    for menu in prison.mealFiles(of: prison.ending) where menu.name.hasPrefix("meal-menu") {
      _ = try officer.setMenu(
        of: kitchens[0].code, week: week, bytes: Array(menu.content.utf8), file: menu.name,
        reason: nil)
      _ = try officer.publishMenu(of: kitchens[0].code, week: week, place: "第一伙房门口")
    }
  }

  /// Brings in a file of a day, at the hour of the office.
  func bringIn(_ file: SampleFile) throws {
    guard !kitchens.isEmpty else { return }
    let kind = MealFile.allCases.first { file.name.hasPrefix("meal-\($0.rawValue)") }
    guard let kind else { return }
    _ = try lifeOfficer(office).importMeals(
      kind, bytes: Array(file.content.utf8), file: file.name, dryRun: false)
  }

  /// Whoever received a day's goods and did not type them says that they came.
  func confirmDeliveries() throws {
    for (code, _, _, _) in kitchens {
      let waiting = try office.unconfirmedPurchases(of: code, month: prison.ending)
      let receivers = Set(waiting.flatMap(\.waitingFor))
      for receiver in receivers.sorted(by: { $0.text < $1.text }) {
        let own = waiting.filter { $0.waitingFor.contains(receiver) }.map(\.key)
        _ = try office.at(office.moment, as: receiver).receiveFood(own)
      }
    }
  }

  /// Takes every kitchen's month from its account to the board; returns the first one's notice.
  func close(on day: CivilDate) throws -> String? {
    let month = prison.ending
    try acceptCounts(on: day)
    var notices: [String] = []
    for (code, _, _, members) in kitchens {
      try step(code, month, "life-officer", day, 14)
      let opinions = try members.map {
        MealOpinionRequest(inmate: try inmateNumber($0), opinion: .signed)
      }
      // Written down by an office that had no hand in the month.
      _ = try somebody("disclosure-officer", day, 14).recordMealOpinions(opinions, on: code, month)
      try step(code, month, "life-officer", day, 14)
      try step(code, month, "department-head", day, 14, explanation: "已逐项核对单据、库存和市场价格，情况属实。")
      try step(code, month, "deputy-warden", day, 14)
      notices.append(try post(.meals(code, month), on: day))
    }
    return notices.first
  }

  /// What was missing at the count is looked at by another than who counted.
  private func acceptCounts(on day: CivilDate) throws {
    let chief = try somebody("department-head", day, 13)
    for (code, _, _, _) in kitchens {
      for count in try chief.stockCounts(of: code) where count.state == .waiting {
        _ = try chief.decideStockCount(
          act: count.act, ordinal: count.ordinal, rejectBecause: nil)
      }
    }
  }

  private func step(
    _ kitchen: KitchenCode, _ month: YearMonth, _ role: String, _ day: CivilDate, _ hour: Int,
    explanation: String? = nil
  ) throws {
    let office = try somebody(role, day, hour)
    let digest = try office.mealMonth(kitchen, month).sheet.digest
    _ = try office.advanceMeals(
      kitchen, month, .onward(explanation: explanation), shown: digest)
  }

  private func post(_ subject: Reference, on day: CivilDate) throws -> String {
    let number = try somebody("life-officer", day, 14).draftNotice(subject).number
    let disclosure = try somebody("disclosure-officer", day, 14)
    _ = try disclosure.review(number, try disclosure.proposedReview(of: number))
    _ = try somebody("deputy-warden", day, 14).approve(number)
    _ = try disclosure.post(number, places: ["各监区公示栏", "伙房门口"])
    return number
  }

  private func lifeOfficer(_ office: Office) throws -> Office {
    office.at(office.moment, as: try office.holder(of: "life-officer", ward: nil))
  }

  private func somebody(_ role: String, _ day: CivilDate, _ hour: Int) throws -> Office {
    office.at(
      Moment(day: day, hour: hour, minute: 0), as: try office.holder(of: role, ward: nil))
  }
}
