import PrisonAffairs
import RecordBook
import Register

extension TransferSummary {
  /// Reads what a text says of itself; refuses what no book could have written (`transfer.form`).
  init(_ text: TransferText, name: String) throws {
    let header = text.header
    let form = Refusal(.transferForm, [.value: header.inmate])
    guard let inmate = InmateNumber(header.inmate), let day = CivilDate(header.day),
      let month = YearMonth(header.fromMonth)
    else { throw form }
    let grade = header.previousGrade.flatMap { CycleGrade(rawValue: $0) }
    guard (header.previousGrade == nil) == (grade == nil) else { throw form }
    var entries: [EntryRecord.State: Int] = [:]
    var months: Set<String> = []
    for fact in text.facts {
      if ["month_result", "carried_month"].contains(fact.table), let month = fact["month"] {
        months.insert(month)
      }
      guard fact.table == FactTable.entryTable else { continue }
      guard let state = fact.state.flatMap({ EntryRecord.State(rawValue: $0) }),
        let on = fact["day"].flatMap({ CivilDate($0) })
      else { throw form }
      if YearMonth(on) >= month { entries[state, default: 0] += 1 }
    }
    self.inmate = inmate
    self.name = name
    fromPrison = header.fromPrison
    toPrison = header.toPrison
    self.day = day
    fromMonth = month
    closedMonths = months.count
    cycle = header.cycle
    balance = Points(hundredths: header.balance)
    previousGrade = grade
    self.entries = entries
    facts = text.facts.count
    withheld = header.withheld
    sha256 = text.digest.description
  }
}

extension TransferFact {
  subscript(_ name: String) -> String? { columns.first { $0.name == name }?.value }
}
