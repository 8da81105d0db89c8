import PrisonAffairs
public import RecordBook

extension Office {
  /// The editions of a folder or list that the book does not have yet.
  public func newCalendars(among files: [CalendarFile]) throws -> [CalendarFile] {
    let known = try book.read { try $0.calendarFiles() }
    return files.filter { file in
      !known.contains { $0.year == file.year && $0.edition == file.edition }
    }
  }

  /// Adopts calendar editions and dates the open clocks anew; a date already told to somebody
  /// moves only later.
  ///
  /// Returns the act and the notices whose end moved.
  public func adopt(_ files: [CalendarFile]) throws -> (act: Int, redated: [String]) {
    var redated: [String] = []
    let number = try act(.calendarAdopted) { reader in
      try require(.adoptCalendar, reader)
      let calendar = WorkingCalendar(try reader.calendarFiles() + files)
      var facts = files.map(\.fact)
      for notice in try reader.notices() {
        guard try reader.ending(of: notice.number) == nil,
          let posting = try reader.posting(of: notice.number)
        else { continue }
        let clock = NoticeClock(
          postedOn: posting.postedOn, span: posting.span,
          postingDayCounts: posting.postingDayCounts, calendar: calendar)
        let end = clock.keeping(told: posting.end.day)
        guard end != posting.end else { continue }
        facts.append(posting.redating(to: end))
        redated.append(notice.number)
      }
      return facts
    }
    return (number, redated)
  }
}
