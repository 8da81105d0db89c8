import PrisonAffairs

/// The faults of a file, in order of line, up to a number that a person can still work through.
struct ImportFaults<Field: ImportField> {
  static var limit: Int { 1_000 }

  let file: String
  /// What the file calls each column, by key.
  private let headings: [String: String]
  private(set) var faults: [FileFault] = []

  init(file: String, headings: [String: String] = [:]) {
    self.file = file
    self.headings = headings
  }

  var isEmpty: Bool { faults.isEmpty }
  var count: Int { faults.count }
  /// Nothing more is collected, so reading on is of no use.
  var isFull: Bool { faults.count >= ImportFaults.limit }

  mutating func add(_ fault: FileFault) {
    if !isFull { faults.append(fault) }
  }

  mutating func add(_ line: Int, _ field: Field?, _ problem: FileFault.Problem) {
    let key = field?.column.key
    add(
      FileFault(
        file: file, line: line, field: key, heading: key.flatMap { headings[$0] },
        problem: problem))
  }
}
