import PrisonAffairs

/// Leaves out what an audience may not see. Hiding survives subtraction: what is withheld is in
/// no line, no sum, no count and no numbering of what is shown.
struct NoticeRedaction {
  let review: SecrecyReview
  let audience: Audience
  /// What policy lets the audience see at most; nil where the review alone decides.
  var profile: AudienceProfile?

  func treatment(_ field: NoticeField) -> Treatment {
    guard audience != .oversight else { return .show }
    return review.treatment(of: field).orStricter(profile?.treatment(of: field) ?? .show)
  }

  func isWithheld(_ field: NoticeField) -> Bool { treatment(field) == .withhold }

  var showsReports: Bool { !isWithheld(.informerEntries) }

  /// Month by month figures; public ones for the public, so that a total is the sum of its lines.
  func sheet(_ material: PointsNoticeMaterial) -> NoticeTable {
    var columns: [(NoticeField?, String)] = [(nil, "序号")]
    columns += [(.inmateName, "姓名"), (.inmateNumber, "罪犯编号")]
    for part in ["监管改造", "教育和文化改造", "劳动改造"] {
      columns += ["基础分", "加分", "扣分"].map { (.monthParts, "\(part)\($0)") }
    }
    columns += [(.monthTotal, "专项加分"), (.monthTotal, "处罚扣分"), (.monthTotal, "当月考核分")]
    let rows = material.rows.enumerated().map { index, row in
      let figures = showsReports ? row.whole : row.publicOnly
      var fields = [String(index + 1), name(row.name), number(row.inmate)]
      for part in Part.allCases {
        let account = figures[part]
        fields += [account.base, account.counted, account.deduction].map(\.description)
      }
      fields += [figures.special, figures.penalty, figures.total].map(\.description)
      return fields
    }
    return NoticeTable(
      title: "月考核结果", heads: shown(columns).map(\.1),
      rows: rows.map { row in keep(columns, row) })
  }

  /// The entries of the month, in order of day and number, numbered by what is shown alone.
  func entries(_ material: PointsNoticeMaterial) -> NoticeTable {
    let columns: [(NoticeField?, String)] = [
      (nil, "序号"), (.entryDay, "发生日期"), (.inmateName, "姓名"), (.inmateNumber, "罪犯编号"),
      (.entryReason, "事由"), (.entryPoints, "加扣分"), (.entryOfficer, "民警"), (.lateMark, "备注"),
    ]
    let lines = material.lines.filter { showsReports || !$0.isInformer }.sorted {
      ($0.day, $0.inmate, $0.reason, $0.points.hundredths)
        < ($1.day, $1.inmate, $1.reason, $1.points.hundredths)
    }
    let rows = lines.enumerated().map { index, line in
      let sign = line.points > .zero ? "+" : ""
      return [
        String(index + 1), line.day.description, name(line.name), number(line.inmate),
        line.reason, "\(sign)\(line.points)", masked(line.officer, .entryOfficer),
        line.isLate ? "事后补录" : "",
      ]
    }
    return NoticeTable(
      title: "加扣分明细", heads: shown(columns).map(\.1),
      rows: rows.map { row in keep(columns, row) })
  }

  func shown(_ columns: [(NoticeField?, String)]) -> [(NoticeField?, String)] {
    columns.filter { column in column.0.map { !isWithheld($0) } ?? true }
  }

  func keep(_ columns: [(NoticeField?, String)], _ fields: [String]) -> [String] {
    zip(columns, fields).filter { column, _ in column.0.map { !isWithheld($0) } ?? true }.map(\.1)
  }

  func name(_ name: String) -> String { masked(name, .inmateName) }

  func number(_ number: String) -> String {
    // A masked number keeps its last four digits, by which a person finds their own line.
    treatment(.inmateNumber) == .mask
      ? String(repeating: "*", count: max(0, number.count - 4)) + number.suffix(4) : number
  }

  private func masked(_ text: String, _ field: NoticeField) -> String {
    guard treatment(field) == .mask else { return text }
    // The length of a name is part of it, so every masked name is as long as the next.
    return text.prefix(1) + "某某"
  }
}
