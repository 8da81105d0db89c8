import PrisonAffairs
import SamplePrison
import Testing

/// The bounds of every clause in points, as in the seed table of reasons.
enum ClauseBounds {
  static let deductions: [String: ClosedRange<Int>] = [
    "JG-01": 1...1, "JG-02": 1...1, "JG-03": 1...1, "JG-04": 2...2, "JG-05": 5...5,
    "JG-06": 5...10, "JG-07": 5...5, "JG-08": 5...5, "JG-09": 10...10, "JG-10": 10...20,
    "JG-11": 10...20, "JG-12": 20...30, "JG-13": 10...20, "JG-14": 20...30, "JG-15": 2...2,
    "JG-16": 2...5, "JY-01": 3...3, "JY-02": 1...1, "JY-03": 1...1, "JY-04": 3...3,
    "JY-05": 10...10, "JY-06": 10...10, "LD-01": 1...1, "LD-02": 5...5, "LD-03": 2...2,
    "LD-04": 5...5, "LD-05": 5...10, "LD-06": 10...10, "CF-01": 100...100, "CF-02": 200...200,
    "CF-03": 400...400,
  ]
  static let bonuses: [String: ClosedRange<Int>] = [
    "JG-17": 2...2, "JG-18": 2...2, "JG-19": 2...4, "JG-20": 3...3, "JY-07": 2...2, "JY-08": 4...4,
    "JY-09": 2...2, "JY-10": 4...4, "JY-11": 4...4, "JY-12": 3...3, "LD-07": 2...2, "LD-08": 4...4,
    "LD-09": 4...6, "LD-10": 2...2, "LD-11": 3...3, "LD-12": 2...2, "ZX-01": 30...50,
    "ZX-02": 30...50, "ZX-03": 30...50, "ZX-04": 30...50, "ZX-05": 30...50, "ZX-06": 30...50,
    "ZX-07": 30...50, "ZX-08": 30...50,
  ]

  /// Whether a row's points have the sign of its clause and lie within its bounds.
  static func hold(_ row: Record) -> Bool {
    guard let code = row["条款"], let points = row.points("分值") else { return false }
    let sign = points < .zero ? deductions[code] : bonuses[code]
    guard let bounds = sign else { return false }
    return Points(bounds.lowerBound) <= points.magnitude
      && points.magnitude <= Points(bounds.upperBound)
  }
}

@Suite struct EntryTests {
  private let read: ReadPrison

  init() throws { read = try ReadPrison.shared.get() }

  @Test func anInmatesMonthHasAboutTwoAndAHalfEntries() {
    let perThousand = read.entries.count * 1_000 / (1_200 * 2)
    #expect((2_200...2_700).contains(perThousand))
  }

  @Test func pointsLieWithinTheBoundsOfTheirClauses() {
    for row in read.entries { #expect(ClauseBounds.hold(row), "\(row)") }
  }

  @Test func daysLieInTheMonthAndAfterAdmission() {
    let admissions = read.admissions
    for month in read.prison.months {
      for row in read.table("entries-\(month)") {
        let day = row.day("日期")
        #expect(day.map { YearMonth($0) } == month, "\(row)")
        let admitted = admissions[row["罪犯编号"] ?? ""]
        #expect(day.flatMap { day in admitted.map { $0 < day } } == true, "\(row)")
      }
    }
  }

  @Test func keysAreUnique() {
    let names = ["wards", "staff", "roster", "sentence", "status"]
    let keys = (read.entries + names.flatMap(read.table)).map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test func everyOfficerIsAWardOfficerOfTheInmatesWard() {
    let officers = read.officers
    let wards = read.wards
    for row in read.entries {
      #expect(officers[row["民警"] ?? ""] == wards[row["罪犯编号"] ?? "?"], "\(row)")
    }
  }

  @Test func nobodyWhoCannotOrMayNotWorkHasLabourPoints() {
    let labour = read.entries.filter { $0["条款"]?.hasPrefix("LD") == true }
    #expect(!labour.isEmpty)
    for row in labour {
      guard let day = row.day("日期") else { continue }
      #expect(!read.isIn(["丧失劳动能力", "入监教育", "住院"], row["罪犯编号"], on: day), "\(row)")
    }
  }

  @Test func nothingIsRecordedAboutThoseNotAssessed() {
    for row in read.entries where row["条款"] != "CF-03" {
      guard let day = row.day("日期") else { continue }
      #expect(!read.isIn(["禁闭", "立案侦查", "离监"], row["罪犯编号"], on: day), "\(row)")
    }
  }

  @Test func smallBonusesAreCommonAndHeavyDeductionsRare() {
    let entries = read.entries
    let bonuses = entries.filter { $0.points("分值").map { $0 > .zero } ?? false }.count
    let heavy = entries.filter { $0.points("分值").map { $0 <= Points(-10) } ?? false }.count
    #expect((500...700).contains(bonuses * 1_000 / entries.count))
    #expect((5...40).contains(heavy * 1_000 / entries.count))
    #expect(entries.contains { $0["条款"] == "JG-19" })
    #expect(entries.contains { $0["条款"]?.hasPrefix("ZX") == true })
  }

  @Test func anEventIsASpecialBonusOrMeetsTwoClausesOfOneInmate() {
    let events = Dictionary(grouping: read.entries.filter { $0["事件"] != "" }) { $0["事件"] }
    #expect(events.values.contains { $0.count == 2 })
    for rows in events.values {
      #expect(Set(rows.compactMap { $0["罪犯编号"] }).count == 1)
      #expect(Set(rows.compactMap { $0["日期"] }).count == 1)
      let isSpecial = rows.count == 1 && rows[0]["条款"]?.hasPrefix("ZX") == true
      let isPair = rows.count == 2 && rows[0]["条款"] != rows[1]["条款"]
      #expect(isSpecial || isPair, "\(rows)")
    }
    #expect(read.entries.allSatisfy { $0["条款"]?.hasPrefix("ZX") != true || $0["事件"] != "" })
  }

  @Test func aMonthWithoutDeductionHasNone() {
    let months = Dictionary(grouping: read.entries) {
      "\($0["罪犯编号"] ?? "") \($0["日期"]?.prefix(7) ?? "")"
    }
    for rows in months.values where rows.contains(where: { $0["条款"] == "JG-20" }) {
      let deductions = rows.filter { $0["分值"]?.hasPrefix("-") == true && $0["条款"] != "CF-03" }
      #expect(deductions.isEmpty, "\(rows)")
    }
  }
}
