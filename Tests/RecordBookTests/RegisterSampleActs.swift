import Register

@testable import RecordBook

/// The acts of the sample, one after the other.
extension RegisterSample {
  /// A fact from texts and integers; nil is NULL.
  static func fact(_ table: FactTable, _ values: [(any Sendable)?]) -> Fact {
    Fact(
      table,
      values.map { value in
        switch value {
        case let integer as Int: .integer(integer)
        case let text as String: .text(text)
        default: .null
        }
      })
  }

  static let acts: [(ActKind, [Fact])] =
    withSpending(
      beforeKitchens
        + kitchens
        + mealMonths)
    + ending

  static let beforeKitchens: [(ActKind, [Fact])] =
    withBank(
      beforeSentences
        + sentences
        + outside
        + ledger
        + ledgerEnding)

  static let beforeSentences: [(ActKind, [Fact])] =
    founding + people + assessment + notices + oversight + cycles
    + matters
    + specialCases
    + treatment
    + meetings
    + transfers
    + nominations
    + audiences

  private static let rule = PolicyFileText(path: "a.yaml", content: "schema: 1\n")
  private static let layer = PolicyFileText(path: "layer.yaml", content: "kind: layer\n")
  private static let year = "date,kind\n2026-10-01,holiday\n"
  private static let document = "公示\n03 监区 2026 年 10 月\n"

  private static let founding: [(ActKind, [Fact])] = [
    (.bookOpened, [fact(.bookOpening, ["training", "3301", "示范监狱", "UTC+8"])]),
    (
      .policyAdopted,
      [
        fact(
          .policyAdoption,
          ["national", "cn", PolicySource.digest(of: [rule, layer]).description, nil]),
        fact(.policyFile, ["national", rule.path, rule.sha256.description, rule.content]),
        fact(.policyFile, ["national", layer.path, layer.sha256.description, layer.content]),
        fact(.assumptionAdoption, ["notice.posting-day-counts"]),
      ]
    ),
    (
      .calendarAdopted,
      [fact(.calendarEdition, [2026, 1, Digest32(hashing: year).description, year])]
    ),
    (
      .wardsImported,
      [
        fact(.ward, ["03", "三监区", "wards", "2"]),
        fact(.ward, ["03-02", "二分监区", "wards", "3"]),
      ]
    ),
  ]

  private static let people: [(ActKind, [Fact])] = [
    (
      .staffImported,
      [
        fact(
          .staffRole,
          ["3301001", "王强", "wang", "warden", nil, "2020-01-01", nil, "staff", "2"]),
        fact(
          .staffRole,
          ["3301007", "李梅", nil, "officer", "03", "2020-01-01", "2030-12-31", "staff", "3"]),
      ]
    ),
    (.staffRoleEnded, [fact(.staffRoleEnd, ["3301007", "officer", "03", "2026-12-31", "调离"])]),
    (
      .rosterImported,
      [
        fact(.inmate, ["3301000123", "阿依古丽·买买提", "female", nil, "2024-03-01", "roster", "2"]),
        fact(.placement, ["3301000123", "2024-03-01", "03", "03-02", "入监"]),
        fact(.inmate, ["3301000124", "陈某", "male", "1990-05-06", "2024-03-01", "roster", "3"]),
        fact(.placement, ["3301000124", "2024-03-01", "03", nil, "入监"]),
      ]
    ),
    (
      .sentencesImported,
      [
        fact(
          .sentence,
          [
            "3301000123", "2024-01-15", "fixed", 42, nil, "2023-09-01", "2027-02-28", "sentences",
            "2",
          ]),
        fact(.crime, ["3301000123", "盗窃罪", "sentences", "2"]),
      ]
    ),
    (
      .statusImported,
      [
        fact(
          .statusPeriod,
          ["3301000124", "hospital", "2026-09-20", nil, nil, difficultText, "status", "2"])
      ]
    ),
    (.statusEnded, [fact(.statusEnd, [9, 1, "2026-09-28", "rescue", "出院"])]),
    (
      .inmateTransferred, [fact(.placement, ["3301000124", "2026-09-29", "03", "03-02", "调整"])]
    ),
    (.inmateReleased, [fact(.release, ["3301000124", "2026-12-30", "刑满释放"])]),
  ]

