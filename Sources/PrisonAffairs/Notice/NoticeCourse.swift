/// The steps of a notice's own course, as `notice.course` names them.
public enum NoticeStep: String, CaseIterable, Sendable {
  case draft
  case secrecyReview = "secrecy-review"
  case approval
  case posting
  case window
  case close
}

/// How a notice came to its end.
public enum NoticeEnding: String, CaseIterable, Sendable {
  case closed
  /// Replaced by another notice, with an explanation.
  case changed
  /// Taken back, with an explanation.
  case withdrawn
}
