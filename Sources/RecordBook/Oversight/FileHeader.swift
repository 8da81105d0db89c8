import Foundation

/// The hundred bytes with which a SQLite file begins, as far as every book has them alike.
///
/// SQLite reads some of them as hints and overlooks a change; a book's are known beforehand.
struct FileHeader {
  private static let length = 100

  /// What stands where in every book, by place; integers are big-endian.
  private static let fixed: [(place: Int, bytes: [UInt8])] = [
    (0, Array("SQLite format 3\0".utf8)),
    // How full a page may be.
    (21, [64, 32, 32]),
    // Schema format, suggested cache, no auto-vacuum, UTF-8, user version, no incremental vacuum.
    (
      44,
      [0, 0, 0, 4] + [0, 0, 0, 0] + [0, 0, 0, 0] + [0, 0, 0, 1] + [0, 0, 0, 0] + [0, 0, 0, 0]
    ),
    (68, Array("yuwu".utf8)),
    (72, Array(repeating: 0, count: 20)),
  ]
  /// Written as one: how often the file changed, and for which change the header holds.
  private static let changes = (24..<28, 92..<96)
  /// Who may write and read: 1 for a journal, 2 for a log, both alike.
  private static let versions = (18, 19)

  private let bytes: [UInt8]

  init(path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw BookError(system: errno, path: path)
    }
    defer { try? file.close() }
    bytes = Array(try file.read(upToCount: FileHeader.length) ?? Data())
  }

  /// Whether the header is one that a book can have.
  var isOfABook: Bool {
    guard bytes.count == FileHeader.length else { return false }
    let (counter, validity) = FileHeader.changes
    let (writing, reading) = FileHeader.versions
    return FileHeader.fixed.allSatisfy {
      bytes[$0.place..<$0.place + $0.bytes.count] == $0.bytes[...]
    }
      && bytes[counter].elementsEqual(bytes[validity])
      && bytes[writing] == bytes[reading] && (1...2).contains(bytes[reading])
  }
}

extension RecordBook {
  /// The beginning of the file, which no row shows.
  public func checkHeader(_ report: (RegisterFinding) -> Void) throws {
    guard try !FileHeader(path: path).isOfABook else { return }
    report(RegisterFinding(.integrity, note: "HEADER"))
  }
}
