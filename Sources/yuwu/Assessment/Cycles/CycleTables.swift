import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// A month that is not there is none, for machines too.
private func month(_ month: YearMonth?) -> Cell { month.map { .text($0.description) } ?? .none }

/// One inmate's cycles as a table.
struct CycleHistoryTable {
  let table: Table

  init(_ history: CycleHistory) {
    let account = history.account
    let rows = (account.ended + [account.running]).map { cycle -> [Cell] in
      let grade = history.grades[cycle.number]?.grade
      let reward = history.rewards[cycle.number]?.reward
      let isCancelled = cycle.isCancelled || history.cancelled.contains(cycle.number)
      return [
        .number(String(cycle.number)), month(cycle.months.first?.month), month(cycle.endedIn),
        .number(cycle.carriedIn.description),
        .number(cycle.months.map(\.points).sum().description), .number(cycle.balance.description),
        cycle.carriedOut.map { .number($0.description) } ?? .none,
        grade.map { .code($0.rawValue, $0.words) } ?? .none,
        reward.map { .code($0.rawValue, $0.words) } ?? .none,
        isCancelled ? .code("cancelled", Text(zh: "已取消", en: "cancelled")) : .none,
      ]
    }
    table = Table(
      title: Text(
        zh: "\(history.record.inmate) 考核周期，余额 \(history.balance)",
        en: "\(history.record.inmate): cycles, balance \(history.balance)"),
      columns: [
        column("周期", "cycle", "cycle", .trailing), column("首月", "first", "first_month"),
        column("满分月", "ended", "ended_in"),
        column("转入", "carried in", "carried_in", .trailing),
        column("各月合计", "months", "months", .trailing),
        column("累计", "balance", "balance", .trailing),
        column("转出", "carried out", "carried_out", .trailing),
        column("等级", "grade", "grade"), column("奖励", "reward", "reward"),
        column("备注", "note", "note"),
      ], rows: rows, footnotes: [])
  }
}

/// Everybody's running cycle as a table.
struct CycleStandingTable {
  let table: Table

  init(_ standings: [CycleStanding]) {
    table = Table(
      title: nil,
      columns: [
        column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
        column("监区", "ward", "ward"), column("周期", "cycle", "cycle", .trailing),
        column("首月", "first", "first_month"),
        column("转入", "carried in", "carried_in", .trailing),
        column("累计", "balance", "balance", .trailing),
        column("还差", "missing", "missing", .trailing),
        column("满分月", "ended", "ended_in"), column("状态", "state", "state"),
      ],
      rows: standings.map { standing in
        let cycle = standing.cycle
        return [
          .text(standing.record.inmate.text), .text(standing.record.name),
          .text(standing.ward?.text ?? ""), .number(String(cycle.number)),
          month(cycle.months.first?.month),
          .number(cycle.carriedIn.description), .number(cycle.balance.description),
          .number(cycle.missing.description), month(cycle.endedIn),
          .code(standing.state.rawValue, standing.state.words),
        ]
      }, footnotes: [])
  }
}

extension CycleStanding.State {
  var words: Text {
    switch self {
    case .running: Text(zh: "进行中", en: "running")
    case .full: Text(zh: "已满，待评定", en: "full, to be graded")
    }
  }
}

/// A ward's cycles to be graded as a table.
struct GradingTable {
  let table: Table

