import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// A month of the prison's accounts: its steps with who took them, and for whoever reads all
  /// accounts what stood in each and at the bank. Refuses a month in which nothing moved
  /// (`account.month-unknown`).
  func accounts(_ month: YearMonth) throws -> WhyNode {
    let reference = Reference.accounts(month)
    guard let first = try reader.firstAccountMonth(), first <= month, month.firstDay <= office.today
    else { throw Refusal(.accountMonthUnknown, [.month: month.description]) }
    var children = [try closing(of: month)]
    if try isPermitted({ try office.requireEveryAccount(reader) }) {
      children += try figures(of: month)
    }
    for ward in try reader.wardAccountMonths(month).map(\.ward) {
      children += try notices(on: .wardAccounts(ward, month))
    }
    return WhyNode(
      Text(zh: "\(reference) 全监账目", en: "\(reference) accounts of the prison"), children)
  }

  private func figures(of month: YearMonth) throws -> [WhyNode] {
    let chart = office.policies.chartOfAccounts(on: month.lastDay)
    let transfers = try reader.monthTransfers(month)
    let late = transfers.count { $0.isLate }
    let reversals = transfers.count { $0.isReversal }
    let totals = try reader.accountTotals(through: month.lastDay)
    let balances = chart.accounts.compactMap { account -> WhyNode? in
      guard let credits = totals[account.code] else { return nil }
      let name = chart.name(of: account.code)
      let balance = chart.balance(of: account.code, credits)
      return WhyNode(Text(zh: "\(name.zh) \(balance)元", en: "\(name.en) \(balance) yuan"))
    }
    return [
      WhyNode(
        Text(
          zh: "当月\(transfers.count)笔，补记\(late)笔，冲正\(reversals)笔",
          en: "\(transfers.count) transfers, \(late) recorded late, \(reversals) reversals")),
      WhyNode(Text(zh: "\(month.lastDay)各科目余额", en: "accounts on \(month.lastDay)"), balances),
    ] + (try office.reconciliations(month, reader).map { reconciled($0, chart) })
  }

  private func reconciled(_ bank: Reconciliation, _ chart: ChartOfAccounts) -> WhyNode {
    let name = chart.name(of: bank.account)
    let state = bank.stateWords
    let items = bank.items.map { item in
      let explanation = item.explanation.map { "：\($0)" } ?? ""
      return WhyNode(
        Text(
          zh: "\(item.target) \(item.day) \(item.amount)元\(explanation)",
          en: "\(item.target) \(item.day) \(item.amount) yuan\(explanation)"))
    }
    return WhyNode(Text(zh: "对账 \(name.zh)：\(state.zh)", en: "\(name.en): \(state.en)"), items)
  }

  /// What a ward is told of a month: the sums of its notice and nothing beside them, its steps and
  /// its notices. Refuses a ward's month that is not there (`account.month-unknown`).
  func wardAccounts(_ ward: WardCode, _ month: YearMonth) throws -> WhyNode {
    let reference = Reference.wardAccounts(ward, month)
    let isClosed = try reader.wardAccountMonths(month).contains { $0.ward == ward }
    let steps = try steps(AccountNoticeProcedure.identifier, of: reference.description)
    guard isClosed || !steps.isEmpty else {
      throw Refusal(.accountMonthUnknown, [.month: month.description, .ward: ward.text])
    }
    let sums = try reader.publicAccountTotals(month).filter { $0.wards.contains(ward) }
    let title = office.policies.procedure(AccountNoticeProcedure.identifier, on: office.today)?
      .title
    let children =
      sums.map { WhyNode($0.sentence) } + [try closing(of: month)]
      + [WhyNode(title ?? Text(zh: "公示程序", en: "its procedure"), steps)]
    return WhyNode(
      Text(
        zh: "\(reference) 监区账目（只有公示的合计）",
        en: "\(reference) accounts of a ward, the sums of its notice alone"),
      children + (try notices(on: reference)))
  }
}

extension PublicTotal {
  /// The sum as a sentence; an amount of too few people is not told.
  fileprivate var sentence: Text {
    let kinds = kinds.map(\.words)
    let wards = wards.map(\.text)
    let of = direction == .source ? Text(zh: "来源", en: "from") : Text(zh: "用途", en: "for")
    let people = inmates.map { Text(zh: "\($0)人", en: "\($0) inmates") }
    let sum = amount.map { Text(zh: "\($0)元", en: "\($0) yuan") }
    return Text(
      zh: "\(of.zh)：\(kinds.map(\.zh).joined(separator: "、"))，监区\(wards.joined(separator: "、"))，"
        + "\(people?.zh ?? "人数太少，不公布人数")，\(sum?.zh ?? "不公布金额")",
      en:
        "\(of.en) \(kinds.map(\.en).joined(separator: ", ")), ward \(wards.joined(separator: ", ")), "
        + "\(people?.en ?? "too few inmates to be told"), \(sum?.en ?? "amount not told")")
  }
}
