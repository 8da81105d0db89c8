/// The fields of a row of `transfers.csv`, in the order of the template.
enum TransferField: Int, ImportField {
  case day, kind, inmate, amount, debit, credit, category, sender, relation, note, lateReason
  case source, line

  static let words: [TransferField] = [
    .category, .sender, .relation, .note, .lateReason, .source, .line,
  ]

  static let composed: [TransferField] = [.kind, .debit, .credit] + words

  static let folded: [TransferField] = [.source, .line]

  /// The column's key and the headers under which it may stand.
  var column: CSVColumn {
    switch self {
    case .day: CSVColumn("day", "日期")
    case .kind: CSVColumn("kind", "种类")
    case .inmate: CSVColumn("inmate", "罪犯编号", required: false)
    case .amount: CSVColumn("amount", "金额")
    case .debit: CSVColumn("debit", "借方", required: false)
    case .credit: CSVColumn("credit", "贷方", required: false)
    case .category: CSVColumn("category", "类别", required: false)
    case .sender: CSVColumn("sender", "汇款人", required: false)
    case .relation: CSVColumn("relation", "关系", required: false)
    case .note: CSVColumn("note", "备注", required: false)
    case .lateReason: CSVColumn("late_reason", "补记原因", required: false)
    case .source: CSVColumn("source", "来源", required: false)
    case .line: CSVColumn("line_reference", "行号")
    }
  }
}

/// The columns of movements of money as they come in; the template and the import share the list.
public enum TransferColumns {
  /// In the order of the template.
  public static let all: [CSVColumn] = TransferField.allCases.map { $0.column }
}

typealias TransferText = FieldText<TransferField>
typealias TransferFaults = ImportFaults<TransferField>
