public import PrisonAffairs
import Register

extension NominationFacts {
  /// The digest of the facts, as 64 hexadecimal digits: SHA-256 over one line for each in a fixed
  /// order. What people judged is none of them; it stands with the nomination.
  ///
  /// The digest has no salt and is exported, so the day of birth and what is known of somebody's
  /// health are left out: few enough to be tried one after the other, they could be guessed from it.
  public var digest: String {
    Digest32(hashing: canonicalLines.map { $0 + "\n" }.joined()).description
  }

  /// Every fact as a line; sets are sorted, lists keep their order.
  private var canonicalLines: [String] {
    ["yuwu-nomination-facts/1", "inmate=\(file.inmate.text)"]
      + file.judgments.flatMap { [$0.line] + $0.counts.map(\.line) }
      + file.rulings.map(\.line)
      + file.merits.map { "merit=\($0.degree.rawValue) \($0.day)" }
      + ["marks=\(file.areMarksKnown ? "known" : "-")"]
      + file.marks.map(\.rawValue).sorted().map { "mark=\($0)" }
      + propertyLines
      + ["recalled=\(text(file.recalledOn))"]
      + commendedOn.sorted().map { "commended=\($0)" }
      + spending.violations.map {
        "spending=\($0.concern.rawValue) \($0.first) \(text($0.ended))"
      }
      + spending.questions.map { "spending-open=\($0.concern.rawValue) \($0.month)" }
  }

  private var propertyLines: [String] {
    guard let property = file.property else { return ["property=-"] }
    return ["property=\(property.count)"]
      + property.flatMap { item in
        [
          "item=\(item.number) \(item.kind.rawValue) \(fen(item.amount)) \(item.isJoint ? 1 : 0)"
        ]
          + item.events.map { "event=\($0.kind.rawValue) \($0.day) \(fen($0.amount))" }
      }
  }
}

extension Judgment {
  fileprivate var line: String {
    let flags = [isCommutationLimited, isWithoutCommutation, isParoleBarred]
      .map { $0 ? "1" : "0" }.joined()
    let intent = isIntentional.map { $0 ? "1" : "0" } ?? "-"
    return [
      "judgment=\(origin.rawValue)", sentence.decidedOn.description, text(effectiveOn),
      text(deliveredOn), sentence.kind.rawValue, text(sentence.term), text(sentence.startsOn),
      text(sentence.endsOn), flags, intent, text(rights),
    ].joined(separator: " ")
  }
}

extension CrimeCount {
  fileprivate var line: String {
    "count=\(kind.rawValue) \(text(term)) \(violence?.rawValue ?? "-") \(crime)"
  }
}

extension CourtRuling {
  fileprivate var line: String {
    [
      "ruling=\(result.code)", ruledOn.description, text(servedOn), text(result.term),
      text(result.paroledUntil), text(rights), isForMajorMerit ? "1" : "0",
    ].joined(separator: " ")
  }
}

private func text(_ day: CivilDate?) -> String { day?.description ?? "-" }

private func text(_ term: Term?) -> String { term.map { "\($0.months)m\($0.days)d" } ?? "-" }

private func text(_ rights: RightsDeprivation?) -> String {
  switch rights {
  case .months(let months): String(months)
  case .life: "life"
  case nil: "-"
  }
}

private func fen(_ amount: Money?) -> String { amount.map { String($0.fen) } ?? "-" }
