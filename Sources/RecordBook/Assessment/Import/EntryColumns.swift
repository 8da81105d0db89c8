/// The fields of a row of `entries.csv`, in the order of the template.
enum EntryField: Int, ImportField {
  case inmate, day, reason, points, event, officer, note, lateReason, source, line

  static let words: [EntryField] = [.event, .note, .lateReason, .source, .line]

  static let composed: [EntryField] = [.reason] + words

  /// The column's key and the headers under which it may stand.
  var column: CSVColumn {
    switch self {
    case .inmate: CSVColumn("inmate", "罪犯编号")
    case .day: CSVColumn("day", "日期")
    case .reason: CSVColumn("reason", "条款")
    case .points: CSVColumn("points", "分值")
    case .event: CSVColumn("event", "事件", required: false)
    case .officer: CSVColumn("officer", "民警")
    case .note: CSVColumn("note", "说明", required: false)
    case .lateReason: CSVColumn("late_reason", "迟录原因", required: false)
    case .source: CSVColumn("source", "来源", required: false)
    case .line: CSVColumn("line_reference", "行号")
    }
  }
}

/// The columns of point entries as they come in; the template and the import share the list.
public enum EntryColumns {
  /// In the order of the template.
  ///
  /// `event`, `note` and `late_reason` may be absent; `source` may be absent where the import was
  /// given one.
  public static let all: [CSVColumn] = EntryField.allCases.map(\.column)
}

typealias EntryFile = FieldFile<EntryField>
typealias EntryText = FieldText<EntryField>
typealias EntryTextReader = FieldTextReader<EntryField>
typealias EntryFaults = ImportFaults<EntryField>
