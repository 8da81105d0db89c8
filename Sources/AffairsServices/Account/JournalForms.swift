import PrisonAffairs
import RecordBook

/// How accounts are written for other programs.
public enum AccountExportFormat: String, CaseIterable, Sendable {
  case hledger
  case ledger
  case beancount
  case csv
  case json
}

/// What a journal begins with.
struct JournalHead {
  let prison: String
  let isTraining: Bool
  /// The days it tells of.
  let span: DateSpan
  /// The last act that is in it, and the root of the register there: as known then.
  let act: Int
  let root: String
  /// Every account that stands in it, in order.
  let accounts: [String]
  /// What its transactions are called.
  let kinds: [String]
  /// What is said to the reader beside that, a line each.
  let remarks: [String]
}

/// One transaction of a journal; its postings come to nothing together.
struct JournalEntry {
  let day: CivilDate
  /// What it is called, in Chinese.
  let kind: String
  /// Source and line; nil where it stands for several transfers.
  let code: String?
  /// The facts it stands for.
  var references: [FactKey]
  var postings: [JournalPosting]
}

/// One side of a transaction: a debit is above zero.
struct JournalPosting {
  let account: String
  let amount: Money
}

/// A way to write a journal.
protocol JournalForm {
  func head(_ head: JournalHead, _ out: inout JournalText)
  mutating func entry(_ entry: JournalEntry, _ out: inout JournalText)
  /// What accounts hold at the end of a day, which the program that reads it compares.
  mutating func closing(_ day: CivilDate, _ balances: [JournalPosting], _ out: inout JournalText)
  func tail(_ out: inout JournalText)
}

extension AccountExportFormat {
  var form: any JournalForm {
    switch self {
    case .hledger: PlainTextJournal(declaresTags: false)
    case .ledger: PlainTextJournal(declaresTags: true)
    case .beancount: BeancountJournal()
    case .csv: PostingTable()
    case .json: JournalObject()
    }
  }
}

extension JournalHead {
  /// The lines of the head as every form tells them.
  var lines: [String] {
    var lines = ["\(prison) 罪犯资金 \(span.first) — \(span.last)"]
    if isTraining { lines.append("培训 TRAINING") }
    lines.append("账册止于 as of act:\(act)，根值 root \(root)")
    return lines + remarks
  }
}

extension FactKey {
  /// As the command line names an entry, without its word.
  var text: String { "\(act).\(ordinal)" }
}
