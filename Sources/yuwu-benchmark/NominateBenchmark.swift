import AffairsServices
import Foundation
import PrisonAffairs

/// Whether everybody of the nation may be nominated for commutation, beside OpenFisca, which reckons
/// two figures of the same law over arrays.
///
/// Ours gives every finding of the law of that day for each: categories, time, conduct, property,
/// amount, what is left to people. What is easier for OpenFisca: it reckons the start and the amount
/// alone, all inmates at once in memory, from facts that lie ready as numbers. Both answers must be
/// equal for everybody.
struct NominateBenchmark {
  static let interpreter = ".build/openfisca/bin/python3"
  static let script = "Sources/yuwu-benchmark/OpenFisca/first_commutation.py"
  static let seed: UInt64 = 42
  private static let batch = 20_000

  let inmates: Int

  func run() throws {
    let folder = "\(NSTemporaryDirectory())yuwu-nominate-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let program = CommandLine.arguments[0]
    let columns = "\(folder)/columns"
    let hasOther = FileManager.default.isExecutableFile(atPath: NominateBenchmark.interpreter)
    if hasOther { _ = try Child.run([program, "nominate-columns", "\(inmates)", columns]) }
    var (ours, drawn, beside) = (Sample(), Sample(), Sample())
    for _ in 0..<Benchmark.rounds {
      ours.add(try Child.run([program, "nominate-once", "\(inmates)"]))
      drawn.add(try Child.run([program, "nominate-draw", "\(inmates)"]))
      // Refuses with a status where one answer differs.
      if hasOther {
        beside.add(
          try Child.run([NominateBenchmark.interpreter, NominateBenchmark.script, columns]))
      }
    }
    Comparison.show("judge \(inmates) for commutation / OpenFisca", ours: ours, beside: beside)
    Comparison.show("the same sentences drawn and not judged", ours: drawn, beside: beside)
    if !hasOther {
      print("  OpenFisca is not there: Sources/yuwu-benchmark/OpenFisca/install.sh brings it")
    }
  }

  private static func law() throws -> CommutationLaw {
    guard let day = SentenceDraw.day else { fatalFolder() }
    return try CommutationLaw(try Law(policies: "Policies").policies, on: day)
  }

  /// Judges everybody, one after the other, in a process of its own.
  static func once(inmates: Int) throws {
    let law = try law()
    var draw = SentenceDraw(seed: seed)
    var (findings, known) = (0, 0)
    for _ in 0..<inmates {
      let drawn = draw.next()
      let assessment = law.assess(drawn.facts, basis: drawn.basis)
      findings += assessment.determination.findings.count
      known += assessment.earliestOn == nil ? 0 : 1
    }
    print("\(findings) findings, \(known) of \(inmates) have a day")
    guard findings > inmates, known > inmates / 2 else { fatalFolder() }
  }

  /// Draws everybody and judges nobody: what of the time is ours to draw.
  static func draw(inmates: Int) {
    var draw = SentenceDraw(seed: seed)
    var crimes = 0
    for _ in 0..<inmates { crimes += draw.next().facts.file.judgments[0].counts.count }
    guard crimes >= inmates else { fatalFolder() }
  }

  /// Writes everybody in numbers with our answers.
  static func columns(inmates: Int, to path: String) throws {
    let law = try law()
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { fatalFolder() }
    var draw = SentenceDraw(seed: seed)
    var columns = SentenceColumns()
    for place in 1...inmates {
      let drawn = draw.next()
      columns.add(drawn, law.assess(drawn.facts, basis: drawn.basis))
      if place.isMultiple(of: batch) { try columns.flush(to: file) }
    }
    try columns.flush(to: file)
    try file.close()
  }
}
