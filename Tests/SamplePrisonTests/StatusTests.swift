import PrisonAffairs
import SamplePrison
import Testing

@Suite struct StatusTests {
  private let read: ReadPrison

  init() throws { read = try ReadPrison.shared.get() }

  private func rows(_ status: String) -> [Record] {
    read.table("status").filter { $0["状态"] == status }
  }

  @Test func statusesHaveTheirShares() {
    #expect(rows("丧失劳动能力").count == 36)
    #expect(rows("住院").count == 48)
    #expect(rows("禁闭").count == 8)
    #expect(rows("立案侦查").count == 4)
    #expect(rows("离监").count == 4)
  }

  @Test func noStatusBeginsBeforeAdmissionOrAfterTheMonths() {
    let admissions = read.admissions
    for row in read.table("status") {
      let first = row.day("起日")
      let admitted = admissions[row["罪犯编号"] ?? ""]
      #expect(first.flatMap { first in admitted.map { $0 <= first } } == true, "\(row)")
      #expect(first.map { $0 <= read.prison.ending.lastDay } == true, "\(row)")
      #expect(row["依据"] != "")
    }
  }

  @Test func spellsOfOneInmateDoNotOverlapExceptWithLostWorkingAbility() {
    let spells = read.table("status").filter { $0["状态"] != "丧失劳动能力" }
    for (_, own) in Dictionary(grouping: spells, by: { $0["罪犯编号"] }) {
      let sorted = own.compactMap { row in
        row.day("起日").map { ($0, row.day("止日") ?? .latest) }
      }.sorted { $0.0 < $1.0 }
      #expect(sorted.count == own.count)
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.1 < $1.0 }, "\(own)")
    }
  }

  @Test func intakeLastsTwoMonthsFromAdmission() {
    let admissions = read.admissions
    let intakes = rows("入监教育")
    for row in intakes {
      let admitted = admissions[row["罪犯编号"] ?? ""]
      #expect(row.day("起日") == admitted)
      #expect(row.day("止日") == admitted?.adding(months: 2).adding(days: -1))
    }
    let newcomers = admissions.filter { $0.value >= read.prison.firstDay }.keys
    #expect(Set(newcomers).isSubset(of: intakes.compactMap { $0["罪犯编号"] }))
  }

  @Test func solitaryLastsSevenToFifteenDaysAndRestsOnAPenalty() {
    let penalties = read.entries.filter { $0["条款"] == "CF-03" }
    #expect(penalties.count == rows("禁闭").count)
    for row in rows("禁闭") {
      let days = row.day("起日").flatMap { first in row.day("止日").map { first.days(until: $0) + 1 } }
      #expect(days.map { (7...15).contains($0) } == true)
      let hasPenalty = penalties.contains {
        $0["罪犯编号"] == row["罪犯编号"] && $0["日期"] == row["起日"] && $0["分值"] == "-400"
      }
      #expect(hasPenalty, "\(row)")
    }
  }

  @Test func circumstancesBelongToTheirStatuses() {
    let words = ["立案侦查": ["", "查清无责", "查实违规"], "离监": ["保留", "停止"], "住院": ["", "救护负伤"]]
    for row in read.table("status") {
      #expect((words[row["状态"] ?? ""] ?? [""]).contains(row["情形"] ?? "?"), "\(row)")
    }
    #expect(rows("立案侦查").allSatisfy { ($0["情形"] == "") == ($0["止日"] == "") })
  }
}