  init(
    _ sheet: GradingSheet, _ examined: ProposalDetermination, grades: [InmateNumber: CycleGrade]
  ) {
    let ranks = Dictionary(
      examined.ranking.map { ($0.candidate.inmate, $0) }, uniquingKeysWith: { first, _ in first })
    table = Table(
      title: Text(
        zh: "\(sheet.ward) 监区 \(sheet.month) 等级评定表",
        en: "ward \(sheet.ward), \(sheet.month): cycles to be graded"),
      columns: [
        column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
        column("周期", "cycle", "cycle", .trailing), column("首月", "first", "first_month"),
        column("末月", "last", "last_month"), column("累计", "balance", "balance", .trailing),
        column("可评等级", "admits", "admits"), column("条款", "article", "article"),
        column("名次", "rank", "rank", .trailing), column("名次依据", "decided by", "criterion"),
        column("等级", "grade", "grade"),
      ],
      rows: sheet.rows.map { row in
        let consequence = row.determination.consequence
        let rank = ranks[row.inmate]
        return [
          .text(row.inmate.text), .text(row.record.name), .number(String(row.cycle.number)),
          .text(row.cycle.firstMonth.description), .text(row.cycle.lastMonth.description),
          .number(row.cycle.balance.description),
          consequence.map { .code($0.rawValue, $0.words) }
            ?? .code("undetermined", Text(zh: "待判断", en: "awaits judgement")),
          .text(row.determination.bar(against: .active)?.citation.article ?? ""),
          rank.map { .number(String($0.rank)) } ?? .none,
          rank.map { .code($0.criterion.rawValue, $0.criterion.words) } ?? .none,
          grades[row.inmate].map { .code($0.rawValue, $0.words) } ?? .none,
        ]
      }, footnotes: [])
  }
}

/// A ward's rewards to be decided as a table.
struct RewardTable {
  let table: Table

  init(_ sheet: RewardSheet, _ proposed: [RewardProposalRecord]) {
    let rewards = Dictionary(
      proposed.map { ($0.inmate, $0.reward) }, uniquingKeysWith: { _, last in last })
    table = Table(
      title: Text(
        zh: "\(sheet.ward) 监区 \(sheet.month) 奖励审批表",
        en: "ward \(sheet.ward), \(sheet.month): rewards to be decided"),
      columns: [
        column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
        column("周期", "cycle", "cycle", .trailing), column("等级", "grade", "grade"),
        column("累计", "balance", "balance", .trailing),
        column("转出", "carried out", "carried_out", .trailing),
        column("应得", "earned", "earned"), column("已提出", "submitted", "submitted"),
      ],
      rows: sheet.rows.map { row in
        [
          .text(row.inmate.text), .text(row.record.name), .number(String(row.grade.cycle)),
          .code(row.grade.grade.rawValue, row.grade.grade.words),
          .number(row.grade.balance.description), .number(row.grade.carriedOut.description),
          .code(row.earned.reward.rawValue, row.earned.reward.words),
          rewards[row.inmate].map { .code($0.rawValue, $0.words) } ?? .none,
        ]
      }, footnotes: [])
  }
}

/// What a cancellation takes and keeps as a table of items.
struct CancellationTable {
  let table: Table

  init(_ file: CancellationFile) {
    let determination = file.determination
    let rewards = determination.rewards.map { reward in
      words(
        "第\(reward.cycle)周期\(reward.reward.words.zh)",
        "cycle \(reward.cycle): \(reward.reward.words.en)")
    }
    func item(_ zh: String, _ en: String, _ value: String) -> [Cell] {
      [.words(Text(zh: zh, en: en)), .text(value)]
    }
    table = Table(
      title: Text(zh: file.reference.description, en: file.reference.description),
      columns: [column("项目", "item", "item"), column("内容", "value", "value")],
      rows: [
        item("情形", "case", file.request.ground.words[interfaceLanguage]),
        item("此前余额", "balance before", file.before.description),
        item("取消分数", "points cancelled", determination.cancelled.description),
        item("此后余额", "balance after", determination.balance.description),
        item(
          "取消的奖励", "rewards cancelled",
          rewards.isEmpty ? "-" : rewards.joined(separator: words("、", ", "))),
        item("重新考核起始日", "assessment begins anew", determination.restart?.description ?? "-"),
      ]
        + determination.determination.findings.map { finding in
          [
            .words(Text(zh: "依据", en: "finding")),
            .text("\(finding.sentence[interfaceLanguage]) [\(finding.citation)]"),
          ]
        }, footnotes: [])
  }
}
