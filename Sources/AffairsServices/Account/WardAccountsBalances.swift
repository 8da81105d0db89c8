import PrisonAffairs
import Publication
import RecordBook

extension WardAccountsMatter {
  /// What the close of the month found and left open.
  func exceptions(
    _ closed: BookReader, _ act: Int
  ) throws -> AccountMaterial.Exceptions {
    let places = try WardPlaces(closed, month)
    var people: [SpendingConcern: Set<InmateNumber>] = [:]
    for finding in try reader.spendingFindings(ofAct: act)
    where places[finding.inmate] == wardOfMonth {
      people[finding.concern, default: []].insert(finding.inmate)
    }
    let nobodys = try closed.exceptions(of: month)
    return AccountMaterial.Exceptions(
      concerns: people.mapValues(\.count), suspense: nobodys.suspense,
      explained: try office.reconciliations(month, closed).reduce(0) { $0 + $1.items.count },
      lateOfNobody: nobodys.late)
  }

  /// What stood in the ward's pockets and in all accounts at both ends of the month, by nature.
  func balances(_ closed: BookReader) throws -> [AccountMaterial.Balance] {
    let before = try closed.lastClosedAccountMonth(before: month)?.month
    let opening = try before.map { try closingSums($0, closed) } ?? [:]
    let closing = try closingSums(month, closed)
    return Set(opening.keys).union(closing.keys).sorted { $0.order < $1.order }.map { place in
      AccountMaterial.Balance(
        ward: place.ward, nature: place.nature, opening: opening[place] ?? .zero,
        closing: closing[place] ?? .zero)
    }
  }

  /// Of a closed month, each account on the side on which it stands.
  private func closingSums(
    _ month: YearMonth, _ closed: BookReader
  ) throws -> [BalancePlace: Money] {
    let chart = office.policies.chartOfAccounts(on: month.lastDay)
    let places = try WardPlaces(closed, month)
    var sums: [BalancePlace: Money] = [:]
    for closing in try closed.closingBalances(of: month) {
      guard let account = chart[closing.account] else { continue }
      let amount = chart.balance(of: closing.account, closing.balance)
      // Of inmates only the ward's own count; whole accounts are the prison's.
      if let inmate = closing.inmate, places[inmate] != wardOfMonth { continue }
      let place = BalancePlace(closing.inmate == nil ? nil : wardOfMonth, account.accountClass)
      sums[place] = (sums[place] ?? .zero) + amount
    }
    return sums
  }
}

/// Whose accounts of which nature: a ward's or the prison's.
private struct BalancePlace: Hashable {
  let ward: WardCode?
  let nature: AccountClass

  init(_ ward: WardCode?, _ nature: AccountClass) {
    self.ward = ward
    self.nature = nature
  }

  /// The ward first, then the prison, each in the order of the natures.
  var order: Int {
    (AccountClass.allCases.firstIndex(of: nature) ?? 0) + (ward == nil ? 100 : 0)
  }
}
