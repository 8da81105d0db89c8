import GRDB
public import PrisonAffairs

/// A kitchen (伙房): what it is called, what it cooks and whom it serves on a day.
public struct KitchenRecord: Hashable, Sendable {
  public let kitchen: KitchenCode
  public let name: String
  public let diets: Set<Diet>
  /// The wards it serves on the day asked for.
  public let wards: Set<WardCode>

  public init(kitchen: KitchenCode, name: String, diets: Set<Diet>, wards: Set<WardCode>) {
    self.kitchen = kitchen
    self.name = name
    self.diets = diets
    self.wards = wards
  }

  /// As an act writes it, with the wards it serves from a day on.
  public func facts(from day: CivilDate) -> [Fact] {
    [Fact(.kitchen, [.text(kitchen.text), .text(name)])]
      + diets.map(\.rawValue).sorted().map {
        Fact(.kitchenDiet, [.text(kitchen.text), .text($0)])
      }
      + wards.sorted().map { kitchenWardFact(kitchen, $0, from: day, serves: true) }
  }
}

/// That a kitchen serves a ward from a day on, or no longer does.
public func kitchenWardFact(
  _ kitchen: KitchenCode, _ ward: WardCode, from day: CivilDate, serves: Bool
) -> Fact {
  Fact(
    .kitchenWard,
    [
      .text(kitchen.text), .text(ward.text), .text(day.description), .integer(serves ? 1 : 0),
    ])
}

extension BookReader {
  /// Every kitchen with the wards it serves on a day, by code.
  public func kitchens(on day: CivilDate) throws -> [KitchenCode: KitchenRecord] {
    let names = try Row.fetchAll(
      statement("SELECT kitchen, name FROM kitchen AS k WHERE act <= ?"),
      arguments: [asOf])
    var found: [KitchenCode: KitchenRecord] = [:]
    for row in names {
      let code = try row.kitchen("kitchen")
      found[code] = KitchenRecord(
        kitchen: code, name: row["name"], diets: try diets(of: code),
        wards: try wards(of: code, on: day))
    }
    return found
  }

  private func diets(of kitchen: KitchenCode) throws -> Set<Diet> {
    Set(
      try String.fetchAll(
        statement(
          "SELECT diet FROM kitchen_diet AS d WHERE kitchen = ? AND act <= ?"),
        arguments: [kitchen.text, asOf]
      ).compactMap(Diet.init(rawValue:)))
  }

  private func wards(of kitchen: KitchenCode, on day: CivilDate) throws -> Set<WardCode> {
    var wards: Set<WardCode> = []
    for row in try Row.fetchAll(
      statement(
        """
        SELECT ward, serves FROM kitchen_ward AS w
        WHERE kitchen = ? AND act <= ? AND from_day <= ?
        ORDER BY from_day, act, ordinal
        """), arguments: [kitchen.text, asOf, day.description])
    {
      guard let ward = WardCode(row["ward"]) else { throw BookError.damaged(table: "kitchen_ward") }
      if row["serves"] == 1 { wards.insert(ward) } else { wards.remove(ward) }
    }
    return wards
  }
}

extension Row {
  func kitchen(_ column: String) throws -> KitchenCode {
    guard let code = KitchenCode(self[column]) else { throw BookError.damaged(table: column) }
    return code
  }

  func diet(_ column: String) throws -> Diet {
    guard let diet = Diet(rawValue: self[column]) else { throw BookError.damaged(table: column) }
    return diet
  }
}

/// How a record of the kitchens came into the book: its key, and why it is late.
public struct RecordedRow: Hashable, Sendable {
  public let isLate: Bool
  public let lateReason: String?
  public let key: RowKey

  public init(isLate: Bool, lateReason: String?, key: RowKey) {
    self.isLate = isLate
    self.lateReason = isLate ? lateReason : nil
    self.key = key
  }

  var values: [FactValue] {
    [.integer(isLate ? 1 : 0), FactValue(lateReason), .text(key.source), .text(key.line)]
  }

  init(row: Row) {
    isLate = row["late"] == 1
    lateReason = row["late_reason"]
    key = RowKey(source: row["source"], line: row["line_reference"])
  }
}
