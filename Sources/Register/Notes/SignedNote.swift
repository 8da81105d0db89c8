/// A text with signatures, in the one form that c2sp.org/signed-note gives it.
public struct SignedNote: Hashable, Sendable {
  /// One signature line.
  public struct Signature: Hashable, Sendable {
    public let name: String
    public let keyHash: UInt32
    /// What the key made: 64 bytes, with 8 bytes of time before them in a cosignature.
    public let bytes: [UInt8]
  }

  /// Largest note, in bytes.
  public static let byteLimit = 1_000_000
  /// Most signature lines.
  public static let signatureLimit = 100

  /// The signed text; it ends in a line feed.
  public let text: [UInt8]
  public private(set) var signatures: [Signature]

  /// A text that nobody has signed yet; refuses one that notes cannot carry.
  public init(text: [UInt8]) throws(ProofFault) {
    try StrictText.check(text, limit: SignedNote.byteLimit)
    guard text.last == LineCursor.lineFeed else { throw .noteSeparator }
    self.text = text
    signatures = []
  }

  /// Reads a note byte for byte; refuses every other spelling than the one `bytes` writes.
  public init(parsing bytes: [UInt8]) throws(ProofFault) {
    try StrictText.check(bytes, limit: SignedNote.byteLimit)
    guard let end = SignedNote.endOfText(bytes) else { throw .noteSeparator }
    text = Array(bytes[..<end])
    signatures = []
    var cursor = LineCursor(bytes[(end + 1)...])
    guard !cursor.isAtEnd else { throw .noteSignatureLine }
    while !cursor.isAtEnd {
      guard signatures.count < SignedNote.signatureLimit else { throw .noteTooManySignatures }
      signatures.append(try Signature(parsing: try cursor.line()))
    }
  }

  /// The place behind the text: the last empty line of the note stands there.
  private static func endOfText(_ bytes: [UInt8]) -> Int? {
    var place = bytes.count - 1
    while place > 0 {
      if bytes[place] == LineCursor.lineFeed, bytes[place - 1] == LineCursor.lineFeed {
        return place
      }
      place -= 1
    }
    return nil
  }

  /// The note as it is stored and sent.
  public var bytes: [UInt8] {
    text + [LineCursor.lineFeed] + signatures.flatMap { $0.line }
  }

  /// Adds a line in the place of an earlier one by the same key; refuses a line too many.
  mutating func add(_ signature: Signature) throws(ProofFault) {
    signatures.removeAll {
      $0.keyHash == signature.keyHash && StrictText.same($0.name, signature.name)
    }
    guard signatures.count < SignedNote.signatureLimit else { throw .noteTooManySignatures }
    signatures.append(signature)
  }

  public static func == (one: SignedNote, other: SignedNote) -> Bool { one.bytes == other.bytes }

  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension SignedNote.Signature {
  private static let start = Array("— ".utf8)

  /// Reads `— NAME BASE64`; refuses every other line (`note.signature-line`).
  init(parsing line: ArraySlice<UInt8>) throws(ProofFault) {
    guard line.starts(with: SignedNote.Signature.start) else { throw .noteSignatureLine }
    let parts = line.dropFirst(SignedNote.Signature.start.count)
      .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .noteSignatureLine }
    let name = try StrictText.string(parts[0])
    try KeyName.check(name)
    let content = try Base64.decoded(parts[1])
    guard content.count > 4 else { throw .noteSignatureLine }
    let keyHash = content.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    self.init(name: name, keyHash: keyHash, bytes: Array(content.dropFirst(4)))
  }

  var line: [UInt8] {
    let hash = (0..<4).map { UInt8(truncatingIfNeeded: keyHash >> (24 - 8 * $0)) }
    return SignedNote.Signature.start + Array("\(name) ".utf8) + Base64.encoded(hash + bytes)
      + [LineCursor.lineFeed]
  }
}
