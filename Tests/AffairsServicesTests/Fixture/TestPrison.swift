import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Testing

/// A training book with law, calendars and people of a small prison, on the eve of October 2026.
struct TestPrison {
  let folder: PassingFolder
  var path: String { "\(folder.path)/book.sqlite" }
  /// The book opened once; everybody comes to it through this.
  private let opened: Office?

  /// A book of its own, copied from one that is made once.
  init() throws { try self.init(copying: TestPrison.template.get()) }

  /// Another prison, 3302, with the same law, wards and staff, and nobody in custody.
  static func other() throws -> TestPrison { try TestPrison(copying: otherTemplate.get()) }

  private init(copying made: PassingFolder) throws {
    folder = try PassingFolder()
    let template = "\(made.path)/book.sqlite"
    _ = try folder.copy(of: "\(made.path)/keys", as: "keys")
    for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: template + ending) {
      try FileManager.default.copyItem(
        atPath: template + ending, toPath: "\(folder.path)/book.sqlite" + ending)
    }
    opened = try Office(
      OfficeRequest(path: "\(folder.path)/book.sqlite", actingAs: "registrar", trainingSeed: 7))
  }

  private init(in folder: PassingFolder) {
    self.folder = folder
    opened = nil
  }

  private static let template = Result { try founded().folder }
  private static let otherTemplate = Result { try founded("3302", roster: nil).folder }

  private static func founded(
    _ code: String = "3301", roster: String? = PrisonFiles.roster
  ) throws -> TestPrison {
    let prison = TestPrison(in: try PassingFolder())
    try prison.open(at: "2026-09-30", code: code)
    let policies = try prison.office("registrar", "2026-09-30", 9)
    for layer in [SourceTree.national, SourceTree.seed] {
      let preview = try policies.previewAdoption(of: layer)
      _ = try policies.adopt(preview, basis: nil, assumptions: Set(preview.assumptions))
    }
    let registrar = try prison.office("registrar", "2026-09-30", 10)
    _ = try registrar.adopt(try MaterialFolder.calendars(SourceTree.calendars))
    try registrar.bringIn(.wards, PrisonFiles.wards)
    try registrar.bringIn(.staff, PrisonFiles.staff)
    if let roster { try registrar.bringIn(.roster, roster) }
    return prison
  }

  /// A book with its first act and nothing else.
  static func bare(_ mode: BookOpening.Mode, at day: String?) throws -> TestPrison {
    let prison = TestPrison(in: try PassingFolder())
    try prison.open(at: day, mode)
    return prison
  }

  private func open(
    at day: String?, _ mode: BookOpening.Mode = .training, code: String = "3301"
  ) throws {
    let moment = try day.map { Moment(day: try #require(CivilDate($0)), hour: 8, minute: 0) }
    try Office.open(
      OpeningRequest(
        path: path,
        opening: BookOpening(mode: mode, prisonCode: code, prisonName: "测试监狱"),
        founder: try staff("registrar"), founderName: "登记员", founderAccount: "registry",
        moment: moment, trainingSeed: mode == .training ? 7 : nil))
  }

  /// Somebody at the book at an hour of a day, with the law the book had when it was copied.
  func office(_ actor: String, _ day: String, _ hour: Int = 12) throws -> Office {
    guard let opened else { return try arriving(actor, day, hour) }
    let moment = Moment(day: try #require(CivilDate(day)), hour: hour, minute: 0)
    return opened.at(moment, as: try staff(actor))
  }

  /// Somebody who opens the book anew.
  func arriving(_ actor: String, _ day: String, _ hour: Int = 12) throws -> Office {
    let clock = hour < 10 ? "0\(hour)" : "\(hour)"
    return try Office(
      OfficeRequest(path: path, actingAs: actor, now: "\(day)T\(clock):00", trainingSeed: 7))
  }

  /// Somebody who only reads, at the moment of the last act.
  func reading(as actor: String = "registrar") throws -> Office {
    let office = try #require(opened)
    let last = try #require(try office.book.read { try $0.lastAct })
    return office.at(last.moment, as: try staff(actor))
  }

  /// What does not follow from the book.
  func findings() throws -> [BookFinding] {
    var findings: [BookFinding] = []
    _ = try Office.check(path: path) { findings.append($0) }
    return findings
  }
}

extension Office {
  func bringIn(_ kind: PeopleFile, _ text: String) throws {
    _ = try importPeople(
      kind, bytes: Array(text.utf8), file: "\(kind.rawValue).csv", dryRun: false)
  }
}
