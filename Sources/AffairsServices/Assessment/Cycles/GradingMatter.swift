import PrisonAffairs
import Publication
import RecordBook

/// A ward's grades as they are posted (司规〔2021〕3号 第三十五条).
///
/// Balances are not on the notice: with the public totals of the months they would tell how much
/// was given for reports and leads, which are kept back.
struct GradingMatter: PostedDecision {
  static let kind = NoticeKind.pointsGrading
  static let course = MatterCourse(
    procedure: PointsGrading.procedure, settling: PointsGrading.committee,
    post: PointsGrading.post, window: PointsGrading.objectionWindow, close: PointsGrading.close)
  static let span = "points.notice.days"
  static let targetForms = ["cycle:3301000123/4"]

  let wardOfGrading: WardCode
  let month: YearMonth
  let office: Office
  let reader: BookReader

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) {
    guard case .grading(let ward, let month) = subject else { return nil }
    wardOfGrading = ward
    self.month = month
    self.office = office
    self.reader = reader
  }

  var subject: Reference { .grading(wardOfGrading, month) }

  var ward: WardCode? { wardOfGrading }

  /// A cycle stands on the notice of the ward and period that graded it last.
  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference? {
    guard case .cycle(let owner, let number) = target else { return nil }
    guard owner == inmate else { throw Refusal(.objectionNotConcerned, [.inmate: inmate.text]) }
    // Where the reward is posted already, the objection is to the reward.
    guard let period = try reader.lastProposal(of: inmate, cycle: number) else {
      throw Refusal(.cycleUnknown, [.inmate: inmate.text, .number: String(number)])
    }
    return .grading(period.ward, period.month)
  }

  private func sheet() throws -> GradingSheet {
    try office.gradingSheet(wardOfGrading, month, reader)
  }

  private func approved() throws -> [GradeProposalRecord] {
    try reader.proposals([PointsGrading.committee], ward: wardOfGrading, month: month)
  }

  func proceeding() throws -> any ProcedureSubject<Fact> {
    let sheet = try sheet()
    let grades = try approved()
    let examined = try office.examine(sheet, GradeChoice(grades))
    return GradingSubject(
      sheet: sheet, grades: grades,
      ranks: Dictionary(
        examined.ranking.map { ($0.candidate.inmate, $0.rank) },
        uniquingKeysWith: { first, _ in first }),
      authors: try reader.gradeAuthors(ward: wardOfGrading, month: month))
  }

  func requireUnchanged(since settled: String) throws {
    guard try sheet().digest == settled else {
      throw Refusal(
        .gradingInputsChanged, [.ward: wardOfGrading.text, .month: month.description])
    }
  }

  func authors(of target: Reference) throws -> Set<StaffNumber> {
    try reader.gradeAuthors(ward: wardOfGrading, month: month)
  }

  func material() throws -> DecisionMaterial {
    let sheet = try sheet()
    let rows = Dictionary(
      sheet.rows.map { ($0.inmate, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = try approved().compactMap { grade -> DecisionLine? in
      guard let row = rows[grade.inmate] else { return nil }
      return DecisionLine(
        inmate: grade.inmate, name: row.record.name,
        values: [
          "第\(grade.cycle)周期", "\(row.cycle.firstMonth)至\(row.cycle.lastMonth)",
          grade.grade.words.zh,
          ground(of: grade, row),
        ].map { DecisionValue($0) })
    }
    return DecisionMaterial(
      title: "\(month.year)年\(month.month)月等级评定公示表", period: "周期结束月份：\(month)",
      basis: ["司规〔2021〕3号 第二十一条至第二十四条"],
      tables: [
        DecisionTable(
          title: "等级评定",
          columns: [
            DecisionColumn("考核周期", .cycle), DecisionColumn("起止月份", .cycle),
            DecisionColumn("等级", .grade), DecisionColumn("依据", .ground),
          ], lines: lines)
      ])
  }

  /// The article that settles the grade: the bar that holds, or that none does.
  private func ground(of grade: GradeProposalRecord, _ row: GradingRow) -> String {
    if grade.grade == .active { return "第二十一条" }
    let bar = row.determination.bar(against: grade.grade == .unqualified ? .qualified : .active)
    return bar?.citation.article ?? "第二十一条（名额内按排序）"
  }
}
