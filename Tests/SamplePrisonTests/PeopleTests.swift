import PrisonAffairs
import SamplePrison
import Testing

@Suite struct PeopleTests {
  private let read: ReadPrison

  init() throws { read = try ReadPrison.shared.get() }

  @Test func wardsHoldAboutAHundredAndTwentyInmatesInTwoOrThreeSubWards() {
    let codes = read.table("wards").compactMap { $0["监区"] }
    let wards = codes.filter { $0.utf8.count == 2 }
    #expect(wards == (1...11).map { $0 < 10 ? "0\($0)" : "\($0)" })
    for ward in wards {
      #expect((2...3).contains(codes.filter { $0.hasPrefix("\(ward)-") }.count))
      #expect((100...130).contains(read.table("roster").filter { $0["监区"] == ward }.count))
    }
    let isPlaced = read.table("roster").allSatisfy { row in
      let subWard = row["分监区"] ?? ""
      return subWard.isEmpty || (codes.contains(subWard) && subWard.hasPrefix(row["监区"] ?? "?"))
    }
    #expect(isPlaced)
  }

  @Test func everyOfficeIsHeld() {
    let staff = read.table("staff")
    let counts = [
      "监狱长": 1, "副监狱长": 3, "科室负责人": 7, "狱务公开办": 2, "登记员": 2, "驻监检察": 1, "纪检监察": 1, "刑罚执行科": 2,
      "执法监督员": 1,
    ]
    for (role, count) in counts {
      let held = staff.filter { $0["职务"] == role }
      #expect(held.count == count && held.allSatisfy { $0["监区"] == "" })
    }
    for ward in Set(read.wards.values) {
      let roles = staff.filter { $0["监区"] == ward }.compactMap { $0["职务"] }
      for role in ["监区长", "副监区长", "计分专职民警"] {
        #expect(roles.filter { $0 == role }.count == 1)
      }
      #expect((5...7).contains(roles.filter { $0 == "管教民警" }.count))
    }
  }

  @Test func staffNumbersAndAccountsAreUniqueAndInOffice() {
    let staff = read.table("staff")
    #expect(staff.first?["警号"] == "3301001")
    #expect(staff.allSatisfy { $0["警号"]?.utf8.count == 7 })
    #expect(Set(staff.compactMap { $0["警号"] }).count == staff.count)
    #expect(Set(staff.compactMap { $0["系统账户"] }).count == staff.count)
    let isInOffice = staff.allSatisfy { $0.day("起日").map { $0 < read.prison.firstDay } ?? false }
    #expect(isInOffice)
  }

  @Test func inmateNumbersAreTenDigitsInOrderOfAdmission() {
    let roster = read.table("roster")
    let numbers = roster.compactMap { $0["罪犯编号"] }
    #expect(numbers.count == 1_200 && Set(numbers).count == 1_200)
    #expect(numbers.allSatisfy { $0.utf8.count == 10 && $0.hasPrefix("3301") })
    #expect(numbers == numbers.sorted())
    let admitted = roster.compactMap { $0.day("入监日期") }
    #expect(admitted.count == 1_200 && admitted == admitted.sorted())
    let newcomers = admitted.filter { $0 >= read.prison.firstDay }
    #expect(newcomers.count == 48)
    #expect(newcomers.allSatisfy { $0 <= read.prison.ending.lastDay })
  }

  @Test func someNamesHaveRareCharacters() {
    let names = read.table("roster").compactMap { $0["姓名"] }
    #expect(names.contains { $0.unicodeScalars.contains { $0.value > 0xFFFF } })
    #expect(names.contains { $0.contains("㛃") || $0.contains("䶮") })
    #expect(names.allSatisfy { (2...4).contains($0.count) })
  }

  @Test func sentencesRunFromStartToEndAndBeyondTheMonths() {
    let admissions = read.admissions
    let kinds = ["有期徒刑": SentenceKind.fixed, "无期徒刑": .life, "死缓": .suspendedDeath]
    for row in read.table("sentence") {
      let numbers = ["年", "月", "日"].map { row[$0].flatMap { Int($0) } }
      let term = numbers[0].flatMap {
        Term(years: $0, months: numbers[1] ?? 0, days: numbers[2] ?? 0)
      }
      guard let kind = kinds[row["刑种"] ?? ""], let decided = row.day("判决日期"),
        let starts = row.day("刑期起日"), let admitted = admissions[row["罪犯编号"] ?? ""]
      else {
        Issue.record("\(row)")
        continue
      }
      let sentence = Sentence(
        kind: kind, term: term, decidedOn: decided, startsOn: starts, endsOn: row.day("刑期止日"))
      #expect(sentence != nil, "\(row)")
      #expect(starts <= decided && decided < admitted, "\(row)")
      #expect((kind == .fixed) == (row.day("刑期止日") != nil))
      #expect((row.day("刑期止日") ?? .latest) > read.prison.today, "\(row)")
    }
    let fixed = read.table("sentence").filter { $0["刑种"] == "有期徒刑" }.count
    #expect((1_100..<1_200).contains(fixed))
  }

  @Test func everybodyWasGrownUpWhenTheSentenceBegan() {
    let starts = Dictionary(
      read.table("sentence").map { ($0["罪犯编号"], $0.day("刑期起日")) },
      uniquingKeysWith: { first, _ in first })
    for row in read.table("roster") {
      let bornOn = row.day("出生日期")
      let start = starts[row["罪犯编号"]].flatMap { $0 }
      let isGrownUp = start.flatMap { start in bornOn.map { $0.adding(months: 216) <= start } }
      #expect(isGrownUp == true, "\(row)")
    }
  }
}
