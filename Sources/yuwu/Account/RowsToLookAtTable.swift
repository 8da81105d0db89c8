import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// What a second person looks at row by row before a month is closed, with who is behind it.
struct RowsToLookAtTable {
  let table: Table

  init(_ sheet: AccountMonthSheet) {
    table = Table(
      title: nil,
      columns: [
        column("过目的原因", "look because", "reason"), column("编号", "entry", "entry"),
        column("日期", "day", "day"), column("种类", "kind", "kind"),
        column("罪犯编号", "inmate", "inmate"), column("金额", "amount", "amount", .trailing),
        column("登记人", "by", "staff"), column("说明", "note", "note"),
      ],
      rows: sheet.rowsToLookAt.map { row in
        [
          .code(row.reason.rawValue, row.reason.words), .text(row.reference.description),
          .text(row.day.description), row.kind.map { .code($0.rawValue, $0.words) } ?? .none,
          row.inmate.map { .text($0.text) } ?? .none, .money(row.amount),
          row.staff.map { .text($0.text) } ?? .none, row.words.map { .text($0) } ?? .none,
        ]
      }, footnotes: [])
  }
}
