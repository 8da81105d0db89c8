import PrisonAffairs
import RecordBook
import Register

/// What one prison tells another of an inmate, drawn from the book as a reader sees it.
///
/// The same book gives the same bytes: nothing in it is drawn by lot or read from a clock.
struct TransferMaking {
  let reader: BookReader
  let policies: PolicySet
  let opening: BookOpening

  func text(
    of record: InmateRecord, to prison: String, day: CivilDate, _ standing: InmateStanding
  ) throws -> TransferText {
    let (facts, withheld) = try reader.handedFacts(of: record.inmate)
    guard let acts = try reader.lastAct?.number else {
      throw BookError.damaged(table: "act")
    }
    let running = standing.account.running
    let header = TransferHeader(
      mode: opening.mode.rawValue, fromPrison: opening.prisonCode, toPrison: prison,
      inmate: record.inmate.text, day: day.description, fromMonth: standing.fromMonth.description,
      origin: opening.registerOrigin, acts: acts, root: try reader.rootAsOf,
      cycle: running.number, balance: running.balance.hundredths,
      previousGrade: standing.previousGrade?.rawValue, withheld: withheld)
    let states = try states(of: record.inmate)
    let clauses = ClauseBook(policies)
    return TransferText(
      header: header,
      facts: current(facts).map { fact in
        TransferFact(
          act: fact.key.act, ordinal: fact.key.ordinal, kind: fact.kind,
          moment: fact.moment.description, actor: fact.actor.text,
          state: fact.table == FactTable.entryTable ? states[fact.key]?.rawValue : nil,
          isWithheldFromNotices: isOfInformer(fact, clauses), table: fact.table,
          columns: fact.columns.map { TransferColumn(name: $0.name, value: $0.value) })
      })
  }

  private func states(of inmate: InmateNumber) throws -> [FactKey: EntryRecord.State] {
    let span = DateSpan(first: .earliest, last: .latest)
    return Dictionary(
      try reader.entries(of: inmate, in: span).map {
        (FactKey(act: $0.entry.act, ordinal: $0.entry.ordinal), $0.state)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Without the results of a month that was settled again later.
  private func current(_ facts: [HandedFact]) -> [HandedFact] {
    let results: Set<String> = ["month_result", "month_public_result"]
    var latest: [String: Int] = [:]
    for fact in facts where results.contains(fact.table) {
      let month = fact["month"] ?? ""
      latest[month] = max(latest[month] ?? 0, fact.key.act)
    }
    return facts.filter { fact in
      !results.contains(fact.table) || latest[fact["month"] ?? ""] == fact.key.act
    }
  }

  /// 第三十五条: reports of violations and crime leads are in no notice.
  private func isOfInformer(_ fact: HandedFact, _ clauses: ClauseBook) -> Bool {
    guard fact.table == FactTable.entryTable || fact.table == "carried_entry",
      let day = fact["day"].flatMap({ CivilDate($0) }), let reason = fact["reason"]
    else { return false }
    return clauses.reasons(on: day)[reason]?.isInformer ?? false
  }
}

extension FactTable {
  static let entryTable = "point_entry"
}
