import PrisonAffairs
import Publication
import RecordBook

/// A matter whose notice is a decision notice: tables with a line for each person.
protocol PostedDecision: PostedMatter {
  var office: Office { get }
  var reader: BookReader { get }

  /// What is decided, person by person, as it stands in the book.
  func material() throws -> DecisionMaterial
}

extension PostedDecision {
  /// Persons who were sealed are left out of the document, whatever the matter says.
  func document(
    _ frame: NoticeFrame, review: SecrecyReview, audience: Audience
  ) throws -> any NoticeDocument {
    let open = Set(try reader.seenThen.inmates().map(\.inmate))
    return DecisionNotice(
      try material().keeping { open.contains($0) }, frame: frame, review: review,
      audience: audience)
  }
}
