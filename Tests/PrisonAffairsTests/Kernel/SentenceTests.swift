import PrisonAffairs
import Testing

@Suite("Terms, sentences and status periods")
struct SentenceTests {
  @Test("Fifteen years from 2018-03-01 less seven months end on 2032-07-31")
  func reducedTerm() throws {
    let term = try #require(Term(years: 15))
    let reduction = try #require(Term(months: 7))
    #expect(
      try term.lastDay(from: date("2018-03-01"), reductions: [reduction]) == date("2032-07-31"))
  }

  @Test(
    "A term ends the day before its months and days are full",
    arguments: [
      ("2018-03-01", 15, 0, 0, "2033-02-28"), ("2018-03-02", 1, 0, 0, "2019-03-01"),
      ("2026-01-01", 0, 7, 15, "2026-08-15"), ("2026-01-31", 0, 1, 0, "2026-02-27"),
      ("2024-02-29", 1, 0, 0, "2025-02-27"), ("2026-05-10", 0, 0, 1, "2026-05-10"),
      ("2026-08-31", 0, 6, 15, "2027-03-14"),
    ])
  func ends(start: String, years: Int, months: Int, days: Int, last: String) throws {
    let term = try #require(Term(years: years, months: months, days: days))
    #expect(try term.lastDay(from: date(start)) == date(last))
  }

  @Test("Seven months fifteen days stay months and days, for a month has no fixed length")
  func keepsMonthsAndDays() throws {
    let term = try #require(Term(months: 7, days: 15))
    #expect(term.months == 7)
    #expect(term.days == 15)
    let start = try date("2018-03-01")
    let whole = try #require(Term(years: 15))
    #expect(try whole.lastDay(from: start, reductions: [term]) == date("2032-07-16"))
  }

  @Test("Several reductions come off together, whatever their order")
  func severalReductions() throws {
    let start = try date("2018-03-31")
    let whole = try #require(Term(years: 10))
    let first = try #require(Term(months: 7))
    let second = try #require(Term(months: 5, days: 10))
    let last = whole.lastDay(from: start, reductions: [first, second])
    #expect(last == whole.lastDay(from: start, reductions: [second, first]))
    #expect(try last == date("2027-03-20"))
  }

  @Test("A term has no negative part")
  func refusedTerms() {
    #expect(Term(years: -1) == nil)
    #expect(Term(months: -1) == nil)
    #expect(Term(days: -1) == nil)
    #expect(Term(years: 2, months: -1) == nil)
  }

  @Test("A fixed sentence needs a term, life and suspended death have none")
  func kinds() throws {
    let decided = try date("2018-05-01")
    let term = try #require(Term(years: 3))
    for kind in SentenceKind.allCases {
      for given in [term, nil] {
        let sentence = Sentence(
          kind: kind, term: given, decidedOn: decided, startsOn: nil, endsOn: nil)
        #expect((sentence != nil) == ((kind == .fixed) == (given != nil)), "\(kind.rawValue)")
      }
    }
  }

  @Test("A sentence whose end does not follow from start and term is refused")
  func endMustFollow() throws {
    let decided = try date("2018-05-01")
    let start = try date("2018-03-01")
    let term = try #require(Term(years: 15))
    func sentence(ending end: String) throws -> Sentence? {
      try Sentence(
        kind: .fixed, term: term, decidedOn: decided, startsOn: start, endsOn: date(end))
    }
    #expect(try sentence(ending: "2033-02-28") != nil)
    #expect(try sentence(ending: "2033-03-01") == nil)
    #expect(try sentence(ending: "2033-02-27") == nil)
  }

  @Test("A status that ends before it begins is refused, one of a single day is not")
  func periodsRunForwards() throws {
    let day = try date("2026-10-05")
    #expect(StatusPeriod(status: .hospital, first: day, last: day.adding(days: -1)) == nil)
    let single = try #require(StatusPeriod(status: .hospital, first: day, last: day))
    #expect(single.contains(day))
    #expect(!single.contains(day.adding(days: 1)))
    let running = try #require(StatusPeriod(status: .hospital, first: day, last: nil))
    #expect(running.contains(.latest))
    #expect(!running.contains(day.adding(days: -1)))
  }

  @Test("A circumstance belongs to one status only", arguments: Circumstance.allCases)
  func circumstances(circumstance: Circumstance) throws {
    let day = try date("2026-10-05")
    let admitted = CustodyStatus.allCases.filter {
      StatusPeriod(status: $0, first: day, last: nil, circumstance: circumstance) != nil
    }
    let expected: [Circumstance: CustodyStatus] = [
      .rescue: .hospital, .cleared: .investigation, .violation: .investigation, .kept: .away,
      .paused: .away,
    ]
    #expect(admitted == [try #require(expected[circumstance])])
  }
}
