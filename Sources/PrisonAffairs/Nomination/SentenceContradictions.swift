// What cannot be true together in one file. Nothing is computed from a file that contradicts itself.
extension SentenceFile {
  /// Refuses a file that contradicts itself, by the first contradiction.
  public func validate() throws(Refusal) {
    if let refusal = contradictions.first { throw refusal }
  }

  /// Every contradiction with its figures, in a fixed order; empty where the file agrees with itself.
  public var contradictions: [Refusal] {
    guard !judgments.isEmpty else { return [Refusal(.sentenceJudgmentMissing)] }
    var found: [Refusal] = []
    for (index, judgment) in judgments.enumerated() {
      found += judgment.contradictions(isFirst: index == 0)
      if index > 0 {
        found += order(
          "judgments", judgments[index - 1].sentence.decidedOn, judgment.sentence.decidedOn)
      }
    }
    if recalledOn != nil, !judgments.contains(where: { $0.origin == .paroleRevoked }) {
      found.append(Refusal(.sentenceOriginForeign, [.field: "recalled"]))
    }
    return found + markFaults + rulingFaults
  }

  /// A mark that no crime of any judgment can carry; a file without crimes says nothing of it.
  private var markFaults: [Refusal] {
    let counts = judgments.flatMap(\.counts)
    guard !counts.isEmpty else { return [] }
    return CategoryMark.allCases.filter { mark in
      marks.contains(mark) && !counts.contains { $0.carries(mark.charges) }
    }.map { Refusal(.sentenceMarkWithoutCrime, [.kind: $0.rawValue]) }
  }

  private var rulingFaults: [Refusal] {
    var found: [Refusal] = []
    guard let first = judgments.first?.sentence.decidedOn else { return [] }
    var last = first
    for ruling in rulings {
      if ruling.ruledOn < first {
        found.append(
          Refusal(
            .sentenceRulingBeforeJudgment,
            [.day: ruling.ruledOn.description, .minimum: first.description]))
        continue
      }
      found += order("rulings", last, ruling.ruledOn)
      last = ruling.ruledOn
      if let served = ruling.servedOn { found += order("served", ruling.ruledOn, served) }
      found += effectFaults(of: ruling)
    }
    return found
  }

  /// Whether a ruling can follow on how the sentence stood, and leaves something of the term.
  private func effectFaults(of ruling: CourtRuling) -> [Refusal] {
    let before = SentenceFile(
      inmate: inmate, judgments: judgments, rulings: rulings.filter { $0.ruledOn < ruling.ruledOn })
    guard let standing = before.standing(on: ruling.ruledOn) else { return [] }
    func isFitting() -> Bool {
      switch ruling.result {
      case .denied, .paroled: true
      case .reduced, .remainder: standing.kind == .fixed
      case .toLife: standing.kind == .suspendedDeath
      case .toFixed: standing.kind != .fixed
      }
    }
    guard isFitting() else {
      return [
        Refusal(
          .sentenceRulingKind,
          [
            .value: ruling.result.code, .kind: standing.kind.rawValue,
            .day: ruling.ruledOn.description,
          ])
      ]
    }
    guard case .reduced(let cut) = ruling.result, let term = standing.term else { return [] }
    let total = standing.reductions.reduce(cut, +)
    guard total.isLonger(than: term) || total == term else { return [] }
    return [
      Refusal(
        .sentenceReductionOverTerm, [.total: total.description, .limit: term.description])
    ]
  }
}

/// Days that must follow one another; the field says which.
private func order(_ field: String, _ earlier: CivilDate, _ later: CivilDate) -> [Refusal] {
  guard later < earlier else { return [] }
  return [
    Refusal(
      .sentenceDayOrder,
      [.field: field, .day: later.description, .minimum: earlier.description])
  ]
}

extension Judgment {
  fileprivate func contradictions(isFirst: Bool) -> [Refusal] {
    var found: [Refusal] = []
    // An earlier judgment need not be known, but there is only one that comes first.
    if (!isFirst && origin == .original) || (origin != .newCrime && isIntentional != nil) {
      found.append(Refusal(.sentenceOriginForeign, [.field: origin.rawValue]))
    }
    if let effectiveOn {
      found += order("effective", sentence.decidedOn, effectiveOn)
      // Whoever is in prison already was delivered under an earlier judgment.
      if origin == .original, let deliveredOn {
        found += order("delivered", effectiveOn, deliveredOn)
      }
    }
    // 刑法 第五十条第二款、第三百八十三条第四款: only beside a suspended death sentence.
    if isCommutationLimited || isWithoutCommutation, sentence.kind != .suspendedDeath {
      found.append(Refusal(.sentenceLimitedKind, [.kind: sentence.kind.rawValue]))
    }
    for count in counts {
      if let violence = count.violence, !count.carries(violence.charges) {
        found.append(Refusal(.sentenceViolenceWithoutCrime, [.kind: violence.rawValue]))
      }
    }
    return found + countFaults
  }

  /// 刑法 第六十九条: no single punishment is above the one that is executed. Later judgments tell what
  /// is left of an earlier one, so that only the first and a retrial are held to it.
  private var countFaults: [Refusal] {
    guard origin == .original || origin == .retrial else { return [] }
    return counts.compactMap { count in
      if count.kind.gravity > sentence.kind.gravity {
        return Refusal(
          .sentenceCountOverSentence,
          [.value: count.kind.rawValue, .limit: sentence.kind.rawValue])
      }
      guard let own = count.term, let whole = sentence.term, own.isLonger(than: whole) else {
        return nil
      }
      return Refusal(
        .sentenceCountOverSentence, [.value: own.description, .limit: whole.description])
    }
  }
}
