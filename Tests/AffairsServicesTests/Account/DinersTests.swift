import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import Testing

/// Who eats: no more meals than diners, no more diners than inmates.
@Suite struct DinersTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.addKitchen()
  }

  private func row(
    _ diners: Int, on day: String = "2026-10-01", diet: String = "普通", meals: String? = nil,
    explanation: String = "", late: String = "", line: Int = 1
  ) -> String {
    "K1,\(day),\(diet),\(diners),\(meals ?? "\(diners),\(diners),\(diners)"),\(explanation),\(late),就餐表,\(line)"
  }

  @Test func dinersOfADayAreCountedByDiet() throws {
    let rows = [row(7), row(1, diet: "病号灶", line: 2)].joined(separator: "\n")
    #expect(try prison.meals(.diners, rows, on: "2026-10-01").written == 2)
    let kitchen = try prison.kitchen()
    let month = try #require(YearMonth("2026-10"))
    let days = try prison.reading().book.read { try $0.dinerDays(of: kitchen, month: month) }
    #expect(days == [.ordinary: 7, .medical: 1])
    let status = try prison.reading().kitchenStatus(of: kitchen, month: month)
    #expect(status.days.map(\.inCustody) == [8])
    #expect(status.days.map(\.total) == [8])
    #expect(try prison.findings().isEmpty)
  }

  @Test func theSameFileASecondTimeChangesNothingEvenWhenItIsLateByThen() throws {
    let kitchen = try prison.kitchen()
    try prison.meals(.diners, row(7), on: "2026-10-01")
    let again = try prison.meals(.diners, row(7), on: "2026-10-20")
    #expect((again.written, again.alreadyThere, again.act) == (0, 1, nil))
    let span = DateSpan(first: try day("2026-10-01"), last: try day("2026-10-31"))
    #expect(try prison.reading().diners(of: kitchen, in: span).count == 1)
    #expect(
      rowRefusals { try prison.meals(.diners, row(6), on: "2026-10-20") }
        == [.keyRepeatedDifferently])
  }

  @Test func moreMealsThanDinersAreRefusedAtTheirMealWithTheLine() throws {
    let rows = row(7) + "\n" + row(3, on: "2026-09-30", meals: "3,4,3", line: 2)
    #expect(rowRefusals { try prison.meals(.diners, rows, on: "2026-10-01") } == [.mealsOverDiners])
    #expect(faultPlaces { try prison.meals(.diners, rows, on: "2026-10-01") } == ["3 lunch"])
    // All or nothing: the good row is not there either.
    #expect(try prison.meals(.diners, row(7), on: "2026-10-01").written == 1)
  }

  @Test func moreDinersThanInmatesAreRefusedUnlessExplained() throws {
    #expect(
      rowRefusals { try prison.meals(.diners, row(9), on: "2026-10-01") } == [.dinersAboveCustody])
    // Both diets of the kitchen count together.
    let both = [row(8), row(1, diet: "病号", line: 2)].joined(separator: "\n")
    #expect(
      Set(rowRefusals { try prison.meals(.diners, both, on: "2026-10-01") })
        == [.dinersAboveCustody])
    let explained = try prison.meals(
      .diners, row(9, explanation: "陪餐民警一人"), on: "2026-10-01")
    #expect(explained.warnings.map(\.rule).contains(.mealDiners))
    #expect(try prison.findings().isEmpty)
  }

  @Test func nobodyEatsTwiceOnPaper() throws {
    try prison.addEthnicKitchen()
    try prison.meals(.diners, row(8), on: "2026-10-01")
    let second = "K2,2026-10-01,民族,1,1,1,1,,,就餐表,9"
    #expect(
      rowRefusals { try prison.meals(.diners, second, on: "2026-10-01") } == [.dinersAboveCustody])
  }

  @Test func wrongNumbersUnknownKitchensAndDietsAreReportedTogether() throws {
    let rows = [
      "K9,2026-10-01,普通,7,7,7,7,,,就餐表,1", "K1,2026-10-01,民族,7,7,7,7,,,就餐表,2",
      "K1,2026-10-01,普通,-7,7,7,7,,,就餐表,3", "K1,2026-10-02,普通,7,7,7,7,,,就餐表,4",
      "K1,2026-10-01,普通,￥7,7,7,7,,,就餐表,5",
    ].joined(separator: "\n")
    #expect(
      faultPlaces { try prison.meals(.diners, rows, on: "2026-10-01") }
        == ["2 kitchen", "3 diet", "4 diners", "5 day", "6 diners"])
  }

  @Test func aDayHasOneRecordOfADietUntilAnotherOfficerTakesItBack() throws {
    let act = try #require(try prison.meals(.diners, row(7), on: "2026-10-01").act)
    #expect(
      rowRefusals { try prison.meals(.diners, row(6, line: 2), on: "2026-10-01") }
        == [.dinersThere])
    #expect(
      refusal {
        try prison.office("life-1", "2026-10-01", 10).reverseMealRecord(
          act: act, ordinal: 1, reason: "登错")
      } == .correctionByAuthor)
    let other = try prison.office("life-2", "2026-10-01", 10)
    _ = try other.reverseMealRecord(act: act, ordinal: 1, reason: "登错")
    #expect(
      refusal { try other.reverseMealRecord(act: act, ordinal: 1, reason: "登错") }
        == .mealRecordTakenBack)
    #expect(try prison.meals(.diners, row(6, line: 2), on: "2026-10-01", 11).written == 1)
    let kitchen = try prison.kitchen()
    let month = try #require(YearMonth("2026-10"))
    let days = try prison.reading().book.read { try $0.dinerDays(of: kitchen, month: month) }
    #expect(days == [.ordinary: 6])
    #expect(try prison.findings().isEmpty)
  }

  @Test func aLateRowNeedsItsReasonAndStaysMarked() throws {
    #expect(try prison.meals(.diners, row(7), on: "2026-10-03").late == 0)
    let late = row(7, on: "2026-09-30", line: 2)
    #expect(
      rowRefusals { try prison.meals(.diners, late, on: "2026-10-03") }
        == [.recordLateWithoutReason])
    let told = row(7, on: "2026-09-30", late: "名单晚到", line: 2)
    #expect(try prison.meals(.diners, told, on: "2026-10-03").late == 1)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aTrialRunWritesNothing() throws {
    let trial = try prison.meals(.diners, row(7), on: "2026-10-01", dryRun: true)
    #expect((trial.rows, trial.written, trial.act) == (1, 1, nil))
    #expect(try prison.meals(.diners, row(7), on: "2026-10-01").alreadyThere == 0)
  }

  @Test func whoKeepsNoKitchenRecordsNothing() throws {
    #expect(
      refusal { try prison.meals(.diners, row(7), on: "2026-10-01", by: "w01-clerk") }
        == .actorNotPermitted)
  }

  @Test func daysWithoutDinersAreDue() throws {
    let rows = row(7) + "\n" + row(7, on: "2026-09-30", line: 2)
    try prison.meals(.diners, rows, on: "2026-10-01")
    let due = try prison.office("life-1", "2026-10-06").due().filter { $0.kind == .mealDiners }
    #expect(due.map(\.reference) == ["K1 2026-10-02"])
    #expect(due.map(\.matter) == ["4"])
    #expect(due.map(\.isOverdue) == [true])
  }
}

extension TestPrison {
  func addEthnicKitchen() throws {
    _ = try office("life-1", "2026-10-01", 8).addKitchen(
      KitchenRecord(
        kitchen: try #require(KitchenCode("K2")), name: "民族伙房", diets: [.ethnic],
        wards: [try ward("01"), try ward("02")]), from: try day("2026-10-01"))
  }
}
