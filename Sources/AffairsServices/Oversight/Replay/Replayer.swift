import PrisonAffairs
import RecordBook

/// What keeps a decision from being recomputed at all.
enum ReplayGap: Error {
  case policyUnreadable
  /// The adopted policy names rules that this program does not have.
  case ruleUnknown([String])
}

/// Recomputes earlier decisions, each with policy, calendar and facts as they stood before its
/// act. What is stored of a decision is read only to be set beside the result.
///
/// One replay serves both `yuwu replay` and `yuwu check`, which replays everything.
final class Replayer {
  typealias Report = (ReplayedDecision) -> Void

  let book: RecordBook
  let opening: BookOpening
  let reader: BookReader
  let matters: MatterRegistry
  /// Whether equal decisions are reported too; a check wants the differences alone.
  let showsEqual: Bool
  private var laws: [Int: Result<PastLaw, any Error>] = [:]
  private var policyActs: [Int]?
  private var staffActs: [Int]?
  private var knownCalendarActs: [Int]?
  private var calendars: [Int: WorkingCalendar] = [:]
  private var erasedMonths: Set<String>?
  private var knownRoles: [String: [StaffRole]] = [:]
  /// The booked differences that were set beside a redecision.
  var examined: Set<Settlement> = []
  /// The authors of what each act decided.
  var decidedAuthors: [Int: Set<StaffNumber>] = [:]
  var lastSittings: (act: Int, sittings: [PastSitting])?
  /// The sheets that several decisions of one act rest on.
  private let memory = SheetMemory()
  /// What steps and notices need of a sheet that was already recomputed for its settlement.
  var sheets: [SheetKey: SheetFacts] = [:]

  init(
    book: RecordBook, opening: BookOpening, reader: BookReader,
    matters: MatterRegistry = .standard, showsEqual: Bool = false
  ) {
    self.book = book
    self.opening = opening
    self.reader = reader
    self.matters = matters
    self.showsEqual = showsEqual
  }

  /// The policy in force in the book after an act, read once for each adoption.
  func law(asOf act: Int) throws -> PastLaw {
    let acts = try policyActs ?? reader.policyActs()
    policyActs = acts
    let last = acts.last { $0 <= act } ?? 0
    let law = laws[last] ?? Result { try PastLaw(reader.asOf(last)) }
    laws[last] = law
    return try law.get()
  }

  /// The acts that adopted calendars, the earliest first.
  func calendarActs() throws -> [Int] {
    let acts = try knownCalendarActs ?? reader.calendarActs()
    knownCalendarActs = acts
    return acts
  }

  /// The calendar in force in the book after an act, read once for each adoption.
  func calendar(asOf act: Int) throws -> WorkingCalendar {
    let last = try calendarActs().last { $0 <= act } ?? 0
    if let known = calendars[last] { return known }
    let calendar = try reader.asOf(last).calendar()
    calendars[last] = calendar
    return calendar
  }

  /// The office as it was when an act was written: its actor, its moment, the policy before it.
  func office(before act: Int) throws -> PastOffice? {
    guard let header = try reader.act(act) else { return nil }
    let law = try law(asOf: act - 1)
    return PastOffice(
      office: Office(
        book: book, opening: opening, moment: header.moment, actor: header.actor,
        policies: law.policies, keys: KeyFolder(besideBook: book.path), matters: matters,
        sheets: memory),
      law: law,
      roles: try roles(on: header.moment.day, before: act),
      reader: reader.asOf(act - 1), act: act)
  }

  /// The roles held on a day as the book had them before an act, read once for each day.
  private func roles(on day: CivilDate, before act: Int) throws -> [StaffRole] {
    let acts = try staffActs ?? reader.staffActs()
    staffActs = acts
    let key = "\(acts.last { $0 < act } ?? 0) \(day)"
    if let known = knownRoles[key] { return known }
    let roles = try reader.asOf(act - 1).staffRoles(on: day)
    // Acts of one day come near each other; a whole book's days need not be kept.
    if knownRoles.count >= 64 { knownRoles = [:] }
    knownRoles[key] = roles
    return roles
  }

  /// Runs one replay; a rule that is gone or a text that can't be read is a difference of its own,
  /// never a crash.
  func guarded(
    _ kind: DecisionKind, _ reference: @autoclosure () -> String, act: Int, _ report: Report,
    _ body: () throws -> Void
  ) throws {
    do {
      try body()
    } catch let gap as ReplayGap {
      switch gap {
      case .policyUnreadable: try fail(.policyUnreadable, kind, reference(), act, "-", report)
      case .ruleUnknown(let names):
        try fail(.ruleGone, kind, reference(), act, names.joined(separator: ", "), report)
      }
    } catch is FileFaults {
      try fail(.calendarUnreadable, kind, reference(), act, "-", report)
    } catch let refusal as Refusal {
      let detail = "\(refusal.code.rawValue) \(refusal[.code])"
      try fail(.ruleGone, kind, reference(), act, detail, report)
    }
  }

