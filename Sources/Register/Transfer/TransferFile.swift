/// A transfer file: the text, a checkpoint of the sending register that covers it, and the seal of
/// the sending prison over both.
public struct TransferFile: Hashable, Sendable {
  /// Largest file, in bytes.
  public static let byteLimit = TransferText.byteLimit + 2 * SignedNote.byteLimit
  private static let sealLine = "yuwu-transfer-seal/1"

  public let text: TransferText
  /// Covers the act that handed the inmate over, which holds the text's digest.
  public let checkpoint: SignedCheckpoint
  /// Says the number of facts and the two digests; signed by the key for transfers.
  public let seal: SignedNote

  /// Seals a text; refuses a key of another name (`transfer.other-key`) and a checkpoint that is
  /// not of the act after the text's last one (`transfer.checkpoint`).
  public init(
    _ text: TransferText, checkpoint: SignedCheckpoint, signedBy key: SigningKey
  ) throws(ProofFault) {
    guard StrictText.same(key.name, text.header.keyName) else { throw .transferOtherKey }
    let seal = try SignedNote(text: TransferFile.sealText(text, checkpoint)).signed(by: key)
    try self.init(text, checkpoint: checkpoint, seal: seal)
  }

  private init(
    _ text: TransferText, checkpoint: SignedCheckpoint, seal: SignedNote
  ) throws(ProofFault) {
    guard checkpoint.checkpoint.size == text.header.acts + 1,
      StrictText.same(checkpoint.checkpoint.origin, text.header.origin)
    else { throw .transferCheckpoint }
    // A second line would be another file that says the same.
    guard seal.signatures.count == 1 else { throw .transferForm }
    guard seal.text == TransferFile.sealText(text, checkpoint) else { throw .transferDigest }
    self.text = text
    self.checkpoint = checkpoint
    self.seal = seal
  }

  /// Reads a file byte for byte; refuses every other spelling, and a seal over anything else
  /// (`transfer.digest`). Whether the signature is true says `verified(by:)`.
  public init(parsing bytes: [UInt8]) throws(ProofFault) {
    guard bytes.count <= TransferFile.byteLimit else { throw .textTooLarge }
    guard let end = TransferFile.emptyLine(in: bytes[...]) else { throw .textTruncated }
    try self.init(
      TransferText(parsing: Array(bytes[..<end])), trailer: Array(bytes[(end + 1)...]))
  }

  /// The text and, kept apart from it, what stands behind it.
  public init(_ text: TransferText, trailer: [UInt8]) throws(ProofFault) {
    // A note is a text, an empty line, and the lines of its signatures; an empty line follows.
    guard let body = TransferFile.emptyLine(in: trailer[...]),
      let end = TransferFile.emptyLine(in: trailer[(body + 1)...])
    else { throw .textTruncated }
    try self.init(
      text, checkpoint: SignedCheckpoint(parsing: Array(trailer[..<end])),
      seal: SignedNote(parsing: Array(trailer[(end + 1)...])))
  }

  /// The file as it is stored and sent.
  public var bytes: [UInt8] { text.bytes + [LineCursor.lineFeed] + trailer }

  /// What stands behind the text: checkpoint and seal.
  public var trailer: [UInt8] { checkpoint.bytes + [LineCursor.lineFeed] + seal.bytes }

  /// Verifies the seal by keys that the reader trusts, and returns the one that made it.
  ///
  /// Refuses a seal that none of them made (`note.signer-unknown`), a wrong signature of one
  /// (`note.signature-wrong`) and keys that are not named for this register (`transfer.other-key`).
  public func verified(by keys: [VerifierKey]) throws(ProofFault) -> VerifierKey {
    let own = keys.filter {
      $0.purpose == .note && StrictText.same($0.name, text.header.keyName)
    }
    guard !own.isEmpty else { throw .transferOtherKey }
    guard let known = try seal.verified(by: own).first else { throw .noteSignerUnknown }
    return known.key
  }

  /// The place of the first empty line's line feed, at which the bytes before it end in one.
  private static func emptyLine(in bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    while let end = bytes[place...].firstIndex(of: LineCursor.lineFeed) {
      if end == place, place > bytes.startIndex { return end }
      place = end + 1
    }
    return nil
  }

  private static func sealText(_ text: TransferText, _ checkpoint: SignedCheckpoint) -> [UInt8] {
    StrictText.bytes([
      sealLine, "facts \(text.facts.count)", "sha256 \(text.digest)",
      "checkpoint \(Digest32(hashing: checkpoint.bytes))",
    ])
  }
}
