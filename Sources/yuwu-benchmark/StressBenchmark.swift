import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook

/// Import, settlement and check of prisons from small to as large as a nation, each step in a
/// process of its own, with what it costs for each inmate and each entry.
struct StressBenchmark {
  let inmates: Int

  /// What one size took.
  struct Cost {
    let inmates: Int
    var importing = Sample()
    var settling = Sample()
    var checking = Sample()
    var bookMebibytes = 0

    var entries: Int { inmates * StressPrison.entriesPerInmate }
    /// Of all steps, in microseconds for each inmate.
    var microsecondsPerInmate: Double {
      (importing.total + settling.total + checking.total) * 1_000 / Double(inmates)
    }
  }

  func run() throws -> Cost {
    let folder = "\(NSTemporaryDirectory())yuwu-stress-\(getpid())-\(inmates)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let program = CommandLine.arguments[0]
    let book = StressPrison.book(in: folder)
    var cost = Cost(inmates: inmates)
    _ = try Child.run([program, "stress-make", folder, "\(inmates)"])
    for number in 1...StressPrison.entryFiles {
      let file = StressPrison.entries(number, in: folder)
      cost.importing.add(try Child.run([program, "import-once", book, file]))
      try FileManager.default.removeItem(atPath: file)
    }
    cost.settling.add(try Child.run([program, "settle-once", book, "2026-10"]))
    cost.checking.add(try Child.run([program, "check-once", book]))
    let attributes = try FileManager.default.attributesOfItem(atPath: book)
    cost.bookMebibytes = (attributes[.size] as? Int ?? 0) >> 20
    return cost
  }

  static func run(sizes: [Int]) throws {
    print(
      "every figure: seconds, microseconds for each entry (settle: for each inmate), peak MiB")
    var costs: [Cost] = []
    for size in sizes {
      let cost = try StressBenchmark(inmates: size).run()
      costs.append(cost)
      print(
        "\(size) inmates, \(cost.entries) entries, book \(cost.bookMebibytes) MiB:"
          + " import \(figures(cost.importing, cost.entries)),"
          + " settle \(figures(cost.settling, cost.inmates)),"
          + " check \(figures(cost.checking, cost.entries));"
          + " together \(fixed(cost.microsecondsPerInmate)) us an inmate")
    }
    guard let first = costs.first, let last = costs.last, costs.count > 1 else { return }
    let growth = last.microsecondsPerInmate / first.microsecondsPerInmate
    print("cost of an inmate, largest against smallest: \(fixed(growth))")
  }

  private static func figures(_ sample: Sample, _ units: Int) -> String {
    "\(fixed(sample.total / 1_000)) s \(fixed(sample.total * 1_000 / Double(units))) us"
      + " \(sample.peakKibibytes >> 10) MiB"
  }

  private static func fixed(_ value: Double) -> String { String(format: "%.2f", value) }

  /// Reckons one month of the whole prison, in a process of its own.
  static func settleOnce(book: String, month: String) throws {
    guard let month = YearMonth(month) else { fatalFolder() }
    let office = try Office(OfficeRequest(path: book, actingAs: BenchmarkPrison.registrar))
    let inmates = try office.book.read { reader in
      let loader = try MonthLoader(reader, policies: office.policies, month: month)
      return try loader.wardCodes.map { try loader.ward($0).inmates.count }.reduce(0, +)
    }
    guard inmates > 0 else { fatalFolder() }
  }
}
