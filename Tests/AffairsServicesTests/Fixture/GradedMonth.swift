import Foundation
import PrisonAffairs
import Publication
import RecordBook
import Register
import Testing

@testable import AffairsServices

/// A matter that no part of the program knows: what a ward's inmates earned in a month, decided by
/// the committee, posted for five working days, copied to the procurator.
struct GradedMonth: PostedDecision {
  static let kind = NoticeKind.pointsGrading
  static let course = MatterCourse(
    procedure: "test.grading", settling: "decide", post: "hang", window: "wait", close: "file")
  static let span = "points.objection.reexamination"
  static let copies = ["人民检察院"]
  /// Police may object too, as they may to nominations.
  static var objections: ObjectionCourse {
    var course = ObjectionCourse.assessment
    course.admitsStaff = true
    return course
  }
  static let leavesAuthorsOut = true
  static let targetForms = ["cycle:3301000123/10"]
  static let registry = MatterRegistry([WardMonthMatter.self, GradedMonth.self])

  let wardOfMonth: WardCode
  let month: YearMonth
  let office: Office
  let reader: BookReader

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) {
    guard case .grading(let ward, let month) = subject else { return nil }
    wardOfMonth = ward
    self.month = month
    self.office = office
    self.reader = reader
  }

  var subject: Reference { .grading(wardOfMonth, month) }

  var ward: WardCode? { wardOfMonth }

  /// The tenth cycle is that of October.
  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference? {
    guard case .cycle(let owner, let number) = target else { return nil }
    guard owner == inmate else { throw Refusal(.objectionNotConcerned, [.inmate: inmate.text]) }
    guard let month = YearMonth("2026-\(number)"),
      let ward = try reader.placement(of: inmate, on: month.lastDay)?.ward
    else { throw Refusal(.monthUnknown, [.inmate: inmate.text]) }
    return .grading(ward, month)
  }

  private func inmates() throws -> [InmateRecord] {
    try reader.inmates().filter {
      try reader.placement(of: $0.inmate, on: month.lastDay)?.ward == wardOfMonth
    }
  }

  private func entries(of inmate: InmateNumber) throws -> [EntryRecord] {
    try reader.entries(of: inmate, in: DateSpan(first: month.firstDay, last: month.lastDay))
      .filter { $0.state != .corrected }
  }

  func proceeding() throws -> any ProcedureSubject<Fact> {
    let entries = try inmates().flatMap { try self.entries(of: $0.inmate) }
    let text = entries.map { "\($0.entry.reference) \($0.entry.points)" }
    return GradedMonthSubject(
      reference: subject,
      inputsDigest: Digest32(hashing: text.joined(separator: "\n")).description,
      authors: try office.authors(of: entries, reader))
  }

  func requireUnchanged(since settled: String) throws {
    guard try proceeding().inputsDigest == settled else {
      throw Refusal(.noticeInputsChanged, [.reference: subject.description])
    }
  }

  func material() throws -> DecisionMaterial {
    let reasons = ClauseBook(office.policies)
    let lines = try inmates().map { inmate in
      let entries = try self.entries(of: inmate.inmate)
      let whole = entries.map(\.entry.points).sum()
      let open = entries.filter { reasons.reason($0.entry)?.isInformer != true }
        .map(\.entry.points).sum()
      return DecisionLine(
        inmate: inmate.inmate, name: inmate.name,
        values: [
          DecisionValue(whole.description, withoutReports: open.description),
          DecisionValue(whole < .zero ? "合格" : "积极"),
        ])
    }
    return DecisionMaterial(
      title: "\(month)等级评定公示表", period: "周期结束月份：\(month)", basis: ["司规〔2021〕3号 第二十一条"],
      tables: [
        DecisionTable(
          title: "等级评定",
          columns: [DecisionColumn("积分", .cyclePoints), DecisionColumn("等级", .grade)],
          lines: lines)
      ])
  }

  func authors(of target: Reference) throws -> Set<StaffNumber> {
    guard case .cycle(let inmate, _) = target else { return [] }
    return try office.authors(of: try entries(of: inmate), reader)
  }
}

struct GradedMonthSubject: ProcedureSubject {
  let reference: Reference
  let inputsDigest: String
  let authors: Set<StaffNumber>

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] { [] }
}

