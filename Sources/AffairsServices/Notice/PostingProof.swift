public import PrisonAffairs
public import RecordBook

/// What a sheet shows that proves a posting: to a court, a procurator, an inmate.
public struct PostingProof: Sendable {
  /// Somebody who acted, and when.
  public struct Deed: Sendable {
    public let staff: StaffNumber
    public let name: String
    public let moment: Moment
    public let act: Int
  }

  public let file: NoticeFile
  public let posting: PostingRecord
  public let prison: String
  public let isTraining: Bool
  public let posted: Deed
  /// How it ended, and by whom; nil while it hangs.
  public let ended: Deed?
  /// The days of the window that count, in order; nil while a calendar is awaited.
  public let countedDays: [CivilDate]?
  /// The names of those who took it down somewhere.
  public let names: [StaffNumber: String]
  /// The earliest checkpoint that covers the posting.
  public let checkpoint: CheckpointRecord?
}

extension Office {
  /// What proves the posting of a notice; refuses one that never hung (`notice.not-on-board`).
  public func postingProof(_ number: String) throws -> PostingProof {
    try book.read { reader in
      try require(.readBook, reader)
      let file = try reader.noticeFile(number)
      guard let posting = file.posting else {
        throw Refusal(.noticeNotOnBoard, [.number: number, .state: file.stateCode])
      }
      let names = try reader.staffNames()
      return PostingProof(
        file: file, posting: posting, prison: opening.prisonName, isTraining: isTraining,
        posted: try deed(posting.act, names, reader),
        ended: try file.ending.map { try deed($0.act, names, reader) },
        countedDays: try countedDays(of: posting, reader), names: names,
        checkpoint: try reader.checkpoints().first { $0.size >= posting.act })
    }
  }

  private func deed(
    _ number: Int, _ names: [StaffNumber: String], _ reader: BookReader
  ) throws -> PostingProof.Deed {
    guard let header = try reader.act(number) else {
      throw Refusal(.referenceUnknown, [.reference: Reference.act(number).description])
    }
    return PostingProof.Deed(
      staff: header.actor, name: names[header.actor] ?? "", moment: header.moment, act: number)
  }

  /// The working days of a window, or all its days where days are counted.
  private func countedDays(
    of posting: PostingRecord, _ reader: BookReader
  ) throws -> [CivilDate]? {
    guard let last = posting.end.day else { return nil }
    let calendar = try reader.calendar()
    var days: [CivilDate] = []
    var day = posting.postingDayCounts ? posting.postedOn : posting.postedOn.adding(days: 1)
    while day <= last {
      // A posting that ends on a day had its years adopted.
      if posting.span.unit != .workingDays || calendar.isWorkingDay(day) ?? false {
        days.append(day)
      }
      day = day.adding(days: 1)
    }
    return days
  }
}
