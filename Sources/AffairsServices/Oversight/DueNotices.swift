import PrisonAffairs
import RecordBook

extension Office {
  /// Notices whose public copies still hang though they ended: one that was changed or withdrawn
  /// comes down at once, one that closed after the period of policy.
  func copiesDue(_ notice: NoticeFile, _ reader: BookReader) throws -> DueItem? {
    guard notice.kind?.hasPublicCopies ?? false, let ending = notice.ending,
      !notice.hanging.isEmpty, let day = try reader.act(ending.act)?.moment.day
    else { return nil }
    let months =
      ending.ending == .closed ? policies.span("notice.public-copy-months", on: day)?.value : nil
    let end = months.map {
      $0.end(after: day, calendar: WorkingCalendar(years: [], exceptions: [:]))
    }
    return item(
      .noticeCopies, notice.record.number, notice.hanging.joined(separator: "、"),
      end ?? (ending.ending == .closed ? nil : .on(day)))
  }
}
