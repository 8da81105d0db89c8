import PrisonAffairs
import SamplePrison
import Testing

/// Judgments, rulings and property of the sample agree with its other files and with each other.
@Suite struct SentenceTests {
  private let prison: SamplePrison
  private let files: [String: [Record]]

  init() throws {
    let ending = try #require(YearMonth(year: 2026, month: 10))
    prison = SamplePrison(seed: 42, inmates: 1_200, months: 1, ending: ending)
    files = Dictionary(
      prison.sentenceFiles.map { ($0.name, records($0.content)) },
      uniquingKeysWith: { first, _ in first })
  }

  private func table(_ name: String) -> [Record] { files["\(name).csv"] ?? [] }

  @Test func everybodyHasTheJudgmentOfTheSentenceFile() throws {
    let sentences = records(
      try #require(prison.files.first { $0.name == "sentence.csv" }).content)
    let columns = ["罪犯编号", "判决日期", "刑种", "年", "月", "日", "刑期起日", "刑期止日"]
    #expect(
      table("judgment").map { row in columns.map { row[$0] } }
        == sentences.map { row in columns.map { row[$0] } })
    let crimes = Dictionary(grouping: table("count")) { $0["罪犯编号"] ?? "" }
    for sentence in sentences {
      let named = crimes[sentence["罪犯编号"] ?? ""]?.compactMap { $0["罪名"] } ?? []
      #expect(named.joined(separator: "；") == sentence["罪名"])
    }
  }

  @Test func daysFollowOneAnother() {
    for row in table("judgment") {
      guard let decided = row.day("判决日期"), let effective = row.day("生效日期"),
        let delivered = row.day("交付执行日期")
      else {
        Issue.record("\(row)")
        continue
      }
      #expect(decided <= effective && effective <= delivered)
    }
    for row in table("ruling") {
      #expect((row.day("裁定日期") ?? .latest) < (row.day("送达日期") ?? .earliest))
      #expect((row.day("送达日期") ?? .latest) <= prison.firstDay)
    }
  }

  @Test func everybodyIsStillServing() {
    let rulings = Dictionary(grouping: table("ruling")) { $0["罪犯编号"] ?? "" }
    #expect(rulings.count > 100)
    for row in table("judgment") {
      guard let start = row.day("刑期起日"), let years = Int(row["年"] ?? ""),
        let months = Int(row["月"] ?? ""), let term = Term(years: years, months: months)
      else { continue }
      let cuts = (rulings[row["罪犯编号"] ?? ""] ?? []).compactMap { ruling in
        Term(years: Int(ruling["年"] ?? "") ?? 0, months: Int(ruling["月"] ?? "") ?? 0)
      }
      #expect(term.lastDay(from: start, reductions: cuts) >= prison.today.adding(days: 30))
    }
  }

  @Test func recidivistsAreThoseOfTheStrictGroups() {
    let groups = records(
      prison.earlierFiles.first { $0.name == "strict-group.csv" }?.content ?? "")
    let strict = Set(groups.filter { $0["从严情形"] == "CY-07" }.compactMap { $0["罪犯编号"] })
    let marked = Set(table("mark").filter { $0["从严类别"] == "累犯" }.compactMap { $0["罪犯编号"] })
    #expect(!marked.isEmpty && marked.isSubset(of: strict))
    // Of one file in fifty nobody stated the marks.
    #expect(strict.count - marked.count < 10)
    let known = Set(table("mark").compactMap { $0["罪犯编号"] })
    #expect((1_150..<1_200).contains(known.count))
  }

  @Test func eventsBelongToItemsAndCameBeforeTheMonths() {
    let items = Set(table("property").map { "\($0["罪犯编号"] ?? "")/\($0["判项编号"] ?? "")" })
    #expect(Set(table("property").compactMap { $0["判项种类"] }).count >= 5)
    for row in table("property-event") {
      #expect(items.contains("\(row["罪犯编号"] ?? "")/\(row["判项编号"] ?? "")"))
      #expect((row.day("日期") ?? .latest) <= prison.today)
    }
  }

  /// A change here changes everybody's samples: it must be meant.
  @Test func theBytesOfSeedOneStayAsTheyAre() throws {
    let ending = try #require(YearMonth(year: 2026, month: 10))
    let prison = SamplePrison(seed: 1, inmates: 120, months: 1, ending: ending)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in prison.sentenceFiles {
      #expect(records(file.content).allSatisfy { $0["来源"]?.hasPrefix("样本-种子1-") == true })
      for byte in (file.name + file.content).utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    #expect(String(hash, radix: 16) == "808f1db8eed7f331")
  }
}
