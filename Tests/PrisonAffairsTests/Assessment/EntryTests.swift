import PrisonAffairs
import Testing

@Suite("Entries as they are proposed")
struct EntryTests {
  private func entry(
    _ text: String, _ account: EntryAccount = .custody, _ direction: Direction = .deduction,
    on day: String = "2026-10-12", lateReason: String? = nil, maximum: Int = 400
  ) throws -> ProposedEntry {
    let inmate = try #require(InmateNumber("3301000123"))
    return try ProposedEntry(
      inmate: inmate, day: date(day),
      reason: AssessmentLaw.reason(
        account, direction, minimum: Points(hundredths: 50), maximum: Points(maximum)),
      points: points(text), lateReason: lateReason)
  }

  private func refused(
    _ entry: ProposedEntry, on today: String = "2026-10-12", isIncapacitated: Bool = false
  ) throws -> RefusalCode? {
    let policy = try AssessmentLaw.policy()
    let today = try date(today)
    return refusal {
      _ = try policy.classify(
        entry, recordedOn: today, isIncapacitated: isIncapacitated, isInIntake: false)
    }
  }

  @Test(
    "Who decides follows from kind and points (第二十七条)",
    arguments: [
      (EntryAccount.custody, Direction.deduction, "-2", ApprovalTier.officer),
      (.custody, .deduction, "-2.01", .group), (.custody, .deduction, "-9.99", .group),
      (.custody, .deduction, "-10", .committee), (.custody, .bonus, "0.5", .group),
      (.custody, .bonus, "4.99", .group), (.custody, .bonus, "5", .committee),
      (.special, .bonus, "1", .committee), (.penalty, .deduction, "-100", .committee),
    ])
  func authority(
    account: EntryAccount, direction: Direction, text: String, tier: ApprovalTier
  ) throws {
    let policy = try AssessmentLaw.policy()
    let today = try date("2026-10-12")
    let found = try policy.assess(
      entry(text, account, direction), recordedOn: today, isIncapacitated: false, isInIntake: false)
    #expect(found.tier == tier)
    #expect(!found.isLate)
  }

  @Test("A bonus is positive, a deduction negative, and nothing is nothing")
  func signs() throws {
    #expect(try refused(entry("1")) == .entryWrongDirection)
    #expect(try refused(entry("-1", .custody, .bonus)) == .entryWrongDirection)
    #expect(try refused(entry("0")) == .entryWrongDirection)
    #expect(try refused(entry("-1")) == nil)
  }

  @Test("Points lie within the clause, its bounds included")
  func bounds() throws {
    #expect(try refused(entry("-0.49", maximum: 3)) == .entryOutsideClause)
    #expect(try refused(entry("-0.5", maximum: 3)) == nil)
    #expect(try refused(entry("-3", maximum: 3)) == nil)
    #expect(try refused(entry("-3.01", maximum: 3)) == .entryOutsideClause)
  }

  @Test("A single special bonus is at most 100 points (第十四条)")
  func special() throws {
    #expect(try refused(entry("100", .special, .bonus)) == nil)
    #expect(try refused(entry("100.01", .special, .bonus)) == .entrySpecialOverMaximum)
  }

  @Test("Labour is not assessed where working ability is certified as lost (第二十条)")
  func incapacity() throws {
    #expect(try refused(entry("-1", .labour), isIncapacitated: true) == .entryPartNotAssessed)
    #expect(try refused(entry("-1", .labour)) == nil)
    #expect(try refused(entry("-1", .custody), isIncapacitated: true) == nil)
  }

  @Test("A day to come is not recorded, a late day only with a reason")
  func days() throws {
    #expect(try refused(entry("-1"), on: "2026-10-11") == .dayInFuture)
    #expect(try refused(entry("-1"), on: "2026-10-13") == nil)
    #expect(try refused(entry("-1"), on: "2026-10-14") == .entryLateWithoutReason)
    #expect(try refused(entry("-1", lateReason: ""), on: "2026-10-14") == .entryLateWithoutReason)
    #expect(try refused(entry("-1", lateReason: "民警外出"), on: "2026-10-14") == nil)
  }

  @Test("Of several faults the first in the order is told")
  func order() throws {
    let future = try entry("200", .labour, .deduction, on: "2026-10-20", maximum: 3)
    #expect(try refused(future, isIncapacitated: true) == .dayInFuture)
    let sign = try entry("200", .labour, .deduction, on: "2026-10-01", maximum: 3)
    #expect(try refused(sign, isIncapacitated: true) == .entryWrongDirection)
    let outside = try entry("-200", .labour, .deduction, on: "2026-10-01", maximum: 3)
    #expect(try refused(outside, isIncapacitated: true) == .entryOutsideClause)
    let part = try entry("-2", .labour, .deduction, on: "2026-10-01", maximum: 3)
    #expect(try refused(part, isIncapacitated: true) == .entryPartNotAssessed)
    #expect(try refused(part) == .entryLateWithoutReason)
  }
}
