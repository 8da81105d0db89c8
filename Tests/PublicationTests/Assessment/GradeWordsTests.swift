import PrisonAffairs
import Publication
import Testing

@Suite("Words of grades, rewards and cancellations")
struct GradeWordsTests {
  private func expectApart(_ words: [Text], _ subject: String) {
    words.forEach { expectWords($0, subject) }
    #expect(Set(words.map(\.zh)).count == words.count, "\(subject)")
    #expect(Set(words.map(\.en)).count == words.count, "\(subject)")
  }

  @Test("Each value of a closed list has words of its own")
  func closedLists() {
    expectApart(CycleGrade.allCases.map(\.words), "grades")
    expectApart(JudgedBar.allCases.map(\.words), "bars")
    expectApart(GradeConsequence.allCases.map(\.words), "consequences")
    expectApart(RankCriterion.allCases.map(\.words), "criteria")
    expectApart(ShareScope.allCases.map(\.words), "shares")
    expectApart(Reward.allCases.map(\.words), "rewards")
    expectApart(CancellationGround.allCases.map(\.words), "grounds")
    expectApart(CancellationException.allCases.map(\.words), "exceptions")
  }

  private func sentence(
    _ rule: RuleIdentifier, _ status: FindingStatus, _ figures: [Figure]
  ) -> Text {
    Finding(rule, Citation(document: "司规〔2021〕3号", article: "第二十二条"), status, figures).sentence
  }

  @Test("A part below its base is told with month, part and both figures")
  func partBelowBase() {
    #expect(
      sentence(
        .gradePartBelowBase, .notSatisfied,
        [
          Figure(.month, "2026-03"), Figure(.part, "labour"),
          Figure(.value, Points(hundredths: 2_999)), Figure(.base, Points(30)),
        ])
        == Text(
          zh: "2026-03劳动改造得分29.99，低于基础分30，不得评为积极",
          en: "2026-03, labour: 29.99 is below the base of 30, so not \"active\""))
  }

  @Test("Low months are told by number and name")
  func lowMonths() {
    #expect(
      sentence(
        .gradeLowMonths, .notSatisfied,
        [
          Figure(.months, 3), Figure(.limit, 3), Figure(.minimum, Points(60)),
          Figure(.month, "2026-01, 2026-03, 2026-06"),
        ])
        == Text(
          zh: "考核分不满60分的有3个月（2026-01、2026-03、2026-06），达到3个月，应当评为不合格",
          en: "months below 60: 3 (2026-01, 2026-03, 2026-06); with 3, \"unqualified\""))
  }

  @Test("A bar that nobody judged is told as missing, not as clear")
  func missingJudgement() {
    let missing = sentence(
      .gradeCult, .undetermined(missing: JudgedBar.cult.missingFact), [])
    #expect(missing.zh == "宣传、习练邪教：还缺对“宣传、习练邪教”的判断")
    #expect(
      missing.en == "cults: still missing is a judgement: spreading or practising a cult")
    #expect(sentence(.gradeCult, .satisfied, []).zh == "没有宣传、习练邪教")
  }

  @Test("The share of a prison with its ceiling")
  func share() {
    let figures = [
      Figure(.graded, 20), Figure(.ratio, "15%"), Figure(.maximum, 3), Figure(.active, 4),
    ]
    #expect(
      sentence(.gradeShare, .notSatisfied, figures)
        == Text(
          zh: "20人参加评定，按15%最多3人可以评为积极，评为积极的有4人，超过比例",
          en: "of 20 graded, 15% are at most 3 \"active\"; there are 4, which is too many"))
  }

  @Test("Grade and reward are told in words, and 600 points that go")
  func reward() {
    #expect(
      sentence(.reward, .satisfied, [Figure(.grade, "qualified"), Figure(.reward, "material")])
        == Text(zh: "等级为合格，物质奖励", en: "grade qualified: material reward"))
    #expect(
      sentence(
        .carryOver, .satisfied,
        [
          Figure(.balance, Points(612)), Figure(.deduction, Points(600)),
          Figure(.carried, Points(12)),
        ]
      ).zh == "积分612分，扣除600分，余下12分转入下一个周期")
  }

  @Test("A cancellation says what went, what stayed and from when")
  func cancellation() {
    #expect(
      sentence(
        .cancelNewCrime, .satisfied,
        [
          Figure(.balance, Points(320)), Figure(.cancelled, Points(320)),
          Figure(.kept, Points.zero), Figure(.rewards, 2), Figure(.cycles, "1, 2"),
          Figure(.restart, "2026-05-20"),
        ])
        == Text(
          zh: "服刑期间又犯罪：原积分320分，取消320分，保留0分，取消奖励2项（周期：1、2），自2026-05-20起重新考核或者继续考核",
          en: "a new crime while serving: balance 320, 320 cancelled, 0 kept, rewards cancelled: 2 "
            + "(of cycle 1, 2); assessment from 2026-05-20"))
  }

  @Test("Refusals name grades, rewards and grounds in words")
  func refusals() {
    #expect(
      Refusal(
        .rewardNotFollowing,
        [.inmate: "3301000123", .number: "4", .value: "material", .names: "commendation"]
      ).message.zh == "罪犯3301000123的第4个考核周期不能决定为“物质奖励”，依等级应当为：表扬")
    #expect(
      Refusal(
        .gradeShareExceeded,
        [.count: "4", .maximum: "3", .total: "20", .limit: "15%", .kind: "prison"]
      ).message
        == Text(
          zh: "全监狱评为积极的4人超过比例15%，最多3人（基数20人）",
          en:
            "too many are graded \"active\" in the whole prison: 4, at most 3, a share of 15% of 20"
        ))
    #expect(
      Refusal(
        .gradeAwaitsJudgement,
        [.inmate: "3301000123", .names: "judgement cult, judgement unity"]
      ).message.zh
        == "罪犯3301000123的等级还不能评定，还缺对“宣传、习练邪教”的判断、对“危害民族团结或者国家统一的言行”的判断")
    #expect(
      Refusal(.cancellationException, [.inmate: "3301000123", .kind: "witness"]).message.en
        == "inmate 3301000123: returned as a witness, so points and rewards are kept")
  }
}
