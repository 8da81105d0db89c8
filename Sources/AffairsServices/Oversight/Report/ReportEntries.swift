import PrisonAffairs
import RecordBook

extension ReportWriter {
  /// How entries came into the book, by ward and officer, as the register's report counts them.
  func entriesSection() -> ReportSection {
    func values(_ counts: RegisterCounts) -> [ReportSection.Value] {
      [
        .count(counts.entries), .count(counts.late), .share(counts.late, of: counts.entries),
        counts.inBulk.map { .count($0) } ?? .none, .count(counts.broughtByOthers),
      ]
    }
    return ReportSection(
      .entries,
      [
        .ward, .officer, .sum("entries", "记录", "entries"), .sum("late", "补录", "late"),
        .label("late_percent", "补录%", "late %"), .sum("in_bulk", "批量", "in bulk"),
        .sum("brought_by_others", "他人录入", "by others"),
      ],
      register.lines.map { line in
        [.ward(line.ward), line.officer.map { .text($0.text) } ?? .none] + values(line.counts)
      },
      totals: ["late_percent": .share(register.total.late, of: register.total.entries)])
  }

  private func counts(_ direction: Direction) -> [ClauseCount] {
    counts.filter { $0.direction == direction && isShown($0.ward) }
  }

  /// Entries in force by clause: how many, how many points, and points an entry.
  func byClause(_ direction: Direction, _ kind: ReportSection.Kind) -> ReportSection {
    let titles = office.policies.reasons(on: min(period.days.last, office.today))
    let groups = Dictionary(grouping: counts(direction), by: \.reason)
    return amounts(
      kind, [.label("clause", "条款", "clause")],
      groups.sorted { $0.key < $1.key }.map { code, counts in
        ([.code(code, titles[code]?.title ?? Text(zh: code, en: code))], counts)
      })
  }

  /// Entries in force by officer, in each ward.
  func byOfficer(_ direction: Direction, _ kind: ReportSection.Kind) -> ReportSection {
    let groups = Dictionary(grouping: counts(direction)) {
      OfficerOfWard(ward: $0.ward?.ward, officer: $0.officer)
    }
    return amounts(
      kind, [.ward, .officer],
      groups.sorted { $0.key < $1.key }.map { key, counts in
        ([.ward(key.ward), .text(key.officer.text)], counts)
      })
  }

  private func amounts(
    _ kind: ReportSection.Kind, _ labels: [ReportSection.Column],
    _ groups: [([ReportSection.Value], [ClauseCount])]
  ) -> ReportSection {
    func mean(_ counts: [ClauseCount]) -> ReportSection.Value {
      let entries = counts.map(\.entries).reduce(0, +)
      guard entries > 0 else { return .none }
      return .points(counts.map(\.points).sum().share(1, of: entries, rounding: .halfUp))
    }
    return ReportSection(
      kind,
      labels + [
        .sum("entries", "条数", "entries"), .sum("points", "分数", "points"),
        .label("mean", "平均", "mean"),
      ],
      groups.map { labels, counts in
        labels + [
          .count(counts.map(\.entries).reduce(0, +)), .points(counts.map(\.points).sum()),
          mean(counts),
        ]
      }, totals: ["mean": mean(groups.flatMap(\.1))])
  }

  /// Each officer's deductions per inmate and month beside the medians.
  func unevennessSection() throws -> ReportSection {
    let multiple = office.policies.count(
      "records.report.deduction-multiple", on: min(period.days.last, office.today))
    let officers = Dictionary(grouping: counts.filter { $0.ward != nil }) {
      OfficerOfWard(ward: $0.ward?.ward, officer: $0.officer)
    }.compactMap { key, counts -> OfficerDeductions? in
      guard let ward = key.ward else { return nil }
      return OfficerDeductions(
        ward: ward, officer: key.officer,
        deductions: counts.filter { $0.direction == .deduction }.map(\.entries).reduce(0, +))
    }
    let result = Unevenness(officers, inmateMonths: try inmateMonths(), multiple: multiple)
    let none = multiple == nil
    return ReportSection(
      .unevenness,
      [
        .ward, .officer, .sum("deductions", "扣分条数", "deductions"),
        .label("inmate_months", "人月", "inmate-months"),
        .label("rate", "每百人月", "per 100"), .label("ward_median", "监区中位数", "ward median"),
        .label("prison_median", "全监中位数", "prison median"),
        .label("over_ward", "超监区", "over ward"),
        .label("over_prison", "超全监", "over prison"),
      ],
      result.lines.filter { isShown($0.subject.ward) }.map { line in
        [
          .ward(line.subject.ward), .text(line.subject.officer.text),
          .count(line.subject.deductions), .count(line.inmateMonths), .rate(line.rate),
          .rate(line.wardMedian), .rate(line.prisonMedian),
          line.isOverWard.map { .flag($0) } ?? .none,
          line.isOverPrison.map { .flag($0) } ?? .none,
        ]
      },
      notes: [
        none
          ? Text(
            zh: "台账采用的规定没有偏离倍数，不作标记",
            en: "the adopted policy sets no multiple of the median; nothing is marked")
          : Text(
            zh: "标记：超过中位数\(multiple ?? 0)倍，只提示核查，不是结论；人月按每月末在押人数计",
            en:
              "marked: more than \(multiple ?? 0) times the median, to be looked at and no more; inmate-months by those in custody at each month's end"
          )
      ])
  }

  /// Those in custody in each ward on the last day of each month of the period, added up.
  private func inmateMonths() throws -> [WardCode: Int] {
    let people = try reader.inmates()
    var months: [WardCode: Int] = [:]
    for month in period.months where month.firstDay <= office.today {
      let day = min(month.lastDay, office.today)
      let placements = try reader.placements(on: day)
      for person in people where person.isInCustody(on: day) {
        if let ward = placements[person.inmate]?.ward { months[ward, default: 0] += 1 }
      }
    }
    return months
  }
}

/// An officer in one ward.
private struct OfficerOfWard: Hashable, Comparable {
  let ward: WardCode?
  let officer: StaffNumber

  static func < (left: OfficerOfWard, right: OfficerOfWard) -> Bool {
    (left.ward?.text ?? "", left.officer) < (right.ward?.text ?? "", right.officer)
  }
}
