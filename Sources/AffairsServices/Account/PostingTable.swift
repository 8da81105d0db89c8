import PrisonAffairs

/// Every posting as a record of a comma-separated file.
struct PostingTable: JournalForm {
  func head(_ head: JournalHead, _ out: inout JournalText) {
    out.add("entry,day,kind,code,account,amount\n")
  }

  func entry(_ entry: JournalEntry, _ out: inout JournalText) {
    let references = entry.references.map(\.text).joined(separator: " ")
    let code = JournalQuoting.field(entry.code ?? "")
    for posting in entry.postings {
      out.add("\(references),\(entry.day),\(entry.kind),\(code),\(posting.account),")
      out.add(posting.amount)
      out.add("\n")
    }
  }

  /// A table of movements holds no balances: whoever adds up a column must count nothing twice.
  func closing(_ day: CivilDate, _ balances: [JournalPosting], _ out: inout JournalText) {}

  func tail(_ out: inout JournalText) {}
}
