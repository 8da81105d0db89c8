import PrisonAffairs
import Publication
import Testing

/// Refusals as the rules and services make them, read as people read them.
@Suite("Sentences of refusals")
struct RefusalSentenceTests {
  struct Sentence: Sendable, CustomTestStringConvertible {
    let refusal: Refusal
    let zh: String
    let en: String

    var testDescription: String { refusal.code.rawValue }
  }

  @Test(
    "The message carries the figures in place", arguments: entries + bodies + monthsAndNotices)
  func message(sentence: Sentence) {
    #expect(sentence.refusal.message == Text(zh: sentence.zh, en: sentence.en))
  }

  static let entries = [
    Sentence(
      refusal: Refusal(
        .entryOutsideClause, [.code: "JG-10", .value: "-25", .minimum: "10", .maximum: "20"]),
      zh: "条款“JG-10”规定的分值为10分至20分，所填-25分不在其内",
      en: "the points -25 are outside clause \"JG-10\", which gives 10 to 20"),
    Sentence(
      refusal: Refusal(
        .entryOutsideClause, [.code: "LD-01", .value: "2", .minimum: "1", .maximum: "1"]),
      zh: "条款“LD-01”规定为1分，所填为2分",
      en: "clause \"LD-01\" gives 1 point, neither more nor less; given: 2"),
    Sentence(
      refusal: Refusal(
        .entryWrongDirection, [.code: "JG-06", .value: "5", .kind: "deduction"]),
      zh: "条款“JG-06”用于扣分，所填分值为5方向不符",
      en: "clause \"JG-06\" is for a deduction, which the points given are not: 5"),
    Sentence(
      refusal: Refusal(.entryPartNotAssessed, [.part: "labour", .code: "LD-01"]),
      zh: "这一天不考核该罪犯的劳动改造，不能用条款“LD-01”",
      en: "labour is not assessed for this inmate on this day, so clause \"LD-01\" cannot be used"),
    Sentence(
      refusal: Refusal(.dayInFuture, [.day: "2026-10-04", .limit: "2026-10-03"]),
      zh: "日期2026-10-04还没有到，今天是2026-10-03",
      en: "the day 2026-10-04 has not come yet; today is 2026-10-03"),
    Sentence(
      refusal: Refusal(.actorNotOfWard, [.staff: "3301001", .ward: ""]),
      zh: "此事涉及全监，当前民警的职务不及于此（警号：3301001）",
      en: "this concerns the whole prison, which the roles of the actor do not reach "
        + "(officer: 3301001)"),
    Sentence(
      refusal: Refusal(.actorNotOfWard, [.ward: "03", .inmate: "3301000123"]),
      zh: "罪犯3301000123当日不在03监区，当前民警只能办理、查看本监区的事",
      en:
        "inmate 3301000123 was not in ward 03 on the day, and the actor may act and read for "
        + "that ward only"
    ),
  ]

  static let bodies = [
    Sentence(
      refusal: Refusal(
        .quorumNotReached, [.body: "ward-group", .count: "5", .minimum: "6", .total: "9"]),
      zh: "“ward-group”全体成员9人，须有6人同意，现有5人同意；缺席不算同意",
      en: "of all 9 members of \"ward-group\" 6 must be in favour; 5 are, and absence is no "
        + "agreement"),
    Sentence(
      refusal: Refusal(
        .quorumNotReached, [.body: "committee", .count: "0", .minimum: "0", .total: "0"]),
      zh: "“committee”的表决结果没有提交", en: "the vote of \"committee\" was not handed in"),
    Sentence(
      refusal: Refusal(.stepNotNow, [.step: "post", .state: "committee"]),
      zh: "现在应办“committee”，不是“post”",
      en: "the step now due is \"committee\", not \"post\""),
    Sentence(
      refusal: Refusal(.stepNotNow, [.step: "post", .state: "-"]),
      zh: "现在不能办“post”，程序还没有开始",
      en: "step \"post\" cannot be taken now: the procedure has not begun"),
    Sentence(
      refusal: Refusal(.stepReasonRequired, [.step: "committee", .outcome: "returned"]),
      zh: "“committee”一步以“退回”结束，须写明理由",
      en: "step \"committee\" can end with \"returned\" only when the reason is stated"),
  ]

  static let monthsAndNotices = [
    Sentence(
      refusal: Refusal(.monthIncomplete, [.month: "2026-10", .count: "3"]),
      zh: "2026-10有3名罪犯的资料不全，不能结算",
      en: "facts are missing, so the month 2026-10 cannot be settled; inmates concerned: 3"),
    Sentence(
      refusal: Refusal(.noticeAwaitsCalendar, [.number: "GS-2026-0017", .year: "2027"]),
      zh: "公示GS-2026-0017的最后一天还不能确定：2027年的工作日历还没有采用",
      en: "the last day of notice GS-2026-0017 is not known yet: the working calendar of 2027 has "
        + "not been adopted"),
    Sentence(
      refusal: Refusal(.noticeEnded, [.number: "GS-2026-0017", .state: "withdrawn"]),
      zh: "公示GS-2026-0017已经结束：撤回", en: "notice GS-2026-0017 has come to its end: withdrawn"),
    Sentence(
      refusal: Refusal(
        .noticeObjectionOpen,
        [.number: "YY-2026-0003", .state: "re-examination", .limit: "2026-11-16"]),
      zh: "异议YY-2026-0003还没有办结，现在办到“re-examination”，期限到2026-11-16",
      en: "objection YY-2026-0003 is still open; it stands at \"re-examination\", due by 2026-11-16"
    ),
    Sentence(
      refusal: Refusal(.monthUnknown, [.inmate: "3301000123", .month: "2026-10"]),
      zh: "台账里没有罪犯3301000123的2026-10考核结果",
      en: "the book holds no result of the month 2026-10 for inmate 3301000123"),
  ]
}
