import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// What hangs on the board for the week, and what is kept back of it.
@Suite struct MenuTests {
  private let prison: TestPrison
  private let week = "2026-10-12"

  init() throws {
    prison = try TestPrison()
    try prison.addKitchen()
  }

  private func set(
    _ rows: String, on today: String = "2026-10-08", week text: String? = nil,
    reason: String? = nil
  ) throws -> Int {
    let bytes = Array("日期,餐次,灶别,菜品\n\(rows)\n".utf8)
    return try prison.office("life-1", today).setMenu(
      of: try prison.kitchen(), week: try day(text ?? week), bytes: bytes, file: "menu.csv",
      reason: reason)
  }

  private func publish(on today: String) throws -> Int {
    try prison.office("life-2", today).publishMenu(
      of: try prison.kitchen(), week: try day(week), place: "一监区公示栏")
  }

  private func menu() throws -> Menu {
    let kitchen = try prison.kitchen()
    let day = try day(week)
    return try prison.reading().menu(of: kitchen, week: day)
  }

  @Test func aMenuHangsBeforeItsWeek() throws {
    _ = try set("2026-10-12,中餐,普通,米饭、白菜\n2026-10-18,晚餐,病号灶,稀饭")
    #expect(try prison.reading().menuFinding(try menu()).status.code == "undetermined")
    _ = try publish(on: "2026-10-11")
    let hung = try menu()
    #expect(hung.dishes.map(\.dishes) == ["米饭、白菜", "稀饭"])
    #expect(try prison.reading().menuFinding(hung).status == .satisfied)
    #expect(refusal { try publish(on: "2026-10-11") } == .menuHangs)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aMenuThatHangsIsChangedWithAReasonAndHangsAnew() throws {
    _ = try set("2026-10-12,中餐,普通,米饭、鱼")
    _ = try publish(on: "2026-10-11")
    #expect(refusal { try set("2026-10-12,中餐,普通,米饭、豆腐", on: "2026-10-11") } == .groundRequired)
    _ = try set("2026-10-12,中餐,普通,米饭、豆腐", on: "2026-10-12", reason: "鱼未到货")
    #expect(try menu().posting == nil)
    _ = try publish(on: "2026-10-12")
    #expect(try prison.reading().menuFinding(try menu()).status == .notSatisfied)
  }

  @Test func aWeekBeginsOnAMondayAndHasSevenDays() throws {
    #expect(refusal { try set("2026-10-13,中餐,普通,米饭", week: "2026-10-13") } == .menuWeek)
    let rows = [
      "2026-10-19,中餐,普通,米饭", "2026-10-12,夜宵,普通,米饭", "2026-10-12,中餐,民族,米饭",
      "2026-10-12,中餐,普通,", "2026-10-12,晚餐,普通,米饭", "2026-10-12,晚餐,普通,面条",
    ].joined(separator: "\n")
    #expect(
      faultPlaces { try set(rows) } == ["2 day", "3 meal", "4 diet", "5 dishes", "7 meal"])
  }

  @Test func menusThatDoNotHangAreDue() throws {
    let due = try prison.office("life-1", "2026-10-14").due().filter { $0.kind == .menu }
    #expect(due.map(\.matter) == ["2026-10-12", "2026-10-19"])
    #expect(due.map(\.isOverdue) == [true, false])
  }

  @Test func aSampleIsKeptForItsHours() throws {
    let kitchen = try prison.kitchen()
    let act = try prison.office("life-1", "2026-10-05", 12).keepFoodSample(
      of: kitchen, .lunch, dish: "白菜", place: "留样柜")
    #expect(
      refusal {
        try prison.office("life-1", "2026-10-07", 11).discardFoodSample(
          act: act, ordinal: 1, ground: "满48小时")
      } == .sampleTooEarly)
    let later = try prison.office("life-1", "2026-10-07", 12)
    _ = try later.discardFoodSample(act: act, ordinal: 1, ground: "满48小时")
    #expect(
      refusal { try later.discardFoodSample(act: act, ordinal: 1, ground: "满48小时") }
        == .sampleEnded)
    #expect(
      refusal { try later.discardFoodSample(act: act, ordinal: 7, ground: "满48小时") }
        == .mealRecordUnknown)
    let samples = try prison.reading().foodSamples(of: kitchen)
    #expect(samples.map { $0.keptUntil.localText } == ["2026-10-07 12:00"])
  }

  @Test func aKitchenKeepsItsCodeAndServesOtherWardsFromADay() throws {
    #expect(refusal { try prison.addKitchen() } == .mealKitchenThere)
    let kitchen = try prison.kitchen()
    let office = try prison.office("life-1", "2026-10-05")
    #expect(
      refusal {
        try office.serveWards([try ward("01"), try ward("09")], by: kitchen, from: office.today)
      } == .wardUnknown)
    #expect(try office.serveWards([try ward("01")], by: kitchen, from: office.today) != nil)
    #expect(try office.serveWards([try ward("01")], by: kitchen, from: office.today) == nil)
    // Six inmates of the first ward are left from that day on; the day before had eight.
    let seven = "K1,2026-10-05,普通,7,7,7,7,,,就餐表,1"
    #expect(
      rowRefusals { try prison.meals(.diners, seven, on: "2026-10-05", 13) }
        == [.dinersAboveCustody])
    let before = "K1,2026-10-04,普通,8,8,8,8,,,就餐表,2"
    #expect(try prison.meals(.diners, before, on: "2026-10-05", 13).written == 1)
  }
}
