import PrisonAffairs

/// A journal for hledger and ledger, which read nearly the same language.
///
/// Accounts, commodity and names of transactions are declared, so that `hledger check --strict` and
/// `ledger --pedantic` find every misspelling.
struct PlainTextJournal: JournalForm {
  /// ledger wants tags declared; hledger, of the version in Debian 12, does not know how to.
  let declaresTags: Bool

  func head(_ head: JournalHead, _ out: inout JournalText) {
    for line in head.lines { out.add("; \(JournalQuoting.oneLine(line))\n") }
    // Two lines, because ledger reads no form on the first.
    out.add("\ncommodity CNY\n    format 1000.00 CNY\n")
    if declaresTags { out.add("tag entry\n") }
    for kind in head.kinds { out.add("payee \(kind)\n") }
    for account in head.accounts { out.add("account \(account)\n") }
  }

  func entry(_ entry: JournalEntry, _ out: inout JournalText) {
    out.add("\n\(entry.day) * ")
    if let code = entry.code { out.add("(\(JournalQuoting.code(code))) ") }
    out.add(entry.kind)
    if !entry.references.isEmpty {
      // Points, not commas: a comma ends the value of a tag.
      out.add("  ; entry: \(entry.references.map(\.text).joined(separator: " "))")
    }
    out.add("\n")
    for posting in entry.postings {
      out.add("    \(posting.account)  ")
      out.add(posting.amount)
      out.add(" CNY\n")
    }
  }

  func closing(_ day: CivilDate, _ balances: [JournalPosting], _ out: inout JournalText) {
    out.add("\n\(day) * \(JournalKind.closing)\n")
    for balance in balances {
      out.add("    \(balance.account)  0.00 CNY = ")
      out.add(balance.amount)
      out.add(" CNY\n")
    }
  }

  func tail(_ out: inout JournalText) {}
}
