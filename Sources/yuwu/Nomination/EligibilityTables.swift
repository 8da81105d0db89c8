import AffairsServices
import Presentation
import PrisonAffairs
import Publication

extension Outcome {
  /// The code for machines and the words for people.
  var cell: Cell { .code(code, words) }
}

extension EligibilityAnswer {
  func plain(on day: CivilDate) -> Text {
    EligibilityInPlainWords(kind: kind, byLaw: byLaw, earliestOn: earliestOn, day: day).words
  }
}

/// Everything about one inmate: the answers, then every finding with its article.
struct EligibilitySheet {
  let check: NominationCheck

  var table: Table {
    Table(
      title: Text(
        zh: "\(check.inmate) \(check.name)，按\(check.day)的法律和已知事实",
        en: "\(check.inmate) \(check.name), by the law of \(check.day) and what is known"),
      columns: [
        column("种类", "kind", "kind"), column("项目", "item", "item"),
        column("状态", "state", "state"), column("内容", "content", "content"),
        column("依据", "article", "article"),
      ],
      rows: check.answers.flatMap(rows)
        + (check.spending.map(SpendingSheetTable.average) ?? []).map { [.none] + $0 })
  }

  private func rows(_ answer: EligibilityAnswer) -> [[Cell]] {
    let kind = Cell.code(answer.kind.rawValue, answer.kind.words)
    func row(_ item: Cell, _ state: Cell, _ content: Cell, _ article: Cell = .none) -> [Cell] {
      [kind, item, state, content, article]
    }
    var rows = [
      row(
        .code("outcome", Text(zh: "结论", en: "outcome")), answer.determination.outcome.cell, .none),
      row(.code("by-law", Text(zh: "时间和法律", en: "time and law")), answer.byLaw.cell, .none),
    ]
    if let basis = answer.basis {
      rows.append(
        row(
          .code("basis", Text(zh: "提请依据", en: "basis")), .code(basis.rawValue, basis.words),
          answer.row.map { .text($0) } ?? .none))
    }
    rows.append(
      row(
        .code("earliest", Text(zh: "最早日期", en: "first day")), .none,
        answer.earliestOn.map { .text($0.description) } ?? .none))
    if let limit = answer.limit {
      rows.append(
        row(
          .code("limit", Text(zh: "最大幅度", en: "at most")), .none,
          .code(limit.code, limit.words)))
    }
    if let end = answer.probationEndsOn {
      rows.append(
        row(
          .code("probation", Text(zh: "考验期至", en: "probation until")), .none,
          .text(end.description)))
    }
    let (people, law) = (
      answer.determination.findings.filter(\.isForPeople),
      answer.determination.findings.filter { !$0.isForPeople }
    )
    rows += law.map { finding in
      row(
        .code("law", Text(zh: "法定条件", en: "law")), finding.status.cell,
        .words(finding.sentence), .text(finding.citation.description))
    }
    rows += people.map { finding in
      row(
        .code("judgement", Text(zh: "由人判断", en: "for people")), finding.status.cell,
        .words(finding.sentence), .text(finding.citation.description))
    }
    rows.append(
      row(
        .code("plain", Text(zh: "告知本人", en: "in plain words")), .none,
        .words(answer.plain(on: check.day))))
    return rows
  }
}

extension FindingStatus {
  var cell: Cell { .code(code, words) }
}

/// Many inmates, one line for each kind.
struct EligibilityList {
  let checks: [NominationCheck]

  var table: Table {
    Table(
      title: nil,
      columns: [
        column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
        column("监区", "ward", "ward"), column("种类", "kind", "kind"),
        column("时间和法律", "time and law", "by_law"), column("结论", "outcome", "outcome"),
        column("条款行", "row", "row"), column("最早日期", "first day", "earliest"),
        column("最大幅度", "at most", "limit"), column("原因", "reason", "reason"),
      ],
      rows: checks.flatMap { check in
        check.answers.isEmpty
          ? [unknown(check)] : check.answers.map { line(check, $0) }
      })
  }

  private func line(_ check: NominationCheck, _ answer: EligibilityAnswer) -> [Cell] {
    person(check) + [
      .code(answer.kind.rawValue, answer.kind.words), answer.byLaw.cell,
      answer.determination.outcome.cell, answer.row.map { .text($0) } ?? .none,
      answer.earliestOn.map { .text($0.description) } ?? .none,
      answer.limit.map { .code($0.code, $0.words) } ?? .none,
      answer.obstacles.first.map { .words($0.sentence) } ?? .none,
    ]
  }

