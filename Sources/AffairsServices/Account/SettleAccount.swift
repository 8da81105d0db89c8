public import PrisonAffairs
import RecordBook

/// How an inmate's money leaves the prison with the inmate.
public enum PayoutWay: String, CaseIterable, Sendable {
  /// In the hand, at release.
  case cash
  /// To a bank account of the inmate, at release.
  case bank
  /// To the prison that receives the inmate.
  case transfer
}

extension Office {
  /// Pays out all that an inmate has, each pocket to nothing (释放结算、随调动转出).
  ///
  /// Refuses somebody who has nothing (`account.nothing-left`) or whose orders hold money
  /// (`account.held-by-order`, which names them), somebody whose release is not recorded (`account.not-released`; money goes ahead to another prison), and money that is not
  /// in the cash box or the bank (`account.overdrawn`).
  public func payOut(
    _ inmate: InmateNumber, _ way: PayoutWay, on day: CivilDate, note: String?,
    lateReason: String?
  ) throws -> PostedMoney {
    var posted = PostedMoney()
    let act = try moneyAct(.moneyPosted) { reader in
      let money = try payout(inmate, way, on: day, note, lateReason, reader)
      posted = money.posted
      return money.facts
    }
    posted.act = act
    return posted
  }

  /// What `payOut` would pay; it refuses the same and writes nothing.
  public func previewPayOut(
    _ inmate: InmateNumber, _ way: PayoutWay, on day: CivilDate, note: String?,
    lateReason: String?
  ) throws -> PostedMoney {
    var posted = PostedMoney()
    try book.rehearse(.moneyPosted, actor: try requireActor(), moment: moment) { reader in
      let money = try payout(inmate, way, on: day, note, lateReason, reader)
      posted = money.posted
      return money.facts
    } check: { reader, act in
      try requireCovered(act, reader)
    }
    return posted
  }

  private func payout(
    _ inmate: InmateNumber, _ way: PayoutWay, on day: CivilDate, _ note: String?,
    _ lateReason: String?, _ reader: BookReader
  ) throws -> MoneyFacts {
    try require(.postMoney, of: inmate, on: day, reader)
    guard let record = try reader.inmate(inmate) else {
      throw Refusal(.inmateUnknown, [.inmate: inmate.text])
    }
    if way != .transfer {
      guard let last = record.releasedOn, day >= last else {
        throw Refusal(.accountNotReleased, [.inmate: inmate.text])
      }
    }
    let orders = try reader.orders(of: inmate, onlyOpen: true)
    guard orders.isEmpty else {
      throw Refusal(
        .accountHeldByOrder,
        [
          .inmate: inmate.text,
          .reference: orders.map(\.reference.description).joined(separator: ", "),
        ])
    }
    let chart = policies.chartOfAccounts(on: day)
    let held = try reader.accountBalances(of: inmate, chart: chart)
    let asset: AccountClass = way == .cash ? .cash : .bank
    let postings = try chart.accounts.filter { $0.accountClass.isInmates }.compactMap { pocket in
      let amount = held[pocket.code] ?? .zero
      guard amount > .zero else { return nil as MoneyPosting? }
      guard let credit = chart.accounts.first(where: { $0.accountClass == asset }) else {
        throw Refusal(.accountUnknown, [.code: asset.rawValue, .day: day.description])
      }
      return MoneyPosting(
        TransferRequest(
          day: day, kind: way == .transfer ? .transferOut : .payout, inmate: inmate,
          amount: amount, debit: pocket.code, credit: credit.code, note: note,
          lateReason: lateReason))
    }
    guard !postings.isEmpty else { throw Refusal(.accountNothingLeft, [.inmate: inmate.text]) }
    return try moneyFacts(postings, permission: .postMoney, reader)
  }

  /// Refuses to hand somebody to another prison while money is left here (`account.money-left`):
  /// the file takes no money along, a bank transfer does.
  func requireNoMoneyLeft(_ inmate: InmateNumber, _ reader: BookReader) throws {
    let chart = policies.chartOfAccounts(on: today)
    let left = try reader.accountBalances(of: inmate, chart: chart).values.reduce(.zero, +)
    guard left == .zero else {
      throw Refusal(
        .accountMoneyLeft, [.inmate: inmate.text, .value: left.description])
    }
  }
}
