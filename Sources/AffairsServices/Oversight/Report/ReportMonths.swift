import PrisonAffairs
import Publication
import RecordBook

/// What became of one ward's month.
private struct MonthCourse {
  var isSettled = false
  /// Days from the month's last day to the first posting; nil where nothing was posted.
  var daysToPosting: Int?
  var isClosed = false
}

extension ReportWriter {
  /// Months that are over: settled, posted and closed, and how long after their end they were
  /// posted.
  func monthsSection() throws -> ReportSection {
    let limit = office.policies.span(
      "records.report.posting-days", on: min(period.days.last, office.today))
    let overdue = try office.stepsDue(reader).filter(\.isOverdue).compactMap {
      Reference($0.reference)
    }
    var all: [Int] = []
    let lines = try shown.map { ward -> [ReportSection.Value] in
      let owed = try owedMonths(of: ward)
      let courses = try owed.map { try course(of: ward, $0) }
      let days = courses.compactMap(\.daysToPosting)
      all += days
      let late = limit.map { limit in days.count { $0 > limit.value.count } }
      let waiting = overdue.count {
        if case .wardMonth(ward, let month) = $0 { months.contains(month) } else { false }
      }
      return [
        .ward(ward), .count(owed.count), .count(courses.count(where: \.isSettled)),
        .count(days.count), .count(courses.count(where: \.isClosed)),
        late.map { .count($0) } ?? .none, days.max().map { .count($0) } ?? .none,
        mean(days), .count(waiting),
      ]
    }
    return ReportSection(
      .months,
      [
        .ward, .sum("months", "应汇总", "months"), .sum("settled", "已汇总", "settled"),
        .sum("posted", "已公示", "posted"), .sum("closed", "已结束", "closed"),
        .sum("posted_late", "公示迟", "posted late"),
        .label("days_most", "最多天数", "most days"), .label("days_mean", "平均天数", "mean days"),
        .sum("overdue_steps", "逾期步骤", "overdue steps"),
      ], lines,
      totals: [
        "days_most": all.max().map { .count($0) } ?? .none, "days_mean": mean(all),
      ],
      notes: limit.map { limit in
        [
          Text(
            zh: "天数：月末到首次张贴；超过\(limit.value.count)天的算迟",
            en:
              "days from the month's end to the first posting; late after \(limit.value.count)")
        ]
      } ?? [])
  }

  private func mean(_ days: [Int]) -> ReportSection.Value {
    days.isEmpty
      ? .none
      : .count(Rounding.halfUp.divide(days.reduce(0, +), by: days.count))
  }

  /// Months of the period that are over and for which the ward has somebody to sum up; those that
  /// began before the book did stand on paper, unless the book has their course.
  private func owedMonths(of ward: WardCode) throws -> [YearMonth] {
    let opened = try reader.act(1)?.moment.day ?? .latest
    let people = Dictionary(
      try reader.inmates(everIn: ward).map { ($0.inmate, $0) },
      uniquingKeysWith: { first, _ in first })
    return try period.months.filter { month in
      guard month.lastDay < office.today else { return false }
      let subject = Reference.wardMonth(ward, month).description
      if try reader.instance(PointsMonth.procedure, of: subject) != nil { return true }
      guard month.firstDay >= opened else { return false }
      return try reader.placements(on: month.lastDay, everIn: ward).contains { inmate, placement in
        placement.ward == ward && people[inmate]?.custody(in: month.days) != nil
      }
    }
  }

  private func course(of ward: WardCode, _ month: YearMonth) throws -> MonthCourse {
    let subject = Reference.wardMonth(ward, month)
    var course = MonthCourse()
    if let instance = try reader.instance(PointsMonth.procedure, of: subject.description) {
      course.isClosed = instance.state == .ended
      course.isSettled =
        instance.steps.last { $0.step == PointsMonth.monthlySummary }?.outcome
        == StepOutcome.approved.rawValue
    }
    let posted = try reader.notices(on: subject).compactMap {
      try reader.posting(of: $0.number)?.postedOn
    }
    course.daysToPosting = posted.min().map { month.lastDay.days(until: $0) }
    return course
  }

  /// Entries retracted and replaced, and months decided again after closing.
  func correctionsSection() throws -> ReportSection {
    let wards = Dictionary(grouping: register.lines) { $0.ward?.ward }
    let concerned: [WardCode?] = shown + (wards[nil] == nil ? [] : [nil])
    let lines = try concerned.map { ward -> [ReportSection.Value] in
      let counts = (wards[ward] ?? []).map(\.counts).reduce(RegisterCounts(), +)
      let booked = try ward.map { try reader.seen.adjustmentCount(of: $0, in: months) } ?? 0
      return [
        .ward(ward), .count(counts.retracted), .count(counts.replaced), .count(booked),
      ]
    }
    return ReportSection(
      .corrections,
      [
        .ward, .sum("retracted", "撤销", "retracted"), .sum("replaced", "更换", "replaced"),
        .sum("booked_after_closing", "结案后更正", "booked after closing"),
      ], lines)
  }

  /// The grades of the cycles that ended in the period, by ward.
  func gradesSection() throws -> ReportSection {
    var all: [CycleGrade: Int] = [:]
    let lines = try shown.map { ward -> [ReportSection.Value] in
      let counts = try reader.seen.gradeCounts(of: ward, in: months)
      all.merge(counts, uniquingKeysWith: +)
      return [.ward(ward)] + CycleGrade.allCases.map { .count(counts[$0] ?? 0) }
        + [.share(counts[.active] ?? 0, of: counts.values.reduce(0, +))]
    }
    return ReportSection(
      .grades,
      [.ward]
        + CycleGrade.allCases.map {
          .sum($0.rawValue, $0.words.zh, $0.words.en)
        } + [.label("active_percent", "积极%", "active %")], lines,
      totals: ["active_percent": .share(all[.active] ?? 0, of: all.values.reduce(0, +))])
  }

  /// The rewards of those cycles, by ward.
  func rewardsSection() throws -> ReportSection {
    let lines = try shown.map { ward -> [ReportSection.Value] in
      let counts = try reader.seen.rewardCounts(of: ward, in: months)
      return [.ward(ward)] + Reward.allCases.map { .count(counts[$0] ?? 0) }
    }
    return ReportSection(
      .rewards,
      [.ward]
        + Reward.allCases.map {
          .sum($0.rawValue.replacing("-", with: "_"), $0.words.zh, $0.words.en)
        }, lines)
  }
}
