import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension Cell {
  /// An account of the chart: its code for machines, its title for people.
  static func account(_ code: String, _ chart: ChartOfAccounts) -> Cell {
    chart[code].map { .code(code, $0.title) } ?? .text(code)
  }

  /// An amount in yuan.
  static func money(_ amount: Money) -> Cell { .text(amount.description) }
}

/// Rows that were written, or would be.
struct TransferTable {
  let table: Table

  init(drafts: [TransferDraft], _ office: Office) {
    let chart = office.chartOfAccounts
    table = Table(
      title: nil,
      columns: [
        column("日期", "day", "day"), column("种类", "kind", "kind"),
        column("罪犯编号", "inmate", "inmate"), column("借方", "debit", "debit"),
        column("贷方", "credit", "credit"), column("金额", "amount", "amount", .trailing),
        column("补记", "late", "late"),
      ],
      rows: drafts.map { draft in
        let row = draft.transfer
        return [
          .text(row.day.description), .code(row.kind.rawValue, row.kind.words),
          row.inmate.map { .text($0.text) } ?? .none, .account(row.debit, chart),
          .account(row.credit, chart), .money(row.amount),
          draft.isLate ? .code("late", Text(zh: "补记", en: "late")) : .none,
        ]
      }, footnotes: [])
  }
}
