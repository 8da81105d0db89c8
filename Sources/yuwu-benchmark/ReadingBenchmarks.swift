import AffairsServices
import Foundation
import GRDB
import PrisonAffairs
import RecordBook

/// A book with a year of entries, for what reads it.
struct FilledBook {
  let path: String
  let office: Office
  let bare: DatabaseQueue

  init(_ prison: BenchmarkPrison) throws {
    path = try FilledBook.make(prison)
    office = try prison.office(path)
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -32768") }
    bare = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Makes the book and returns its path.
  static func make(_ prison: BenchmarkPrison) throws -> String {
    let path = try prison.copy(named: "filled")
    _ = try Child.run([CommandLine.arguments[0], "import-once", path, prison.csv])
    return path
  }
}

/// Settling one month of the whole prison beside the bare aggregate over the same entries, with
/// their decisions and corrections.
struct SettleBenchmark {
  let prison: BenchmarkPrison

  init(_ prison: BenchmarkPrison) { self.prison = prison }

  func run() throws {
    let book = try FilledBook(prison)
    var ours = Sample()
    var bare = Sample()
    for round in 0...Benchmark.rounds {
      let watch = Stopwatch()
      let inmates = try settle(book)
      let time = watch.milliseconds
      let other = Stopwatch()
      let groups = try aggregate(book)
      // The first round warms the page cache of both.
      if round > 0 {
        ours.milliseconds.append(time)
        bare.milliseconds.append(other.milliseconds)
      } else {
        print("  settle: \(inmates) inmates, \(groups) groups")
      }
    }
    Comparison.show(
      "settle a month, \(prison.rows) rows a year / SQL aggregate", ours: ours, beside: bare)
  }

  private func settle(_ book: FilledBook) throws -> Int {
    try book.office.book.read { reader in
      let loader = try MonthLoader(
        reader, policies: book.office.policies, month: prison.ending)
      return try loader.wardCodes.map { try loader.ward($0).inmates.count }.reduce(0, +)
    }
  }

  private func aggregate(_ book: FilledBook) throws -> Int {
    try book.bare.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT e.inmate, substr(e.reason, 1, 2) AS part, sum(e.points),
            sum(g.outcome = 'approved'), sum(c.outcome = 'approved'), count(k.act)
          FROM point_entry AS e
          LEFT JOIN entry_decision AS g ON g.entry_act = e.act AND g.entry_ordinal = e.ordinal
            AND g.body = 'ward-group'
          LEFT JOIN entry_decision AS c ON c.entry_act = e.act AND c.entry_ordinal = e.ordinal
            AND c.body = 'committee'
          LEFT JOIN correction AS k ON k.fact_act = e.act AND k.fact_ordinal = e.ordinal
          WHERE e.inmate IN (SELECT inmate FROM inmate) AND e.day BETWEEN ? AND ?
          GROUP BY e.inmate, part
          """,
        arguments: [prison.ending.firstDay.description, prison.ending.lastDay.description]
      ).count
    }
  }
}

/// One inmate's month, entries with their state, beside the bare SELECT of the same rows.
struct LookupBenchmark {
  let prison: BenchmarkPrison
  private static let lookups = 5_000

  init(_ prison: BenchmarkPrison) { self.prison = prison }

  func run() throws {
    defer { prison.remove() }
    let book = try FilledBook(prison)
    let numbers = try book.office.book.read { try $0.inmates().map(\.inmate) }
    let chosen = (0..<LookupBenchmark.lookups).map { numbers[($0 * 7_919) % numbers.count] }
    var ours = Sample()
    var bare = Sample()
    for round in 0...Benchmark.rounds {
      let watch = Stopwatch()
      let found = try lookUp(chosen, book)
      let time = watch.milliseconds
      let other = Stopwatch()
      let rows = try select(chosen, book)
      guard found == rows else { fatalFolder() }
      if round > 0 {
        ours.milliseconds.append(time)
        bare.milliseconds.append(other.milliseconds)
      }
    }
    Comparison.show(
      "\(LookupBenchmark.lookups) look-ups, \(prison.rows) rows / SELECT", ours: ours,
      beside: bare)
  }

  private func lookUp(_ inmates: [InmateNumber], _ book: FilledBook) throws -> Int {
    try book.office.book.read { reader in
      try inmates.map { try reader.entries(of: $0, in: prison.ending.days).count }.reduce(0, +)
    }
  }

  private func select(_ inmates: [InmateNumber], _ book: FilledBook) throws -> Int {
    try book.bare.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT e.*, g.outcome, c.outcome, k.act FROM point_entry AS e
          LEFT JOIN entry_decision AS g ON g.entry_act = e.act AND g.entry_ordinal = e.ordinal
            AND g.body = 'ward-group'
          LEFT JOIN entry_decision AS c ON c.entry_act = e.act AND c.entry_ordinal = e.ordinal
            AND c.body = 'committee'
          LEFT JOIN correction AS k ON k.fact_act = e.act AND k.fact_ordinal = e.ordinal
          WHERE e.inmate = ? AND e.day BETWEEN ? AND ? ORDER BY e.day, e.act, e.ordinal
          """)
      return try inmates.map { inmate in
        try Row.fetchAll(
          statement,
          arguments: [
            inmate.text, prison.ending.firstDay.description, prison.ending.lastDay.description,
          ]
        ).count
      }.reduce(0, +)
    }
  }
}