  private static func entry(_ line: Int, _ points: Int, late: String? = nil) -> Fact {
    fact(
      .pointEntry,
      [
        "3301000123", "2026-10-0\(line)", "custody.quarrel", points, nil, "3301007", "group",
        late == nil ? 0 : 1, late, line == 2 ? difficultText : nil, "entries", "\(line)",
      ])
  }

  private static func result(_ table: FactTable, _ inmate: String, deduction: Int) -> Fact {
    fact(
      table,
      ["03", "2026-10", inmate, 3_500, 0, 0, deduction, 3_500, 0, 0, 0, 3_000, 0, 0, 0, 0, 0]
        + [10_000 - deduction, 31])
  }

  private static let subject = "ward-month:03/2026-10"

  private static let assessment: [(ActKind, [Fact])] = [
    (
      .entriesImported,
      [entry(1, -300), entry(2, -500), entry(3, -400, late: "停电"), entry(4, -200), entry(5, -100)]
    ),
    (
      .entriesReviewed,
      [
        fact(.entryDecision, [13, 1, "ward-group", "approved", nil]),
        fact(.entryDecision, [13, 2, "ward-group", "rejected", "证据不足"]),
      ]
    ),
    (
      .entryCorrected,
      [
        entry(6, -200),
        fact(.correction, ["point_entry", 13, 1, "replace", 1, "数额录错"]),
        fact(.correction, ["point_entry", 13, 4, "retract", nil, "重复"]),
      ]
    ),
    (
      .monthConfirmed,
      [
        fact(.procedureStart, [subject, "points-month", "2026-10-01"]),
        result(.monthResult, "3301000123", deduction: 700),
        result(.monthPublicResult, "3301000123", deduction: 500),
        result(.monthResult, "3301000124", deduction: 0),
        fact(
          .procedureStep, [subject, "points-month", "settle", "agreed", "review", nil, nil]),
        fact(.procedureDocument, [subject, "settle", "月考核表"]),
        fact(.vote, [subject, "settle", "3301007", "against", "扣分偏重"]),
        fact(.vote, [subject, "settle", "3301001", "for", nil]),
      ]
    ),
    (
      .monthRedecided,
      [fact(.monthAdjustment, ["03", "2026-10", "3301000123", 9_300, 9_500, 200])]
    ),
  ]

  private static let notices: [(ActKind, [Fact])] = [
    (
      .noticeDrafted,
      [
        fact(
          .notice,
          ["GS-2026-0001", "points-month", subject, Digest32(hashing: subject).description, nil])
      ]
    ),
    (
      .noticeReviewed,
      [
        fact(.noticeField, ["GS-2026-0001", "number", "show", nil, nil]),
        fact(.noticeField, ["GS-2026-0001", "name", "mask", "个人信息", "2027-04-01"]),
      ]
    ),
    (
      .noticePosted,
      [
        fact(
          .noticeDocument,
          ["GS-2026-0001", "ward", Digest32(hashing: document).description, document]),
        fact(.noticePlace, ["GS-2026-0001", "三监区公示栏"]),
        fact(
          .noticePosting, ["GS-2026-0001", "2026-10-01", 3, "working-days", 0, nil, 2027]),
      ]
    ),
    (.calendarAdopted, [fact(.noticeRedating, ["GS-2026-0001", "2026-10-12", nil])]),
    (
      .objectionLodged,
      [
        fact(
          .objection,
          [
            "YY-2026-0001", "3301000123", "13.2", "GS-2026-0001", "2026-10-01", difficultText, nil,
          ])
      ]
    ),
    (
      .objectionAnswered,
      [
        fact(
          .objectionAnswer,
          ["YY-2026-0001", "reexamination", "dismissed", "维持", "2026-10-01", "监狱工作组"])
      ]
    ),
    (.objectionAppealed, [fact(.objectionAppeal, ["YY-2026-0001", "2026-10-01", "不服"])]),
    // An act need not bring facts.
    (.noticeReturned, []),
    (.noticeClosed, [fact(.noticeEnding, ["GS-2026-0001", "closed", nil, nil])]),
  ]
}
