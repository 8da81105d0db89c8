public import PrisonAffairs
public import RecordBook

/// The names of the cancellation procedure and its steps, as `points.cancellation` has them.
enum PointsCancellation {
  static let procedure = "points.cancellation"
  static let propose = "propose"
  static let group = "group"
  static let committee = "committee"
  static let post = "post"
  static let objectionWindow = "objection-window"
  static let close = "close"
}

/// A cancellation as a subject of its procedure.
struct CancellationSubject: ProcedureSubject {
  let file: CancellationFile
  let authors: Set<StaffNumber>

  var reference: Reference { file.reference }

  var inputsDigest: String { file.digest }

  func holds(_ condition: StepCondition) -> Bool { false }

  /// What is cancelled stands once its notice has closed.
  func facts(for step: Step, outcome: StepOutcome) -> [Fact] {
    guard step.identifier == PointsCancellation.close, outcome == .closed else { return [] }
    let request = file.request
    return [
      PointCancellationRecord(
        inmate: request.inmate, number: request.number, ground: request.ground,
        restartOn: file.determination.restart, before: file.before,
        after: file.determination.balance
      ).fact
    ]
      + file.determination.rewards.map {
        rewardCancellationFact(
          request.inmate, number: request.number, cycle: $0.cycle, reward: $0.reward)
      }
  }
}

/// What somebody asks to be cancelled (司规〔2021〕3号 第二十九条至第三十四条).
public struct CancellationAsked: Sendable {
  public let inmate: InmateNumber
  public let ground: CancellationGround
  /// What article 34 excepts; a request that names one is refused.
  public let exception: CancellationException?
  public let judgmentOn: CivilDate?
  public let returnedOn: CivilDate?
  public let entries: [FactKey]
  public let reason: String

  public init(
    inmate: InmateNumber, ground: CancellationGround, exception: CancellationException? = nil,
    judgmentOn: CivilDate? = nil, returnedOn: CivilDate? = nil, entries: [FactKey] = [],
    reason: String
  ) {
    self.inmate = inmate
    self.ground = ground
    self.exception = exception
    self.judgmentOn = judgmentOn
    self.returnedOn = returnedOn
    self.entries = Set(entries).sorted()
    self.reason = reason
  }
}

extension Office {
  /// What a request would cancel; nothing is written.
  public func previewCancellation(_ asked: CancellationAsked) throws -> CancellationFile {
    try book.read { try cancellation(asked, $0) }
  }

  /// Asks for a cancellation; its number is given now.
  ///
  /// Refuses what the law keeps (`cancellation.exception`), where nothing can be cancelled
  /// (`cancellation.nothing`), a day that is missing, and a second request while one is under way
  /// (`cancellation.open`).
  public func requestCancellation(
    _ asked: CancellationAsked
  ) throws -> (act: Int, reference: Reference) {
    var reference = Reference.cancellation(asked.inmate, 1)
    let act = try act(.cancellationProposed) { reader in
      let file = try cancellation(asked, reader)
      reference = file.reference
      let (facts, _) = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: PointsCancellation.procedure, step: PointsCancellation.propose,
          outcome: .agreed, ward: try ward(of: reference, reader)),
        on: CancellationSubject(file: file, authors: []))
      return file.request.facts + facts
    }
    return (act, reference)
  }

  private func cancellation(
    _ asked: CancellationAsked, _ reader: BookReader
  ) throws -> CancellationFile {
    try require(
      .proposeCycle, ward: try reader.placement(of: asked.inmate, on: today)?.ward, reader)
    guard asked.reason.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.groundRequired)
    }
    if let exception = asked.exception {
      throw Refusal(
        .cancellationException, [.inmate: asked.inmate.text, .kind: exception.rawValue],
        citation: policies.citation(of: asked.ground.rule, on: today))
    }
    let requests = try reader.cancellationRequests(of: asked.inmate)
    for request in requests {
      let open = Reference.cancellation(request.inmate, request.number)
      if try reader.instance(PointsCancellation.procedure, of: open.description)?.state != .ended {
        throw Refusal(
          .cancellationOpen, [.inmate: asked.inmate.text, .reference: open.description])
      }
    }
    return try CancellationLoader(reader: reader, policies: policies, today: today).file(
      CancellationRequestRecord(
        inmate: asked.inmate, number: (requests.last?.number ?? 0) + 1, ground: asked.ground,
        judgmentOn: asked.judgmentOn, returnedOn: asked.returnedOn, reason: asked.reason,
        entries: asked.entries))
  }

  /// The ward group's discussion, or the committee's approval, whichever is due; `outcome` may
  /// send it back or, by the committee, refuse it, with a reason.
  public func decideCancellation(
    _ inmate: InmateNumber, _ number: Int, outcome: StepOutcome?, sitting: SittingRequest,
    reason: String? = nil
  ) throws -> (act: Int, state: String) {
    var state = ""
    let act = try act(.pointsCancelled) { reader in
      let reference = Reference.cancellation(inmate, number)
      guard
        let request = try reader.cancellationRequests(of: inmate).last(where: {
          $0.number == number
        })
      else { throw Refusal(.referenceUnknown, [.reference: reference.description]) }
      let ward = try self.ward(of: reference, reader)
      let due = try reader.instance(PointsCancellation.procedure, of: reference.description)?.state
      let isCommittee = due == .at(PointsCancellation.committee)
      try require(
        isCommittee ? .approveCycle : .decideCycle, ward: isCommittee ? nil : ward, reader)
      let file = try CancellationLoader(reader: reader, policies: policies, today: today).file(
        request)
      let (facts, next) = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: PointsCancellation.procedure,
          step: isCommittee ? PointsCancellation.committee : PointsCancellation.group,
          outcome: outcome ?? (isCommittee ? .approved : .passed), ward: ward, reason: reason,
          sitting: sitting),
        on: CancellationSubject(
          file: file, authors: try reader.cancellationAuthors(inmate, number)))
      state = next.code
      return facts
    }
    return (act, state)
  }
}

extension BookReader {
  /// Whoever asked for a cancellation.
  func cancellationAuthors(_ inmate: InmateNumber, _ number: Int) throws -> Set<StaffNumber> {
    let reference = Reference.cancellation(inmate, number).description
    let proposed = try instance(PointsCancellation.procedure, of: reference)?.steps.first
    return try Set([proposed.flatMap { try act($0.act)?.actor }].compactMap { $0 })
  }
}
