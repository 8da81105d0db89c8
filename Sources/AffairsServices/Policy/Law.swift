public import PrisonAffairs
public import RecordBook

/// The law to ask without an actor: a book's own, or that of a folder of material.
public struct Law: Sendable {
  public let policies: PolicySet
  public let calendar: WorkingCalendar
  public let calendarFiles: [CalendarFile]
  /// Where each item stands, when the law came from files.
  public let sources: [PolicySource]

  /// What a book adopted; only that decides in it.
  public init(book path: String) throws {
    let book = try RecordBook.open(at: path, readOnly: true)
    (policies, calendarFiles) = try book.read { (try $0.policies(), try $0.calendarFiles()) }
    calendar = WorkingCalendar(calendarFiles)
    sources = []
  }

  /// The layers in and below a folder, and the calendars of a data folder.
  public init(policies directory: String, data: String) throws {
    sources = try Law.layers(in: directory)
    policies = PolicySet(layers: sources.map(\.layer))
    calendarFiles = try MaterialFolder.calendars("\(data)/calendars")
    calendar = WorkingCalendar(calendarFiles)
  }

  /// Policy alone, for lint: every fault of every file is thrown.
  public init(policies directory: String) throws {
    sources = try Law.layers(in: directory)
    policies = PolicySet(layers: sources.map(\.layer))
    calendarFiles = []
    calendar = WorkingCalendar([])
  }

  /// The same calendars and places with other rules.
  func with(_ policies: PolicySet) -> Law { Law(self, policies: policies) }

  private init(_ law: Law, policies: PolicySet) {
    self.policies = policies
    calendar = law.calendar
    calendarFiles = law.calendarFiles
    sources = law.sources
  }

  /// The layers in and below a folder; a folder without any is a fault.
  private static func layers(in directory: String) throws -> [PolicySource] {
    let folders = MaterialFolder.layerFolders(directory)
    guard !folders.isEmpty else {
      throw FileFault(file: directory, line: nil, field: nil, problem: .unreadable)
    }
    return try folders.map { try MaterialFolder.policyLayer($0) }
  }

  /// The faults within and between the layers, with file and line.
  public var faults: [FileFault] {
    policies.faults.map { fault in
      let source = sources.first { $0.layer.kind == fault.layer }
      return source?.place(fault)
        ?? FileFault(file: "", line: nil, field: fault.identifier, problem: .policy(fault))
    }
  }

  /// The calendar as it was with one edition of some years.
  public func calendar(editions: [Int: Int]) -> WorkingCalendar {
    WorkingCalendar(
      calendarFiles.filter { file in
        editions[file.year].map { $0 == file.edition } ?? true
      })
  }
}
