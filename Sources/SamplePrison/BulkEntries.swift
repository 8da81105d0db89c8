import PrisonAffairs

extension SamplePrison {
  /// The header of every file of entries, with its line feed.
  public static let entryHeader = SampleTable.entries.header

  /// The source of bulk rows.
  public static let bulkSource = "bulk"

  /// Gives `count` rows of entries one by one, as lines with their line feed and without a header.
  ///
  /// For measuring: inmates come in random order, days at random over the last `months` months up
  /// to `ending` and never before admission. Every row is a daily one of a valid clause within its
  /// bounds, by an officer of the ward, and has a reason for being late, because it is meant to be
  /// imported on `today` or later. Nobody without working ability has labour points. The source is
  /// `bulk` and line references run from 1. Status spells are not regarded otherwise.
  public func forEachEntryLine(count: Int, months: Int, _ body: (String) -> Void) {
    var random = RandomNumbers(seed: seed, stream: .bulk)
    let first = ending.adding(1 - max(1, months)).firstDay
    let span = first.days(until: ending.lastDay) + 1
    let dayTexts = (0..<span).map { first.adding(days: $0).description }
    let inmates = people.inmates.enumerated().map { index, inmate in
      BulkInmate(
        number: inmate.number, ward: inmate.ward,
        firstOffset: max(0, first.days(until: inmate.admittedOn)),
        isUnableToWork: people.spells[index].contains { $0.status == .incapacity })
    }
    let ending = ",批量补录,\(SamplePrison.bulkSource),"
    for line in stride(from: 1, through: count, by: 1) {
      let inmate = random.pick(inmates)
      var clause = Clauses.dailyDraw.draw(&random)
      while clause.isLabour, inmate.isUnableToWork { clause = Clauses.dailyDraw.draw(&random) }
      let day = dayTexts[random.within(inmate.firstOffset...(span - 1))]
      let points = Points(hundredths: clause.draw(&random))
      let officer = random.pick(people.wards[inmate.ward].officers)
      let note = quotedWhereNeeded(random.pick(clause.notes))
      body(
        "\(inmate.number),\(day),\(clause.code),\(points),,\(officer),\(note)\(ending)\(line)\n")
    }
  }
}

/// What a bulk row needs to know of an inmate.
private struct BulkInmate {
  let number: String
  let ward: Int
  /// Days from the first day of the rows to the first on which there can be one.
  let firstOffset: Int
  let isUnableToWork: Bool
}
