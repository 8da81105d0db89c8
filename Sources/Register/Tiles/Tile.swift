/// One tile of c2sp.org/tlog-tiles: up to 256 hashes of one level, or the leaves' messages.
public struct Tile: Hashable, Sendable {
  /// Hashes in a full tile.
  public static let fullWidth = 256

  /// What a tile holds.
  public enum Content: Hashable, Sendable {
    /// Roots of full subtrees of 256^level leaves.
    case hashes(level: Int)
    /// The messages of leaves.
    case entries
  }

  public let content: Content
  /// The place among the tiles of its level, counted from 0.
  public let index: Int
  /// The number of hashes or entries, 1 to 256.
  public let width: Int

  /// Refuses what no tree of 63 bits has (`tile.path`).
  public init(_ content: Content, index: Int, width: Int) throws(ProofFault) {
    if case .hashes(let level) = content {
      guard (0...7).contains(level) else { throw .tilePath }
    }
    guard index >= 0, (1...Tile.fullWidth).contains(width) else { throw .tilePath }
    self.content = content
    self.index = index
    self.width = width
  }

  /// The path below the log's address, such as `tile/0/x001/067.p/12`.
  public var path: String {
    let place: String
    switch content {
    case .hashes(let level): place = "tile/\(level)/"
    case .entries: place = "tile/entries/"
    }
    let suffix = width == Tile.fullWidth ? "" : ".p/\(width)"
    return place + Tile.text(index: index) + suffix
  }

  private static func text(index: Int) -> String {
    var parts: [String] = []
    var rest = index
    repeat {
      let digits = String(rest % 1_000)
      let prefix = parts.isEmpty ? "" : "x"
      parts.append(prefix + String(repeating: "0", count: 3 - digits.count) + digits)
      rest /= 1_000
    } while rest > 0
    return parts.reversed().joined(separator: "/")
  }

  /// Reads a path in its one spelling (`tile.path`).
  public init(parsing path: String) throws(ProofFault) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count >= 3, parts[0] == "tile" else { throw .tilePath }
    let content: Content
    if parts[1] == "entries" {
      content = .entries
    } else {
      content = .hashes(level: try Tile.number(parts[1]))
    }
    var digits = Array(parts.dropFirst(2))
    var width = Tile.fullWidth
    if digits.count >= 2, digits[digits.count - 2].hasSuffix(".p") {
      width = try Tile.number(digits.removeLast())
      digits.append(String(digits.removeLast().dropLast(2)))
    }
    var index = 0
    for part in digits {
      let number = part.hasPrefix("x") ? String(part.dropFirst()) : part
      let value = Int(number) ?? 0
      let (thousands, isTooLarge) = index.multipliedReportingOverflow(by: 1_000)
      guard !isTooLarge, (0..<1_000).contains(value), thousands <= Int.max - value else {
        throw .tilePath
      }
      index = thousands + value
    }
    try self.init(content, index: index, width: width)
    // Everything that is not written as we write it is refused here.
    guard StrictText.same(self.path, path) else { throw .tilePath }
  }

  private static func number(_ text: String) throws(ProofFault) -> Int {
    try Decimal.parsed(Array(text.utf8)[...], else: .tilePath)
  }
}

extension Tile {
  /// All tiles of hashes of a tree, or those that a tree of an earlier size does not have: full
  /// ones and the partial ones at the right edge, lowest level first.
  public static func hashes(size: Int, beyond earlier: Int = 0) -> [Tile] {
    rows(size: size, beyond: earlier).flatMap { Array($0) }
  }

  /// The bundles of a tree's entries, or those that an earlier size does not have.
  public static func entries(size: Int, beyond earlier: Int = 0) -> [Tile] {
    Array(Row(content: .entries, count: max(0, size), known: max(0, earlier)))
  }

  /// The rows of a tree, lowest level first; nothing is laid out before it is asked for, so that
  /// a false size costs no memory.
  static func rows(size: Int, beyond earlier: Int = 0) -> [Row] {
    var rows: [Row] = []
    var (count, known) = (max(0, size), max(0, earlier))
    for level in 0...7 where count > 0 {
      rows.append(Row(content: .hashes(level: level), count: count, known: known))
      (count, known) = (count / fullWidth, known / fullWidth)
    }
    return rows
  }

  /// The tiles of one level from left to right, without those that are known.
  struct Row: Sequence, IteratorProtocol {
    private let content: Content
    private let count: Int
    private var index: Int

    init(content: Content, count: Int, known: Int) {
      self.content = content
      self.count = count > known ? count : 0
      index = known / Tile.fullWidth
    }

    mutating func next() -> Tile? {
      guard index <= (count - 1) / Tile.fullWidth, count > 0 else { return nil }
      defer { index += 1 }
      let width = Swift.min(Tile.fullWidth, count - index * Tile.fullWidth)
      return try? Tile(content, index: index, width: width)
    }
  }
}