  private func fail(
    _ difference: ReplayDifference, _ kind: DecisionKind, _ reference: String, _ act: Int,
    _ detail: String, _ report: Report
  ) throws {
    report(
      ReplayedDecision(
        kind: kind, reference: reference, act: act, moment: try reader.act(act)?.moment,
        policies: try adoptions(before: act), calendar: "",
        recomputed: Text(zh: detail, en: detail), stored: Text(zh: "", en: ""), findings: [],
        difference: difference))
  }

  /// Reports a decision that was recomputed, unless it is equal and nobody asked for those.
  func compare(
    _ kind: DecisionKind, _ reference: @autoclosure () -> String, act: Int, isEqual: Bool,
    recomputed: @autoclosure () -> Text, stored: @autoclosure () -> Text,
    findings: @autoclosure () -> [Finding] = [], years: ClosedRange<Int>? = nil,
    calendarAsOf: Int? = nil, _ report: Report
  ) throws {
    guard showsEqual || !isEqual else { return }
    let editions = try years.map {
      try reader.asOf(calendarAsOf ?? act - 1).calendarEditions(of: $0)
    }
    report(
      ReplayedDecision(
        kind: kind, reference: reference(), act: act, moment: try reader.act(act)?.moment,
        policies: try adoptions(before: act),
        calendar: (editions ?? []).joined(separator: " "), recomputed: recomputed(),
        stored: stored(), findings: findings(),
        difference: isEqual ? nil : try restsOnErased(reference()) ? .erased : .result))
  }

  /// Whether a decision was made on content that was erased since: then it cannot be computed
  /// again, and nothing is said against it.
  private func restsOnErased(_ reference: String) throws -> Bool {
    let erased = try erasedMonths ?? reader.mattersRestingOnErased()
    erasedMonths = erased
    guard !erased.isEmpty else { return false }
    // `GS-2026-0001/ward` names a document, `ward-month:01/2026-10/committee` a step.
    if let number = reference.split(separator: "/").first,
      let notice = try reader.notice("\(number)")
    {
      return erased.contains(notice.subject)
    }
    return erased.contains { matter in
      reference == matter || reference.hasPrefix(matter + "/") || reference.hasPrefix(matter + "#")
    }
  }

  /// Reports what rests on content that was erased since: it cannot be computed again.
  func reportErased(
    _ kind: DecisionKind, _ reference: String, act: Int, _ report: Report
  ) throws {
    report(
      ReplayedDecision(
        kind: kind, reference: reference, act: act, moment: try reader.act(act)?.moment,
        policies: try adoptions(before: act), calendar: "", recomputed: Text(zh: "-", en: "-"),
        stored: Text(zh: "", en: ""), findings: [], difference: .erased))
  }

  private func adoptions(before act: Int) throws -> String {
    try reader.asOf(act - 1).policyAdoptions().map { "\($0.layer.rawValue)@\($0.act)" }
      .joined(separator: " ")
  }
}

/// The policy of one time, with what is often asked of it kept at hand.
final class PastLaw {
  let policies: PolicySet
  let clauses: ClauseBook
  private let unknownRules: [String]
  private var assessments: [CivilDate: AssessmentPolicy] = [:]

  init(_ reader: BookReader) throws {
    do {
      policies = try reader.policies()
    } catch is FileFaults {
      throw ReplayGap.policyUnreadable
    }
    clauses = ClauseBook(policies)
    unknownRules = policies.layers.flatMap(\.rules).map(\.heading.identifier)
      .filter { RuleIdentifier(rawValue: $0) == nil }
  }

  /// Refuses policy that names rules this program does not have: their logic is gone.
  func requireKnownRules() throws(ReplayGap) {
    guard unknownRules.isEmpty else { throw .ruleUnknown(unknownRules) }
  }

  func assessment(on day: CivilDate) throws -> AssessmentPolicy {
    if let known = assessments[day] { return known }
    let assessment = try AssessmentPolicy(policies, on: day)
    assessments[day] = assessment
    return assessment
  }
}

/// The office as it was when an act was written, with the book as it stood before that act.
struct PastOffice {
  let office: Office
  let law: PastLaw
  /// Every role held on the day of the act.
  let roles: [StaffRole]
  let reader: BookReader
  let act: Int

  /// The day of the act.
  var day: CivilDate { office.today }
}
