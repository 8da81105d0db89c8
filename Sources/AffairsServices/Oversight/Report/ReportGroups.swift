import PrisonAffairs
import Publication
import RecordBook

extension ReportWriter {
  /// The grades of the period by strict group (第十九条、第二十四条), and of those in none, so that
  /// the control of "active" among them shows.
  func gradesByGroupSection() throws -> ReportSection {
    let members = try reader.seen.strictGroups()
    var counts: [String: [CycleGrade: Int]] = [:]
    for ward in shown {
      for (inmate, month, grade) in try reader.seen.grades(of: ward, in: months) {
        let groups = Set(
          (members[inmate] ?? []).map(\.membership).filter { $0.from <= month.lastDay }
            .map(\.group))
        for group in groups.isEmpty ? [""] : groups {
          counts[group, default: [:]][grade, default: 0] += 1
        }
      }
    }
    let titles = office.policies.strictGroups(on: min(period.days.last, office.today))
    let lines = counts.sorted { $0.key < $1.key }.map { group, counts -> [ReportSection.Value] in
      let name: ReportSection.Value =
        group.isEmpty
        ? .code("none", Text(zh: "不属从严类别", en: "in no strict group"))
        : .code(group, titles[group]?.title ?? Text(zh: group, en: group))
      return [name] + CycleGrade.allCases.map { .count(counts[$0] ?? 0) }
        + [.share(counts[.active] ?? 0, of: counts.values.reduce(0, +))]
    }
    return ReportSection(
      .gradesByGroup,
      [.label("group", "类别", "group")]
        + CycleGrade.allCases.map { .sum($0.rawValue, $0.words.zh, $0.words.en) }
        + [.label("active_percent", "积极%", "active %")], lines,
      notes: [
        Text(
          zh: "同属几个类别的，在每个类别各计一次",
          en: "whoever is in several groups is counted in each of them")
      ])
  }
}
