import PrisonAffairs
import RecordBook

/// The kinds of matter that notices and objections may be about.
struct MatterRegistry: Sendable {
  let kinds: [any PostedMatter.Type]

  init(_ kinds: [any PostedMatter.Type]) { self.kinds = kinds }

  /// Refuses (`notice.kind-unknown`) a kind this program does not know.
  func kind(of notice: NoticeRecord) throws(Refusal) -> any PostedMatter.Type {
    guard let kind = kinds.first(where: { $0.kind.rawValue == notice.kind }) else {
      throw Refusal(.noticeKindUnknown, [.number: notice.number, .reference: notice.subject])
    }
    return kind
  }

  /// The kind whose steps a procedure holds; nil for one that no notice follows.
  func kind(ofProcedure procedure: String) -> (any PostedMatter.Type)? {
    kinds.first { $0.course.procedure == procedure }
  }

  /// The procedures by which objections are answered.
  var objectionProcedures: Set<String> { Set(kinds.map { $0.objections.procedure }) }
}

extension Office {
  /// The same office with other matters to post.
  func knowing(_ matters: MatterRegistry) -> Office {
    Office(
      book: book, opening: opening, moment: moment, actor: actor, policies: policies, keys: keys,
      matters: matters, sheets: sheets)
  }

  /// What a notice is about; refuses a kind this program does not know (`notice.kind-unknown`).
  func matter(of notice: NoticeRecord, _ reader: BookReader) throws -> any PostedMatter {
    let kind = try matters.kind(of: notice)
    guard let subject = Reference(notice.subject), let matter = try kind.init(subject, self, reader)
    else {
      throw Refusal(.noticeKindUnknown, [.number: notice.number, .reference: notice.subject])
    }
    return matter
  }

  /// The matter a reference names, or nil where nothing of its kind is ever posted.
  func posted(_ subject: Reference, _ reader: BookReader) throws -> (any PostedMatter)? {
    for kind in matters.kinds {
      if let matter = try kind.init(subject, self, reader) { return matter }
    }
    return nil
  }

  /// The same, refusing (`notice.kind-unknown`) what is never posted.
  func matter(_ subject: Reference, _ reader: BookReader) throws -> any PostedMatter {
    guard let matter = try posted(subject, reader) else {
      throw Refusal(.noticeKindUnknown, [.reference: subject.description])
    }
    return matter
  }
}

extension PostedMatter {
  /// The course of the matter in its procedure; nil when it was never begun.
  func instance(_ reader: BookReader) throws -> ProcedureInstance? {
    try reader.instance(Self.course.procedure, of: subject.description)
  }

  /// The step by which its bodies settled it last.
  func settlement(_ reader: BookReader) throws -> StepRecord? {
    try instance(reader)?.steps.last {
      $0.step == Self.course.settling && $0.outcome == StepOutcome.approved.rawValue
    }
  }
}
