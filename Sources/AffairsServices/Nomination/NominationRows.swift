import PrisonAffairs
import Publication
import RecordBook

/// Fills the lines of a notice of nominations from the book.
struct NominationRows {
  let office: Office
  let reader: BookReader

  func rows(of records: [NominationRecord]) throws -> [NominationMaterial.Row] {
    let wards = try reader.wards()
    return try records.compactMap { record in
      guard let person = try reader.inmate(record.inmate) else { return nil }
      guard
        let facts = try SentenceLoader(reader).facts(of: record.inmate, on: office.today)
      else { return nil }
      let file = try facts.file.without(reader.ruling(ofNomination: record.number)?.ruling)
      let sentence = file.standing(on: office.today)
      let judgment = file.judgments.last
      return NominationMaterial.Row(
        nomination: record.number, kind: record.kind, inmate: record.inmate, name: person.name,
        ward: wards[record.ward] ?? record.ward.text, sex: person.sex == .male ? "男" : "女",
        birthYear: file.bornOn?.year,
        isJuvenile: file.mayConcernAMinor(
          on: office.today, doubtMonths: try doubt()),
        crimes: crimes(of: judgment), sentence: words(of: judgment),
        startsOn: sentence?.startsOn, endsOn: sentence?.endsOn,
        earlierReductions: file.rulings.filter { $0.result != .denied }.map {
          "\($0.ruledOn)\($0.result.words.zh)"
        }.joined(separator: "；"),
        proposal: record.proposal.words.zh, basis: basis(of: record, facts),
        result: try result(of: record, facts.file.standing(on: office.today)))
    }
  }

  /// How far before custody a crime may lie, in months.
  private func doubt() throws -> Int {
    try office.policies.requiredSpan("notice.audience.juvenile-doubt", on: office.today).value
      .count
  }

  private func crimes(of judgment: Judgment?) -> String {
    let names = judgment?.counts.map(\.crime) ?? []
    return names.isEmpty ? "（台账未载）" : names.joined(separator: "、")
  }

  private func words(of judgment: Judgment?) -> String {
    guard let judgment else { return "（台账未载）" }
    let rights =
      switch judgment.rights {
      case .life?: "，剥夺政治权利终身"
      case .months(let months)? where months > 0:
        "，剥夺政治权利\(Term(months: months)?.words.zh ?? "")"
      default: ""
      }
    let limited = judgment.isCommutationLimited ? "，限制减刑" : ""
    return judgment.sentence.words.zh + limited + rights
  }

  /// On what it rests: the kind of conduct and the commendations, never reports or leads.
  private func basis(of record: NominationRecord, _ facts: NominationFacts) -> DecisionValue {
    let commended = facts.commendedOn.count
    let awards = commended > 0 ? "，表扬\(commended)个" : ""
    return DecisionValue((record.basis?.words.zh ?? "符合假释条件") + awards)
  }

  private func result(
    of record: NominationRecord, _ sentence: SentenceStanding?
  ) throws -> NominationMaterial.Result? {
    if let withdrawal = try reader.withdrawal(of: record.number) {
      return NominationMaterial.Result(
        ruling: "提请已撤回", ruledOn: withdrawal.day, servedOn: nil, endsOn: nil)
    }
    return try reader.ruling(ofNomination: record.number).map { ruling in
      NominationMaterial.Result(
        ruling: ruling.ruling.result == .denied
          ? "裁定不予\(record.kind.words.zh)" : "裁定\(ruling.ruling.result.words.zh)",
        ruledOn: ruling.ruling.ruledOn, servedOn: ruling.ruling.servedOn,
        endsOn: sentence?.endsOn)
    }
  }
}

extension SentenceFile {
  /// The file as it stood before the court ruled on a nomination, whose notice tells apart what was
  /// earlier and what came of it.
  fileprivate func without(_ ruling: CourtRuling?) -> SentenceFile {
    guard let ruling else { return self }
    return SentenceFile(
      inmate: inmate, bornOn: bornOn, judgments: judgments,
      rulings: rulings.filter { $0.ruledOn < ruling.ruledOn }, merits: merits, marks: marks,
      areMarksKnown: areMarksKnown, property: property, conditions: conditions,
      recalledOn: recalledOn)
  }
}
