import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// An entry: who observed it and under which clause, who decided, what it came to in its month,
  /// and the notices that show it.
  func entry(act: Int, ordinal: Int) throws -> WhyNode {
    try office.requireOpen(FactKey(act: act, ordinal: ordinal), reader)
    let key = FactKey(act: act, ordinal: ordinal)
    if let node = try ofSpending(key) ?? ofMoney(key) ?? ofMeals(key) { return node }
    guard let record = try reader.entry(act: act, ordinal: ordinal) else {
      throw Refusal(
        .entryUnknown, [.reference: Reference.fact(act: act, ordinal: ordinal).description])
    }
    let entry = record.entry
    var children = [try line(Text(zh: "录入", en: "recorded"), act: act)]
    children += try basis(of: entry, recordedIn: act)
    children += try decisions(on: record)
    if let correction = try reader.correction(ofAct: act, ordinal: ordinal) {
      children.append(
        try line(
          Text(zh: "更正：\(correction.reason)", en: "corrected: \(correction.reason)"),
          act: correction.act))
    }
    let month = YearMonth(entry.day)
    children.append(
      WhyNode(
        Text(zh: "计入", en: "counts in"),
        [try monthNode(entry.inmate, month, withEntries: false)]))
    return WhyNode(head(of: record), children)
  }

  /// One line for an entry.
  func head(of record: EntryRecord) -> Text {
    let entry = record.entry
    let reason = office.policies.reasons(on: entry.day)[entry.reason]
    let title = reason?.title ?? Text(zh: entry.reason, en: entry.reason)
    let sign = entry.points > .zero ? "+" : ""
    let state = record.state.words
    let late = entry.isLate ? Text(zh: "，事后补录", en: ", filled in afterwards") : Text(zh: "", en: "")
    return Text(
      zh:
        "\(entry.reference) \(entry.day) \(title.zh)（\(entry.reason)）\(sign)\(entry.points)分，\(state.zh)\(late.zh)",
      en:
        "\(entry.reference) \(entry.day) \(title.en) (\(entry.reason)) \(sign)\(entry.points), \(state.en)\(late.en)"
    )
  }

  /// What the rules found when the entry was recorded, from its clause and its act's moment.
  private func basis(of entry: PointEntry, recordedIn act: Int) throws -> [WhyNode] {
    guard let reason = office.policies.reasons(on: entry.day)[entry.reason],
      let header = try reader.act(act)
    else { return [] }
    let proposed = ProposedEntry(
      inmate: entry.inmate, day: entry.day, reason: reason, points: entry.points,
      lateReason: entry.lateReason)
    let assessment = try AssessmentPolicy(office.policies, on: entry.day)
      .assess(proposed, recordedOn: header.moment.day, isIncapacitated: false, isInIntake: true)
    let officer = names[entry.officer] ?? ""
    var nodes = [
      WhyNode(
        Text(
          zh: "民警：\(officer)（\(entry.officer)），来源：\(entry.source) 第\(entry.line)行",
          en: "officer: \(entry.officer), source: \(entry.source) line \(entry.line)"))
    ]
    if let late = entry.lateReason, entry.isLate {
      nodes.append(WhyNode(Text(zh: "补录原因：\(late)", en: "recorded late because: \(late)")))
    }
    return nodes + findings(assessment.findings)
  }

  private func decisions(on record: EntryRecord) throws -> [WhyNode] {
    let entry = record.entry
    let bodies = office.policies.bodies(on: office.today)
    return try reader.decisions(ofAct: entry.act, ordinal: entry.ordinal).map { decision in
      let body = bodies[decision.body]?.title ?? Text(zh: decision.body, en: decision.body)
      let outcome = decision.outcome.words
      let reason = decision.reason.map { "：\($0)" } ?? ""
      return try line(
        Text(zh: "\(body.zh)\(outcome.zh)\(reason)", en: "\(body.en) \(outcome.en)\(reason)"),
        act: decision.act)
    }
  }

  /// A month of one inmate with its entries.
  func month(_ inmate: InmateNumber, _ month: YearMonth) throws -> WhyNode {
    try monthNode(inmate, month, withEntries: true)
  }

  /// A month of one inmate: figures, findings, entries below, settlement and notices above.
  func monthNode(_ inmate: InmateNumber, _ month: YearMonth, withEntries: Bool) throws -> WhyNode {
    let loader = try MonthLoader(reader, policies: office.policies, month: month)
    guard month.firstDay <= office.today, let sheet = try loader.inmate(inmate) else {
      throw Refusal(.monthUnknown, [.inmate: inmate.text, .month: month.description])
    }
    var children: [WhyNode] = []
    if withEntries {
      children = findings(sheet.whole.determination.findings)
      let seals = try reader.seals()
      let open = sheet.entries.filter { !seals.hides($0.entry.act, $0.entry.ordinal) }
      if !open.isEmpty {
        children.append(
          WhyNode(Text(zh: "加扣分", en: "entries"), open.map { WhyNode(head(of: $0)) }))
      }
      let sealedCount = sheet.entries.count - open.count
      if sealedCount > 0 {
        children.append(
          WhyNode(
            Text(zh: "另有\(sealedCount)条已封存", en: "\(sealedCount) more are sealed")))
      }
    }
    children += try settlement(of: inmate, month)
    let total = sheet.whole.figures.total
    return WhyNode(
      Text(
        zh: "\(Reference.month(inmate, month)) 当月考核分 \(total)",
        en: "\(Reference.month(inmate, month)) total \(total)"), children)
  }

  private func settlement(of inmate: InmateNumber, _ month: YearMonth) throws -> [WhyNode] {
    guard let result = try reader.monthResults(of: inmate)[month] else {
      return [WhyNode(Text(zh: "尚未汇总确认", en: "not settled yet"))]
    }
    var nodes = [
      try line(
        Text(
          zh: "监区工作小组汇总确认 \(result.figures.total)",
          en: "settled by the ward group at \(result.figures.total)"), act: result.act)
    ]
    for adjustment in try reader.adjustments(of: inmate, month: month) {
      nodes.append(
        try line(
          Text(
            zh: "结案后更正 \(adjustment.before) → \(adjustment.after)",
            en: "decided again after closing, \(adjustment.before) to \(adjustment.after)"),
          act: adjustment.act))
    }
    for record in try reader.notices(on: .wardMonth(result.ward, month)) {
      nodes.append(try notice(record.number))
    }
    return nodes
  }
}
