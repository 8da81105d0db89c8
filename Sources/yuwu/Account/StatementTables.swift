import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// A statement: the lines, between what stood there before and after them.
struct StatementTable {
  let table: Table

  init(_ sheet: StatementSheet) {
    let pockets = sheet.chart.accounts.filter(\.accountClass.isInmates)
    let statement = sheet.statement
    func balances(_ held: [String: Money]) -> [Cell] {
      pockets.map { .money(held[$0.code] ?? .zero) }
    }
    func edge(_ code: String, _ title: Text, _ day: CivilDate, _ held: [String: Money]) -> [Cell] {
      [.none, .text(day.description), .code(code, title), .none] + balances(held)
        + [.none, .none]
    }
    let lines = statement.lines.map { line -> [Cell] in
      let record = line.record
      let change = line.changes.values.reduce(.zero, +)
      let mark: Cell =
        record.reversedBy != nil
        ? .code("reversed", Text(zh: "已冲正", en: "reversed"))
        : record.isLate ? .code("late", Text(zh: "补记", en: "late")) : .none
      let sender = sheet.senders[record.factKey].map { sender in
        sender.relation.map { "\(sender.name)（\($0)）" } ?? sender.name
      }
      let goods = record.category.map { sheet.goods[$0]?.title[interfaceLanguage] ?? $0 }
      let note = [sender, goods, record.note, record.lateReason].compactMap(\.self)
        .joined(separator: "；")
      return [
        .text(record.reference.description), .text(record.transfer.day.description),
        .code(record.transfer.kind.rawValue, record.transfer.kind.words), .money(change),
      ] + balances(line.balances) + [mark, note.isEmpty ? .none : .text(note)]
    }
    let isOver = sheet.day == statement.span.last
    let closing = sheet.day.map { day in
      // Of days that have not come nothing is said.
      isOver
        ? edge("closing", Text(zh: "期末", en: "after"), day, statement.closing)
        : edge("so-far", Text(zh: "目前", en: "so far"), day, statement.closing)
    }
    table = Table(
      title: Text(
        zh:
          "个人账户对账单：\(sheet.name ?? "（姓名已封存）")，\(sheet.record.inmate)，\(statement.span.first)至\(statement.span.last)",
        en:
          "Statement of account: \(sheet.name ?? "(name sealed)"), \(sheet.record.inmate), \(statement.span.first) to \(statement.span.last)"
      ),
      columns: [
        column("编号", "entry", "entry"), column("日期", "day", "day"),
        column("种类", "kind", "kind"), column("金额", "amount", "amount", .trailing),
      ]
        + pockets.map { column($0.title.zh, $0.title.en, $0.code, .trailing) } + [
          column("标记", "mark", "mark"), column("说明", "note", "note"),
        ],
      rows: [
        edge("opening", Text(zh: "期初", en: "before"), statement.span.first, statement.opening)
      ] + lines + [closing].compactMap(\.self), footnotes: StatementNotes(sheet).notes)
  }
}

/// What every inmate has in each pocket.
struct InmateBalanceTable {
  let table: Table

  init(_ lines: [InmateBalance], _ account: String?, _ chart: ChartOfAccounts) {
    let pockets = chart.accounts.filter {
      $0.accountClass.isInmates && (account == nil || $0.code == account)
    }
    table = Table(
      title: nil,
      columns: [
        column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
        column("监区", "ward", "ward"),
      ]
        + pockets.map { column($0.title.zh, $0.title.en, $0.code, .trailing) } + [
          column("合计", "total", "total", .trailing)
        ],
      rows: lines.map { line in
        [
          .text(line.record.inmate.text), .text(line.record.name),
          line.ward.map { .text($0.text) } ?? .none,
        ] + pockets.map { .money(line.pockets[$0.code] ?? .zero) }
          + [.money(pockets.map { line.pockets[$0.code] ?? .zero }.reduce(.zero, +))]
      }, footnotes: [])
  }
}

/// What stands in every account.
struct AccountBalanceTable {
  let table: Table

  init(_ lines: [(account: LedgerAccount, balance: Money)]) {
    table = Table(
      title: nil,
      columns: [
        column("科目", "account", "account"), column("性质", "class", "class"),
        column("余额", "balance", "balance", .trailing),
      ],
      rows: lines.map { line in
        [
          .code(line.account.code, line.account.title),
          .code(line.account.accountClass.rawValue, line.account.accountClass.words),
          .money(line.balance),
        ]
      }, footnotes: [])
  }
}
