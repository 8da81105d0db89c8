import AffairsServices
import Presentation
import PrisonAffairs
import Publication

/// A mutation test as tables: for machines one row a change, for readers one row an item.
struct MutationListing {
  let report: MutationReport
  let listsAll: Bool

  private var open: [MutantResult] {
    Confidence.allCases.flatMap { mark in
      report.results.filter { $0.isOpen && $0.mutant.confidence == mark }
    }
  }

  private var refused: [MutantResult] {
    report.results.filter { $0.verdict == .refused }
  }

  private var noticed: [MutantResult] {
    listsAll ? report.results.filter { !$0.isOpen && $0.verdict != .refused } : []
  }

  /// What most needs a reader first: open changes by how sure the figure is, those lint refuses,
  /// those noticed; each in the order of the law.
  var changes: Table {
    Table(
      title: nil,
      columns: [
        column("可信度", "mark", "mark"), column("规定", "item", "item"),
        column("起日", "from", "version"), column("位置", "where", "path"),
        column("原值", "before", "before", .trailing), column("改为", "after", "after", .trailing),
        column("改动", "change", "kind"), column("结果", "result", "result"),
        column("发现的算例", "noticed by", "case"), column("算例位置", "place", "place"),
        column("理由", "reason", "reason"),
      ],
      rows: (open + refused + noticed).map { result in
        let mutant = result.mutant
        return [
          .code(mutant.confidence.rawValue, mutant.confidence.words), .text(mutant.item),
          .text(mutant.version.description), .text(mutant.path), .text(mutant.before),
          .text(mutant.after), .code(mutant.kind.rawValue, mutant.kind.words),
          .code(result.verdict.rawValue, result.verdict.words),
          result.caughtBy.map { .words($0.name) } ?? .none,
          result.caughtBy.map { .text("\($0.file):\($0.line)") } ?? .none,
          report.reason(of: result).map { .words($0) } ?? .none,
        ]
      }, footnotes: [])
  }

  var forReaders: [Table] {
    [
      open.isEmpty ? nil : survivors, refused.isEmpty ? nil : refusals,
      noticed.isEmpty ? nil : catches, summary,
    ].compactMap { $0 }
  }

  /// Items whose changes nobody notices, each with its reason.
  private var survivors: Table {
    Table(
      title: Text(zh: "没有算例发现的改动", en: "Changes that no case notices"),
      columns: MutationListing.itemColumns + [
        Column(title: Text(zh: "理由", en: "reason"), key: "reason", maximumWidth: 64)
      ],
      rows: grouped(open).map { group in
        let reason = report.reason(of: group[0])
        return cells(of: group) + [
          .words(reason ?? Text(zh: "（没有写明）", en: "(none given)"))
        ]
      }, footnotes: [])
  }

  /// Items whose changes never come to the cases, because the rules with them are refused.
  private var refusals: Table {
    Table(
      title: Text(zh: "规定检查即予拒绝的改动", en: "Changes that lint refuses"),
      columns: MutationListing.itemColumns + [
        column("处数", "changes", "changes", .trailing),
        column("算例也能发现", "noticed by cases too", "noticed", .trailing),
      ],
      rows: grouped(refused).map { group in
        cells(of: group) + [
          .number(String(group.count)), .number(String(group.count { $0.caughtBy != nil })),
        ]
      }, footnotes: [])
  }

  /// Every change that was noticed, with the first case that noticed it.
  private var catches: Table {
    Table(
      title: Text(zh: "算例发现的改动", en: "Changes that a case notices"),
      columns: MutationListing.itemColumns + [
        column("结果", "result", "result"),
        Column(title: Text(zh: "发现的算例", en: "noticed by"), key: "case", maximumWidth: 64),
      ],
      rows: noticed.map { result in
        cells(of: [result]) + [
          .code(result.verdict.rawValue, result.verdict.words),
          result.caughtBy.map { .words($0.name) } ?? .none,
        ]
      }, footnotes: [])
  }

  private static let itemColumns = [
    column("可信度", "mark", "mark"), column("规定", "item", "item"),
    column("起日", "from", "version"),
    Column(title: Text(zh: "改动", en: "change"), key: "change", maximumWidth: 40),
  ]

  private func cells(of group: [MutantResult]) -> [Cell] {
    let mutant = group[0].mutant
    let words = group.map { $0.mutant.changeWords }
    return [
      .code(mutant.confidence.rawValue, mutant.confidence.words), .text(mutant.item),
      .text(mutant.version.description),
      .words(
        Text(
          zh: words.map(\.zh).joined(separator: "；"), en: words.map(\.en).joined(separator: "; "))),
    ]
  }

  /// Neighbours of one item, one version and one reason.
  private func grouped(_ results: [MutantResult]) -> [[MutantResult]] {
    var groups: [[MutantResult]] = []
    for result in results {
      if let other = groups.last?.first, other.mutant.item == result.mutant.item,
        other.mutant.version == result.mutant.version,
        report.reason(of: other) == report.reason(of: result)
      {
        groups[groups.count - 1].append(result)
      } else {
        groups.append([result])
      }
    }
    return groups
  }

  /// How many came out how, by how sure the figure is.
  private var summary: Table {
    let verdicts: [MutantVerdict] = [.caught, .caughtElsewhere, .refused, .survived]
    return Table(
      title: Text(zh: "合计", en: "In all"),
      columns: [
        column("可信度", "mark", "mark"), column("改动", "changes", "changes", .trailing),
      ]
        + verdicts.map {
          Column(
            title: $0.words, alignment: .trailing, key: $0.rawValue.replacing("-", with: "_"))
        },
      rows: Confidence.allCases.map { mark in
        let marked = report.results.filter { $0.mutant.confidence == mark }
        return [.code(mark.rawValue, mark.words), .number(String(marked.count))]
          + verdicts.map { verdict in
            .number(String(marked.count { $0.verdict == verdict }))
          }
      },
      footnotes: [
        Text(
          zh: "一个单位：一分；一日、一个工作日、一个月；一次；比例的分子或者分母加减一。“本数换边”指以上、以下、不满是否含本数对调，分值按百分之一分改动。",
          en: """
            One unit: a point; a day, working day or month; a count; numerator or denominator by one. A bound's own \
            number changes sides by a hundredth of a point.
            """),
        Text(
          zh: "“依条文”指算例的来源写明同一文件的同一条；供培训用的种子条款不是法律，不在其内。",
          en: """
            "From the article" means that the case names the same document and article. Seed clauses made for \
            training are no law and are left out.
            """),
      ] + unusedNote)
  }

  /// A case can guard a figure before anything acts on it; a reader must not take one for the other.
  private var unusedNote: [Text] {
    guard !report.guardedUnused.isEmpty else { return [] }
    let items = report.guardedUnused.joined(separator: ", ")
    return [
      Text(
        zh: "有算例看守，但还没有规则或者程序引用，程序尚未据以办理：\(items)",
        en:
          "Guarded by cases, but named by no rule or procedure, so nothing acts on it yet: \(items)"
      )
    ]
  }
}
