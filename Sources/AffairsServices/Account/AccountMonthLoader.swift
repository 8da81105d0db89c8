import PrisonAffairs
import RecordBook
import Register

/// Makes the sheet of a month from one reading of the book.
struct AccountMonthLoader {
  let office: Office
  let reader: BookReader
  let month: YearMonth

  func sheet() throws -> AccountMonthSheet {
    let chart = office.policies.chartOfAccounts(on: month.lastDay)
    let codes = chart.pockets
    let accounts = try reader.accountTotals(through: month.lastDay)
    let own = try reader.inmateTotals(through: month.lastDay).mapValues { totals in
      totals.filter { codes.contains($0.key) && $0.value != .zero }
    }.filter { !$0.value.isEmpty }
    let places = try WardPlaces(reader, month)
    let transfers = try reader.monthTransfers(month)
    let (money, stray) = try self.money(places, codes)
    let smallest = try office.policies.requiredCount(
      "account.smallest-group", on: month.lastDay
    ).value
    let holders = try reader.accountHolders().filter { $0.openedOn <= month.lastDay }
    let reconciliations = try office.reconciliations(month, reader)
    var sheet = AccountMonthSheet(
      month: month, previous: try reader.lastClosedAccountMonth(before: month)?.month,
      chart: chart, accounts: accounts, pockets: own, holders: holders.count,
      transfers: transfers.count, money: money,
      wards: try wards(holders, own, transfers, places),
      publicTotals: money.publicTotals(smallest: smallest),
      reconciliations: reconciliations,
      rowsToLookAt: try office.rowsToLookAt(month, reconciliations, reader),
      withoutWard: stray, differences: [],
      digest: try digest(of: transfers, places, smallest: smallest))
    sheet.differences = try AccountDifferences(sheet, reader, places).all
    return sheet
  }

  /// What moved by ward, kind and person, and those who have no ward.
  private func money(
    _ places: WardPlaces, _ pockets: Set<String>
  ) throws -> (WardMoney, [InmateNumber]) {
    var money = WardMoney()
    var stray: Set<InmateNumber> = []
    for movement in try reader.inmateMovements(in: month) {
      guard let direction = movement.kind.direction else { continue }
      guard let ward = places[movement.inmate] else {
        stray.insert(movement.inmate)
        continue
      }
      let gained =
        (pockets.contains(movement.credit) ? movement.amount : .zero)
        - (pockets.contains(movement.debit) ? movement.amount : .zero)
      money.add(
        direction == .source ? gained : -gained, movement.kind, of: movement.inmate, in: ward)
    }
    return (money, stray.sorted())
  }

  /// How many had an account: those who were here in the month, and those with money left.
  private func wards(
    _ holders: [AccountHolder], _ own: [InmateNumber: [String: Money]],
    _ transfers: [MonthTransfer], _ places: WardPlaces
  ) throws -> [WardAccountMonth] {
    let here = Set(
      try reader.inmates().filter { $0.custody(in: month.days) != nil }.map(\.inmate))
    let counted = holders.map(\.inmate).filter { here.contains($0) || own[$0] != nil }
    let byWard = Dictionary(grouping: counted) { places[$0] }
    let moved = Dictionary(grouping: transfers) { $0.inmate.flatMap { places[$0] } }
    let overspent = try office.spendingConcerns(of: month, reader)[.overLimit] ?? []
    let wards = Set(byWard.keys).union(moved.keys).compactMap { $0 }.sorted()
    return wards.map { ward in
      let rows = moved[ward] ?? []
      return WardAccountMonth(
        month: month, ward: ward, holders: byWard[ward]?.count ?? 0,
        late: rows.filter(\.isLate).count, reversed: rows.filter(\.isReversal).count,
        overspent: overspent.filter { places[$0] == ward }.count)
    }
  }

  /// Says what the sheet rests on: the transfers by ward, the bank's statements, what they are
  /// matched with and how the rest is explained, and the close before.
  func digest() throws -> String {
    let smallest = try office.policies.requiredCount(
      "account.smallest-group", on: month.lastDay
    ).value
    return try digest(
      of: try reader.monthTransfers(month), try WardPlaces(reader, month), smallest: smallest)
  }

  private func digest(
    of transfers: [MonthTransfer], _ places: WardPlaces, smallest: Int
  ) throws -> String {
    let previous = try reader.lastClosedAccountMonth(before: month)?.act ?? 0
    var lines = ["\(Reference.accounts(month)) \(previous) \(smallest)"]
    lines += transfers.map { WardAccountsDigest.line($0, places) }
    for bank in office.policies.chartOfAccounts(on: month.lastDay).accounts
    where bank.accountClass == .bank {
      let statement = try reader.bankStatement(of: bank.code, month: month)?.act ?? 0
      lines.append("\(bank.code) \(statement)")
      lines += try office.openItems(of: bank.code, month, reader).map { item in
        let said = try reader.bankExplanationKey(item.side, item.key)
        return "\(item.target) \(said.map { "\($0.act).\($0.ordinal)" } ?? "-")"
      }
      lines += try reader.bankPairs(of: bank.code, in: month.days).map {
        "\($0.line.act).\($0.line.ordinal)=\($0.transfer.act).\($0.transfer.ordinal)"
      }
    }
    return Digest32(hashing: lines.map { $0 + "\n" }.joined()).description
  }
}

/// In which ward each inmate's money counts: where they were on the last day of the month, or on
/// their last day here.
struct WardPlaces {
  private let wards: [InmateNumber: WardCode]

  init(_ reader: BookReader, _ month: YearMonth) throws {
    wards = try reader.placements(on: month.lastDay).mapValues(\.ward)
  }

  subscript(inmate: InmateNumber) -> WardCode? { wards[inmate] }
}

/// Says what a ward's accounts of a month rest on, by the names of the transfers.
enum WardAccountsDigest {
  static func line(_ transfer: MonthTransfer, _ places: WardPlaces) -> String {
    let ward = transfer.inmate.flatMap { places[$0] }?.text ?? "-"
    return "\(ward) \(transfer.key.act).\(transfer.key.ordinal)"
  }

  static func digest(
    of ward: WardCode, _ month: YearMonth, _ reader: BookReader
  ) throws -> String {
    let places = try WardPlaces(reader, month)
    let lines = try reader.monthTransfers(month)
      .filter { $0.inmate.flatMap { places[$0] } == ward }.map { line($0, places) }
    let name = Reference.wardAccounts(ward, month).description
    return Digest32(hashing: ([name] + lines).map { $0 + "\n" }.joined()).description
  }
}
