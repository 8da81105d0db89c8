import PrisonAffairs
import RecordBook

/// Looks for whatever does not agree in a month, and where it lies.
struct AccountDifferences {
  private typealias Difference = AccountMonthSheet.Difference

  let all: [AccountMonthSheet.Difference]

  init(_ sheet: AccountMonthSheet, _ reader: BookReader, _ places: WardPlaces) throws {
    let found = Finder(sheet: sheet, places: places)
    let carried = try reader.accountBalances(on: sheet.month.lastDay, chart: sheet.chart)
    let before =
      try sheet.previous.map { try reader.accountTotals(through: $0.lastDay) } ?? [:]
    all =
      found.unbalanced + found.control + found.carried(carried) + found.overdrawn
      + found.untold(since: before)
  }

  private struct Finder {
    let sheet: AccountMonthSheet
    let places: WardPlaces

    /// All accounts together are nothing.
    var unbalanced: [Difference] {
      let sum = sheet.accounts.values.reduce(Money.zero, +)
      return sum == .zero ? [] : [difference(.unbalanced, "*", nil, sum)]
    }

    /// The control account of a pocket is the sum of everybody's.
    var control: [Difference] {
      sheet.chart.pockets.sorted().compactMap { account in
        let individuals = sheet.pockets.values.compactMap { $0[account] }.reduce(Money.zero, +)
        let amount = (sheet.accounts[account] ?? .zero) - individuals
        return amount == .zero ? nil : difference(.control, account, nil, amount)
      }
    }

    /// What everybody has follows from the last close and what came after it.
    func carried(_ balances: LedgerBalances) -> [Difference] {
      let people = Set(balances.inmates.keys).union(sheet.pockets.keys).sorted()
      let ofInmates = people.flatMap { inmate in
        sheet.chart.pockets.sorted().compactMap { account -> Difference? in
          let amount =
            (sheet.pockets[inmate]?[account] ?? .zero) - balances.balance(of: inmate, in: account)
          return amount == .zero ? nil : difference(.carried, account, inmate, amount)
        }
      }
      let codes = Set(balances.accounts.keys).union(sheet.accounts.keys).sorted()
      let ofAccounts = codes.compactMap { account -> Difference? in
        let amount =
          (sheet.accounts[account] ?? .zero) - (balances.accounts[account] ?? .zero)
        return amount == .zero ? nil : difference(.carried, account, nil, amount)
      }
      return ofInmates + ofAccounts
    }

    /// Nobody's pocket and no account of the prison is below zero.
    var overdrawn: [Difference] {
      let ofInmates = sheet.pockets.sorted { $0.key < $1.key }.flatMap { inmate, own in
        own.sorted { $0.key < $1.key }.filter { $0.value < .zero }.map {
          difference(.overdrawn, $0.key, inmate, $0.value)
        }
      }
      let ofAccounts = sheet.accounts.sorted { $0.key < $1.key }.compactMap {
        code, credits -> Difference? in
        let balance = sheet.chart.balance(of: code, credits)
        return balance < .zero ? difference(.overdrawn, code, nil, balance) : nil
      }
      return ofInmates + ofAccounts
    }

    /// What the notices' lines come to is what the pockets gained or lost since the last close;
    /// sums that stay untold count as they are.
    func untold(since before: [String: Money]) -> [Difference] {
      let gained = sheet.chart.pockets.reduce(Money.zero) { sum, account in
        sum + (sheet.accounts[account] ?? .zero) - (before[account] ?? .zero)
      }
      let lines = sheet.money.totals.reduce(Money.zero) { sum, total in
        total.kind.direction == .source ? sum + total.amount : sum - total.amount
      }
      var found: [Difference] = []
      if gained != lines { found.append(difference(.notice, "*", nil, gained - lines)) }
      for direction in MoneyDirection.allCases {
        let lines = sheet.money.totals.filter { $0.kind.direction == direction }
        let told = sheet.publicTotals.filter { $0.direction == direction }
        guard !told.contains(where: { $0.amount == nil }) else { continue }
        let amount =
          lines.map(\.amount).reduce(Money.zero, +)
          - told.compactMap(\.amount).reduce(Money.zero, +)
        if amount != .zero {
          found.append(difference(.notice, direction.rawValue, nil, amount))
        }
      }
      return found
    }

    private func difference(
      _ kind: Difference.Kind, _ account: String, _ inmate: InmateNumber?, _ amount: Money
    ) -> Difference {
      Difference(
        kind: kind, account: account, ward: inmate.flatMap { places[$0] }, inmate: inmate,
        amount: amount)
    }
  }
}
