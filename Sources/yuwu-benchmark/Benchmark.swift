import Foundation
import SamplePrison

/// Measures the book side by side with the `sqlite3` shell and bare SQL, and prints ratios.
///
/// `import [--rows N]`, `settle`, `lookup`, `check [--rows N]`, `all`: three rounds, interleaved,
/// medians. `grade [--inmates N] [--nation N]`: a prison from its book and the nation by the rules
/// alone. `nominate [--inmates N]`: eligibility of the nation beside OpenFisca. `account [--postings
/// N]`: inmates' money beside ledger, hledger and beancount. `stress --confirm
/// [--inmates N,N…]`: one run of each size, up to the nation's.
@main
enum Benchmark {
  static let rounds = 3

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "import-once" where arguments.count == 3:
      try ImportBenchmark.importOnce(book: arguments[1], csv: arguments[2])
    case "check-once", "register-once", "database-once", "derived-once":
      guard arguments.count > 1 else { usage() }
      try CheckBenchmark.once(arguments)
    case "stress-make" where arguments.count == 3:
      try StressPrison(folder: arguments[1], inmates: Int(arguments[2]) ?? 1_000).make()
    case "settle-once" where arguments.count == 3:
      try StressBenchmark.settleOnce(book: arguments[1], month: arguments[2])
    case "nation-make" where arguments.count == 2:
      try NationBenchmark.make(book: arguments[1])
    case "nation-once" where arguments.count == 3:
      try NationBenchmark.once(book: arguments[1], inmates: Int(arguments[2]) ?? 1)
    case "nominate-once" where arguments.count == 2:
      try NominateBenchmark.once(inmates: Int(arguments[1]) ?? 1)
    case "nominate-draw" where arguments.count == 2:
      NominateBenchmark.draw(inmates: Int(arguments[1]) ?? 1)
    case "nominate-columns" where arguments.count == 3:
      try NominateBenchmark.columns(inmates: Int(arguments[1]) ?? 1, to: arguments[2])
    case "account-import-once" where arguments.count == 3:
      try AccountBenchmark.importOnce(book: arguments[1], csv: arguments[2])
    case "account-read-once" where arguments.count == 2:
      try AccountBenchmark.readOnce(book: arguments[1])
    case "account-export-once" where arguments.count == 4:
      try AccountBenchmark.exportOnce(
        book: arguments[1], file: arguments[2], format: arguments[3])
    case "account":
      Comparison.heading()
      for count in numbers("--postings", arguments) ?? [1_000_000] {
        try AccountBenchmark(postings: count).run(
          rounds: numbers("--rounds", arguments)?.first ?? rounds)
      }
    case "stress" where arguments.contains("--confirm"):
      try StressBenchmark.run(
        sizes: numbers("--inmates", arguments) ?? [1_000, 10_000, 100_000, 1_700_000])
    case "import": try importing(rowCounts(arguments))
    case "check": try checking(rowCounts(arguments))
    case "grade":
      try grading(arguments)
    case "nominate":
      Comparison.heading()
      for count in numbers("--inmates", arguments) ?? [1_700_000] {
        try NominateBenchmark(inmates: count).run()
      }
    case "settle", "lookup":
      let prison = try BenchmarkPrison(rows: 100_000)
      Comparison.heading()
      if arguments.first == "settle" { try SettleBenchmark(prison).run() }
      if arguments.first == "lookup" { try LookupBenchmark(prison).run() }
    case "all":
      try importing(rowCounts(arguments))
      let prison = try BenchmarkPrison(rows: 1_000_000)
      try SettleBenchmark(prison).run()
      try LookupBenchmark(prison).run()
      try checking(rowCounts(arguments))
    default: usage()
    }
  }

  private static func usage() -> Never {
    let usage = """
      usage: yuwu-benchmark import [--rows N] | settle | lookup | check [--rows N] | all [--rows N]
             yuwu-benchmark grade [--inmates 10000] [--nation 1700000]
             yuwu-benchmark nominate [--inmates 1700000]
             yuwu-benchmark account [--postings 1000000] [--rounds 3]
             yuwu-benchmark stress --confirm [--inmates 1000,10000,100000,1700000]
             (the largest size needs 20 GB of disk and more than ten minutes)

      """
    FileHandle.standardError.write(Data(usage.utf8))
    exit(64)
  }

  private static func checking(_ counts: [Int]) throws {
    Comparison.heading()
    for rows in counts { try CheckBenchmark(prison: BenchmarkPrison(rows: rows)).run() }
  }

  private static func grading(_ arguments: [String]) throws {
    let inmates = numbers("--inmates", arguments) ?? [10_000]
    guard inmates.allSatisfy(SamplePrison.sizes.contains) else { usage() }
    Comparison.heading()
    // First the nation: a child's account of memory begins with that of its parent.
    for count in numbers("--nation", arguments) ?? [1_700_000] {
      try NationBenchmark(inmates: count).run()
    }
    for count in inmates { try GradeBenchmark(inmates: count).run() }
  }

  private static func rowCounts(_ arguments: [String]) -> [Int] {
    numbers("--rows", arguments) ?? [100_000, 1_000_000]
  }

  /// The numbers after a flag, with commas between them; nil without the flag or with none.
  private static func numbers(_ flag: String, _ arguments: [String]) -> [Int]? {
    guard let index = arguments.firstIndex(of: flag), index + 1 < arguments.count else {
      return nil
    }
    let numbers = arguments[index + 1].split(separator: ",").compactMap { Int($0) }
    return numbers.isEmpty || numbers.contains { $0 <= 0 } ? nil : numbers
  }

  private static func importing(_ counts: [Int]) throws {
    Comparison.heading()
    for rows in counts { try ImportBenchmark(prison: BenchmarkPrison(rows: rows)).run() }
  }
}

/// One contender's times in milliseconds and its peak memory in KiB.
struct Sample {
  var milliseconds: [Double] = []
  var peakKibibytes = 0

  /// One run of a process.
  mutating func add(_ run: (milliseconds: Double, peakKibibytes: Int)) {
    milliseconds.append(run.milliseconds)
    peakKibibytes = max(peakKibibytes, run.peakKibibytes)
  }

  var total: Double { milliseconds.reduce(0, +) }

  var median: Double {
    let sorted = milliseconds.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}

/// Writes the table of a benchmark.
enum Comparison {
  static func heading() {
    line("what", "ours ms (min-max)", "beside ms (min-max)", "ratio", "peak MiB ours/beside")
  }

  static func show(_ what: String, ours: Sample, beside: Sample) {
    let ratio = ours.median / max(beside.median, 0.001)
    let memory = [ours, beside].map { $0.peakKibibytes > 0 ? "\($0.peakKibibytes / 1_024)" : "-" }
    line(what, figures(ours), figures(beside), fixed(ratio, 2), memory.joined(separator: "/"))
  }

  private static func figures(_ sample: Sample) -> String {
    let low = sample.milliseconds.min() ?? 0
    let high = sample.milliseconds.max() ?? 0
    return "\(fixed(sample.median, 1)) (\(fixed(low, 1))-\(fixed(high, 1)))"
  }

  private static func fixed(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }

  private static func line(_ fields: String...) {
    let widths = [44, 26, 26, 8, 22]
    let padded = zip(fields, widths).map { field, width in
      field + String(repeating: " ", count: max(1, width - field.count))
    }
    print(padded.joined())
  }
}
