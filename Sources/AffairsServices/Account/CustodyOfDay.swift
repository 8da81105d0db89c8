import PrisonAffairs
import RecordBook

/// How many inmates were in custody on a day, by ward and for each kitchen.
struct CustodyOfDay {
  private let wards: [WardCode: Int]
  private let kitchens: [KitchenCode: KitchenRecord]
  /// Everybody in custody, whatever ward they are in.
  let total: Int

  init(_ day: CivilDate, inmates: [InmateRecord], _ reader: BookReader) throws {
    let placements = try reader.placements(on: day)
    let here = inmates.filter { $0.isInCustody(on: day) }
    total = here.count
    wards = here.reduce(into: [:]) { counts, record in
      guard let ward = placements[record.inmate]?.ward.ward else { return }
      counts[ward, default: 0] += 1
    }
    kitchens = try reader.kitchens(on: day)
  }

  /// Those whom a kitchen serves on that day.
  func count(of kitchen: KitchenCode) -> Int {
    (kitchens[kitchen]?.wards ?? []).reduce(0) { $0 + (wards[$1] ?? 0) }
  }
}
