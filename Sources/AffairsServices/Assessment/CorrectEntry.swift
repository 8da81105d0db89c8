public import PrisonAffairs
import RecordBook

extension Office {
  /// Corrects one entry: retracts it, or puts another in its place.
  ///
  /// Refuses its own author and whoever brought it in (`correction.by-author`), and an entry that
  /// was corrected already. Nothing that rests on it is recomputed silently: it goes on the due
  /// list.
  public func correct(
    act entryAct: Int, ordinal: Int, replacement: (points: Points, reason: String)?, ground: String
  ) throws -> Int {
    try act(.entryCorrected) { reader in
      let reference = Reference.fact(act: entryAct, ordinal: ordinal).description
      guard let record = try reader.entry(act: entryAct, ordinal: ordinal) else {
        throw Refusal(.entryUnknown, [.reference: reference])
      }
      let entry = record.entry
      let ward = try reader.placement(of: entry.inmate, on: entry.day)?.ward
      let actor = try require(.correctPoints, ward: ward, reader)
      // What was handed over as it stood is not changed here any more (第三十七条).
      guard try reader.inmate(entry.inmate)?.handedOverFrom == nil else {
        throw Refusal(.transferHandedOver, [.inmate: entry.inmate.text])
      }
      guard record.state != .corrected else {
        throw Refusal(.entryAlreadyCorrected, [.reference: reference])
      }
      guard try !authors(of: [record], reader).contains(actor) else {
        throw Refusal(.correctionByAuthor, [.reference: reference, .staff: actor.text])
      }
      guard let replacement else {
        return [entryCorrectionFact(entry, replacedBy: nil, reason: ground)]
      }
      let request = EntryRequest(
        inmate: entry.inmate, day: entry.day, reason: replacement.reason,
        points: replacement.points, event: entry.event, note: entry.note,
        lateReason: "更正：\(ground)", key: RowKey(source: "correction", line: reference))
      let (draft, _) = try draft(request, officer: actor, reader)
      // The replacement is the first fact of the act, so the correction can name it.
      return [draft.fact, entryCorrectionFact(entry, replacedBy: 1, reason: ground)]
    }
  }
}
