import PrisonAffairs
import RecordBook

extension Replayer {
  /// Every settled account, recomputed from diners, deliveries, issues and counts as they stood
  /// before its act.
  func mealAccounts(onlyAct: Int? = nil, _ report: Report) throws {
    for record in try reader.mealAccounts() where onlyAct == nil || record.act == onlyAct {
      try mealAccount(record, report)
    }
  }

  /// Every settlement of one kitchen's month.
  func mealAccounts(of reference: Reference, _ report: Report) throws {
    guard case .meals(let kitchen, let month) = reference else { return }
    for record in try reader.mealAccounts()
    where record.kitchen == kitchen && record.month == month {
      try mealAccount(record, report)
    }
  }

  private func mealAccount(_ record: MealAccountRecord, _ report: Report) throws {
    let reference = Reference.meals(record.kitchen, record.month).description
    try guarded(.mealAccount, reference, act: record.act, report) {
      let law = try law(asOf: record.act - 1)
      try law.requireKnownRules()
      let loader = MealLoader(reader: reader.asOf(record.act - 1), policies: law.policies)
      let sheet = try loader.sheet(record.kitchen, record.month)
      let again = MealAccountRecord(act: record.act, record.kitchen, sheet.account)
      // An account without the step that settles it is nobody's.
      let isSettled = try reader.instance(MealMonth.procedure, of: reference)?.steps.contains {
        $0.act == record.act && $0.step == MealMonth.settle
          && $0.outcome == StepOutcome.approved.rawValue
      }
      // Who was in custody may have been erased since.
      let facts = sheet.account.facts
      let isConfirmed =
        try (facts.undecidedDiners.isEmpty || reader.hasErasures(after: record.act))
        && facts.undecidedCounts.isEmpty && facts.unconfirmedPurchases.isEmpty
      if !isConfirmed {
        return try compare(
          .mealAccount, reference, act: record.act, isEqual: false,
          recomputed: Text(
            zh: "有盘点、就餐人数或者验收没有第二人确认",
            en: "a count, diners or a delivery lack a second person's word"),
          stored: record.words, findings: sheet.account.determination.findings, report)
      }
      try compare(
        .mealAccount, reference, act: record.act, isEqual: again == record && isSettled == true,
        recomputed: isSettled == true
          ? again.words : Text(zh: "没有签发这份账目的步骤", en: "no step settled it"),
        stored: record.words, findings: sheet.account.determination.findings, report)
    }
  }
}

extension MealAccountRecord {
  /// The account in one line.
  fileprivate var words: Text {
    let used = lines.map { "\($0.item) \($0.issued) \($0.closing.mass) \($0.closing.value)" }
      .joined(separator: ", ")
    return Text(
      zh: "人日\(dinerDays)，收入\(income)，支出\(expense)，累计\(cumulative)（\(used)）",
      en: "\(dinerDays) diner-days, income \(income), spent \(expense), cumulative \(cumulative) "
        + "(\(used))")
  }
}
