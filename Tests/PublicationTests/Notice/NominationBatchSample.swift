import PrisonAffairs
import Publication

/// A small batch with everything in it that some audience may not see.
struct NominationBatchSample {
  static let longNumbers = ["330102199001012345", "33010219900101234X", "13800000000"]
  /// Illness and what a report was about.
  static let secrets = ["慢性肾衰竭", "检举同监室人员", "右腿残疾"]

  var rows: [NominationMaterial.Row] = NominationBatchSample.rows

  var withoutSecrets: NominationBatchSample {
    NominationBatchSample(
      rows: rows.map { row in
        NominationBatchSample.row(
          row, health: nil, basis: DecisionValue(row.basis.withoutReports))
      })
  }

  var withoutJuveniles: NominationBatchSample {
    NominationBatchSample(rows: rows.filter { !$0.isJuvenile })
  }

  var onlyJuveniles: NominationBatchSample {
    NominationBatchSample(rows: rows.filter(\.isJuvenile))
  }

  /// The profiles of the national layer.
  static func profile(_ audience: Audience) -> AudienceProfile {
    let treatments: [NoticeField: Treatment] =
      switch audience {
      case .ward: [.juvenile: .mask]
      case .relatives: [.juvenile: .mask, .inmateNumber: .mask]
      case .public: [.juvenile: .withhold, .inmateNumber: .withhold, .ward: .withhold]
      case .oversight: [:]
      }
    return AudienceProfile(audience: audience, treatments: treatments)
  }

  func notice(
    for audience: Audience, _ other: [NoticeField: Treatment] = [:],
    of kind: NoticeKind = .nomination
  ) throws -> NominationNotice {
    let review = try SecrecyReview(
      of: kind,
      kind.fields.map { field in
        FieldReview(
          field: field,
          treatment: other[field] ?? (kind.keptBack.contains(field) ? .withhold : .show),
          ground: field.groundOfKeeping, reexamineOn: day(2027, 1, 1))
      }, today: .earliest, citation: Citation(document: "测试", article: "第一条"))
    return NominationNotice(
      NominationMaterial(
        batch: "2026年第3批", rows: rows,
        contact: NominationContact(reviewedOn: day(2026, 11, 2), telephone: "0571-1234"),
        basis: ["监狱法（2026年修订） 第五十条"]),
      frame: frame, review: review, profile: NominationBatchSample.profile(audience))
  }

  private var frame: NoticeFrame {
    let span = Span(count: 5, unit: .workingDays)
    let clock = NoticeClock(
      postedOn: day(2026, 11, 3), span: span, postingDayCounts: false,
      calendar: WorkingCalendar(years: [2026], exceptions: [:]))
    return NoticeFrame(
      number: "GS-2026-0007", prison: "测试监狱", wardName: nil, isTraining: false,
      replaces: "GS-2026-0003", clock: clock, span: span, postingDayCounts: false,
      requestSpan: span, requestEnd: clock.end, addressee: "监狱减刑假释评审委员会",
      copies: ["人民检察院"])
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)") ?? .earliest
  }

  private static let rows: [NominationMaterial.Row] = [
    row(
      1, "赵明远", .commutation, basis: DecisionValue("确有悔改表现，身份证330102199001012345"),
      result: CivilDate("2026-12-20").map {
        NominationMaterial.Result(
          ruling: "裁定减去有期徒刑六个月", ruledOn: $0, servedOn: $0.adding(days: 5),
          endsOn: CivilDate("2027-05-31"))
      }),
    row(
      2, "钱小龙", .commutation, isJuvenile: true, birthYear: 2009,
      basis: DecisionValue("钱小龙确有悔改表现，编号3301000002"), remarks: "家属电话13800000000"),
    row(
      3, "孙有才", .commutation,
      basis: DecisionValue("检举同监室人员，有立功表现", withoutReports: "有立功表现"), health: "慢性肾衰竭"),
    row(4, "李守义", .parole, basis: DecisionValue("没有再犯罪的危险"), health: "右腿残疾"),
    row(
      5, "周大成", .parole, basis: DecisionValue("没有再犯罪的危险\t换行\n两次"),
      remarks: "账号 33010219900101234X"),
  ]

  private static func row(
    _ number: Int, _ name: String, _ kind: NominationKind, isJuvenile: Bool = false,
    birthYear: Int = 1988, basis: DecisionValue, remarks: String = "", health: String? = nil,
    result: NominationMaterial.Result? = nil
  ) -> NominationMaterial.Row {
    guard let inmate = InmateNumber("\(3_301_000_000 + number)") else {
      preconditionFailure("a number of the sample")
    }
    return NominationMaterial.Row(
      nomination: "TQ-2026-000\(number)", kind: kind, inmate: inmate, name: name, ward: "一监区",
      sex: "男", birthYear: birthYear, isJuvenile: isJuvenile, crimes: "盗窃罪",
      sentence: "有期徒刑六年", startsOn: CivilDate("2022-06-01"), endsOn: CivilDate("2027-11-30"),
      earlierReductions: "2024-08-01减刑六个月", proposal: kind == .parole ? "假释" : "减去有期徒刑七个月",
      basis: basis, remarks: remarks, health: health, result: result)
  }

  private static func row(
    _ row: NominationMaterial.Row, health: String?, basis: DecisionValue
  ) -> NominationMaterial.Row {
    NominationMaterial.Row(
      nomination: row.nomination, kind: row.kind, inmate: row.inmate, name: row.name,
      ward: row.ward, sex: row.sex, birthYear: row.birthYear, isJuvenile: row.isJuvenile,
      crimes: row.crimes, sentence: row.sentence, startsOn: row.startsOn, endsOn: row.endsOn,
      earlierReductions: row.earlierReductions, proposal: row.proposal, basis: basis,
      remarks: row.remarks, health: health, result: row.result)
  }
}
