import PrisonAffairs
import RecordBook
import Register

/// What an act of taking somebody over writes; it follows from the file, the place and the day
/// alone, so that a check can draw it again.
struct TransferPlan {
  let content: TransferContent
  /// Checkpoint and seal as they stand behind the text.
  let trailer: String
  let verifier: String
  let ward: WardCode
  let subWard: WardCode?
  let day: CivilDate
  /// The act that writes the facts: decisions name the entries they are about by it.
  let act: Int

  private var header: TransferHeader { content.text.header }

  /// The source under which everything is kept: the sending prison and the beginning of the digest.
  private var source: String {
    "transfer:\(header.fromPrison)/\(content.text.digest.description.prefix(16))"
  }

  /// Every fact of the act, in order.
  func facts() throws -> [Fact] {
    let (inmate, month) = (content.inmate, content.fromMonth)
    var facts = content["inmate"].map { $0.fact(source: source) }
    facts.append(
      Placement(inmate: inmate, day: day, ward: ward, subWard: subWard)
        .fact(ground: "转入（\(header.fromPrison)）"))
    facts += content["sentence"].map { $0.fact(source: source) }
    facts += content["crime"].map { $0.fact(source: source) }
    facts += sentenceFacts()
    facts += content["strict_group"].map { $0.fact(source: source) }
    facts += statusFacts()
    facts += try entryFacts(after: facts.count)
    facts += try monthFacts()
    facts += try carriedEntryFacts()
    facts.append(
      CycleOpeningRecord(
        inmate: inmate, kind: .transfer,
        opening: CycleOpening(
          month: month, balance: Points(hundredths: header.balance), cycle: header.cycle),
        previousGrade: header.previousGrade.flatMap { CycleGrade(rawValue: $0) },
        ground: "转押接续（\(header.fromPrison)）"
      ).fact(source: source, line: "cycle"))
    facts += content["cycle_judgement"].filter {
      $0.text("cycle") == String(header.cycle)
    }.map { judgement in
      judgement.fact(
        source: source,
        replacing: [
          "ground": .text("移送（\(header.fromPrison)）：\(judgement.text("ground") ?? "")")
        ])
    }
    facts += try rewardFacts()
    facts.append(
      TransferInRecord(
        inmate: inmate, fromPrison: header.fromPrison, day: day, fromMonth: month,
        sha256: content.text.digest.description, verifier: verifier, trailer: trailer
      ).fact)
    facts.append(
      transferFileFact(inmate, content: String(decoding: content.text.bytes, as: UTF8.self)))
    return facts
  }

  /// Judgments in detail and what belongs to them; a ruling of the sending prison has a key here, for
  /// its nomination stands there, and the day of service that was told later.
  private func sentenceFacts() -> [Fact] {
    let served = Dictionary(
      content["ruling_service"].map { service in
        (
          "\(service.text("ruling_act") ?? "").\(service.text("ruling_ordinal") ?? "")",
          service.text("served_on")
        )
      }, uniquingKeysWith: { _, last in last })
    let plain = [
      "judgment", "crime_count", "category_mark", "merit", "property_item", "property_event",
      "personal_condition",
    ].flatMap { content[$0].map { $0.fact(source: source) } }
    return plain
      + content["ruling"].map { ruling in
        var replaced: [String: FactValue] = ["nomination": .null]
        if let day = served[ruling.source.reference] ?? nil { replaced["served_on"] = .text(day) }
        return ruling.fact(source: source, replacing: replaced)
      }
  }

  /// Periods with the ends that were put to them.
  private func statusFacts() -> [Fact] {
    let ends = Dictionary(
      content["status_end"].map { end in
        ("\(end.text("period_act") ?? "").\(end.text("period_ordinal") ?? "")", end)
      }, uniquingKeysWith: { _, last in last })
    return content["status_period"].map { period in
      guard let end = ends[period.source.reference] else { return period.fact(source: source) }
      var replaced: [String: FactValue] = [:]
      if let last = end.text("last_day") { replaced["to_day"] = .text(last) }
      if let circumstance = end.text("circumstance") {
        replaced["circumstance"] = .text(circumstance)
      }
      return period.fact(source: source, replacing: replaced)
    }
  }

