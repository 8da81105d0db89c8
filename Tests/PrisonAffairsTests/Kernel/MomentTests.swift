import PrisonAffairs
import Testing

@Suite("Moments")
struct MomentTests {
  @Test(
    "The prison's day begins at 16:00 UTC of the day before",
    arguments: [
      ("2026-10-31T15:59:59.999Z", "2026-10-31", "2026-10-31 23:59"),
      ("2026-10-31T16:00:00.000Z", "2026-11-01", "2026-11-01 00:00"),
      ("2026-10-31T00:00:00.000Z", "2026-10-31", "2026-10-31 08:00"),
      ("2026-12-31T16:00:00.000Z", "2027-01-01", "2027-01-01 00:00"),
      ("2024-02-28T16:30:00.000Z", "2024-02-29", "2024-02-29 00:30"),
      ("1969-12-31T15:59:59.999Z", "1969-12-31", "1969-12-31 23:59"),
      ("1969-12-31T16:00:00.000Z", "1970-01-01", "1970-01-01 00:00"),
      ("1960-05-05T16:00:00.000Z", "1960-05-06", "1960-05-06 00:00"),
    ])
  func dayBoundary(text: String, day: String, local: String) throws {
    let moment = try #require(Moment(text))
    #expect(try moment.day == date(day))
    #expect(moment.localText == local)
    #expect(moment.description == text)
  }

  @Test("The form of the book has 24 characters and reads back to the same moment")
  func roundTrip() throws {
    let start = try #require(Moment("1989-12-31T23:59:59.999Z"))
    // A step without a common factor with the day reaches every hour, minute and second.
    for step in 0..<5_000 {
      let moment = Moment(milliseconds: start.milliseconds + Int64(step) * 322_222_223)
      #expect(moment.description.utf8.count == 24)
      #expect(Moment(moment.description) == moment)
    }
  }

  @Test("Texts of the book stand in the order of the moments")
  func order() throws {
    let earlier = try #require(Moment("2026-10-31T09:05:00.000Z"))
    let later = try #require(Moment("2026-10-31T09:05:00.001Z"))
    #expect(earlier < later)
    #expect(earlier.description < later.description)
  }

  @Test("A moment made from the prison's clock is eight hours earlier in UTC")
  func fromLocalClock() throws {
    let moment = try Moment(day: date("2026-11-01"), hour: 7, minute: 30)
    #expect(moment.description == "2026-10-31T23:30:00.000Z")
    #expect(Moment(local: "2026-11-01T07:30") == moment)
    #expect(Moment(local: "2026-11-01 07:30") == moment)
    #expect(Moment(local: "2026-11-01")?.localText == "2026-11-01 00:00")
  }

  @Test(
    "A moment of another form is refused",
    arguments: [
      "", "2026-10-31", "2026-10-31T09:05:00Z", "2026-10-31T09:05:00.00Z",
      "2026-10-31T09:05:00.000", "2026-10-31T09:05:00.000+", "2026-10-31 09:05:00.000Z",
      "2026-10-31T24:00:00.000Z", "2026-10-31T09:60:00.000Z", "2026-10-31T09:05:60.000Z",
      "2026-02-29T09:05:00.000Z", "2026-10-31T09-05:00.000Z", "2026-10-31T+9:05:00.000Z",
      "2026-10-31T09:05:00,000Z", "2026-10-31T09:05:00.000z",
    ])
  func refusedTexts(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test(
    "A training time of another form is refused",
    arguments: [
      "", "2026-10", "2026-10-31T", "2026-10-31T9:05", "2026-10-31T24:00", "2026-10-31T09:60",
      "2026-10-31T09:05Z", "2026-10-31T09:05:00", "2026-10-31_09:05", "2026-02-29T09:05",
    ])
  func refusedLocalTexts(text: String) {
    #expect(Moment(local: text) == nil)
  }
}
