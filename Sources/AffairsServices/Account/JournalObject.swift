import PrisonAffairs

/// The journal as one JSON object; amounts are whole fen, so that no reader rounds them.
struct JournalObject: JournalForm {
  private var isFirst = true

  func head(_ head: JournalHead, _ out: inout JournalText) {
    let accounts = head.accounts.map { JournalQuoting.json($0) }.joined(separator: ",")
    out.add("{\"format\":\"yuwu-accounts/1\",\"prison\":\(JournalQuoting.json(head.prison)),")
    out.add("\"training\":\(head.isTraining),\"act\":\(head.act),\"root\":\"\(head.root)\",")
    out.add("\"from\":\"\(head.span.first)\",\"to\":\"\(head.span.last)\",\"currency\":\"CNY\",")
    out.add("\"accounts\":[\(accounts)],\n\"records\":[")
  }

  mutating func entry(_ entry: JournalEntry, _ out: inout JournalText) {
    part(&out)
    out.add("{\"day\":\"\(entry.day)\",\"kind\":\(JournalQuoting.json(entry.kind)),")
    if let code = entry.code { out.add("\"code\":\(JournalQuoting.json(code)),") }
    let references = entry.references.map { "\"\($0.text)\"" }.joined(separator: ",")
    out.add("\"entries\":[\(references)],\"postings\":")
    add(entry.postings, &out)
    out.add("}")
  }

  mutating func closing(
    _ day: CivilDate, _ balances: [JournalPosting], _ out: inout JournalText
  ) {
    part(&out)
    out.add(
      "{\"day\":\"\(day)\",\"kind\":\(JournalQuoting.json(JournalKind.closing)),\"balances\":")
    add(balances, &out)
    out.add("}")
  }

  func tail(_ out: inout JournalText) { out.add("]}\n") }

  private mutating func part(_ out: inout JournalText) {
    out.add(isFirst ? "\n" : ",\n")
    isFirst = false
  }

  private func add(_ postings: [JournalPosting], _ out: inout JournalText) {
    out.add("[")
    for (index, posting) in postings.enumerated() {
      if index > 0 { out.add(",") }
      out.add("{\"account\":\(JournalQuoting.json(posting.account)),\"fen\":\(posting.amount.fen)}")
    }
    out.add("]")
  }
}
