import AffairsServices
import Foundation
import PrisonAffairs
import SamplePrison

/// A prison of any size: the people of a sample, repeated under the codes of other prisons, in the
/// sample's wards. No real prison is like this; it shows how costs grow.
struct StressPrison {
  static let entriesPerInmate = 20
  /// Entries come in as many files as a year has months.
  static let entryFiles = 12
  /// The most people in one file of a roster.
  private static let peopleInFile = 100_000
  private static let sampleSize = 10_000

  let folder: String
  let inmates: Int
  private let sample: SamplePrison

  init(folder: String, inmates: Int) {
    guard let ending = YearMonth(year: 2026, month: 10) else { fatalFolder() }
    self.folder = folder
    self.inmates = inmates
    sample = SamplePrison(
      seed: 42, inmates: min(inmates, StressPrison.sampleSize), months: BenchmarkPrison.months,
      ending: ending)
  }

  static func book(in folder: String) -> String { "\(folder)/book.sqlite" }

  static func entries(_ number: Int, in folder: String) -> String {
    "\(folder)/entries-\(number).csv"
  }

  /// Writes the book with people and law, and the files of entries.
  func make() throws {
    let path = StressPrison.book(in: folder)
    try BenchmarkPrison.found(path, sample, kinds: [.wards, .staff])
    let office = try Office(OfficeRequest(path: path, actingAs: BenchmarkPrison.registrar))
    for file in sample.files {
      let kinds: [PeopleFile] = [.roster, .status]
      guard let kind = kinds.first(where: { file.name.hasPrefix($0.rawValue) }) else { continue }
      try importPeople(kind, file.content, office)
    }
    try writeEntries()
  }

  private var copies: Int { (inmates + StressPrison.sampleSize - 1) / StressPrison.sampleSize }

  /// The people of one copy: the last copy holds what is left.
  private func size(of copy: Int) -> Int {
    min(StressPrison.sampleSize, inmates - copy * StressPrison.sampleSize)
  }

  private func importPeople(_ kind: PeopleFile, _ content: String, _ office: Office) throws {
    let lines = content.split(separator: "\n")
    var text = ""
    var people = 0
    for copy in 0..<copies {
      let limit = "\(SamplePrison.code)\(number(size(of: copy)))"
      for line in lines.dropFirst() where line.prefix(10) <= limit {
        text += renamed(line, copy)
      }
      people += size(of: copy)
      guard people >= StressPrison.peopleInFile || copy == copies - 1 else { continue }
      if !text.isEmpty {
        _ = try office.importPeople(
          kind, bytes: Array("\(lines[0])\n\(text)".utf8), file: "\(kind.rawValue).csv",
          dryRun: false)
      }
      text = ""
      people = 0
    }
  }

  private func number(_ position: Int) -> String {
    let digits = String(position)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// A line of the sample under the code and the source of a copy.
  private func renamed(_ line: some StringProtocol, _ copy: Int) -> String {
    let own = "\(StressPrison.code(of: copy))\(line.dropFirst(4))"
    return own.replacingOccurrences(of: "样本-种子42-", with: "样本-\(copy)-") + "\n"
  }

  private static func code(of copy: Int) -> Int { 3301 + copy }

  /// Every copy has the entries of the sample; they are dealt out over the files.
  private func writeEntries() throws {
    let handles = try (1...StressPrison.entryFiles).map { number in
      let path = StressPrison.entries(number, in: folder)
      try Data(SamplePrison.entryHeader.utf8).write(to: URL(fileURLWithPath: path))
      guard let handle = FileHandle(forWritingAtPath: path) else { fatalFolder() }
      handle.seekToEndOfFile()
      return handle
    }
    for copy in 0..<copies {
      var buffers = handles.map { _ in Data() }
      let code = Data("\(StressPrison.code(of: copy))".utf8)
      var line = 0
      sample(of: copy).forEachEntryLine(
        count: size(of: copy) * StressPrison.entriesPerInmate, months: BenchmarkPrison.months
      ) { text in
        let place = line % handles.count
        line += 1
        // Each file has a source of its own: what came before is not looked up again.
        let end = text.utf8.lastIndex(of: UInt8(ascii: ",")) ?? text.utf8.endIndex
        buffers[place].append(code)
        buffers[place].append(contentsOf: text.utf8.dropFirst(4).prefix(upTo: end))
        buffers[place].append(contentsOf: "-\(place),\(copy)-\(line)\n".utf8)
      }
      for (handle, buffer) in zip(handles, buffers) { handle.write(buffer) }
    }
    for handle in handles { try handle.close() }
  }

  private func sample(of copy: Int) -> SamplePrison {
    let size = size(of: copy)
    guard copy > 0, size < StressPrison.sampleSize else { return sample }
    return SamplePrison(
      seed: 42, inmates: size, months: BenchmarkPrison.months, ending: sample.ending)
  }
}
