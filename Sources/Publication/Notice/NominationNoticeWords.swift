import PrisonAffairs

/// What a notice of nominations says around its tables.
///
/// No form for it was found in any text read; every line answers to a rule: particulars, crime and
/// term, earlier reductions, proposal and basis, how long and how to object (令130 第十一条, 法释〔2014〕5号
/// 第三条). The wording is ours.
struct NominationNoticeWords {
  let material: NominationMaterial
  let frame: NoticeFrame
  let audience: Audience
  let isOfResults: Bool

  private var contact: NominationContact { material.contact }

  func title(of rows: [NominationMaterial.Row]) -> String {
    let kinds = NominationKind.allCases.filter { kind in rows.contains { $0.kind == kind } }
    let what = (kinds.isEmpty ? NominationKind.allCases : kinds).map(\.chinese)
      .joined(separator: "、")
    return isOfResults
      ? "\(frame.prison)关于罪犯\(what)裁定结果的公示（\(material.batch)）"
      : "\(frame.prison)关于拟提请罪犯\(what)的公示（\(material.batch)）"
  }

  func tableTitle(_ kind: NominationKind) -> String {
    isOfResults ? "\(kind.chinese)裁定结果" : "拟提请\(kind.chinese)人员"
  }

  func heading(of rows: [NominationMaterial.Row], juveniles: Int) -> [String] {
    var lines = frame.heading(period: "批次：\(material.batch)", audience: audience)
    switch audience {
    case .ward: lines.append("全体监狱人民警察、罪犯：")
    case .relatives: lines.append("各位罪犯近亲属：")
    case .public: lines.append("向社会公开：")
    case .oversight: break
    }
    lines.append(isOfResults ? resultOpening(rows) : opening(rows))
    if juveniles > 0 {
      lines.append("另有未成年人或者犯罪时可能未成年的\(juveniles)名，依法不公开其情况，未计入上列人数。")
    }
    return lines
  }

  private func counts(_ rows: [NominationMaterial.Row]) -> String {
    NominationKind.allCases.compactMap { kind in
      let count = rows.count { $0.kind == kind }
      return count == 0 ? nil : "\(count)名罪犯提请\(kind.chinese)"
    }.joined(separator: "、")
  }

  private func opening(_ rows: [NominationMaterial.Row]) -> String {
    let day = contact.reviewedOn.map { "于\($0.chinese)" } ?? ""
    let reviewed = "经\(contact.course)，\(contact.committee)\(day)评审"
    guard !rows.isEmpty else { return "\(reviewed)，没有可以公开的人员。" }
    return "\(reviewed)，拟对\(counts(rows))，共\(rows.count)名。现将有关情况公示如下。"
  }

  private func resultOpening(_ rows: [NominationMaterial.Row]) -> String {
    guard !rows.isEmpty else { return "没有可以公开的人员。" }
    return "本批对\(counts(rows))，共\(rows.count)名，现将人民法院裁定的结果公布如下。"
  }

  /// How to object, until when and to whom, and the law applied.
  var closing: [String] {
    var lines = [isOfResults ? askingAboutResults : objecting]
    var contacts = ["受理部门：\(contact.department)"]
    if let telephone = contact.telephone { contacts.append("电话：\(telephone)") }
    if let telephone = contact.procuratorTelephone { contacts.append("驻监检察室电话：\(telephone)") }
    lines.append(contacts.joined(separator: "　"))
    lines.append("依据：" + material.basis.joined(separator: "、"))
    lines.append("\(frame.prison) \(isOfResults ? contact.department : contact.committee)")
    if let clock = frame.clock { lines.append(clock.postedOn.chinese) }
    return lines
  }

  private var objecting: String {
    let until: String
    switch frame.clock?.end {
    case .on(let day): until = "（至\(day)止）"
    case .awaitsCalendar(let year): until = "（截止日待\(year)年工作日历发布后确定）"
    case nil: until = ""
    }
    switch audience {
    case .ward, .oversight:
      return "\(contact.objectors.joined(separator: "、"))对本公示有异议的，请在公示期内\(until)以口头或者书面形式向"
        + "\(contact.committee)（\(contact.department)）提出，写明提请号，也可投入监狱长信箱、检察信箱。"
        + "评审委员会将进行复核并告知复核结果。"
    case .relatives, .public:
      return "对本公示有意见的，请在公示期内\(until)向\(contact.department)反映，写明提请号，也可向人民检察院反映。"
    }
  }

  private var askingAboutResults: String {
    "对裁定结果的公示有疑问的，可以向\(contact.department)查询，也可向人民检察院反映，写明提请号。"
  }
}

extension NominationKind {
  fileprivate var chinese: String {
    switch self {
    case .commutation: "减刑"
    case .parole: "假释"
    }
  }
}

extension CivilDate {
  /// As official papers write it, without zeros in front: 2026年11月9日 (GB/T 9704 7.3.5).
  fileprivate var chinese: String { "\(year)年\(month)月\(day)日" }
}
