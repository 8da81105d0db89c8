import PrisonAffairs
import RecordBook

/// Something in the book that does not follow from the book.
public struct BookFinding: Hashable, Sendable {
  /// Stable; never reused. Beside these, every kind of decision has its own `derived.KIND`.
  public enum Code: String, CaseIterable, Sendable {
    case ruleGone = "derived.rule-gone"
    case policyUnreadable = "policy.unreadable"
    case calendarUnreadable = "calendar.unreadable"
    case openingMissing = "book.opening-missing"
    /// The book's tree of the note's size has another root: what was written was rewritten.
    case noteRoot = "note.root"
    /// The note covers more acts than the book holds: acts are gone.
    case noteBeyondBook = "note.beyond-book"
    /// A checkpoint that its own signatures or the tree do not bear out.
    case checkpoint = "register.checkpoint"
    case cosignature = "register.cosignature"
    /// An erasure that one person asked for and carried out alone.
    case erasureByRequester = "register.erasure-by-requester"
  }

  public let code: String
  public let act: Int?
  public let reference: String

  init(_ code: Code, act: Int?, reference: String) {
    self.init(code: code.rawValue, act: act, reference: reference)
  }

  init(_ kind: DecisionKind, act: Int, reference: String) {
    self.init(code: "derived.\(kind.rawValue)", act: act, reference: reference)
  }

  public init(code: String, act: Int?, reference: String) {
    self.code = code
    self.act = act
    self.reference = reference
  }
}

/// Recomputes what acts derived from the book: every decision that can be replayed, one by one,
/// with the policy, calendar and facts as they stood when its act was written.
struct DerivedCheck {
  let book: RecordBook
  let reader: BookReader

  /// Examines the whole book; every finding is reported as it is met, what can't be read once.
  func run(_ report: (BookFinding) -> Void) throws {
    guard let opening = try reader.opening else {
      report(BookFinding(.openingMissing, act: 1, reference: "act:1"))
      return
    }
    var unreadable: Set<String> = []
    func once(_ finding: BookFinding) {
      if unreadable.insert(finding.code).inserted { report(finding) }
    }
    do {
      _ = try reader.calendarFiles()
    } catch is FileFaults {
      once(BookFinding(.calendarUnreadable, act: nil, reference: "calendar_edition"))
    }
    let replayer = Replayer(book: book, opening: opening, reader: reader)
    do {
      _ = try replayer.law(asOf: .max)
    } catch is ReplayGap {
      once(BookFinding(.policyUnreadable, act: nil, reference: "policy_file"))
    }
    try replayer.everything { decision in
      guard let finding = BookFinding(decision) else { return }
      if finding.act == nil { once(finding) } else { report(finding) }
    }
    try checkCheckpoints(report)
    for key in try reader.erasuresByRequesters() {
      report(BookFinding(.erasureByRequester, act: key.act, reference: "\(key.act).\(key.ordinal)"))
    }
  }
}
