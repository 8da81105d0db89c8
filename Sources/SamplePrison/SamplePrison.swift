public import PrisonAffairs

/// A made-up prison whose people, places and entries look like a real one's.
///
/// The same seed, size and months give the same bytes for ever. Everything is generated: each row's
/// source says so (`样本-种子42-…`), and names are put together from lists of characters. Shares and
/// points follow the seed table of reasons, which is no law of any province.
public struct SamplePrison: Sendable {
  /// The prison's code, with which all its numbers begin.
  public static let code = "3301"
  /// The sizes it can be made in.
  public static let sizes = 1...10_000
  /// How many months it can be made for.
  public static let lengths = 1...60

  public let seed: UInt64
  /// The months with entries, the first to the last.
  public let months: [YearMonth]
  /// The day on which all rows have been recorded: six days after the last month.
  public let today: CivilDate

  let people: People

  /// Makes the people and places; entries are drawn when asked for.
  ///
  /// `inmates` must lie in `sizes` and `months` in `lengths`; the months end with `ending`.
  public init(seed: UInt64, inmates: Int, months: Int, ending: YearMonth) {
    precondition(SamplePrison.sizes.contains(inmates), "a sample has 1 to 10,000 inmates")
    precondition(SamplePrison.lengths.contains(months), "a sample has 1 to 60 months")
    var span: [YearMonth] = [ending]
    for _ in 1..<months { span.append(span[span.count - 1].previous) }
    span.reverse()
    self.seed = seed
    self.months = span
    today = ending.lastDay.adding(days: Recording.longestDelay)
    people = People(seed: seed, inmates: inmates, months: span)
  }

  /// The first day of the first month.
  public var firstDay: CivilDate { months[0].firstDay }

  /// The last of the months.
  public var ending: YearMonth { months[months.count - 1] }

  /// All files in the order in which they can be imported on `today`: `wards.csv`, `staff.csv`,
  /// `roster.csv`, `sentence.csv`, `status.csv` and one `entries-….csv` for each month.
  public var files: [SampleFile] {
    [wardFile, staffFile] + personFiles { _ in true } + months.map(entryFile)
  }

  /// The files that can be imported on the eve of the first day: places, staff, and the people and
  /// statuses known by then.
  public var standingFiles: [SampleFile] {
    [wardFile, staffFile] + personFiles { $0 < firstDay }
  }

  /// What is added to roster, sentences and statuses in a month, day by day; the rows have the
  /// source and line reference they have in `files`.
  ///
  /// On one day a batch of a roster comes before those of sentences and statuses.
  public func peopleBatches(of month: YearMonth) -> [SampleBatch] {
    (0..<month.dayCount).flatMap { offset in
      let day = month.firstDay.adding(days: offset)
      return personFiles { $0 == day }.map { SampleBatch(day: day, file: $0) }
    }
  }

  /// The file of a month's entries, in the order in which they are recorded; the month must be one
  /// of `months`.
  public func entryFile(of month: YearMonth) -> SampleFile {
    SampleFile(
      name: "entries-\(month).csv",
      content: SampleTable.entries.header + entryRows(of: month).map(\.line).joined())
  }

  /// The same rows by the day on which they are recorded, with the same line references.
  ///
  /// 88 % are recorded on the day itself or the next and 10 % two days after; the rest follow three
  /// to six days after with a reason. Rows of a month's last days are recorded in the next month.
  public func entryBatches(of month: YearMonth) -> [SampleBatch] {
    let rows = entryRows(of: month)
    var batches: [SampleBatch] = []
    var start = 0
    while start < rows.count {
      let day = rows[start].recordedOn
      let end = rows[start...].firstIndex { $0.recordedOn != day } ?? rows.count
      let content = SampleTable.entries.header + rows[start..<end].map(\.line).joined()
      batches.append(
        SampleBatch(day: day, file: SampleFile(name: "entries-\(day).csv", content: content)))
      start = end
    }
    return batches
  }
}
