import PrisonAffairs
import RecordBook

/// A ward's month as a subject of procedures.
struct WardMonthSubject: ProcedureSubject {
  let sheet: WardMonth
  let authors: Set<StaffNumber>

  init(_ sheet: WardMonth, reader: BookReader) throws {
    self.sheet = sheet
    // Whoever observed an entry and whoever brought it into the book entered it.
    let entries = sheet.inmates.flatMap(\.entries).filter { $0.state != .corrected }
    let importers = try Set(entries.map(\.entry.act)).compactMap { try reader.act($0)?.actor }
    authors = Set(entries.map(\.entry.officer)).union(importers)
  }

  var reference: Reference { .wardMonth(sheet.ward, sheet.month) }

  var inputsDigest: String { sheet.digest }

  func holds(_ condition: StepCondition) -> Bool {
    switch condition {
    case .higherApproval: !awaitingCommittee.isEmpty
    case .appealed, .opinionNotFollowed, .bureauRequired: false
    }
  }

  var awaitingCommittee: [EntryRecord] {
    sheet.inmates.flatMap(\.entries).filter { $0.state == .awaitsCommittee }
  }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] {
    // The group's monthly decision settles the figures.
    step.identifier == PointsMonth.monthlySummary && outcome == .approved ? sheet.results : []
  }
}

/// The names of the monthly points procedure and its steps, as `points.month` has them.
enum PointsMonth {
  static let procedure = "points.month"
  static let redecision = "points.redecision"
  static let record = "record"
  static let weeklyReview = "weekly-review"
  static let monthlySummary = "monthly-summary"
  static let committee = "committee"
  static let post = "post"
  static let objectionWindow = "objection-window"
  static let close = "close"
  static let prepare = "prepare"
  static let groupDecision = "group-decision"
  static let committeeDecision = "committee-decision"
  static let wardGroup = "ward-group"
  static let committeeBody = "committee"
  static let quorum = "procedure.quorum.ratio"
}