  /// The entries of the months that are settled here, with what was decided on them: what waits
  /// for a body there waits for the same body here.
  private func entryFacts(after count: Int) throws -> [Fact] {
    let entries = content[FactTable.entryTable].filter { month(of: $0) >= content.fromMonth }
    var places: [FactKey: Int] = [:]
    for (index, entry) in entries.enumerated() { places[entry.place] = count + index + 1 }
    let brought = try entries.map { entry in
      guard let officer = entry.text("officer") else { throw form }
      return entry.fact(
        source: source, replacing: ["officer": .text(outsideOfficer(officer))])
    }
    let decisions = content["entry_decision"].compactMap { decision -> Fact? in
      guard let act = decision.text("entry_act").flatMap({ Int($0) }),
        let ordinal = decision.text("entry_ordinal").flatMap({ Int($0) }),
        let place = places[FactKey(act: act, ordinal: ordinal)]
      else { return nil }
      return decision.fact(
        source: source,
        replacing: ["entry_act": .integer(self.act), "entry_ordinal": .integer(place)])
    }
    return brought + decisions
  }

  /// The months the other prison closed, in both accounts.
  private func monthFacts() throws -> [Fact] {
    let months = try content.closedMonths()
    return months.whole.map { $0.fact(.whole) } + months.publicOnly.map { $0.fact(.publicOnly) }
  }

  private func carriedEntryFacts() throws -> [Fact] {
    let earlier = content[FactTable.entryTable].filter {
      month(of: $0) < content.fromMonth
        && $0.source.state == EntryRecord.State.effective.rawValue
    }
    return try earlier.map { entry in
      guard let day = entry.text("day").flatMap({ CivilDate($0) }),
        let reason = entry.text("reason"), let points = entry.text("points").flatMap({ Int($0) })
      else { throw form }
      return CarriedEntry(
        inmate: content.inmate, day: day, reason: reason, points: Points(hundredths: points),
        event: entry.text("event"), prison: header.fromPrison
      ).fact(source: source, line: entry.source.reference)
    } + content["carried_entry"].map { $0.fact(source: source) }
  }

  /// The rewards in force, each by the last decision on its cycle.
  private func rewardFacts() throws -> [Fact] {
    let cancelled = Set(content["reward_cancellation"].compactMap { $0.text("cycle") })
    var rewards: [Int: Fact] = [:]
    for reward in content["carried_reward"] {
      if let cycle = reward.text("cycle").flatMap({ Int($0) }) { rewards[cycle] = reward.fact }
    }
    for reward in content["reward"] {
      guard let cycle = reward.text("cycle").flatMap({ Int($0) }),
        let day = Moment(reward.source.moment)?.day, let name = reward.text("reward")
      else { throw form }
      rewards[cycle] =
        CarriedReward(
          inmate: content.inmate, cycle: cycle, reward: name, decidedOn: day,
          prison: header.fromPrison
        ).fact
    }
    return rewards.filter { !cancelled.contains(String($0.key)) }.sorted { $0.key < $1.key }
      .map(\.value)
  }

  private func month(of entry: TransferContent.Brought) -> YearMonth {
    entry.text("day").flatMap { CivilDate($0) }.map { YearMonth($0) } ?? content.fromMonth
  }

  private var form: Refusal { Refusal(.transferForm, [.value: header.inmate]) }
}

/// The officer of another prison, in a form that no officer of this one may have (`WJ-`, 外监):
/// their own number, or its digest where it is too long.
func outsideOfficer(_ officer: String) -> String {
  let number =
    officer.hasPrefix(StaffNumber.outsidePrefix)
    ? officer : "\(StaffNumber.outsidePrefix)\(officer)"
  guard StaffNumber(number) == nil else { return number }
  return StaffNumber.outsidePrefix + Digest32(hashing: officer).description.prefix(8)
}
