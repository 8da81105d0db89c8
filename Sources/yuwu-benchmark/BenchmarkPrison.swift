import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import SamplePrison

/// A large generated prison: a book with its people, and a file with rows of entries.
struct BenchmarkPrison {
  static let inmates = 5_000
  static let months = 12
  static let registrar = "3301900"

  let rows: Int
  let folder: String
  let ending: YearMonth

  /// A book with people and law, and no entries.
  var template: String { "\(folder)/template.sqlite" }
  var csv: String { "\(folder)/entries.csv" }

  init(rows: Int) throws {
    self.rows = rows
    folder = "\(NSTemporaryDirectory())yuwu-benchmark-\(getpid())-\(rows)"
    guard let ending = YearMonth(year: 2026, month: 10) else { fatalFolder() }
    self.ending = ending
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let prison = SamplePrison(
      seed: 42, inmates: BenchmarkPrison.inmates, months: BenchmarkPrison.months, ending: ending)
    try BenchmarkPrison.found(template, prison, kinds: PeopleFile.allCases)
    try writeRows(prison)
  }

  /// A book with law and the people of these files, on the day after the last entry.
  static func found(_ path: String, _ prison: SamplePrison, kinds: [PeopleFile]) throws {
    guard let founder = StaffNumber(registrar) else { fatalFolder() }
    let eve = prison.today.adding(days: -1)
    try Office.open(
      OpeningRequest(
        path: path,
        opening: BookOpening(mode: .training, prisonCode: "3301", prisonName: "样本监狱"),
        founder: founder, founderName: "登记员", founderAccount: nil,
        moment: Moment(day: eve, hour: 8, minute: 0)))
    for layer in MaterialFolder.layerFolders("Policies") {
      let office = try Office(OfficeRequest(path: path, actingAs: registrar))
      _ = try office.adopt(try office.previewAdoption(of: layer), basis: nil, assumptions: [])
    }
    let office = try Office(
      OfficeRequest(path: path, actingAs: registrar, now: "\(prison.today)T09:00"))
    _ = try office.adopt(try MaterialFolder.calendars("Data/calendars"))
    for file in prison.files where !file.name.hasPrefix("entries") {
      guard let kind = kinds.first(where: { file.name.hasPrefix($0.rawValue) }) else { continue }
      _ = try office.importPeople(
        kind, bytes: Array(file.content.utf8), file: file.name, dryRun: false)
    }
  }

  private func writeRows(_ prison: SamplePrison) throws {
    try Data(SamplePrison.entryHeader.utf8).write(to: URL(fileURLWithPath: csv))
    guard let handle = FileHandle(forWritingAtPath: csv) else { return }
    handle.seekToEndOfFile()
    var buffer = Data()
    prison.forEachEntryLine(count: rows, months: BenchmarkPrison.months) { line in
      buffer.append(contentsOf: line.utf8)
      if buffer.count > 1 << 20 {
        handle.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    handle.write(buffer)
    try handle.close()
  }

  func office(_ book: String, at now: String? = nil) throws -> Office {
    try Office(OfficeRequest(path: book, actingAs: BenchmarkPrison.registrar, now: now))
  }

  /// A copy of the template with nothing left in its log.
  func copy(named name: String) throws -> String {
    let path = "\(folder)/\(name).sqlite"
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
    _ = try Child.run(["sqlite3", template, "PRAGMA wal_checkpoint(TRUNCATE)"])
    try FileManager.default.copyItem(atPath: template, toPath: path)
    return path
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

/// Ends a benchmark that was started without its folders.
func fatalFolder() -> Never {
  FileHandle.standardError.write(Data("yuwu-benchmark: cannot begin\n".utf8))
  exit(70)
}
