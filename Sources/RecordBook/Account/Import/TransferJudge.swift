import PrisonAffairs

/// What the form of a row says.
struct TransferForm {
  let day: CivilDate
  let amount: Money
  /// The inmate's place in the order of numbers; nil where none takes part.
  let inmate: Int?
  let plan: LedgerPlan
}

/// Judges rows one by one: form and sides first, then whether the row has its place in the book.
struct TransferJudge {
  var people: PeopleOfTransfers
  private let today: CivilDate
  private let closedThrough: CivilDate?
  private let hasDefaultReason: Bool
  private let inmateForm: String
  private var plans: TransferPlans
  private let reserved = CodeTable(ReservedSource.allCases.map { foldedKey($0.rawValue) })
  private let goods: GoodsOfTransfers

  init(_ context: TransferImportContext) {
    people = PeopleOfTransfers(context)
    today = context.today
    closedThrough = context.closedThrough
    hasDefaultReason = !trimmed(context.defaultLateReason ?? "").isEmpty
    let digits = context.policies.count("people.inmate-number-digits", on: context.today)
    inmateForm = "\(digits ?? 10) digits"
    plans = TransferPlans(context)
    goods = GoodsOfTransfers(context)
  }

  /// What a row says, or nil with everything that is wrong with it.
  mutating func form(
    _ row: TransferText, at line: Int, _ faults: inout TransferFaults
  ) -> TransferForm? {
    let before = faults.count
    requireWords(row, line, &faults)
    let day = day(row[.day], line, &faults)
    let kind = kind(row[.kind], line, &faults)
    let inmate = inmate(row[.inmate], line, &faults)
    let amount = amount(row[.amount], line, &faults)
    guard faults.count == before, let day, let kind, let amount else { return nil }
    do throws(Refusal) {
      return TransferForm(
        day: day, amount: amount, inmate: inmate, plan: try plans.plan(kind, on: day, row))
    } catch {
      faults.refuse(line, error)
      return nil
    }
  }

  /// Whether a row that is new may be posted on its day; returns whether it is late, nil where it
  /// may not.
  func isLate(
    _ form: TransferForm, _ row: TransferText, at line: Int, _ faults: inout TransferFaults
  ) -> Bool? {
    do throws(Refusal) {
      guard form.day <= today else {
        throw Refusal(.dayInFuture, [.day: form.day.description, .limit: today.description])
      }
      if let inmate = form.inmate {
        try people.requireHere(inmate, on: form.day, custody: form.plan.needsCustody)
      }
      try requireWord(form, row)
      if let closedThrough, form.day <= closedThrough {
        throw Refusal(.accountMonthClosed, [.month: YearMonth(form.day).description])
      }
      if let closedThrough, form.plan.counted == .opening {
        throw Refusal(.accountOpeningClosed, [.month: YearMonth(closedThrough).description])
      }
      guard let days = form.plan.lateAfter else { return false }
      let last = form.day.adding(days: days)
      guard today > last else { return false }
      guard hasDefaultReason || !row[.lateReason].isEmpty else {
        throw Refusal(
          .recordLateWithoutReason,
          [.day: form.day.description, .limit: last.description])
      }
      return true
    } catch {
      faults.refuse(line, error)
      return nil
    }
  }
}

// What somebody who left is given or leaves with

extension TransferJudge {
  private func requireWord(_ form: TransferForm, _ row: TransferText) throws(Refusal) {
    guard let inmate = form.inmate else { return }
    let kind = form.plan.counted
    if kind.leavesWithInmate { try people.requireLeft(inmate, on: form.day) }
    guard kind.needsReasonAfterCustody, row[.note].isEmpty, people.hasLeft(inmate, by: today)
    else { return }
    throw Refusal(
      .accountReasonRequired,
      [.kind: kind.rawValue, .inmate: people.numbers[inmate].text])
  }
}

// One field each

