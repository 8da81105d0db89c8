import PrisonAffairs
import RecordBook

/// Something in the book that does not follow from the book.
public struct BookFinding: Hashable, Sendable {
  /// Stable; never reused.
  public enum Code: String, CaseIterable, Sendable {
    case month = "derived.month"
    case publicMonth = "derived.public-month"
    case late = "derived.late"
    case tier = "derived.tier"
    case procedureStep = "derived.procedure-step"
    case noticeClock = "derived.notice-clock"
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
  }

  public let code: String
  public let act: Int?
  public let reference: String

  init(_ code: Code, act: Int?, reference: String) {
    self.code = code.rawValue
    self.act = act
    self.reference = reference
  }

  public init(code: String, act: Int?, reference: String) {
    self.code = code
    self.act = act
    self.reference = reference
  }
}

/// Recomputes what acts derived from the book: months, lateness, tiers, steps and clocks, each
/// with the policy, calendar and facts as they stood when the act was written.
struct DerivedCheck {
  let reader: BookReader
  private var policySets: [String: PolicySet] = [:]

  init(reader: BookReader) { self.reader = reader }

  /// Examines the whole book; every finding is reported as it is met.
  mutating func run(_ report: (BookFinding) -> Void) throws {
    if try reader.opening == nil {
      report(BookFinding(.openingMissing, act: 1, reference: "act:1"))
    }
    do {
      _ = try reader.calendarFiles()
    } catch is FileFaults {
      report(BookFinding(.calendarUnreadable, act: nil, reference: "calendar_edition"))
      return
    }
    do {
      _ = try policies(asOf: .max)
    } catch is FileFaults {
      report(BookFinding(.policyUnreadable, act: nil, reference: "policy_file"))
      return
    }
    try checkMonths(report)
    try checkEntries(report)
    try checkSteps(report)
    try checkClocks(report)
    try checkCheckpoints(report)
  }

  /// The policy in force in the book after an act, read once for each set of adoptions.
  mutating func policies(asOf act: Int) throws -> PolicySet {
    let adoptions = try reader.asOf(act).policyAdoptions()
    let key = adoptions.map { "\($0.act)" }.joined(separator: ",")
    if let known = policySets[key] { return known }
    let policies = try reader.asOf(act).policies()
    policySets[key] = policies
    return policies
  }
}
