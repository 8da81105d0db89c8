public import PrisonAffairs
import RecordBook

extension Office {
  /// Records that a notice was taken down, place by place, and by whom; without places, wherever
  /// it still hangs.
  ///
  /// Refuses while its window runs or awaits a calendar (`notice.window-running`,
  /// `notice.awaits-calendar`) unless it ended before, a place where it does not hang
  /// (`notice.place-unknown`) and a person whom the book does not know (`staff.unknown`).
  public func takeDown(
    _ number: String, places: [String] = [], by person: StaffNumber? = nil
  ) throws -> Int {
    try act(.noticeTakenDown) { reader in
      let actor = try require(.postNotice, reader)
      let file = try reader.noticeFile(number)
      guard let posting = file.posting else {
        throw Refusal(.noticeNotOnBoard, [.number: number, .state: file.stateCode])
      }
      if file.ending == nil { try requireWindowOver(posting) }
      let person = person ?? actor
      guard try reader.staffRoles(on: today).contains(where: { $0.staff == person }) else {
        throw Refusal(.staffUnknown, [.staff: person.text])
      }
      let hanging = file.hanging
      for place in places where !hanging.contains(place) {
        throw Refusal(.noticePlaceUnknown, [.number: number, .value: place])
      }
      let down = hanging.filter { places.isEmpty || places.contains($0) }
      guard !down.isEmpty else {
        throw Refusal(.noticePlaceUnknown, [.number: number, .value: file.places.first ?? ""])
      }
      return down.map {
        TakedownRecord(number: number, place: $0, person: person, day: today).fact
      }
    }
  }
}

extension NoticeFile {
  /// Where it hangs: the places it was posted at, without those it was taken down at.
  public var hanging: [String] {
    var seen = Set(takedowns.map(\.place))
    return places.filter { seen.insert($0).inserted }
  }
}