extension TransferJudge {
  /// The key of the row must be there; words hold no zero byte, at which SQLite would end them.
  private func requireWords(_ row: TransferText, _ line: Int, _ faults: inout TransferFaults) {
    if row[.source].isEmpty { faults.add(line, .source, .fieldEmpty) }
    if row[.line].isEmpty { faults.add(line, .line, .fieldEmpty) }
    // None of them is longer.
    if row[.source].count <= 9, reserved.position(of: row[.source]) != nil {
      faults.refuse(line, Refusal(.accountSourceReserved, [.value: row[.source].text]))
    }
    if !row[.relation].isEmpty, row[.sender].isEmpty { faults.add(line, .sender, .fieldEmpty) }
    for field in TransferField.words where row[field].holdsZero {
      faults.add(line, field, .fieldForm(expected: "U+0000 ∉"))
    }
  }

  /// The code of what was bought, by its code or name; what policy does not have is a fault.
  func category(
    _ field: FieldBytes, at line: Int, _ faults: inout TransferFaults
  ) -> FieldBytes {
    guard !field.isEmpty else { return field }
    if let code = goods.code(field) { return code }
    faults.refuse(
      line, Refusal(.orderCategoryUnknown, [.code: field.text, .day: today.description]))
    return field
  }

  private func day(
    _ field: FieldBytes, _ line: Int, _ faults: inout TransferFaults
  ) -> CivilDate? {
    if let day = FieldNumbers.day(field) { return day }
    faults.add(line, .day, field.isEmpty ? .fieldEmpty : .fieldForm(expected: "2026-10-03"))
    return nil
  }

  private func kind(
    _ field: FieldBytes, _ line: Int, _ faults: inout TransferFaults
  ) -> TransferKind? {
    if let kind = plans.kind(field) { return kind }
    if field.isEmpty {
      faults.add(line, .kind, .fieldEmpty)
    } else {
      faults.refuse(line, Refusal(.accountKindUnknown, [.value: field.text]))
    }
    return nil
  }

  private func inmate(
    _ field: FieldBytes, _ line: Int, _ faults: inout TransferFaults
  ) -> Int? {
    guard !field.isEmpty else { return nil }
    if let known = people.inmate(field) { return known }
    if InmateNumber(field.text) == nil {
      faults.add(line, .inmate, .fieldForm(expected: inmateForm))
    } else {
      faults.refuse(line, Refusal(.inmateUnknown, [.inmate: field.text]))
    }
    return nil
  }

  private func amount(
    _ field: FieldBytes, _ line: Int, _ faults: inout TransferFaults
  ) -> Money? {
    guard !field.isEmpty else {
      faults.add(line, .amount, .fieldEmpty)
      return nil
    }
    guard let fen = FieldNumbers.hundredths(field) else {
      faults.refuse(line, Refusal(.accountAmountForm, [.value: field.text]))
      return nil
    }
    guard fen > 0 else {
      faults.refuse(line, Refusal(.accountAmount, [.value: field.text]))
      return nil
    }
    return Money(fen: fen)
  }
}

extension ImportFaults<TransferField> {
  mutating func refuse(_ line: Int, _ refusal: Refusal) {
    add(line, refusal.transferField, .refused(refusal))
  }
}

extension Refusal {
  /// The field of a row that a rule objects to; nil for the row as a whole.
  fileprivate var transferField: TransferField? {
    switch code {
    case .inmateUnknown, .inmateNotInCustody, .accountInmateRequired, .accountInmateForeign:
      .inmate
    case .dayInFuture, .dayBeforeAdmission, .accountMonthClosed: .day
    case .accountKindUnknown, .accountKindReserved, .accountOpeningClosed, .accountNotReleased:
      .kind
    case .accountAmount, .accountAmountForm, .accountOverdrawn, .accountSplitOver,
      .accountRefundOver, .accountHeldByOrder:
      .amount
    case .accountSourceReserved: .source
    case .accountReasonRequired: .note
    case .orderCategoryUnknown: .category
    case .accountSenderRequired, .accountSenderForeign: .sender
    case .recordLateWithoutReason: .lateReason
    case .keyRepeatedDifferently: .line
    case .accountUnknown, .accountSideNotAdmitted, .accountSideUnnamed, .accountSame:
      self[.part] == "credit" ? .credit : .debit
    default: nil
    }
  }
}
