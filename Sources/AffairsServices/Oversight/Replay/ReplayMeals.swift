import PrisonAffairs
import Publication
import RecordBook

// Records of kitchens and stores: each is judged again with the policy, the people and the stores
// as they stood before its act.
extension Replayer {
  /// Every act that wrote about them.
  func meals(_ report: Report) throws {
    for act in try reader.actsOfMeals() { try mealRecords(ofAct: act, report) }
    try receipts(onlyAct: nil, report)
  }

  /// The same for one act.
  func meals(ofAct number: Int, _ report: Report) throws {
    try mealRecords(ofAct: number, report)
    try receipts(onlyAct: number, report)
  }

  private func mealRecords(ofAct number: Int, _ report: Report) throws {
    let written = try reader.mealAct(number)
    guard !written.isEmpty else { return }
    try guarded(.mealRecord, Reference.act(number).description, act: number, report) {
      guard let past = try office(before: number) else { return }
      var judge = MealJudge(past: past, after: reader.asOf(number), act: number)
      try judge.diners(written.diners)
      try judge.purchases(written.purchases)
      for (ordinal, issue) in written.issues {
        try judge.issue(issue, ordinal)
      }
      try judge.counts(written.counts)
      try judge.decisions(written.decided, recordedBy: reader)
      try judge.reversals(written.reversals, recordedBy: reader)
      try judge.stores()
      for fault in judge.faults {
        try compare(
          fault.kind, fault.reference, act: number, isEqual: false, recomputed: fault.recomputed,
          stored: fault.stored, report)
      }
      guard judge.faults.isEmpty else { return }
      let words = Text(zh: "\(judge.rows)行相符", en: "\(judge.rows) rows in order")
      try compare(
        .mealRecord, Reference.act(number).description, act: number, isEqual: true,
        recomputed: words, stored: words, report)
    }
  }

  /// Delivery notes that were booked a second time while the first still counted.
  private func receipts(onlyAct number: Int?, _ report: Report) throws {
    if let number, try reader.mealAct(number).purchases.isEmpty { return }
    var known: [ReceiptNumber: [(entry: ReceiptEntry, until: Int)]] = [:]
    var numbers: [ReceiptNumber: [(entry: ReceiptEntry, until: Int)]] = [:]
    for (line, takenBackBy) in try reader.purchasesAsWritten() {
      let entry = ReceiptEntry(purchase: line.purchase, act: line.act, ordinal: line.ordinal)
      let earlier =
        known[entry.number]?.first {
          $0.until > line.act && entry.repeats($0.entry)
        }
        ?? numbers[entry.numberAlone]?.first {
          $0.until > line.act && entry.repeatsUnderAnotherName($0.entry)
        }
      numbers[entry.numberAlone, default: []].append((entry, takenBackBy ?? .max))
      known[entry.number, default: []].append((entry, takenBackBy ?? .max))
      guard let earlier, number == nil || number == line.act else { continue }
      try compare(
        .mealRecord, entry.reference, act: line.act, isEqual: false,
        recomputed: Text(
          zh: "单据已登记，见 \(earlier.entry.reference)",
          en: "the receipt is recorded already, see \(earlier.entry.reference)"),
        stored: .recorded, report)
    }
  }
}

extension Text {
  fileprivate static let recorded = Text(zh: "已登记", en: "recorded")
}

/// Something an act wrote that the book could not have taken.
private struct MealFault {
  var kind = DecisionKind.mealRecord
  let reference: String
  let recomputed: Text
  var stored = Text.recorded
}

/// Judges what one act wrote.
private struct MealJudge {
  let past: PastOffice
  let after: BookReader
  let act: Int
  private(set) var rows = 0
  private(set) var faults: [MealFault] = []
  private var touched: Set<StoreKey> = []

  init(past: PastOffice, after: BookReader, act: Int) {
    self.past = past
    self.after = after
    self.act = act
  }

  private func reference(_ ordinal: Int) -> String {
    Reference.fact(act: act, ordinal: ordinal).description
  }

  private mutating func add(_ finding: Finding, _ reference: String) {
    guard finding.status == .notSatisfied else { return }
    faults.append(MealFault(reference: reference, recomputed: finding.sentence))
  }

  private mutating func fault(_ reference: String, _ zh: String, _ en: String) {
    faults.append(MealFault(reference: reference, recomputed: Text(zh: zh, en: en)))
  }

  /// What every row must be: of a known kitchen, a past day, an open month, late where it is late.
  private mutating func row(
    _ kitchen: KitchenCode, _ day: CivilDate, _ recorded: RecordedRow, _ reference: String,
    mayBeLate: Bool = false
  ) throws {
    rows += 1
    if try past.office.mealMonthIsClosed(kitchen, YearMonth(day), past.reader) {
      fault(reference, "该月伙食账已经结账", "the meal account of the month was closed")
    }
    // A reason is given to the question, so that only the day decides.
    let isLate = try past.office.isLate(day, reason: "-") || mayBeLate
    guard isLate != recorded.isLate else { return }
    faults.append(
      MealFault(
        kind: .late, reference: reference, recomputed: Text(late: isLate),
        stored: Text(late: recorded.isLate)))
  }

