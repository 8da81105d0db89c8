import PrisonAffairs

extension SamplePrison {
  var wardFile: SampleFile {
    let rows = people.wards.flatMap { ward in
      [[ward.code, ward.name]]
        + (1...ward.subWardCount).map { [ward.subWardCode($0), ward.subWardName($0)] }
    }
    return file(.wards, rows)
  }

  var staffFile: SampleFile {
    file(
      .staff,
      people.staff.map {
        [$0.number, $0.name, $0.account, $0.role, $0.ward, $0.from.description, ""]
      })
  }

  /// Roster, sentences and statuses of what became known on the days asked for; without those
  /// that would be empty.
  func personFiles(knownOn isWanted: (CivilDate) -> Bool) -> [SampleFile] {
    let arrived = people.inmates.enumerated().filter { isWanted($0.element.admittedOn) }
    let statuses = statusRows.enumerated().filter { isWanted($0.element.day) }
    return [
      file(.roster, numbered: arrived.map { ($0.offset + 1, rosterRow($0.element)) }),
      file(.sentence, numbered: arrived.map { ($0.offset + 1, sentenceRow($0.element)) }),
      file(.status, numbered: statuses.map { ($0.offset + 1, $0.element.fields) }),
    ].compactMap { $0 }
  }

  private func rosterRow(_ inmate: Inmate) -> [String] {
    [
      inmate.number, inmate.name, "男", inmate.bornOn.description, inmate.admittedOn.description,
      people.wards[inmate.ward].code, inmate.subWard,
    ]
  }

  private func sentenceRow(_ inmate: Inmate) -> [String] {
    let sentence = inmate.sentence
    let length = sentence.months.map { [String($0 / 12), String($0 % 12), "0"] } ?? ["", "", ""]
    return [inmate.number, sentence.decidedOn.description, sentence.kind] + length + [
      sentence.startsOn.description, sentence.endsOn?.description ?? "", sentence.crimes,
    ]
  }

  /// In the order in which they are recorded.
  private var statusRows: [(day: CivilDate, fields: [String])] {
    let spells = people.spells.enumerated().flatMap { index, spells in
      spells.map { (inmate: people.inmates[index].number, spell: $0) }
    }
    let order = spells.sorted {
      ($0.spell.recordedOn, $0.inmate, $0.spell.first)
        < ($1.spell.recordedOn, $1.inmate, $1.spell.first)
    }
    return order.map { inmate, spell in
      (
        spell.recordedOn,
        [
          inmate, spell.status.rawValue, spell.first.description, spell.last?.description ?? "",
          spell.circumstance, spell.ground,
        ]
      )
    }
  }

  /// A month's entries as lines, with the day each is recorded.
  func entryRows(of month: YearMonth) -> [(recordedOn: CivilDate, line: String)] {
    precondition(months.contains(month), "a sample has entries only for its own months")
    let source = "\(SampleTable.entries.source(seed: seed))-\(month)"
    let entries = MonthEntries(of: month, people: people, seed: seed).entries
    return entries.enumerated().map { position, entry in
      let fields = [
        people.inmates[entry.inmate].number, entry.day.description, entry.clause.code,
        Points(hundredths: entry.hundredths).description, entry.event, entry.officer, entry.note,
        entry.lateReason, source, String(position + 1),
      ]
      return (entry.recordedOn, commaSeparated(fields))
    }
  }

  func file(_ table: SampleTable, _ rows: [[String]]) -> SampleFile {
    SampleFile(
      name: "\(table.name).csv",
      content: content(table, rows.enumerated().map { ($0.offset + 1, $0.element) }))
  }

  private func file(_ table: SampleTable, numbered rows: [(Int, [String])]) -> SampleFile? {
    guard !rows.isEmpty else { return nil }
    return SampleFile(name: "\(table.name).csv", content: content(table, rows))
  }

  private func content(_ table: SampleTable, _ rows: [(Int, [String])]) -> String {
    let source = table.source(seed: seed)
    return table.header
      + rows.map { commaSeparated($0.1 + [source, String($0.0)]) }.joined()
  }
}
