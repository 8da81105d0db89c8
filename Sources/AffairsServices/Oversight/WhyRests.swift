import PrisonAffairs
import Publication
import RecordBook

// What stands above money and meals: the closed month, the notices, the objections.
extension Explainer {
  /// Whether a month of money is closed, with every step that led there.
  func closing(of month: YearMonth) throws -> WhyNode {
    let reference = Reference.accounts(month)
    let steps = try steps(AccountMonthProcedure.identifier, of: reference.description)
    guard let close = try reader.closedAccountMonths().first(where: { $0.month == month }) else {
      return WhyNode(Text(zh: "\(reference) 尚未结账", en: "\(reference) is not closed yet"), steps)
    }
    let head = try line(
      Text(zh: "\(reference) 已结账", en: "\(reference) closed"), act: close.act)
    return WhyNode(head.label, steps)
  }

  /// A rule by its title, with where it stands on a day.
  func rule(_ rule: RuleIdentifier, on day: CivilDate) -> WhyNode {
    let title = office.policies.layers.flatMap(\.rules)
      .first { $0.heading.identifier == rule.rawValue }?.heading.title
    let citation = office.policies.citation(of: rule, on: day)
    return WhyNode(
      Text(
        zh: "规定：\(title?.zh ?? rule.rawValue)〔\(citation)〕",
        en: "rule: \(title?.en ?? rule.rawValue) [\(citation)]"))
  }

  /// The notices that count an inmate's money of a month: those of the ward where the inmate was
  /// when it ended.
  func wardNotices(of inmate: InmateNumber, _ month: YearMonth) throws -> [WhyNode] {
    guard let close = try reader.closedAccountMonths().first(where: { $0.month == month }),
      let ward = try reader.asOf(close.act).placement(of: inmate, on: month.lastDay)?.ward
    else { return [] }
    return try notices(on: .wardAccounts(ward, month))
  }

  /// The notices of a subject, each in a line without what others objected.
  func notices(on subject: Reference) throws -> [WhyNode] {
    let notices = try reader.notices(on: subject)
    guard !notices.isEmpty else {
      return [WhyNode(Text(zh: "\(subject) 尚未公示", en: "\(subject) is not posted yet"))]
    }
    return try notices.map { record in
      let file = try reader.noticeFile(record.number)
      let state = stateWords(of: file)
      let days = file.posting.map { "，\($0.postedOn)张贴" } ?? ""
      let posted = file.posting.map { ", posted on \($0.postedOn)" } ?? ""
      return WhyNode(
        Text(
          zh: "公示 \(record.number)（\(subject)，\(state.zh)\(days)）",
          en: "notice \(record.number) (\(subject), \(state.en)\(posted))"))
    }
  }

  /// The objections to one thing.
  func objections(to target: Reference) throws -> [WhyNode] {
    try reader.seen.objections().filter { $0.target == target.description }
      .map { try objection($0.number) }
  }

  /// An objection with what it is about below it, as far as whoever asks may read that.
  func objectionWithTarget(_ number: String) throws -> WhyNode {
    let node = try objection(number)
    guard let record = try reader.objection(number), let target = Reference(record.target) else {
      return node
    }
    var below: WhyNode?
    _ = try isPermitted { below = try self.target(target) }
    return WhyNode(node.label, node.children + [below].compactMap(\.self))
  }

  /// Money or food that somebody objected to; nil for anything else.
  private func target(_ target: Reference) throws -> WhyNode? {
    switch target {
    case .statement(let inmate, let month): try statement(inmate, month, upward: false)
    case .meals(let kitchen, let month): try meals(kitchen, month, upward: false)
    case .fact(let act, let ordinal):
      try ofMoney(FactKey(act: act, ordinal: ordinal), upward: false)
    default: nil
    }
  }

  /// Whether something may be read by whoever asks; any other refusal goes on.
  func isPermitted(_ read: () throws -> Void) throws -> Bool {
    do {
      try read()
      return true
    } catch let refusal as Refusal where refusal.code.category == .permission {
      return false
    }
  }
}
