import PrisonAffairs
import Publication
import Testing

@Suite("A notice of nominations for each audience")
struct NominationNoticeTests {
  private let batch = NominationBatchSample()

  private func shown(_ audience: Audience) throws -> NominationNotice {
    try batch.notice(for: audience)
  }

  /// The values of a column, over both tables.
  private func column(_ title: String, _ audience: Audience) throws -> [String] {
    try shown(audience).tables.flatMap { table -> [String] in
      guard let index = table.heads.firstIndex(of: title) else { return [] }
      return table.rows.map { $0[index] }
    }
  }

  @Test("Commutations and paroles stand in tables of their own, each numbered by what is shown")
  func tables() throws {
    let notice = try shown(.ward)
    #expect(notice.tables.map(\.title) == ["拟提请减刑人员", "拟提请假释人员"])
    #expect(notice.tables.map { $0.rows.map { $0[0] } } == [["1", "2", "3"], ["1", "2"]])
    #expect(
      notice.tables[0].heads == [
        "序号", "姓名", "提请号", "罪犯编号", "监区", "性别", "出生年", "原判罪名", "原判刑期", "现刑期起止", "历次减刑情况",
        "主要依据", "拟提请意见", "备注",
      ])
  }

  @Test("An adult's name stands on every document", arguments: Audience.allCases)
  func names(audience: Audience) throws {
    #expect(try column("姓名", audience).contains("赵明远"))
  }

  @Test("A juvenile is masked in the ward and the visiting hall, and left out for the public")
  func juveniles() throws {
    for audience in [Audience.ward, .relatives] {
      let text = try shown(audience).document
      #expect(!text.contains("钱小龙") && text.contains("钱某某"))
      #expect(!text.contains("3301000002") && !text.contains("******0002"))
      #expect(!text.contains("2009"))
    }
    let text = try shown(.public).document
    #expect(!text.contains("钱") && !text.contains("TQ-2026-0002"))
    #expect(text.contains("另有未成年人或者犯罪时可能未成年的1名，依法不公开其情况，未计入上列人数。"))
    #expect(try shown(.oversight).document.contains("钱小龙"))
  }

  @Test("A number is whole in the ward, its end for relatives, and nothing for the public")
  func numbers() throws {
    #expect(try column("罪犯编号", .ward).contains("3301000001"))
    #expect(try column("罪犯编号", .relatives).contains("******0001"))
    #expect(try column("罪犯编号", .public).isEmpty)
    #expect(try column("监区", .public).isEmpty)
    #expect(try !shown(.public).document.contains("33010000"))
  }

  @Test(
    "No document holds an identity number, a telephone or an account",
    arguments: Audience.allCases)
  func longNumbers(audience: Audience) throws {
    let text = try shown(audience).document
    for secret in NominationBatchSample.longNumbers {
      #expect(!text.contains(secret) && !text.contains(secret.prefix(11)))
    }
  }

  @Test(
    "No document but oversight's holds illness, informers or what covered people are called",
    arguments: [Audience.ward, .relatives, .public])
  func privateValues(audience: Audience) throws {
    let text = try shown(audience).document
    for secret in NominationBatchSample.secrets { #expect(!text.contains(secret), "\(secret)") }
    let whole = try shown(.oversight).document
    for secret in NominationBatchSample.secrets { #expect(whole.contains(secret), "\(secret)") }
  }

  @Test("A total is the sum of the lines the same audience sees", arguments: Audience.allCases)
  func totals(audience: Audience) throws {
    let notice = try shown(audience)
    let counts = notice.tables.map(\.rows.count)
    let total = counts.reduce(0, +)
    let opening = try #require(notice.heading.first { $0.contains("现将有关情况公示如下") })
    #expect(opening.contains("拟对\(counts[0])名罪犯提请减刑、\(counts[1])名罪犯提请假释，共\(total)名。"))
    #expect(total == (audience == .public ? 4 : 5))
  }

  @Test(
    "Taking out what is withheld changes no byte elsewhere",
    arguments: [Audience.ward, .relatives, .public])
  func subtraction(audience: Audience) throws {
    #expect(try batch.notice(for: audience) == batch.withoutSecrets.notice(for: audience))
  }

  @Test("Without juveniles the public document says nothing of them and is otherwise the same")
  func withoutJuveniles() throws {
    let with = try shown(.public)
    let without = try batch.withoutJuveniles.notice(for: .public)
    #expect(with.tables == without.tables && with.title == without.title)
    #expect(with.heading.filter { !$0.contains("未成年人") } == without.heading)
  }

  @Test("The review hides more than the profile, never less")
  func review() throws {
    let hidden = try batch.notice(
      for: .ward, [.crimes: .mask, .earlierReductions: .withhold, .juvenile: .show])
    let table = try #require(hidden.tables.first)
    let crimes = try #require(table.heads.firstIndex(of: "原判罪名"))
    #expect(table.rows.allSatisfy { $0[crimes] == "***" })
    #expect(!table.heads.contains("历次减刑情况"))
    #expect(!hidden.document.contains("钱小龙"))
  }

  @Test("It says how, until when and to whom to object, and the law applied")
  func closing() throws {
    let notice = try shown(.ward)
    #expect(
      notice.heading.contains("公示期：自张贴次日起5个工作日，至2026-11-10止")
        && notice.heading.contains("更正：代替GS-2026-0003号公示")
        && notice.heading.contains("全体监狱人民警察、罪犯："))
    let closing = notice.closing.joined(separator: "\n")
    #expect(closing.contains("监狱人民警察、罪犯对本公示有异议的，请在公示期内（至2026-11-10止）以口头或者书面形式"))
    #expect(closing.contains("受理部门：刑罚执行科　电话：0571-1234"))
    #expect(closing.contains("依据：监狱法（2026年修订） 第五十条"))
    #expect(notice.title == "测试监狱关于拟提请罪犯减刑、假释的公示（2026年第3批）")
    #expect(try shown(.public).closing[0].contains("请在公示期内（至2026-11-10止）向刑罚执行科反映"))
  }

  @Test("A value is one field whatever it holds")
  func fields() throws {
    let notice = try shown(.oversight)
    for table in notice.tables {
      #expect(table.rows.allSatisfy { $0.count == table.heads.count })
      #expect(table.rows.joined().allSatisfy { !$0.contains("\t") && !$0.contains("\n") })
    }
  }

  @Test("A batch of which the public may see nobody says so")
  func nobody() throws {
    let notice = try batch.onlyJuveniles.notice(for: .public)
    #expect(notice.tables.isEmpty)
    #expect(notice.heading.contains { $0.hasSuffix("没有可以公开的人员。") })
    #expect(notice.title == "测试监狱关于拟提请罪犯减刑、假释的公示（2026年第3批）")
  }

  @Test("Results tell what the court ruled, when it was served and when the sentence ends now")
  func results() throws {
    let notice = try batch.notice(for: .public, of: .nominationResult)
    let table = try #require(notice.tables.first)
    let ruling = try #require(table.heads.firstIndex(of: "裁定结果"))
    #expect(
      table.rows.map { $0[ruling] } == [
        "裁定减去有期徒刑六个月（2026-12-20裁定，2026-12-25送达，刑期至2027-05-31）", "尚未裁定",
      ])
    #expect(notice.title == "测试监狱关于罪犯减刑、假释裁定结果的公示（2026年第3批）")
  }

  @Test("A policy without what protects a person draws nothing for that audience")
  func noPolicy() throws {
    for audience in Audience.allCases {
      var refused: RefusalCode?
      do {
        _ = try AudienceProfile(
          of: .nomination, for: audience, policies: PolicySet(layers: []), on: .earliest)
      } catch {
        refused = error.code
      }
      #expect(refused == (audience == .oversight ? nil : .policyNotInForce))
    }
  }
}
