import PrisonAffairs
import Publication
import Testing

@Suite("Words of refusals")
struct RefusalWordsTests {
  /// Every key, with a value that no other has and that stands in no sentence.
  static let details: KeyValuePairs<DetailKey, String> = [
    .reference: "d-01", .inmate: "d-02", .staff: "d-03", .ward: "d-04", .month: "d-05",
    .day: "d-06", .role: "d-07", .permission: "d-08", .step: "d-09", .state: "d-10",
    .outcome: "d-11", .body: "d-12", .value: "d-13", .limit: "d-14", .minimum: "d-15",
    .maximum: "d-16", .count: "d-17", .total: "d-18", .code: "d-19", .layer: "d-20",
    .file: "d-21", .year: "d-22", .names: "d-23", .field: "d-24", .part: "d-25",
    .number: "d-26", .kind: "d-27", .moment: "d-28", .digest: "d-29",
  ]

  @Test("A refusal without details still reads as a sentence", arguments: RefusalCode.allCases)
  func withoutDetails(code: RefusalCode) {
    let refusal = Refusal(code)
    expectWords(refusal.message, "message of \(code.rawValue)")
    expectWords(refusal.remedy, "remedy of \(code.rawValue)")
  }

  @Test("No detail of a refusal is lost", arguments: RefusalCode.allCases)
  func holdsEveryDetail(code: RefusalCode) {
    let refusal = Refusal(code, Self.details)
    let message = refusal.message
    expectWords(message, "message of \(code.rawValue)")
    expectWords(refusal.remedy, "remedy of \(code.rawValue)")
    // A final answer is told as such, not by the step it stands at.
    let implied: [DetailKey] = code == .objectionFinal ? [.step, .state] : []
    for (key, value) in Self.details where !implied.contains(key) {
      #expect(message.zh.contains(value), "\(key.rawValue): \(message.zh)")
      #expect(message.en.contains(value), "\(key.rawValue): \(message.en)")
    }
  }

  @Test("Each code says something of its own")
  func saysSomethingOfItsOwn() {
    let messages = RefusalCode.allCases.map { Refusal($0).message }
    #expect(Set(messages.map(\.zh)).count == messages.count)
    #expect(Set(messages.map(\.en)).count == messages.count)
  }

  @Test("Titles of policy take the place of codes")
  func titles() {
    let refusal = Refusal(.stepRole, [.step: "posting", .role: "warden, ward-chief"])
    let titles: [String: Text] = [
      "posting": Text(zh: "张贴", en: "posting"), "warden": Text(zh: "监狱长", en: "warden"),
      "ward-chief": Text(zh: "监区长", en: "ward chief"),
    ]
    let message = refusal.message { _, code in titles[code] }
    #expect(message.zh == "“张贴”一步由监狱长、监区长办理")
    #expect(message.en == "step \"posting\" is taken by: warden, ward chief")
  }

  @Test("Values of closed lists are told in words")
  func closedLists() {
    #expect(
      Refusal(.actorNotPermitted, [.staff: "3301001", .permission: "month.confirm"]).message
        == Text(
          zh: "当前职务没有办理此事的权限：确认月结算（警号：3301001）",
          en: "the roles of the actor do not give the permission for this: confirm the month "
            + "(officer: 3301001)"))
    #expect(
      Refusal(.noticeGroundRequired, [.field: "name"]).message.zh == "“姓名”遮盖或者不公开，须写明依据")
  }
}
