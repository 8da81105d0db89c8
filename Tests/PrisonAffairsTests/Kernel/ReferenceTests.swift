import PrisonAffairs
import Testing

@Suite("References and numbers")
struct ReferenceTests {
  @Test(
    "A reference is written as it was read",
    arguments: [
      "act:812", "act:1", "entry:812.3", "month:3301000123/2026-10", "ward-month:03/2026-10",
      "ward-month:03-02/2026-10", "GS-2026-0017", "YY-2026-0003", "GS-2026-12345",
      "cycle:3301000123/4", "grading:03/2026-10", "rewards:03-02/2026-10",
      "cancellation:3301000123/1", "treatment:3301000123/12",
      "suspension:3",
      "HY-2026-0012", "JC-2026-0001",
    ])
  func roundTrips(text: String) throws {
    let reference = try #require(Reference(text))
    #expect(reference.description == text)
    #expect(Reference(reference.description) == reference)
  }

  @Test("Each form names its own kind of thing")
  func kinds() throws {
    let inmate = try #require(InmateNumber("3301000123"))
    let ward = try #require(WardCode("03"))
    let month = try yearMonth("2026-10")
    #expect(Reference("act:812") == .act(812))
    #expect(Reference("812.3") == .fact(act: 812, ordinal: 3))
    #expect(Reference("entry:812.3") == .fact(act: 812, ordinal: 3))
    #expect(Reference("month:3301000123/2026-10") == .month(inmate, month))
    #expect(Reference("ward-month:03/2026-10") == .wardMonth(ward, month))
    #expect(Reference("GS-2026-0017") == .notice("GS-2026-0017"))
    #expect(Reference("YY-2026-0003") == .objection("YY-2026-0003"))
    #expect(Reference("HY-2026-0012") == .meeting("HY-2026-0012"))
    #expect(Reference("JC-2026-0001") == .opinion("JC-2026-0001"))
  }

  @Test(
    "Text that names nothing in the book is refused",
    arguments: [
      "", ":", "act", "act:", "act:0", "act:-1", "act:x", "act: 812", "act:812.3", "ACT:812",
      "act::812", "812", "812.", ".3", "0.3", "812.0", "812.3.1", "entry:812", "entry:", "month:",
      "month:3301000123", "month:3301000123/2026-13", "month:330/2026-10", "month:/2026-10",
      "month:3301000123/2026-10/1", "ward-month:3/2026-10", "ward-month:03-2/2026-10",
      "GS-2026-017", "GS-2026-0000", "GS-26-0017", "gs-2026-0017", "XX-2026-0017", "GS-2026",
      "GS-2026-0017-1", "GS 2026 0017", "notice:GS-2026-0017", "８12.3",
      "cycle:3301000123/0", "cycle:3301000123/04", "cycle:3301000123", "cycle:03/2026-10",
      "grading:3301000123/4", "grading:03/2026-13", "rewards:03", "treatment:/1", "suspension:0",
      "suspension:03", "suspension:",
    ])
  func refusedTexts(text: String) {
    #expect(Reference(text) == nil)
  }

  @Test("A number given out reads back to series, year and running number")
  func issuedNumbers() throws {
    for series in IssuedNumber.Series.allCases {
      for running in [1, 17, 9_999, 10_000, 123_456] {
        let number = IssuedNumber(series: series, year: 2026, running: running)
        #expect(IssuedNumber(number.description) == number)
      }
    }
    let first = IssuedNumber(series: .notice, year: 2026, running: 17)
    #expect(first.description == "GS-2026-0017")
  }

  @Test("An inmate's number is 4 to 15 ASCII digits and keeps its leading zeros")
  func inmateNumbers() {
    #expect(InmateNumber("0001")?.text == "0001")
    #expect(InmateNumber("123456789012345") != nil)
    let refused = ["", "123", "1234567890123456", "12a4", "1234 ", "１２３４", "330-100", "+1234"]
    for text in refused { #expect(InmateNumber(text) == nil, "\(text)") }
  }

  @Test("An officer's number is 1 to 15 ASCII letters, digits and hyphens")
  func staffNumbers() {
    #expect(StaffNumber("P-0017")?.text == "P-0017")
    let refused = ["", "1234567890123456", "民警1", "12 3", "a_b", "a.b", "a@b", "a[b"]
    for text in refused { #expect(StaffNumber(text) == nil, "\(text)") }
  }

  @Test("A sub-ward belongs to the ward of its first two digits")
  func wards() throws {
    let sub = try #require(WardCode("03-02"))
    let ward = try #require(WardCode("03"))
    #expect(sub.isSubWard)
    #expect(sub.ward == ward)
    #expect(!ward.isSubWard)
    #expect(ward.ward == ward)
    #expect(ward < sub)
    for text in ["", "3", "003", "03-", "03-2", "-03", "03-02-01", "0a", "０３"] {
      #expect(WardCode(text) == nil, "\(text)")
    }
  }
}
