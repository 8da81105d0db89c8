import Foundation
import PrisonAffairs
import Testing

@testable import RecordBook

/// A training book of two wards with a small law, for importing entries into.
struct ImportSample {
  let book: RecordBook
  let policies: PolicySet
  /// The day on which imports happen.
  let today: CivilDate
  private let actor: StaffNumber

  static let header = "罪犯编号,日期,条款,分值,事件,民警,说明,迟录原因,来源,行号\n"
  static let seed: UInt64 = 11

  /// Makes the book in a new folder and hands it over; the folder is removed afterwards.
  static func with<Result>(
    inmates: Int = 4, today: String = "2026-10-03", seed: UInt64? = ImportSample.seed,
    _ body: (ImportSample) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(
      component: "yuwu-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(component: "book.sqlite").path
    let sample = try ImportSample(
      book: RecordBook.create(at: path, trainingSeed: seed), inmates: inmates, today: today)
    return try body(sample)
  }

  private init(book: RecordBook, inmates: Int, today: String) throws {
    self.book = book
    self.today = try #require(CivilDate(today))
    actor = try #require(StaffNumber("3301001"))
    policies = try ImportLaw.policies()
    try ImportPeople(book: book, actor: actor).write(inmates: inmates)
  }

  /// Noon of a day.
  func moment(_ day: CivilDate) -> Moment { Moment(day: day, hour: 12, minute: 0) }

  /// Imports rows below the usual header on `today` or another day.
  @discardableResult
  func take(
    _ rows: String, header: String = ImportSample.header, dryRun: Bool = false,
    on day: CivilDate? = nil, lateReason: String? = nil, source: String? = nil,
    ward: WardCode? = nil, progress: ((Int) -> Void)? = nil
  ) throws -> EntryImportSummary {
    try take(
      bytes: Array((header + rows).utf8), dryRun: dryRun, on: day, lateReason: lateReason,
      source: source, ward: ward, progress: progress)
  }

  @discardableResult
  func take(
    bytes: [UInt8], dryRun: Bool = false, on day: CivilDate? = nil, lateReason: String? = nil,
    source: String? = nil, ward: WardCode? = nil, progress: ((Int) -> Void)? = nil
  ) throws -> EntryImportSummary {
    let day = day ?? today
    return try book.importEntries(
      bytes, file: "entries.csv", dryRun: dryRun, actor: actor, moment: moment(day),
      progress: progress
    ) { reader in
      try EntryImportContext(
        reader: reader, policies: policies, today: day, defaultLateReason: lateReason,
        defaultSource: source, allowedWard: ward)
    }
  }

  /// The faults of an import that must fail.
  func faults(_ rows: String, header: String = ImportSample.header) throws -> [FileFault] {
    let faults = try #require(throws: FileFaults.self) { try take(rows, header: header) }
    return faults.faults
  }

  /// Writes the same rows one fact at a time, as a command for a single entry would.
  func write(_ drafts: [EntryDraft]) throws -> Int {
    try book.write(.entriesImported, actor: actor, moment: moment(today)) { _ in
      drafts.map(\.fact)
    }
  }

  /// Every column of every entry, in order of act and ordinal.
  func table() throws -> [[FactValue]] {
    try book.read { try $0.rows(of: .pointEntry) }
  }

  func lastAct() throws -> ActHeader { try #require(try book.read { try $0.lastAct }) }
}
