import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// An inmate's month of money: what stood before, every line with who posted it, what stood
  /// after, the limit with its grounds, what is being looked into, and what rests on it.
  ///
  /// Refuses whoever may not read the account, an unknown inmate (`inmate.unknown`) and a month that
  /// has not begun (`month.unknown`).
  func statement(
    _ inmate: InmateNumber, _ month: YearMonth, upward: Bool = true
  ) throws -> WhyNode {
    try office.requireAccount(of: inmate, reader)
    guard try reader.inmate(inmate) != nil else {
      throw Refusal(.inmateUnknown, [.inmate: inmate.text])
    }
    guard month.firstDay <= office.today else {
      throw Refusal(.monthUnknown, [.inmate: inmate.text, .month: month.description])
    }
    let reference = Reference.statement(inmate, month)
    let day = min(month.lastDay, office.today)
    let chart = office.policies.chartOfAccounts(on: day)
    let statement = try reader.accountStatement(of: inmate, month: month, chart: chart)
    var children = [held(Text(zh: "期初", en: "before"), statement.opening, chart)]
    children += try statement.lines.map { line in
      WhyNode(
        head(of: line.record),
        [try self.line(Text(zh: "登记", en: "posted"), act: line.record.act)])
    }
    let after =
      day == month.lastDay ? Text(zh: "期末", en: "after") : Text(zh: "目前", en: "so far")
    children.append(held(after, statement.closing, chart))
    children += try limit(of: inmate, month, on: day)
    if upward {
      children.append(try closing(of: month))
      children += try wardNotices(of: inmate, month) + objections(to: reference)
    }
    return WhyNode(
      Text(zh: "\(reference) 个人账户", en: "\(reference) account of an inmate"), children)
  }

  /// What each pocket holds.
  private func held(_ when: Text, _ held: [String: Money], _ chart: ChartOfAccounts) -> WhyNode {
    let pockets = chart.accounts.filter(\.accountClass.isInmates)
    func list(_ language: (Text) -> String, _ unit: String) -> String {
      pockets.map { "\(language(chart.name(of: $0.code))) \(held[$0.code] ?? .zero)\(unit)" }
        .joined(separator: language(Text(zh: "；", en: "; ")))
    }
    return WhyNode(
      Text(zh: "\(when.zh)：\(list(\.zh, "元"))", en: "\(when.en): \(list(\.en, " yuan"))"))
  }

  private func limit(
    of inmate: InmateNumber, _ month: YearMonth, on day: CivilDate
  ) throws -> [WhyNode] {
    // A sealed inmate's grade and judgments are behind the seal too.
    guard try reader.seen.inmate(inmate) != nil else { return [] }
    let result = try office.spending(of: inmate, month, on: day, reader)
    let flags = try reader.seen.spendingFlags(of: inmate).filter { $0.month == month }
    // A figure over the limit is no verdict: what is being looked into stands beside it.
    let review = result.overLimitWords(flags).map { WhyNode($0) }
    return [
      WhyNode(
        Text(zh: "消费额度", en: "spending limit"),
        findings(result.determination.findings) + [review].compactMap(\.self))
    ] + (try flags.map { try flagged($0) })
  }
}