  mutating func diners(_ records: [DinersRecord]) throws {
    guard !records.isEmpty else { return }
    for record in records {
      let reference = reference(record.ordinal)
      try row(record.kitchen, record.day, record.row, reference)
      for finding in try MealRule(past.office.policies, on: record.day).meals(record.count) {
        add(finding, reference)
      }
    }
    let inmates = try past.reader.inmates()
    for (day, ofDay) in Dictionary(grouping: records, by: \.day).sorted(by: { $0.key < $1.key }) {
      let here = DateSpan(first: day, last: day)
      let custody = try CustodyOfDay(day, inmates: inmates, past.reader)
      let all = try after.diners(of: nil, in: here)
      let rule = try MealRule(past.office.policies, on: day)
      for kitchen in Set(ofDay.map(\.kitchen)).sorted() {
        let new = ofDay.filter { $0.kitchen == kitchen }
        let total = all.filter { $0.kitchen == kitchen }.reduce(0) { $0 + $1.count.diners }
        add(
          rule.diners(
            total, inCustody: custody.count(of: kitchen),
            isExplained: new.contains { $0.explanation != nil }),
          reference(new.last?.ordinal ?? 1))
      }
      guard Set(all.map(\.kitchen)).count > 1 else { continue }
      add(
        rule.diners(
          all.reduce(0) { $0 + $1.count.diners }, inCustody: custody.total,
          isExplained: ofDay.contains { $0.explanation != nil }),
        reference(ofDay.last?.ordinal ?? 1))
    }
  }

  mutating func purchases(_ lines: [ReceiptLine]) throws {
    for line in lines {
      let purchase = line.purchase
      let reference = reference(line.ordinal)
      let counted = try past.reader.lastCounts(of: purchase.kitchen)[purchase.item]
      let isCounted = counted.map { purchase.day <= $0 } ?? false
      // A delivery of a day that was counted comes in late, with its reason, or not at all.
      if isCounted, !purchase.row.isLate {
        try requireUncounted(purchase.kitchen, purchase.item, purchase.day, reference)
      }
      try row(
        purchase.kitchen, purchase.day, purchase.row, reference,
        mayBeLate: isCounted && purchase.row.lateReason != nil)
      touched.insert(StoreKey(kitchen: purchase.kitchen, item: purchase.item))
      let rule = try MealRule(past.office.policies, on: purchase.day)
      add(rule.amount(purchase.amount, purchase.mass, price: purchase.price), reference)
      add(rule.receivers(purchase.receivers[0], purchase.receivers[1]), reference)
      let staff = Set(try past.reader.staffRoles(on: purchase.day).map(\.staff))
      if !purchase.receivers.allSatisfy(staff.contains) {
        fault(reference, "验收人当日没有职务", "a receiver held no office on that day")
      }
    }
  }

  mutating func issue(_ issue: FoodIssue, _ ordinal: Int) throws {
    let reference = reference(ordinal)
    try row(issue.kitchen, issue.day, issue.row, reference)
    touched.insert(StoreKey(kitchen: issue.kitchen, item: issue.item))
    try requireUncounted(issue.kitchen, issue.item, issue.day, reference)
  }

  private mutating func requireUncounted(
    _ kitchen: KitchenCode, _ item: String, _ day: CivilDate, _ reference: String
  ) throws {
    guard let last = try past.reader.lastCounts(of: kitchen)[item], day <= last else { return }
    fault(reference, "该物品在\(last)已经盘点", "the item was counted on \(last)")
  }

  mutating func counts(_ counts: [StockCount]) throws {
    for count in counts {
      let reference = reference(count.ordinal)
      try row(count.kitchen, count.day, count.row, reference)
      if try !past.office.mayCountAgain(count, past.reader) {
        try requireUncounted(count.kitchen, count.item, count.day, reference)
      }
      let held = try past.reader.stock(of: count.kitchen, on: count.day)[count.item] ?? .zero
      guard held != count.expected else { continue }
      faults.append(
        MealFault(
          reference: reference, recomputed: Text(zh: "账面\(held)千克", en: "\(held) kg in the book"),
          stored: Text(zh: "账面\(count.expected)千克", en: "\(count.expected) kg in the book")))
    }
  }

  mutating func decisions(_ counts: [StockCount], recordedBy reader: BookReader) throws {
    for count in counts {
      rows += 1
      let reference = Reference.fact(act: count.act, ordinal: count.ordinal).description
      touched.insert(StoreKey(kitchen: count.kitchen, item: count.item))
      if try reader.act(count.act)?.actor == past.office.actor {
        fault(reference, "由盘点人自己认可", "decided by who counted")
      }
      let held = try past.reader.stock(of: count.kitchen, on: count.day)[count.item] ?? .zero
      if count.state == .accepted, held != count.expected {
        fault(reference, "认可时账面\(held)千克", "\(held) kg in the book when it was accepted")
      }
    }
  }

  mutating func reversals(_ reversals: [FoodReversal], recordedBy reader: BookReader) throws {
    for reversal in reversals {
      rows += 1
      let reference = Reference.fact(act: reversal.act, ordinal: reversal.ordinal).description
      guard let record = try past.reader.mealRecord(act: reversal.act, ordinal: reversal.ordinal)
      else {
        fault(reference, "没有可冲销的记录", "there was nothing to take back")
        continue
      }
      if let item = record.item {
        touched.insert(StoreKey(kitchen: record.kitchen, item: item))
      }
      if try reader.act(reversal.act)?.actor == past.office.actor {
        fault(reference, "由登记人自己冲销", "taken back by who recorded it")
      }
      let day = try past.office.dayOfReversal(record, past.reader)
      if day != reversal.day {
        fault(reference, "应在\(day)冲销", "to be taken back on \(day)")
      }
    }
  }

  /// No store that the act touched holds less than nothing after it.
  mutating func stores() throws {
    for key in touched.sorted(by: { ($0.kitchen, $0.item) < ($1.kitchen, $1.item) }) {
      let movements = try after.stockMovements(of: key.kitchen, item: key.item)
      let rule = try MealRule(past.office.policies, on: past.day)
      add(rule.stock(movements), "\(Reference.act(act)) \(key.item)")
    }
  }
}
