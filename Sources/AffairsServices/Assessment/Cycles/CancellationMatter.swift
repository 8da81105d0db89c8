import PrisonAffairs
import Publication
import RecordBook

/// A cancellation of points and rewards as it is posted (司规〔2021〕3号 第三十九条).
struct CancellationMatter: PostedDecision {
  static let kind = NoticeKind.pointsCancellation
  static let course = MatterCourse(
    procedure: PointsCancellation.procedure, settling: PointsCancellation.committee,
    post: PointsCancellation.post, window: PointsCancellation.objectionWindow,
    close: PointsCancellation.close)
  static let span = "points.award.notice-days"
  // 第三十九条: 及时抄送人民检察院.
  static let copies = ["人民检察院"]
  static let targetForms = ["cancellation:3301000123/1"]

  let request: CancellationRequestRecord
  let office: Office
  let reader: BookReader

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) throws {
    guard case .cancellation(let inmate, let number) = subject,
      let request = try reader.cancellationRequests(of: inmate).last(where: {
        $0.number == number
      })
    else { return nil }
    self.request = request
    self.office = office
    self.reader = reader
  }

  var subject: Reference { .cancellation(request.inmate, request.number) }

  var ward: WardCode? { try? office.ward(of: subject, reader) }

  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference? {
    guard case .cancellation(let owner, _) = target else { return nil }
    guard owner == inmate else { throw Refusal(.objectionNotConcerned, [.inmate: inmate.text]) }
    return target
  }

  private func file() throws -> CancellationFile {
    try CancellationLoader(
      reader: reader, policies: office.policies, today: office.today
    ).file(request)
  }

  func proceeding() throws -> any ProcedureSubject<Fact> {
    CancellationSubject(
      file: try file(),
      authors: try reader.cancellationAuthors(request.inmate, request.number))
  }

  func requireUnchanged(since settled: String) throws {
    guard try file().digest == settled else {
      throw Refusal(.gradingInputsChanged, [.inmate: request.inmate.text])
    }
  }

  func authors(of target: Reference) throws -> Set<StaffNumber> {
    try reader.cancellationAuthors(request.inmate, request.number)
  }

  func material() throws -> DecisionMaterial {
    let file = try file()
    let rewards = file.determination.rewards
    let cancelled =
      rewards.isEmpty
      ? "无"
      : rewards.map { "第\($0.cycle)周期\($0.reward.words.zh)" }.joined(separator: "、")
    let asked = try reader.instance(
      PointsCancellation.procedure, of: subject.description)?.lawDay
    return DecisionMaterial(
      title: "取消考核分、奖励公示表", period: "提出日期：\(asked?.description ?? "")",
      basis: [
        "司规〔2021〕3号 \(file.determination.determination.findings.first?.citation.article ?? "")、第三十九条"
      ],
      tables: [
        DecisionTable(
          title: "取消考核分和奖励",
          columns: [
            DecisionColumn("情形", .ground), DecisionColumn("取消的奖励", .reward),
            DecisionColumn("重新考核起始日", .effectiveDay),
          ],
          lines: [
            DecisionLine(
              inmate: request.inmate, name: file.record.name,
              values: [
                DecisionValue(request.ground.words.zh), DecisionValue(cancelled),
                DecisionValue(file.determination.restart?.description ?? "不重新起算"),
              ])
          ])
      ])
  }
}
