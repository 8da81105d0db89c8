import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// A service outside prison: the category it rests on, every step with its votes, the bureau's
  /// decision and how it ended. Refuses what is sealed (`fact.sealed`).
  func outside(_ inmate: InmateNumber, _ number: Int) throws -> WhyNode {
    let reference = Reference.outside(inmate, number)
    guard let proposal = try reader.outsideProposal(of: inmate, number) else {
      throw Refusal(.outsideUnknown, [.reference: reference.description])
    }
    guard try reader.seen.outsideProposal(of: inmate, number) == proposal else {
      throw Refusal(.factSealed, [.reference: reference.description])
    }
    let ground = proposal.ground.words
    let length = proposal.months.map { Text(zh: "，\($0)个月", en: ", \($0) months") }
    var children = [
      try line(
        Text(
          zh: "提出：\(ground.zh)\(length?.zh ?? "")\(proposal.isUrgent ? "，病情严重先行办理" : "")",
          en: "proposed: \(ground.en)\(length?.en ?? "")\(proposal.isUrgent ? ", urgent" : "")"),
        act: proposal.act)
    ]
    children += try steps(proposal.procedure, of: reference.description)
    children += try outcome(inmate, number)
    for notice in try reader.notices(on: reference) {
      children.append(try self.notice(notice.number))
    }
    return WhyNode(Text(zh: "\(reference)", en: "\(reference)"), children)
  }

  private func outcome(_ inmate: InmateNumber, _ number: Int) throws -> [WhyNode] {
    var nodes: [WhyNode] = []
    if let society = try reader.seen.outsideSocietyNotice(of: inmate, number) {
      nodes.append(
        try line(
          Text(
            zh: "决定机关于\(society.postedOn)向社会公示（\(society.place)）",
            en:
              "posted to society by the deciding authority on \(society.postedOn), \(society.place)"
          ),
          act: society.act))
    }
    if let decision = try reader.seen.outsideDecision(of: inmate, number) {
      let end = decision.toDay?.description
      nodes.append(
        try line(
          Text(
            zh: "决定：\(decision.document)，\(decision.fromDay)至\(end ?? "情形消失")",
            en:
              "decision: \(decision.document), \(decision.fromDay) to \(end ?? "the end of the ground")"
          ),
          act: decision.act))
    }
    if let end = try reader.seen.outsideEnd(of: inmate, number) {
      let words = end.ending.words
      nodes.append(
        try line(
          Text(zh: "\(end.day)\(words.zh)", en: "\(end.day): \(words.en)"), act: end.act))
    }
    return nodes
  }
}
