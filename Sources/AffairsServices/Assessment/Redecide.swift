public import PrisonAffairs
import RecordBook

/// A settled month that rests on facts which changed after it was settled.
public struct ChangedMonth: Hashable, Sendable {
  public let ward: WardCode
  public let month: YearMonth
  public let inmate: InmateNumber
  /// The total in force: settled, with the differences booked since.
  public let before: Points
  /// The total that follows from the book now.
  public let after: Points
}

extension Office {
  /// Settled months whose figures no longer follow from the book, by ward and month.
  ///
  /// Found from the facts that came after a settlement, so that months nobody touched are not
  /// computed again.
  func changedMonths(
    _ reader: BookReader, countsWaiting: Bool = false
  ) throws -> [ChangedMonth] {
    var changed: [ChangedMonth] = []
    let touched = Dictionary(grouping: try reader.monthsTouchedSinceSettled(), by: \.month)
    for (month, concerned) in touched.sorted(by: { $0.key < $1.key }) {
      let loader = try MonthLoader(
        reader, policies: policies, month: month, countsWaiting: countsWaiting)
      for (inmate, ward) in concerned.map({ ($0.inmate, $0.ward) }) {
        if let change = try change(of: inmate, ward: ward, loader, reader) {
          changed.append(change)
        }
      }
    }
    return changed.sorted { ($0.month, $0.ward, $0.inmate) < ($1.month, $1.ward, $1.inmate) }
  }

  /// The change of one settled month, or nil where it still follows from the book.
  func change(
    of inmate: InmateNumber, ward: WardCode, _ loader: MonthLoader, _ reader: BookReader
  ) throws -> ChangedMonth? {
    let now = try loader.inmate(inmate)?.whole.figures.total ?? .zero
    let adjustments = try reader.adjustments(of: inmate, month: loader.month)
    guard let settled = try reader.monthResults(of: inmate)[loader.month] else { return nil }
    let inForce =
      adjustments.last { $0.act > settled.act }?.after ?? settled.figures.total
    guard now != inForce else { return nil }
    return ChangedMonth(
      ward: ward, month: loader.month, inmate: inmate, before: inForce, after: now)
  }

  /// Decides a closed month again after corrections, by the same body as before; the differences
  /// are booked now under the old month's name.
  ///
  /// Refuses a month that is not closed (`month.not-closed`) and one in which nothing changed
  /// (`month.nothing-to-redecide`).
  public func redecide(
    _ ward: WardCode, _ month: YearMonth, sitting: SittingRequest, ground: String
  ) throws -> (act: Int, changes: [ChangedMonth], state: String) {
    var changes: [ChangedMonth] = []
    var state = ""
    let act = try act(.monthRedecided) { reader in
      let subject = Reference.wardMonth(ward, month)
      let runner = ProcedureRunner(office: self, reader: reader)
      guard try runner.state(PointsMonth.procedure, of: subject) == .ended else {
        throw Refusal(.monthNotClosed, [.ward: ward.text, .month: month.description])
      }
      let open = try reader.openRedecision(of: subject)
      let isCommittee = open?.state == .at(PointsMonth.committeeDecision)
      try require(
        isCommittee ? .decideMonth : .confirmMonth, ward: isCommittee ? nil : ward, reader)
      let decisions = try pendingDecisions(
        ward, month, sitting: sitting, isCommittee: isCommittee, reader)
      let concerned = try changedMonths(reader, countsWaiting: true).filter {
        $0.ward == ward && $0.month == month
      }
      guard !concerned.isEmpty || !decisions.isEmpty else {
        throw Refusal(
          .monthNothingToRedecide, [.ward: ward.text, .month: month.description])
      }
      let matter = RedecisionSubject(
        wardMonth: subject,
        sequence: try reader.redecisionCount(of: subject) + (open == nil ? 1 : 0),
        isHigher: concerned.contains {
          needsCommittee(before: $0.before, after: $0.after)
        }, authors: Set(try correctors(concerned, month, reader)))
      let (facts, next) = try runner.takeRedecision(
        matter, ward: ward, sitting: sitting, ground: ground, isCommittee: isCommittee)
      state = next.code
      guard next == .ended else { return decisions + facts }
      changes = concerned
      return decisions + facts
        + concerned.map {
          MonthAdjustment(
            ward: ward, month: month, inmate: $0.inmate, before: $0.before, after: $0.after
          ).fact
        }
    }
    return (act, changes, state)
  }

  /// Late entries of the closed month that still wait for the body which sits now.
  private func pendingDecisions(
    _ ward: WardCode, _ month: YearMonth, sitting: SittingRequest, isCommittee: Bool,
    _ reader: BookReader
  ) throws -> [Fact] {
    let sheet = try MonthLoader(reader, policies: policies, month: month).ward(ward)
    let waiting = sheet.inmates.flatMap(\.entries).filter {
      $0.state == (isCommittee ? .awaitsCommittee : .awaitsGroup)
    }
    return try decide(
      waiting, rejections: [],
      body: isCommittee ? PointsMonth.committeeBody : PointsMonth.wardGroup, ward: ward,
      sitting: sitting, reader
    ).map(\.fact)
  }

  /// Those who corrected an entry of the months concerned; none of them decides on the result.
  func correctors(
    _ changes: [ChangedMonth], _ month: YearMonth, _ reader: BookReader
  ) throws -> [StaffNumber] {
    var correctors: [StaffNumber] = []
    for change in changes {
      for record in try reader.entries(of: change.inmate, in: month.days)
      where record.state == .corrected {
        let entry = record.entry
        if let correction = try reader.correction(ofAct: entry.act, ordinal: entry.ordinal),
          let header = try reader.act(correction.act)
        {
          correctors.append(header.actor)
        }
      }
    }
    return correctors
  }

  /// 第二十七条: a change as large as an entry the committee decides goes to the committee.
  func needsCommittee(before: Points, after: Points) -> Bool {
    let difference = (after - before).magnitude
    let identifier =
      after > before
      ? "points.authority.committee-bonus-minimum" : "points.authority.committee-deduction-minimum"
    return policies.points(identifier, on: today).map { difference >= $0.value } ?? true
  }
}

/// A closed ward month that is decided again, for the n-th time.
struct RedecisionSubject: ProcedureSubject {
  let wardMonth: Reference
  let sequence: Int
  let isHigher: Bool
  let authors: Set<StaffNumber>

  var reference: Reference { wardMonth }
  var name: String { "\(wardMonth)#\(sequence)" }
  var inputsDigest: String { "" }

  func holds(_ condition: StepCondition) -> Bool { condition == .higherApproval && isHigher }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] { [] }
}
