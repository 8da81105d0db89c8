public import PrisonAffairs

/// What a points notice draws on, before anything is left out. Staff code fills it; only
/// `PointsNotice` leaves this target.
public struct PointsNoticeMaterial: Sendable {
  public struct Line: Sendable {
    public let inmate: String
    public let name: String
    public let day: CivilDate
    public let reason: String
    public let points: Points
    public let officer: String
    public let isLate: Bool
    public let isInformer: Bool
    /// What became of it: counted, or passed over for one event (第二十八条).
    public init(
      inmate: String, name: String, day: CivilDate, reason: String, points: Points,
      officer: String, isLate: Bool, isInformer: Bool
    ) {
      self.inmate = inmate
      self.name = name
      self.day = day
      self.reason = reason
      self.points = points
      self.officer = officer
      self.isLate = isLate
      self.isInformer = isInformer
    }
  }

  public struct Row: Sendable {
    public let inmate: String
    public let name: String
    public let whole: MonthFigures
    public let publicOnly: MonthFigures

    public init(inmate: String, name: String, whole: MonthFigures, publicOnly: MonthFigures) {
      self.inmate = inmate
      self.name = name
      self.whole = whole
      self.publicOnly = publicOnly
    }
  }

  public let number: String
  public let prison: String
  public let wardName: String
  public let month: YearMonth
  public let isTraining: Bool
  public let postedOn: CivilDate?
  public let end: WorkingCalendar.End?
  public let workingDays: Int
  /// Whether the day of posting is the first of them.
  public let postingDayCounts: Bool
  public let requestDays: Int
  public let replaces: String?
  public let rows: [Row]
  public let lines: [Line]

  public init(
    number: String, prison: String, wardName: String, month: YearMonth, isTraining: Bool,
    postedOn: CivilDate?, end: WorkingCalendar.End?, workingDays: Int, postingDayCounts: Bool,
    requestDays: Int, replaces: String?, rows: [Row], lines: [Line]
  ) {
    self.number = number
    self.prison = prison
    self.wardName = wardName
    self.month = month
    self.isTraining = isTraining
    self.postedOn = postedOn
    self.end = end
    self.workingDays = workingDays
    self.postingDayCounts = postingDayCounts
    self.requestDays = requestDays
    self.replaces = replaces
    self.rows = rows
    self.lines = lines
  }
}

/// A points notice as one audience may see it: redacted before it is archived.
public struct PointsNotice: NoticeDocument, Hashable {
  public let title: String
  public let number: String
  public let heading: [String]
  public let sheet: NoticeTable
  public let entries: NoticeTable
  public let closing: [String]

  public var tables: [NoticeTable] { [sheet, entries] }

  /// Leaves out and masks what the review decided for an audience. Oversight sees the whole.
  public init(_ material: PointsNoticeMaterial, review: SecrecyReview, audience: Audience) {
    let redaction = NoticeRedaction(review: review, audience: audience)
    number = material.number
    title = "\(material.wardName)\(material.month.year)年\(material.month.month)月计分考核公示表"
    heading = PointsNotice.heading(material, audience: audience)
    sheet = redaction.sheet(material)
    entries = redaction.entries(material)
    closing = PointsNotice.closing(material)
  }

  private static func heading(
    _ material: PointsNoticeMaterial, audience: Audience
  ) -> [String] {
    var lines = [
      "编号：\(material.number)", "单位：\(material.prison) \(material.wardName)",
      "月份：\(material.month)",
    ]
    if material.isTraining { lines.insert("培训 TRAINING：本公示为培训数据，不是真实记录", at: 0) }
    if audience == .oversight { lines.append("范围：检察、监督用，含依法不予公示的内容") }
    if let replaces = material.replaces { lines.append("更正：代替\(replaces)号公示") }
    if let posted = material.postedOn { lines.append("张贴日期：\(posted)") }
    let start = material.postingDayCounts ? "自张贴之日起" : "自张贴次日起"
    switch material.end {
    case .on(let day): lines.append("公示期：\(start)\(material.workingDays)个工作日，至\(day)止")
    case .awaitsCalendar(let year):
      lines.append("公示期：\(start)\(material.workingDays)个工作日，截止日待\(year)年工作日历发布后确定")
    case nil: break
    }
    return lines
  }

  private static func closing(_ material: PointsNoticeMaterial) -> [String] {
    [
      "对本公示有异议的，可在公布次日起\(material.requestDays)个工作日内向监区计分考核工作小组书面申请复查；"
        + "本人书写有困难的，可以由他人代写，本人签名、捺指印。",
      "依据：司规〔2021〕3号 第三十五条、第三十六条",
    ]
  }
}
