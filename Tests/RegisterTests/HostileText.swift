import Register

/// Changes of a text, by its lines, as a forger makes them.
struct HostileText {
  var lines: [String]

  init(_ bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self).utf8
      .split(separator: 0x0A, omittingEmptySubsequences: false).map { String($0) ?? "" }
  }

  var bytes: [UInt8] { Array(lines.joined(separator: "\n").utf8) }

  func with(_ line: Int, _ text: String) -> [UInt8] {
    var other = self
    other.lines[line] = text
    return other.bytes
  }

  func swapped(_ one: Int, _ two: Int) -> [UInt8] {
    var other = self
    other.lines.swapAt(one, two)
    return other.bytes
  }

  func without(_ line: Int) -> [UInt8] {
    var other = self
    other.lines.remove(at: line)
    return other.bytes
  }

  func inserting(_ text: String, at line: Int) -> [UInt8] {
    var other = self
    other.lines.insert(text, at: line)
    return other.bytes
  }

  /// The number of the first line that begins so.
  func line(_ prefix: String) -> Int {
    lines.firstIndex { $0.utf8.starts(with: prefix.utf8) } ?? 0
  }
}

/// One forgery and the code it is refused with.
struct Forgery {
  let name: String
  let bytes: [UInt8]
  let code: ProofFault

  init(_ name: String, _ bytes: [UInt8], _ code: ProofFault) {
    self.name = name
    self.bytes = bytes
    self.code = code
  }
}
