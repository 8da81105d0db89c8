public import PrisonAffairs
public import RecordBook
import Register

/// Gathers what months rest on; what concerns the whole prison is read once for all wards.
public struct MonthLoader {
  let reader: BookReader
  let policies: PolicySet
  let month: YearMonth
  let assessment: AssessmentPolicy
  private let countsWaiting: Bool
  private let records: [InmateNumber: InmateRecord]
  /// The inmates of each ward, by number.
  private let members: [WardCode: [InmateNumber]]
  private let statuses: [InmateNumber: [StatusRecord]]
  private let clauses: ClauseBook
  private let special: SpecialCases
  private let adoptions: String

  /// Refuses (`policy.not-in-force`) a month whose law the book does not have.
  ///
  /// `countsWaiting` reckons as if what waits for the ward group were approved, for a body that is
  /// about to approve it. `onlyFor` reads no more than one ward's sheet needs.
  public init(
    _ reader: BookReader, policies: PolicySet, month: YearMonth, countsWaiting: Bool = false,
    onlyFor ward: WardCode? = nil
  ) throws {
    self.countsWaiting = countsWaiting
    self.reader = reader
    self.policies = policies
    self.month = month
    assessment = try AssessmentPolicy(policies, on: month.lastDay)
    records = Dictionary(
      try reader.inmates(everIn: ward).map { ($0.inmate, $0) },
      uniquingKeysWith: { first, _ in first })
    let rule = policies.choice("points.month.ward", on: month.lastDay)
    let day = rule == "first-day" ? month.firstDay : month.lastDay
    members = Dictionary(
      grouping: try reader.placements(on: day, everIn: ward).values, by: \.ward
    ).mapValues { $0.map(\.inmate).sorted() }
    statuses = try reader.statuses(in: month.days, everIn: ward)
    clauses = ClauseBook(policies)
    special = try SpecialCases(reader, month: month, everIn: ward)
    adoptions = try reader.policyAdoptions().map { "\($0.layer) \($0.digest)\n" }.joined()
  }

  /// The wards that hold somebody in this month.
  public var wardCodes: [WardCode] { members.keys.sorted() }

  /// A ward's sheet; inmates without a day in custody in the month are not on it.
  public func ward(_ ward: WardCode) throws -> WardMonth {
    let held = (members[ward] ?? []).compactMap { records[$0] }.filter {
      $0.assessed(in: month) != nil
    }
    let entries = try reader.entries(of: held.map(\.inmate), in: month.days)
    let inmates = try held.map { try inmate($0, entries: entries[$0.inmate] ?? []) }
    return WardMonth(
      ward: ward, month: month, inmates: inmates, digest: digest(ward: ward, inmates))
  }

  /// One inmate's month, whatever ward it is in.
  public func inmate(_ number: InmateNumber) throws -> InmateMonth? {
    guard let record = records[number], record.assessed(in: month) != nil else { return nil }
    return try inmate(record, entries: try reader.entries(of: number, in: month.days))
  }

  private func inmate(_ record: InmateRecord, entries: [EntryRecord]) throws -> InmateMonth {
    let periods = (statuses[record.inmate] ?? []).map(\.period)
    let whole = try facts(of: record, periods: periods, entries: entries, view: .whole)
    let result = assessment.month(whole)
    let needsEarlier = !whole.earlier.isEmpty
    let hidesSomething = entries.contains { clauses.reason($0.entry)?.isInformer ?? false }
    guard hidesSomething || needsEarlier else {
      return InmateMonth(
        record: record, entries: entries, facts: whole, whole: result, publicOnly: result)
    }
    let hidden = try facts(of: record, periods: periods, entries: entries, view: .publicOnly)
    return InmateMonth(
      record: record, entries: entries, facts: whole, whole: result,
      publicOnly: assessment.month(hidden))
  }

