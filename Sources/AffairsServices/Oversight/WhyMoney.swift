import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// A movement of money by its place: what, who posted it, from what source, under which article,
  /// which month closed it, which notice counts it and what was objected; nil for any other fact.
  ///
  /// Refuses whoever may not read the account (`actor.not-permitted`, `actor.not-of-ward`).
  func ofMoney(_ key: FactKey, upward: Bool = true) throws -> WhyNode? {
    guard let record = try reader.transfer(act: key.act, ordinal: key.ordinal) else { return nil }
    try office.requireAccount(ofFactOf: record.transfer.inmate, reader)
    var children = [try line(Text(zh: "登记", en: "posted"), act: record.act)]
    children += sides(of: record)
    children += try beside(record)
    children.append(basis(of: record))
    children += try atTheBank(record) + reversals(of: record)
    if upward { children += try above(record) }
    return WhyNode(head(of: record), children)
  }

  /// One line for a movement.
  func head(of record: TransferRecord) -> Text {
    let row = record.transfer
    let kind = row.kind.words
    let whose = row.inmate.map { "，\($0)" } ?? ""
    let of = row.inmate.map { ", \($0)" } ?? ""
    let late = record.isLate ? Text(zh: "，补记", en: ", recorded late") : nil
    let undone = record.reversedBy != nil ? Text(zh: "，已冲正", en: ", reversed") : nil
    return Text(
      zh: "\(record.reference) \(row.day) \(kind.zh) \(row.amount)元\(whose)"
        + "\(late?.zh ?? "")\(undone?.zh ?? "")",
      en: "\(record.reference) \(row.day) \(kind.en) \(row.amount) yuan\(of)"
        + "\(late?.en ?? "")\(undone?.en ?? "")")
  }

  /// The two accounts, where the row came from, and what was written beside it.
  private func sides(of record: TransferRecord) -> [WhyNode] {
    let chart = office.policies.chartOfAccounts(on: record.transfer.day)
    let debit = chart.name(of: record.transfer.debit)
    let credit = chart.name(of: record.transfer.credit)
    let goods = record.category.map { code in
      office.policies.goodsCategories(on: record.transfer.day)[code]?.title
        ?? Text(zh: code, en: code)
    }
    let part = record.part > 1 ? Text(zh: "，第\(record.part)部分", en: ", part \(record.part)") : nil
    let nodes: [Text?] = [
      Text(
        zh: "借：\(debit.zh)；贷：\(credit.zh)", en: "debit \(debit.en), credit \(credit.en)"),
      Text(
        zh: "来源：\(record.key.source) 第\(record.key.line)行\(part?.zh ?? "")",
        en: "source: \(record.key.source) line \(record.key.line)\(part?.en ?? "")"),
      goods.map { Text(zh: "商品：\($0.zh)", en: "goods: \($0.en)") },
      record.note.map { Text(zh: "说明：\($0)", en: "note: \($0)") },
      record.lateReason.map { Text(zh: "补记原因：\($0)", en: "recorded late because: \($0)") },
    ]
    return nodes.compactMap { $0.map { WhyNode($0) } }
  }

  /// Who sent it, and which judgment a deduction goes to.
  private func beside(_ record: TransferRecord) throws -> [WhyNode] {
    guard let inmate = record.transfer.inmate else { return [] }
    var nodes: [WhyNode] = []
    if record.transfer.kind == .remittance {
      nodes.append(try sender(of: record, inmate))
    }
    if record.transfer.kind == .deduction,
      let deduction = try reader.seen.deductions(of: inmate).first(where: {
        $0.record.factKey == record.factKey
      })
    {
      let paid = try deduction.settlement.map { settled in
        try line(
          Text(
            zh: "已缴法院，凭证\(settled.document)", en: "paid to the court, receipt \(settled.document)"),
          act: settled.key.act)
      }
      nodes.append(
        WhyNode(
          Text(
            zh: "财产性判项\(deduction.item)", en: "towards property judgment \(deduction.item)"),
          [paid ?? WhyNode(Text(zh: "尚未缴法院", en: "not paid to the court yet"))]))
    }
    return nodes
  }

  private func sender(of record: TransferRecord, _ inmate: InmateNumber) throws -> WhyNode {
    guard try office.maySeeSenders(reader) else {
      return WhyNode(
        Text(zh: "汇款人：当前民警的职务看不到", en: "sender: not shown to the roles of the actor"))
    }
    guard let sender = try reader.seen.senders(of: inmate)[record.factKey]?.sender else {
      return WhyNode(Text(zh: "汇款人：没有或者已封存、删除", en: "sender: none, sealed or erased"))
    }
    let relation = sender.relation.map { "（\($0)）" } ?? ""
    return WhyNode(
      Text(zh: "汇款人：\(sender.name)\(relation)", en: "sender: \(sender.name)\(relation)"))
  }

  /// Where law or the chart of accounts provides for it.
  private func basis(of record: TransferRecord) -> WhyNode {
    let day = record.transfer.day
    let rule: RuleIdentifier? =
      switch record.transfer.kind {
      case .labourPay: .accountPaySplit
      case .allowance: .accountAllowance
      case .purchase, .refund: .spendingLimit
      default: nil
      }
    if let rule { return self.rule(rule, on: day) }
    let chart = office.policies.chartOfAccounts(on: day)
    let account = chart[record.transfer.credit] ?? chart[record.transfer.debit]
    let words = account?.citation.description ?? record.transfer.kind.rawValue
    return WhyNode(
      Text(zh: "规定：罪犯资金会计科目〔\(words)〕", en: "rule: chart of accounts [\(words)]"))
  }

  /// The lines of the bank that are the same money.
  private func atTheBank(_ record: TransferRecord) throws -> [WhyNode] {
    try reader.bankMatches(ofTransfer: record.factKey).map { match in
      let method = match.method.words
      return try line(
        Text(
          zh: "与银行流水\(match.line.act).\(match.line.ordinal)相符（\(method.zh)）",
          en: "matched with the bank's line \(match.line.act).\(match.line.ordinal) (\(method.en))"
        ), act: match.key.act)
    }
  }

  private func reversals(of record: TransferRecord) throws -> [WhyNode] {
    let undone = record.reverses.map {
      WhyNode(
        Text(
          zh: "冲正的是 entry:\($0.act).\($0.ordinal)", en: "it undoes entry:\($0.act).\($0.ordinal)"))
    }
    let undoing = try record.reversedBy.map {
      try line(
        Text(
          zh: "由 entry:\($0.act).\($0.ordinal) 冲正",
          en: "undone by entry:\($0.act).\($0.ordinal)"), act: $0.act)
    }
    return [undone, undoing].compactMap(\.self)
  }

  /// The month that closed it, the notice that counts it, the objections to it.
  private func above(_ record: TransferRecord) throws -> [WhyNode] {
    let month = YearMonth(record.transfer.day)
    var nodes = try [closing(of: month)]
    if let inmate = record.transfer.inmate { nodes += try wardNotices(of: inmate, month) }
    return try nodes + objections(to: record.reference)
  }
}
