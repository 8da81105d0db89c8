import PrisonAffairs
import RecordBook
import Register

/// A transfer text in the types of the book: every fact in a table this program knows, with the
/// columns of that table.
struct TransferContent {
  /// One fact with its place in the sending book.
  struct Brought {
    let fact: Fact
    let place: FactKey
    let source: TransferFact

    func text(_ column: String) -> String? { source[column] }
  }

  let text: TransferText
  let inmate: InmateNumber
  let fromMonth: YearMonth
  private let byTable: [String: [Brought]]
  /// What was retracted or replaced in the sending book.
  private let corrected: Set<FactKey>

  /// Refuses a table or column that this program does not know, and a value that is none
  /// (`transfer.form`): what cannot be read is not passed over.
  init(_ text: TransferText) throws(Refusal) {
    let form = Refusal(.transferForm, [.value: text.header.inmate])
    guard let inmate = InmateNumber(text.header.inmate),
      let month = YearMonth(text.header.fromMonth)
    else { throw form }
    self.text = text
    self.inmate = inmate
    fromMonth = month
    var byTable: [String: [Brought]] = [:]
    var corrected: Set<FactKey> = []
    for source in text.facts {
      guard let table = FactTable.all.first(where: { $0.name == source.table }),
        let fact = TransferContent.fact(source, table),
        source["inmate"] == nil || source["inmate"] == inmate.text
      else { throw form }
      let place = FactKey(act: source.act, ordinal: source.ordinal)
      byTable[source.table, default: []].append(
        Brought(fact: fact, place: place, source: source))
      if table.name == "correction", let act = source["fact_act"].flatMap({ Int($0) }),
        let ordinal = source["fact_ordinal"].flatMap({ Int($0) })
      {
        corrected.insert(FactKey(act: act, ordinal: ordinal))
      }
    }
    guard byTable["inmate"]?.count == 1 else { throw form }
    self.byTable = byTable
    self.corrected = corrected
  }

  /// The facts of a table that nobody corrected, in the order of the text.
  subscript(_ table: String) -> [Brought] {
    (byTable[table] ?? []).filter { !corrected.contains($0.place) }
  }

  private static func fact(_ source: TransferFact, _ table: FactTable) -> Fact? {
    guard source.columns.map(\.name) == table.columns.map(\.name) else { return nil }
    var values: [FactValue] = []
    for (column, given) in zip(table.columns, source.columns) {
      guard let value = given.value else {
        guard column.isOptional else { return nil }
        values.append(.null)
        continue
      }
      switch column.kind {
      case .text: values.append(.text(value))
      case .integer:
        guard let integer = Int(value), String(integer) == value else { return nil }
        values.append(.integer(integer))
      }
    }
    return Fact(brought: table, values)
  }
}

extension TransferContent.Brought {
  /// The same fact under a key of the receiving book.
  func fact(source name: String) -> Fact {
    var values = fact.values
    for (index, column) in fact.table.columns.enumerated() {
      if column.name == "source" { values[index] = .text(name) }
      if column.name == "line_reference" { values[index] = .text(source.reference) }
    }
    return Fact(brought: fact.table, values)
  }

  /// A value in the place of one column's.
  func fact(source name: String, replacing replacements: [String: FactValue]) -> Fact {
    let keyed = fact(source: name)
    return Fact(
      brought: keyed.table,
      zip(keyed.table.columns, keyed.values).map { replacements[$0.name] ?? $1 })
  }
}