/// The test prison with a procedure for graded months, and everybody knowing of them.
struct GradingPrison {
  let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    let national = try prison.folder.copy(of: SourceTree.national, as: "national")
    try GradingPrison.procedure.write(
      toFile: "\(national)/procedure/test-grading.yaml", atomically: true, encoding: .utf8)
    let registrar = try prison.office("registrar", "2026-09-30", 11)
    let preview = try registrar.previewAdoption(of: national)
    _ = try registrar.adopt(preview, basis: "测试", assumptions: Set(preview.assumptions))
  }

  func office(_ actor: String, _ day: String, _ hour: Int = 12) throws -> Office {
    try prison.arriving(actor, day, hour).knowing(GradedMonth.registry)
  }

  /// The ward chief's proposal for October, once, and the committee's decision on it.
  func decide(on today: String, _ hour: Int = 9) throws {
    let subject = Reference.grading(try ward("01"), try month("2026-10"))
    let chief = try office("w01-chief", today, hour)
    let isNew = try chief.book.read { try chief.matter(subject, $0).instance($0) == nil }
    if isNew { try take("propose", .passed, .gradesProposed, nil, chief, subject) }
    try take(
      "decide", .approved, .gradesDecided, try prison.sitting("committee", nil),
      try office("warden", today, hour), subject)
  }

  private func take(
    _ step: String, _ outcome: StepOutcome, _ kind: ActKind, _ sitting: SittingRequest?,
    _ office: Office, _ subject: Reference
  ) throws {
    _ = try office.act(kind) { reader in
      let matter = try office.matter(subject, reader)
      return try ProcedureRunner(office: office, reader: reader).take(
        StepRequest(
          procedure: GradedMonth.course.procedure, step: step, outcome: outcome,
          ward: matter.ward, sitting: sitting, leavesAuthorsOut: true),
        on: try matter.proceeding()
      ).facts
    }
  }

  /// Draft, review, approval and posting on one day.
  func post(
    on today: String, _ hour: Int = 11, _ other: [NoticeField: Treatment] = [:]
  ) throws -> String {
    let subject = Reference.grading(try ward("01"), try month("2026-10"))
    let number = try office("w01-clerk", today, hour).draftNotice(subject).number
    let disclosure = try office("open-1", today, hour)
    let later = try day(today).adding(days: 90)
    let reviews = try disclosure.proposedReview(of: number).map { review in
      guard let treatment = other[review.field] else { return review }
      return FieldReview(
        field: review.field, treatment: treatment, ground: "个人信息", reexamineOn: later)
    }
    _ = try disclosure.review(number, reviews)
    _ = try office("deputy-1", today, hour).approve(number)
    _ = try disclosure.post(number, places: ["公示栏"])
    return number
  }

  func object(_ number: Int, on today: String, _ hour: Int = 14) throws -> String {
    try office("w01-clerk", today, hour).lodge(
      ObjectionRequest(
        inmate: try inmate(number), target: .cycle(try inmate(number), 10), content: "等级有误。",
        writtenBy: nil)
    ).number
  }

  /// What a replay of the whole book finds different.
  func differences(_ matters: MatterRegistry = GradedMonth.registry) throws -> [String] {
    let office = try office("registrar", "2027-12-31")
    var found: [String] = []
    try office.book.read { reader in
      let replayer = Replayer(
        book: office.book, opening: office.opening, reader: reader, matters: matters)
      try replayer.everything { found.append("\($0.verdict) \($0.reference)") }
    }
    return found
  }

  func document(_ number: String, _ audience: Audience = .ward) throws -> String {
    let office = try office("procurator", "2027-12-31")
    let file = try office.notice(number)
    return try #require(try office.archived(file, audience: audience)).content
  }

  /// A short procedure: the committee decides, the notice hangs, a changed one is decided again.
  private static let procedure = """
    schema: 1
    kind: procedure
    id: test.grading
    title: {zh: 测试评定, en: Test grading}
    plain: {zh: 测试用的程序。, en: A procedure for tests.}
    versions:
      - from: 2021-10-01
        document: 测试
        article: 第一条
        confidence: assumption
        note: 测试用 / for tests
    complaint: {zh: 向驻监检察反映。, en: Turn to the resident procurator.}
    steps:
    \(step("propose", "review", "by: ward-chief", "passed: decide"))
    \(step("decide", "decide", "body: committee\n    quorum: procedure.quorum.ratio", "approved: hang"))
    \(step("hang", "post", "by: disclosure-officer", "posted: wait, returned: decide"))
    \(step("wait", "objectionWindow", "by: disclosure-officer", "elapsed: file, reopened: decide"))
    \(step("file", "close", "by: disclosure-officer", "closed: end"))

    """

  private static func step(
    _ name: String, _ kind: String, _ actor: String, _ outcomes: String
  ) -> String {
    """
      - id: \(name)
        kind: \(kind)
        title: {zh: 步骤\(name), en: Step \(name)}
        \(actor)
        documents: []
        risk: low
        supervision: {zh: 看测试。, en: See the test.}
        article: 第一条
        outcomes: {\(outcomes)}
    """
  }
}
