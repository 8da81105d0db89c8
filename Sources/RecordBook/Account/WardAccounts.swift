import GRDB
public import PrisonAffairs

/// A ward's month as it was closed: how many had an account, and what was not in order.
public struct WardAccountMonth: Hashable, Sendable {
  public let month: YearMonth
  public let ward: WardCode
  public let holders: Int
  /// Transfers recorded late.
  public let late: Int
  /// Transfers that undid others.
  public let reversed: Int
  /// Inmates who spent over their limit.
  public let overspent: Int

  public init(
    month: YearMonth, ward: WardCode, holders: Int, late: Int, reversed: Int, overspent: Int
  ) {
    self.month = month
    self.ward = ward
    self.holders = holders
    self.late = late
    self.reversed = reversed
    self.overspent = overspent
  }

  public var fact: Fact {
    Fact(
      .accountWardMonth,
      [
        .text(month.description), .text(ward.text), .integer(holders), .integer(late),
        .integer(reversed), .integer(overspent),
      ])
  }
}

extension WardTotal {
  public func fact(_ month: YearMonth) -> Fact {
    Fact(
      .accountWardTotal,
      [
        .text(month.description), .text(ward.text), .text(kind.rawValue), .integer(inmates),
        .integer(amount.fen),
      ])
  }
}

extension PublicTotal {
  public func fact(_ month: YearMonth) -> Fact {
    Fact(
      .accountPublicTotal,
      [
        .text(month.description), .text(direction.rawValue),
        .text(wards.map(\.text).joined(separator: "+")),
        .text(kinds.map(\.rawValue).joined(separator: "+")), FactValue(inmates),
        FactValue(amount?.fen),
      ])
  }
}

extension BookReader {
  /// The wards of a closed month, in order.
  public func wardAccountMonths(_ month: YearMonth) throws -> [WardAccountMonth] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM account_ward_month WHERE month = ?1
          AND act = (SELECT act FROM account_close WHERE month = ?1 AND act <= ?2)
        ORDER BY ward
        """),
      arguments: [month.description, asOf]
    ).compactMap { row in
      guard let ward = WardCode(row["ward"]) else {
        throw BookError.damaged(table: "account_ward_month")
      }
      return WardAccountMonth(
        month: month, ward: ward, holders: row["holders"], late: row["late"],
        reversed: row["reversed"], overspent: row["overspent"])
    }
  }

  /// What each ward's inmates received or gave in a closed month: for those who may see all.
  public func wardTotals(_ month: YearMonth) throws -> [WardTotal] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM account_ward_total WHERE month = ?1
          AND act = (SELECT act FROM account_close WHERE month = ?1 AND act <= ?2)
        ORDER BY ordinal
        """),
      arguments: [month.description, asOf]
    ).map { row in
      guard let ward = WardCode(row["ward"]), let kind = TransferKind(rawValue: row["kind"]) else {
        throw BookError.damaged(table: "account_ward_total")
      }
      return WardTotal(
        ward: ward, kind: kind, inmates: row["inmates"], amount: Money(fen: row["amount"]))
    }
  }

  /// The sums of a closed month that anybody may be told: what notices and public exports carry,
  /// and nothing beside them.
  public func publicAccountTotals(_ month: YearMonth) throws -> [PublicTotal] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM account_public_total WHERE month = ?1
          AND act = (SELECT act FROM account_close WHERE month = ?1 AND act <= ?2)
        ORDER BY ordinal
        """),
      arguments: [month.description, asOf]
    ).map(PublicTotal.init(row:))
  }
}

extension PublicTotal {
  init(row: Row) throws {
    let wards = (row["wards"] as String).split(separator: "+").map { WardCode(String($0)) }
    let kinds = (row["kinds"] as String).split(separator: "+").map {
      TransferKind(rawValue: String($0))
    }
    guard let direction = MoneyDirection(rawValue: row["direction"]), !wards.contains(nil),
      !kinds.contains(nil)
    else { throw BookError.damaged(table: "account_public_total") }
    self.init(
      direction: direction, wards: wards.compactMap { $0 }, kinds: kinds.compactMap { $0 },
      inmates: row["inmates"], amount: (row["amount"] as Int?).map { Money(fen: $0) })
  }
}
