import PrisonAffairs
import RecordBook

extension Replayer {
  /// Wages as policy split them then, allowances as it set them, and whether money was late.
  func money(onlyAct: Int? = nil, _ report: Report) throws {
    for act in try reader.moneyActs() where onlyAct == nil || act == onlyAct {
      try guarded(.paySplit, Reference.act(act).description, act: act, report) {
        guard let past = try office(before: act) else { return }
        let kind = try reader.act(act).flatMap { ActKind(rawValue: $0.kind) }
        let isRun = kind == .allowancePaid
        var judge = TransferJudge(
          past, kind: kind, isErasedSince: try reader.hasErasures(after: act))
        var laws: [CivilDate: LedgerPolicy] = [:]
        var wage: [TransferRecord] = []
        func law(_ day: CivilDate) -> LedgerPolicy {
          if let law = laws[day] { return law }
          let law = LedgerPolicy(past.law.policies, on: day)
          laws[day] = law
          return law
        }
        try reader.forEachTransfer(ofAct: act) { record in
          if let first = wage.first, first.key != record.key {
            try self.wage(wage, law(first.transfer.day), report)
            wage = []
          }
          if record.transfer.kind == .labourPay { wage.append(record) }
          try lateness(record, law(record.transfer.day), past, report)
          if isRun { try allowance(record, past, report) }
          for fault in try judge.faults(of: record, author: { try reader.act($0)?.actor }) {
            try compare(
              .accountEntry, record.reference.description, act: act, isEqual: false,
              recomputed: fault.words, stored: Text(zh: "已入账", en: "posted"), report)
          }
        }
        if let first = wage.first { try self.wage(wage, law(first.transfer.day), report) }
      }
    }
  }

  private func wage(
    _ parts: [TransferRecord], _ law: LedgerPolicy, _ report: Report
  ) throws {
    guard let first = parts.first, let inmate = first.transfer.inmate else { return }
    // Where no share was set, whoever posted may have named the pocket.
    guard law.savingsRatio != nil || law.reserveRatio != nil else { return }
    let whole = parts.map(\.transfer.amount).reduce(.zero, +)
    let rows = try law.rows(
      for: TransferRequest(
        day: first.transfer.day, kind: .labourPay, inmate: inmate, amount: whole,
        debit: first.transfer.debit))
    let stored = parts.map(\.transfer)
    let finding = try law.split(of: whole, for: inmate).finding
    try compare(
      .paySplit, first.reference.description, act: first.act, isEqual: rows == stored,
      recomputed: Text(parts: rows), stored: Text(parts: stored),
      findings: [finding], report)
  }

  /// A reversal is booked on the day on which somebody undoes what was wrong, never late.
  private func lateness(
    _ record: TransferRecord, _ law: LedgerPolicy, _ past: PastOffice, _ report: Report
  ) throws {
    let isLate =
      record.transfer.kind != .reversal && law.isLate(record.transfer.day, recordedOn: past.day)
    try compare(
      .paySplit, record.reference.description, act: record.act, isEqual: isLate == record.isLate,
      recomputed: Text(isLate: isLate), stored: Text(isLate: record.isLate), report)
  }

  private func allowance(
    _ record: TransferRecord, _ past: PastOffice, _ report: Report
  ) throws {
    // Whoever was erased since cannot be looked up again.
    guard let inmate = record.transfer.inmate, let person = try past.reader.inmate(inmate) else {
      return
    }
    let day = record.transfer.day
    let (amount, determination) = AllowanceRule(past.law.policies, on: day)
      .determine(AllowanceGroup(person.sex), isHere: person.isInCustody(on: day))
    try compare(
      .allowance, record.reference.description, act: record.act,
      isEqual: amount == record.transfer.amount && record.transfer.kind == .allowance,
      recomputed: Text(amount: amount), stored: Text(amount: record.transfer.amount),
      findings: determination.findings, report)
  }
}

extension Text {
  fileprivate init(parts: [MoneyTransfer]) {
    let text = parts.map { "\($0.credit) \($0.amount)" }.joined(separator: ", ")
    self.init(zh: text, en: text)
  }

  fileprivate init(amount: Money) {
    self.init(zh: "\(amount) 元", en: "\(amount) yuan")
  }

  fileprivate init(isLate: Bool) {
    self.init(zh: isLate ? "补记" : "按时", en: isLate ? "late" : "in time")
  }
}
