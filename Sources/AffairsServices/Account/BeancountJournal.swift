import PrisonAffairs

/// A journal for beancount.
struct BeancountJournal: JournalForm {
  func head(_ head: JournalHead, _ out: inout JournalText) {
    for line in head.lines { out.add("; \(JournalQuoting.oneLine(line))\n") }
    let day = head.span.first
    out.add("\noption \"title\" \(JournalQuoting.string("\(head.prison) 罪犯资金"))\n")
    out.add("option \"operating_currency\" \"CNY\"\n\n\(day) commodity CNY\n")
    for account in head.accounts { out.add("\(day) open \(account) CNY\n") }
  }

  func entry(_ entry: JournalEntry, _ out: inout JournalText) {
    out.add("\n\(entry.day) * \(JournalQuoting.string(entry.kind))\n")
    if let code = entry.code { out.add("  code: \(JournalQuoting.string(code))\n") }
    if !entry.references.isEmpty {
      out.add("  entry: \"\(entry.references.map(\.text).joined(separator: " "))\"\n")
    }
    for posting in entry.postings {
      out.add("  \(posting.account)  ")
      out.add(posting.amount)
      out.add(" CNY\n")
    }
  }

  func closing(_ day: CivilDate, _ balances: [JournalPosting], _ out: inout JournalText) {
    out.add("\n")
    // A balance is that of the morning; without a tolerance one fen would pass.
    let morning = day.adding(days: 1)
    for balance in balances {
      out.add("\(morning) balance \(balance.account)  ")
      out.add(balance.amount)
      out.add(" ~ 0.00 CNY\n")
    }
  }

  func tail(_ out: inout JournalText) {}
}