  /// Without a judgment nothing can be said of either kind.
  private func unknown(_ check: NominationCheck) -> [Cell] {
    let outcome = Outcome.incomplete(["judgment that is executed"])
    return person(check) + [.none, outcome.cell, outcome.cell, .none, .none, .none, .none]
  }

  private func person(_ check: NominationCheck) -> [Cell] {
    [
      .text(check.inmate.text), .text(check.name), check.ward.map { .text($0.text) } ?? .none,
    ]
  }
}

/// What a change would make of the answers: each line before and after, and whether it differs.
struct WhatIfTable {
  let before: NominationCheck
  let after: NominationCheck

  var table: Table {
    Table(
      title: Text(
        zh: "\(before.inmate) \(before.name)：现在（\(before.day)）与假设（\(after.day)）",
        en: "\(before.inmate) \(before.name): now (\(before.day)) and supposed (\(after.day))"),
      columns: [
        column("种类", "kind", "kind"), column("项目", "item", "item"),
        column("现在", "now", "before"), column("假设", "supposed", "after"),
        column("变化", "changed", "changed"), column("依据", "article", "article"),
      ],
      rows: after.answers.flatMap { answer -> [[Cell]] in
        guard let now = before.answers.first(where: { $0.kind == answer.kind }) else { return [] }
        return rows(now, answer)
      })
  }

  private func rows(_ now: EligibilityAnswer, _ then: EligibilityAnswer) -> [[Cell]] {
    let kind = Cell.code(then.kind.rawValue, then.kind.words)
    func row(_ item: Cell, _ one: Cell, _ two: Cell, _ article: Cell = .none) -> [Cell] {
      [kind, item, one, two, .flag(one != two), article]
    }
    func day(_ day: CivilDate?) -> Cell { day.map { .text($0.description) } ?? .none }
    var rows = [
      row(
        .code("outcome", Text(zh: "结论", en: "outcome")), now.determination.outcome.cell,
        then.determination.outcome.cell),
      row(
        .code("by-law", Text(zh: "时间和法律", en: "time and law")), now.byLaw.cell, then.byLaw.cell),
      row(
        .code("earliest", Text(zh: "最早日期", en: "first day")), day(now.earliestOn),
        day(then.earliestOn)),
    ]
    if let one = now.limit, let two = then.limit {
      rows.append(
        row(
          .code("limit", Text(zh: "最大幅度", en: "at most")), .code(one.code, one.words),
          .code(two.code, two.words)))
    }
    for pair in FindingPair.pairs(now.determination.findings, then.determination.findings) {
      let finding = pair.after ?? pair.before
      guard let finding else { continue }
      rows.append(
        row(
          .code(finding.rule.rawValue, finding.sentence), pair.before?.status.cell ?? .none,
          pair.after?.status.cell ?? .none, .text(finding.citation.description)))
    }
    return rows
  }
}

/// The same finding before and after: the n-th of its rule.
struct FindingPair {
  let before: Finding?
  let after: Finding?

  static func pairs(_ before: [Finding], _ after: [Finding]) -> [FindingPair] {
    var waiting = before
    var pairs = after.map { finding -> FindingPair in
      let index = waiting.firstIndex { $0.rule == finding.rule }
      return FindingPair(before: index.map { waiting.remove(at: $0) }, after: finding)
    }
    pairs += waiting.map { FindingPair(before: $0, after: nil) }
    return pairs
  }
}

/// Who becomes eligible when.
struct CalendarTable {
  let dates: [NominationDate]
  let from: CivilDate

  var table: Table {
    Table(
      title: nil,
      columns: [
        column("月份", "month", "month"), column("日期", "day", "day"),
        column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
        column("监区", "ward", "ward"), column("种类", "kind", "kind"),
        column("条款行", "row", "row"), column("最大幅度", "at most", "limit"),
        column("届时", "by then", "by_law"), column("尚缺或者不符", "still open", "reason"),
      ],
      rows: dates.map { date in
        [
          date.day < from
            ? .code("before", Text(zh: "此前已可", en: "before"))
            : .text(YearMonth(date.day).description),
          .text(date.day.description), .text(date.inmate.text), .text(date.name),
          date.ward.map { .text($0.text) } ?? .none,
          .code(date.answer.kind.rawValue, date.answer.kind.words),
          date.answer.row.map { .text($0) } ?? .none,
          date.answer.limit.map { .code($0.code, $0.words) } ?? .none,
          date.answer.byLaw.cell,
          date.answer.obstacles.first.map { .words($0.sentence) } ?? .none,
        ]
      })
  }
}
