public import PrisonAffairs

/// What every notice says beside its matter: where it hangs, since when, until when.
public struct NoticeFrame: Hashable, Sendable {
  public let number: String
  public let prison: String
  /// Nil for a matter of the whole prison.
  public let wardName: String?
  public let isTraining: Bool
  /// The number of the notice that this one replaces.
  public let replaces: String?
  /// Nil while it is a draft.
  public let clock: NoticeClock?
  /// How long it hangs.
  public let span: Span
  public let postingDayCounts: Bool
  /// How long an inmate may object, and until which day once it is posted.
  public let requestSpan: Span
  public let requestEnd: WorkingCalendar.End?
  /// To whom an objection is addressed.
  public let addressee: String
  /// To whom a copy goes (第三十九条).
  public let copies: [String]

  public init(
    number: String, prison: String, wardName: String?, isTraining: Bool, replaces: String?,
    clock: NoticeClock?, span: Span, postingDayCounts: Bool, requestSpan: Span,
    requestEnd: WorkingCalendar.End?, addressee: String, copies: [String]
  ) {
    self.number = number
    self.prison = prison
    self.wardName = wardName
    self.isTraining = isTraining
    self.replaces = replaces
    self.clock = clock
    self.span = span
    self.postingDayCounts = postingDayCounts
    self.requestSpan = requestSpan
    self.requestEnd = requestEnd
    self.addressee = addressee
    self.copies = copies
  }
}

extension NoticeFrame {
  /// The lines above a decision's tables.
  func heading(period: String, audience: Audience) -> [String] {
    var lines = isTraining ? ["培训 TRAINING：本公示为培训数据，不是真实记录"] : []
    lines += [
      "编号：\(number)",
      "单位：\([prison, wardName ?? ""].filter { !$0.isEmpty }.joined(separator: " "))",
    ]
    lines.append(period)
    if audience == .oversight {
      lines.append("范围：检察、监督用，含依法不予公示的内容")
      lines += copies.map { "抄送：\($0)" }
    }
    if let replaces { lines.append("更正：代替\(replaces)号公示") }
    guard let clock else { return lines }
    lines.append("张贴日期：\(clock.postedOn)")
    let start = postingDayCounts ? "自张贴之日起" : "自张贴次日起"
    switch clock.end {
    case .on(let day): lines.append("公示期：\(start)\(span.chinese)，至\(day)止")
    case .awaitsCalendar(let year):
      lines.append("公示期：\(start)\(span.chinese)，截止日待\(year)年工作日历发布后确定")
    }
    return lines
  }

  /// How to object, to whom and until when, and the law it rests on.
  func closing(basis: [String]) -> [String] {
    let until: String
    switch requestEnd {
    case .on(let day): until = "（至\(day)止）"
    case .awaitsCalendar(let year): until = "（截止日待\(year)年工作日历发布后确定）"
    case nil: until = ""
    }
    return [
      "对本公示有异议的，可在公布次日起\(requestSpan.chinese)内\(until)向\(addressee)书面申请复查；"
        + "本人书写有困难的，可以由他人代写，本人签名、捺指印。",
      "依据：" + basis.joined(separator: "、"),
    ]
  }
}

extension Span {
  /// As a notice says it.
  fileprivate var chinese: String {
    switch unit {
    case .workingDays: "\(count)个工作日"
    case .days: "\(count)日"
    case .months: "\(count)个月"
    }
  }
}