  private func facts(
    of record: InmateRecord, periods: [StatusPeriod], entries: [EntryRecord], view: ResultView
  ) throws -> MonthFacts {
    let counted = entries.filter {
      $0.state == .effective || $0.state == .awaitsCommittee
        || (countsWaiting && $0.state == .awaitsGroup)
    }
    var assessed: [AssessedEntry] = []
    for record in counted {
      guard let reason = clauses.reason(record.entry) else {
        throw Refusal(
          .entryReasonUnknown,
          [.code: record.entry.reason, .day: record.entry.day.description])
      }
      // 第三十五条: reports of violations and crime leads are in no public account.
      if view == .publicOnly, reason.isInformer { continue }
      assessed.append(
        AssessedEntry(
          act: record.entry.act, ordinal: record.entry.ordinal, day: record.entry.day,
          reason: reason, points: record.entry.points, event: record.entry.event))
    }
    return MonthFacts(
      month: month, custody: record.assessed(in: month), periods: periods, entries: assessed,
      earlier: try earlier(of: record, periods: periods, view: view),
      specialBefore: try specialBefore(of: record.inmate, entries: assessed, view: view),
      strictGroups: special.strictGroups(of: record.inmate),
      adjustments: try special.adjustments(of: record.inmate, periods: periods),
      suspensions: try special.suspensions(of: record.inmate))
  }

  /// Earlier months, read only where days are assessed by an average.
  private func earlier(
    of record: InmateRecord, periods: [StatusPeriod], view: ResultView
  ) throws -> [YearMonth: EarlierMonth] {
    let averaged: [Circumstance] = [.rescue, .cleared, .kept]
    let isAveraged =
      try periods.contains { $0.circumstance.map(averaged.contains) ?? false }
      || special.suspensions(of: record.inmate).contains { $0.basis == .average }
    guard isAveraged else { return [:] }
    let carried = try reader.carriedMonths(of: record.inmate, view).mapValues(\.figures.asEarlier)
    return try reader.monthResults(of: record.inmate, view).mapValues(\.figures.asEarlier)
      .merging(carried) { here, _ in here }
  }

  /// Special bonuses of the year under the yearly limit, before this month; read only where the
  /// month itself has one.
  private func specialBefore(
    of inmate: InmateNumber, entries: [AssessedEntry], view: ResultView
  ) throws -> Points {
    guard entries.contains(where: { $0.reason.account == .special && !$0.reason.isYearlyCapExempt })
    else { return .zero }
    guard let span = assessment.specialYear(before: month) else { return .zero }
    let here = try reader.entries(of: inmate, in: span).filter { $0.state == .effective }.map {
      (day: $0.entry.day, reason: $0.entry.reason, points: $0.entry.points)
    }
    // What another prison gave in the year counts under the same limit.
    let carried = try reader.carriedEntries(of: inmate, in: span).map {
      (day: $0.day, reason: $0.reason, points: $0.points)
    }
    return (here + carried).compactMap { entry -> Points? in
      guard let reason = clauses.reasons(on: entry.day)[entry.reason],
        reason.account == .special, !reason.isYearlyCapExempt, view == .whole || !reason.isInformer
      else { return nil }
      return entry.points
    }.sum()
  }

  /// The digest of a sheet's inputs, line by line in a fixed order.
  private func digest(ward: WardCode, _ inmates: [InmateMonth]) -> String {
    var text = "ward-month:\(ward)/\(month)\n\(adoptions)"
    for inmate in inmates {
      let facts = inmate.facts
      text += "\(inmate.record.inmate) \(facts.custody.map { "\($0.first) \($0.last)" } ?? "")"
      text += " \(facts.specialBefore.hundredths)\n"
      for period in facts.periods {
        text += "p \(period.status) \(period.first) \(period.last?.description ?? "")"
        text += " \(period.circumstance?.rawValue ?? "")\n"
      }
      for entry in inmate.entries {
        text += "e \(entry.entry.act).\(entry.entry.ordinal) \(entry.state.rawValue)"
        text += " \(entry.entry.points.hundredths)\n"
      }
      for (month, earlier) in facts.earlier.sorted(by: { $0.key < $1.key }) {
        let scores = Part.allCases.map { "\((earlier.scores[$0] ?? .zero).hundredths)" }
        text += "m \(month) \(scores.joined(separator: " ")) \(earlier.days)\n"
      }
      text += facts.specialCases
    }
    return Digest32(hashing: text).description
  }
}

/// Clauses by the day of the entry, each day's list made once.
final class ClauseBook {
  private let policies: PolicySet
  private var byDay: [CivilDate: [String: Reason]] = [:]

  init(_ policies: PolicySet) { self.policies = policies }

  func reasons(on day: CivilDate) -> [String: Reason] {
    if let known = byDay[day] { return known }
    let reasons = policies.reasons(on: day)
    byDay[day] = reasons
    return reasons
  }

  func reason(_ entry: PointEntry) -> Reason? { reasons(on: entry.day)[entry.reason] }
}
