import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// A nomination from the ruling back to the daily entry: what the court ruled, every step with
  /// its votes, what law said and on which facts, and the rewards with the cycles and months they
  /// come from. Refuses what is sealed (`fact.sealed`).
  func nomination(_ number: String) throws -> WhyNode {
    guard let record = try reader.nomination(number) else {
      throw Refusal(.nominationUnknown, [.number: number])
    }
    guard try reader.seen.nomination(number) == record else {
      throw Refusal(.factSealed, [.reference: number])
    }
    var children: [WhyNode] = []
    if let withdrawal = try reader.seen.withdrawal(of: number) {
      let leave = withdrawal.leave.map { "（\($0)）" } ?? ""
      children.append(
        try line(
          Text(
            zh: "撤回：\(withdrawal.ground)\(leave)", en: "withdrawn: \(withdrawal.ground)\(leave)"),
          act: withdrawal.act))
    }
    children += try rulings(of: record) + [try proposal(record)] + said(of: number)
    children += try steps(record.kind.procedure, of: number)
    if let batch = try reader.batch(ofNomination: number) {
      for notice in try reader.notices(on: batch.reference) {
        children.append(try self.notice(notice.number))
      }
    }
    return WhyNode(
      Text(zh: number, en: number),
      children + (try rewards(of: record.inmate)) + (try spending(of: record.inmate)))
  }

  /// What the court ruled, and the day it was served.
  private func rulings(of record: NominationRecord) throws -> [WhyNode] {
    guard let ruling = try reader.seen.ruling(ofNomination: record.number) else { return [] }
    let words = ruling.ruling.result.words
    let served = ruling.ruling.servedOn.map(\.description) ?? "-"
    return [
      try line(
        Text(
          zh: "裁定：\(words.zh)（\(ruling.ruling.ruledOn)，送达\(served)）",
          en: "ruling: \(words.en) (\(ruling.ruling.ruledOn), served \(served))"), act: ruling.act)
    ]
  }

  /// What was proposed and what law says of it, finding by finding.
  private func proposal(_ record: NominationRecord) throws -> WhyNode {
    let words = record.proposal.words
    let head = try line(
      Text(zh: "提出：\(words.zh)。\(record.ground)", en: "proposed: \(words.en). \(record.ground)"),
      act: record.act)
    return WhyNode(head.label, findings(try eligibility(of: record).determination.findings))
  }

  /// What law says of it now; once it went to court, what law said on that day, for its own ruling
  /// changes the sentence it was proposed for.
  private func eligibility(of record: NominationRecord) throws -> NominationEligibility {
    guard let submission = try reader.submission(of: record.number),
      let moment = try reader.act(submission.act)?.moment
    else { return try office.nominationSubject(record, reader).eligibility }
    return try office.at(moment).nominationSubject(
      record, on: submission.day, reader.asOf(submission.act)
    ).eligibility
  }

  /// Open appraisal and the procurator's opinion, with what was answered.
  private func said(of number: String) throws -> [WhyNode] {
    var nodes = try reader.seen.appraisals(of: number).map { appraisal in
      try line(
        Text(
          zh: "评议：同意\(appraisal.inFavour)，反对\(appraisal.against)，弃权\(appraisal.abstained)",
          en:
            "appraisal: \(appraisal.inFavour) for, \(appraisal.against) against, \(appraisal.abstained) abstained"
        ), act: appraisal.act)
    }
    for one in try reader.seen.consultations(of: number) {
      let words = one.stage.words(agrees: one.agrees)
      nodes.append(
        try line(
          Text(zh: "\(words.zh)：\(one.content)", en: "\(words.en): \(one.content)"),
          act: one.act))
    }
    return nodes
  }

  /// The rewards it can rest on, each down to the matters of its cycle.
  private func rewards(of inmate: InmateNumber) throws -> [WhyNode] {
    let rewards = try reader.rewards(of: inmate)
    guard !rewards.isEmpty else { return [] }
    return [
      WhyNode(
        Text(zh: "考核奖励", en: "rewards"),
        try rewards.values.sorted { $0.cycle < $1.cycle }.map { reward in
          let head = try line(
            Text(
              zh: "第\(reward.cycle)周期：\(reward.reward.words.zh)",
              en: "cycle \(reward.cycle): \(reward.reward.words.en)"), act: reward.act)
          return WhyNode(head.label, try months(of: inmate, cycle: reward.cycle))
        })
    ]
  }

  /// The months of a cycle, each to be asked about further by its own reference.
  private func months(of inmate: InmateNumber, cycle: Int) throws -> [WhyNode] {
    guard let grade = try reader.grades(of: inmate)[cycle] else {
      return []
    }
    var month = grade.firstMonth
    var nodes: [WhyNode] = []
    while month <= grade.lastMonth {
      nodes.append(try self.month(inmate, month))
      month = month.next
    }
    return nodes
  }
}
