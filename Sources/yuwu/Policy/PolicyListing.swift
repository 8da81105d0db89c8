import AffairsServices
import Presentation
import PrisonAffairs
import Publication

/// Policy as tables: what is in force on a day, and the versions of one item.
struct PolicyListing {
  let law: Law
  let day: CivilDate?
  let unconfirmed: Bool

  private struct Line {
    let identifier: String
    let kind: String
    let title: Text
    let layer: LayerKind
    let value: String
    let unit: String
    let from: CivilDate
    let to: CivilDate?
    let citation: Citation
    let confidence: Confidence
    let note: String?
  }

  var table: Table {
    let chosen = lines.filter { line in
      (!unconfirmed || line.confidence == .assumption) && isWanted(line)
    }
    return Table(
      title: nil, columns: PolicyListing.columns, rows: chosen.map(row), footnotes: [])
  }

  /// Every version of one item; refuses one that no layer has.
  func versions(of identifier: String) throws -> Table {
    let chosen = lines.filter { $0.identifier == identifier && (day == nil || isWanted($0)) }
    guard !chosen.isEmpty else {
      throw Refusal(
        .policyNotInForce, [.code: identifier, .day: day?.description ?? ""])
    }
    return Table(
      title: chosen.first?.title, columns: PolicyListing.columns, rows: chosen.map(row),
      footnotes: chosen.compactMap(\.note).map { Text(zh: $0, en: $0) })
  }

  private func isWanted(_ line: Line) -> Bool {
    guard let day else { return true }
    return line.from <= day && day <= (line.to ?? .latest)
  }

  private func row(_ line: Line) -> [Cell] {
    [
      .text(line.identifier), .text(line.kind), .words(line.title), .text(line.layer.rawValue),
      .text(line.value), .text(line.unit), .text(line.from.description),
      line.to.map { .text($0.description) } ?? .none, .text(line.citation.description),
      .text(line.confidence.rawValue),
    ]
  }

  private static let columns = [
    column("编号", "id", "id"), column("类别", "kind", "kind"), column("名称", "title", "title"),
    column("层级", "layer", "layer"), column("数值", "value", "value", .trailing),
    column("单位", "unit", "unit"), column("起日", "from", "from"), column("止日", "to", "to"),
    column("出处", "source", "source"), column("可信度", "confidence", "confidence"),
  ]

  private var lines: [Line] { law.policies.layers.flatMap { lines(of: $0) } }

  private func lines(of layer: PolicyLayer) -> [Line] {
    var lines: [Line] = []
    for item in layer.values {
      lines += item.versions.map {
        line(item.heading, "value", layer, $0, "\($0.content)", item.unit.rawValue)
      }
      lines += item.leftToLower.map {
        line(item.heading, "value", layer, $0, "-", item.unit.rawValue)
      }
    }
    for item in layer.rules {
      lines += item.versions.map { line(item.heading, "rule", layer, $0) }
    }
    for item in layer.vocabularies {
      let count = String(item.terms.codes.count)
      lines += item.versions.map {
        line(item.heading, "vocabulary", layer, $0, count, "terms")
      }
    }
    for item in layer.procedures {
      let count = String(item.steps.count)
      lines += item.versions.map { line(item.heading, "procedure", layer, $0, count, "steps") }
    }
    for item in layer.additions {
      lines += item.versions.map { line(item.heading, "addition", layer, $0) }
    }
    return lines
  }

  private func line<Content>(
    _ heading: PolicyHeading, _ kind: String, _ layer: PolicyLayer,
    _ version: PolicyVersion<Content>, _ value: String = "", _ unit: String = ""
  ) -> Line {
    Line(
      identifier: heading.identifier, kind: kind, title: heading.title, layer: layer.kind,
      value: value, unit: unit, from: version.from, to: version.to, citation: version.citation,
      confidence: version.confidence, note: version.note)
  }
}

/// A column with its words and its key for machines.
func column(
  _ zh: String, _ en: String, _ key: String, _ alignment: Column.Alignment = .leading
) -> Column {
  Column(title: Text(zh: zh, en: en), alignment: alignment, key: key)
}
