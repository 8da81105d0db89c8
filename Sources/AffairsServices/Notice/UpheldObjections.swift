import PrisonAffairs
import RecordBook

extension Office {
  /// Whether an upheld objection must be heeded before its notice closes (第三十六条); a book whose
  /// policy does not say so yet closes as it always did.
  var upheldNeedsChange: Bool {
    policies.flag("notice.upheld-needs-change", on: today) ?? false
  }

  /// Objections to a matter whose last answer upheld them wholly or in part, though the matter was
  /// not decided again since and the body did not say why nothing needs to be changed.
  func unheeded(_ matter: any PostedMatter, _ reader: BookReader) throws -> [ObjectionRecord] {
    let settled = try matter.settlement(reader)?.act ?? 0
    return try reader.notices(on: matter.subject)
      .flatMap { try reader.objections(toNotice: $0.number) }
      .filter { record in
        guard let answer = try reader.answers(to: record.number).last,
          answer.answer != .dismissed
        else { return false }
        return try answer.act > settled
          && reader.groundWithoutChange(of: record.number, answer.stage) == nil
      }
  }

  /// Refuses (`notice.objection-upheld`) to close while an upheld objection is without effect.
  func requireHeeded(_ matter: any PostedMatter, _ reader: BookReader) throws {
    guard upheldNeedsChange, let record = try unheeded(matter, reader).first else { return }
    throw Refusal(
      .noticeObjectionUpheld,
      [.number: record.number, .reference: matter.subject.description],
      citation: policies.procedure(type(of: matter).objections.procedure, on: today)?.citation)
  }

  /// Upheld objections that still wait for somebody to change the notice: once it is changed, the
  /// step its matter goes back to is what is due.
  func unheededObjections(_ reader: BookReader) throws -> [ObjectionRecord] {
    guard upheldNeedsChange else { return [] }
    var subjects: Set<Reference> = []
    return try reader.objections().flatMap { record -> [ObjectionRecord] in
      let matter = try matter(of: record, reader)
      guard subjects.insert(matter.subject).inserted,
        let hanging = try reader.notices(on: matter.subject).last,
        try reader.ending(of: hanging.number) == nil
      else { return [] }
      return try unheeded(matter, reader)
    }
  }
}
