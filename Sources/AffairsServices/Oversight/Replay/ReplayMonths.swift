import PrisonAffairs
import Publication
import RecordBook

/// Which sheet: a ward's month as it stood before an act.
struct SheetKey: Hashable {
  let ward: WardCode
  let month: YearMonth
  let act: Int
}

/// What a decision on a sheet rests on, without the sheet itself.
struct SheetFacts {
  let digest: String
  let authors: Set<StaffNumber>
  let awaitsCommittee: Bool

  init(_ sheet: WardMonth, _ reader: BookReader) throws {
    let subject = try WardMonthSubject(sheet, reader: reader)
    digest = sheet.digest
    authors = subject.authors
    awaitsCommittee = !subject.awaitingCommittee.isEmpty
  }
}

extension Replayer {
  /// The sheet a settlement rested on, with every inmate's figures in both accounts beside those
  /// the book stores; `inmate` asks for one alone.
  func month(
    _ settlement: Settlement, of inmate: InmateNumber? = nil, _ report: Report
  ) throws {
    let reference = Reference.wardMonth(settlement.ward, settlement.month).description
    try guarded(.month, reference, act: settlement.act, report) {
      let sheet = try sheet(settlement.ward, settlement.month, before: settlement.act)
      let after = reader.asOf(settlement.act)
      let whole = try after.monthResults(ward: settlement.ward, month: settlement.month)
      let publicOnly = try after.monthResults(
        ward: settlement.ward, month: settlement.month, .publicOnly)
      for one in sheet.inmates where inmate == nil || one.record.inmate == inmate {
        let number = one.record.inmate
        let name = Reference.month(number, sheet.month).description
        try compare(
          .month, name, act: settlement.act, whole[number]?.figures, one.whole, report)
        if showsEqual || whole[number]?.figures == one.whole.figures {
          try compare(
            .publicMonth, name, act: settlement.act, publicOnly[number]?.figures, one.publicOnly,
            report)
        }
      }
      let expected = Set(sheet.inmates.map(\.record.inmate))
      for number in whole.keys.sorted()
      where !expected.contains(number) && (inmate == nil || number == inmate) {
        try compare(
          .month, Reference.month(number, sheet.month).description, act: settlement.act,
          whole[number]?.figures, nil, report)
      }
    }
  }

  private func compare(
    _ kind: DecisionKind, _ reference: String, act: Int, _ stored: MonthFigures?,
    _ determined: MonthDetermination?, _ report: Report
  ) throws {
    try compare(
      kind, reference, act: act, isEqual: stored == determined?.figures,
      recomputed: determined.map { $0.figures.account } ?? .notOnSheet,
      stored: stored.map(\.account) ?? .notOnSheet,
      findings: determined?.determination.findings ?? [], report)
  }

  /// A ward's month as it stood before an act; keeps what its steps and notices need.
  func sheet(_ ward: WardCode, _ month: YearMonth, before act: Int) throws -> WardMonth {
    let law = try law(asOf: act - 1)
    try law.requireKnownRules()
    let past = reader.asOf(act - 1)
    let sheet = try MonthLoader(past, policies: law.policies, month: month, onlyFor: ward).ward(
      ward)
    sheets[SheetKey(ward: ward, month: month, act: act)] = try SheetFacts(sheet, past)
    return sheet
  }

  func sheetFacts(_ ward: WardCode, _ month: YearMonth, before act: Int) throws -> SheetFacts {
    if let known = sheets[SheetKey(ward: ward, month: month, act: act)] { return known }
    return try SheetFacts(try sheet(ward, month, before: act), reader.asOf(act - 1))
  }
}

extension Text {
  fileprivate static let notOnSheet = Text(zh: "不在表上", en: "not on the sheet")
}

extension MonthFigures {
  /// The figures of a month in one line, part by part.
  fileprivate var account: Text {
    let parts = Part.allCases.compactMap { part in
      self.parts[part].map { (part.words, "\($0.base)+\($0.counted)-\($0.deduction)") }
    }
    return Text(
      zh: "\(total)（" + parts.map { "\($0.zh)\($1)" }.joined(separator: "，")
        + "，专项\(special)，处罚\(penalty)，\(days)天）",
      en: "\(total) (" + parts.map { "\($0.en) \($1)" }.joined(separator: ", ")
        + ", special \(special), penalty \(penalty), \(days) days)")
  }
}
