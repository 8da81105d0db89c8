@testable import RecordBook

/// The acts of the sample about meetings and an opinion of the procurator.
extension RegisterSample {
  static let meetings: [(ActKind, [Fact])] = [
    (
      .meetingRecorded,
      [
        fact(
          .meeting,
          [
            "HY-2026-0001", "ward", "03", "2026-10-01", "三监区会议室", "3301001", "九月考核", nil, nil,
            "签到表", 0, nil,
          ]),
        fact(.meetingMinutes, ["HY-2026-0001", "逐人评议九月记录。\n没有不同意见。"]),
        fact(.meetingAttendance, ["HY-2026-0001", "3301001", 1, nil]),
        fact(.meetingAttendance, ["HY-2026-0001", "3301002", 0, "出差"]),
        fact(.meetingInvitation, ["HY-2026-0001", "2026-09-28", 1, "建议核对夜间记录"]),
      ]
    ),
    (
      .opinionLodged,
      [
        fact(
          .opinion,
          [
            "JC-2026-0001", "month:3301000124/2026-09", "3301000124", "扣分与监控不符", "2026-10-01",
            "示范人民检察院", 0, nil,
          ])
      ]
    ),
    (
      .opinionAnswered,
      [
        fact(
          .opinionAnswer, ["JC-2026-0001", "accepted", "撤销该扣分", "狱函〔2026〕1号", "2026-10-01"]),
        fact(.opinionCorrection, ["JC-2026-0001", nil, "当月尚未汇总"]),
      ]
    ),
  ]
}
