/// The head of a tree: whose, how large, with which root (c2sp.org/tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// Most extension lines.
  public static let extensionLimit = 16

  /// Whose tree it is; equal to the name of the key that signs it.
  public let origin: String
  /// The number of leaves.
  public let size: Int
  public let root: Digest32
  /// Lines behind the three that the form gives; their meaning is not part of it.
  public let extensionLines: [String]

  /// Refuses an origin or line that a note cannot carry, a negative size, too many lines, and an
  /// empty tree with another root than that of no leaves.
  public init(
    origin: String, size: Int, root: Digest32, extensionLines: [String] = []
  ) throws(ProofFault) {
    guard Checkpoint.isLine(origin) else { throw .checkpointOrigin }
    guard size >= 0 else { throw .checkpointSize }
    guard size > 0 || root == MerkleTree().root else { throw .checkpointRoot }
    guard extensionLines.count <= Checkpoint.extensionLimit,
      extensionLines.allSatisfy(Checkpoint.isLine)
    else { throw .checkpointLines }
    self.origin = origin
    self.size = size
    self.root = root
    self.extensionLines = extensionLines
  }

  /// Reads the text of a note; refuses every spelling but the one that `text` writes.
  public init(parsing text: [UInt8]) throws(ProofFault) {
    try StrictText.check(text, limit: SignedNote.byteLimit)
    var cursor = LineCursor(text)
    var lines: [ArraySlice<UInt8>] = []
    while !cursor.isAtEnd {
      guard lines.count < 3 + Checkpoint.extensionLimit else { throw .checkpointLines }
      lines.append(try cursor.line())
    }
    guard lines.count >= 3, lines.dropFirst(3).allSatisfy({ !$0.isEmpty }) else {
      throw .checkpointLines
    }
    var extensions: [String] = []
    for line in lines.dropFirst(3) { extensions.append(try StrictText.string(line)) }
    try self.init(
      origin: try StrictText.string(lines[0]),
      size: try Decimal.parsed(lines[1], else: .checkpointSize),
      root: try Digest32(base64: lines[2], else: .checkpointRoot), extensionLines: extensions)
  }

  /// The body of the note: what is signed.
  public var text: [UInt8] {
    StrictText.bytes([origin, String(size), root.base64] + extensionLines)
  }

  private static func isLine(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 }
  }

  public static func == (one: Checkpoint, other: Checkpoint) -> Bool { one.text == other.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
