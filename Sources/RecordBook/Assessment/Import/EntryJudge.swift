import PrisonAffairs

/// What the rules make of one row.
struct JudgedEntry {
  /// The inmate's place in the order of numbers.
  let inmate: Int
  let day: CivilDate
  let points: Points
  let tier: ApprovalTier
  let isLate: Bool
}

/// Judges rows one by one: form first, then people and clause, then the rules of assessment.
struct EntryJudge {
  private let people: PeopleOfEntries
  private let today: CivilDate
  private let allowedWard: WardCode?
  private let defaultLateReason: String?
  private let inmateForm: String
  private var laws: LawByDay

  init(_ context: EntryImportContext) {
    people = PeopleOfEntries(context)
    today = context.today
    allowedWard = context.allowedWard
    defaultLateReason = context.defaultLateReason
    let digits = context.policies.count("people.inmate-number-digits", on: context.today)
    inmateForm = "\(digits ?? 10) digits"
    laws = LawByDay(context.policies)
  }

  /// The row as it will be written, or nil with everything that is wrong with it.
  mutating func judge(
    _ row: EntryText, at line: Int, _ faults: inout EntryFaults
  ) -> JudgedEntry? {
    let before = faults.count
    requireWords(row, line, &faults)
    let inmate = inmate(row[.inmate], line, &faults)
    let officer = officer(row[.officer], line, &faults)
    let points = points(row[.points], line, &faults)
    let law = law(row[.day], line, &faults)
    let reason = reason(row[.reason], law, line, &faults)
    guard faults.count == before, let inmate, let officer, let points, let law, let reason else {
      return nil
    }
    do throws(Refusal) {
      let day = law.policy.day
      try people.requireCustody(inmate, on: day)
      let proposed = ProposedEntry(
        inmate: people.numbers[inmate], day: day, reason: reason, points: points,
        lateReason: row[.lateReason].isEmpty ? defaultLateReason : row[.lateReason].text)
      let (tier, isLate) = try law.policy.classify(
        proposed, recordedOn: today,
        isIncapacitated: people.isIncapacitated(inmate, on: day),
        isInIntake: reason.isDetentionAppraisal && people.isInIntake(inmate, on: day))
      try requireWard(inmate, officer, on: day, row)
      return JudgedEntry(inmate: inmate, day: day, points: points, tier: tier, isLate: isLate)
    } catch {
      faults.refuse(line, error)
      return nil
    }
  }

  /// The actor enters for the own ward alone; the officer who observed served there on the day.
  private func requireWard(
    _ inmate: Int, _ officer: Int, on day: CivilDate, _ row: EntryText
  ) throws(Refusal) {
    let ward = people.ward(of: inmate, on: day)
    if let allowedWard, ward != allowedWard.ward {
      throw Refusal(.actorNotOfWard, [.ward: allowedWard.text, .inmate: row[.inmate].text])
    }
    guard people.serves(officer, in: ward, on: day) else {
      throw Refusal(
        .entryOfficerNotOfWard,
        [.staff: row[.officer].text, .ward: ward?.text ?? "", .day: day.description])
    }
  }
}

// One field each

extension EntryJudge {
  /// The key of the row must be there; words hold no zero byte, at which SQLite would end them.
  private func requireWords(_ row: EntryText, _ line: Int, _ faults: inout EntryFaults) {
    if row[.source].isEmpty { faults.add(line, .source, .fieldEmpty) }
    if row[.line].isEmpty { faults.add(line, .line, .fieldEmpty) }
    for field in EntryField.words where row[field].holdsZero {
      faults.add(line, field, .fieldForm(expected: "U+0000 ∉"))
    }
  }

  private func inmate(
    _ field: FieldBytes, _ line: Int, _ faults: inout EntryFaults
  ) -> Int? {
    if let known = people.inmate(field) { return known }
    if field.isEmpty {
      faults.add(line, .inmate, .fieldEmpty)
    } else if InmateNumber(field.text) == nil {
      faults.add(line, .inmate, .fieldForm(expected: inmateForm))
    } else {
      faults.refuse(line, Refusal(.inmateUnknown, [.inmate: field.text]))
    }
    return nil
  }

  private func officer(
    _ field: FieldBytes, _ line: Int, _ faults: inout EntryFaults
  ) -> Int? {
    if let known = people.officer(field) { return known }
    if field.isEmpty {
      faults.add(line, .officer, .fieldEmpty)
    } else if StaffNumber(field.text) == nil {
      faults.add(line, .officer, .fieldForm(expected: "3301001"))
    } else {
      faults.refuse(line, Refusal(.staffUnknown, [.staff: field.text]))
    }
    return nil
  }

  private func points(
    _ field: FieldBytes, _ line: Int, _ faults: inout EntryFaults
  ) -> Points? {
    if let hundredths = FieldNumbers.hundredths(field) { return Points(hundredths: hundredths) }
    faults.add(
      line, .points, field.isEmpty ? .fieldEmpty : .fieldForm(expected: "-10, 2.5, +4"))
    return nil
  }

  private mutating func law(
    _ field: FieldBytes, _ line: Int, _ faults: inout EntryFaults
  ) -> DayLaw? {
    guard let day = FieldNumbers.day(field) else {
      faults.add(line, .day, field.isEmpty ? .fieldEmpty : .fieldForm(expected: "2026-10-03"))
      return nil
    }
    do throws(Refusal) {
      return try laws.law(on: day)
    } catch {
      faults.refuse(line, error)
      return nil
    }
  }

  private func reason(
    _ field: FieldBytes, _ law: DayLaw?, _ line: Int, _ faults: inout EntryFaults
  ) -> Reason? {
    guard !field.isEmpty else {
      faults.add(line, .reason, .fieldEmpty)
      return nil
    }
    // Without a day there is no list to look in.
    guard let law else { return nil }
    if let reason = law.reason(field) { return reason }
    faults.refuse(
      line,
      Refusal(
        .entryReasonUnknown, [.code: field.text, .day: law.policy.day.description]))
    return nil
  }
}
