import PrisonAffairs
import RecordBook

/// How many inmates were in custody on a day, by ward and for each kitchen.
struct CustodyOfDay {
  private let wards: [WardCode: Int]
  private let kitchens: [KitchenCode: KitchenRecord]
  /// Everybody in custody, whatever ward they are in.
  let total: Int

  init(_ day: CivilDate, inmates: [InmateRecord], _ reader: BookReader) throws {
    try self.init(day, inmates: inmates, placements: reader.placements(on: day), reader)
  }

  fileprivate init(
    _ day: CivilDate, inmates: [InmateRecord], placements: [InmateNumber: Placement],
    _ reader: BookReader
  ) throws {
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

/// Custody on the days of a span, asked in their order: who is where is read anew only from a day on
/// which somebody was moved.
struct CustodyOfDays {
  private let reader: BookReader
  private let inmates: [InmateRecord]
  private let changes: [CivilDate]
  private var placements: (since: CivilDate, byInmate: [InmateNumber: Placement])?

  init(_ span: DateSpan, _ reader: BookReader) throws {
    self.reader = reader
    inmates = try reader.inmates()
    changes = try reader.placementChanges(in: span)
  }

  mutating func on(_ day: CivilDate) throws -> CustodyOfDay {
    let change = changes.last { $0 <= day } ?? .earliest
    let known: [InmateNumber: Placement]
    if let placements, placements.since == change {
      known = placements.byInmate
    } else {
      known = try reader.placements(on: day)
      placements = (change, known)
    }
    return try CustodyOfDay(day, inmates: inmates, placements: known, reader)
  }
}
