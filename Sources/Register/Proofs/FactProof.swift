/// A proof that one fact stands in the book, which shows no other fact (`yuwu-proof/1`).
public struct FactProof: Hashable, Sendable {
  /// Largest proof, in bytes.
  public static let byteLimit = FactText.byteLimit + 2 * InclusionProof.byteLimit
  private static let firstLine = "yuwu-proof/1"

  /// 16 bytes.
  public let salt: [UInt8]
  public let fact: FactText
  /// The fact's place in its act, counted from 1, and the number of the act's facts. Both say
  /// how to go through the path; no signature vouches for them alone.
  public let ordinal: Int
  public let factCount: Int
  /// From the fact's leaf to the root of the act's facts, from the leaf upwards.
  public let path: [Digest32]
  public let act: ActText
  public let inclusion: InclusionProof

  /// Refuses parts that do not belong together in form; whether they prove anything says
  /// `verified(by:cosigners:)`.
  public init(
    salt: [UInt8], fact: FactText, ordinal: Int, factCount: Int, path: [Digest32], act: ActText,
    inclusion: InclusionProof
  ) throws(ProofFault) {
    guard salt.count == 16 else { throw .factSalt }
    guard ordinal >= 1, ordinal <= factCount else { throw .factOrdinal }
    guard path.count <= MerklePath.hashLimit else { throw .proofExtended }
    // What nothing vouches for has no place beside a fact.
    guard inclusion.extra == nil else { throw .proofExtra }
    self.salt = salt
    self.fact = fact
    self.ordinal = ordinal
    self.factCount = factCount
    self.path = path
    self.act = act
    self.inclusion = inclusion
  }

  /// Reads a proof in its one spelling; refuses everything else.
  public init(parsing bytes: [UInt8]) throws(ProofFault) {
    guard bytes.count <= FactProof.byteLimit else { throw .textTooLarge }
    var cursor = LineCursor(bytes)
    try cursor.expect(FactProof.firstLine, else: .proofForm)
    let digits = try cursor.value("salt", else: .proofForm)
    guard let salt = HexadecimalText.bytes(Array(digits)) else { throw .factSalt }
    let ordinal = try Decimal.parsed(
      try cursor.value("ordinal", else: .proofForm), else: .factOrdinal)
    let count = try Decimal.parsed(try cursor.value("facts", else: .proofForm), else: .factOrdinal)
    let path = try MerklePath.parsed(try cursor.paragraph(limit: MerklePath.hashLimit))
    let fact = try cursor.section(limit: FactText.columnLimit + 3)
    let act = try cursor.section(limit: 6)
    try self.init(
      salt: salt, fact: try FactText(parsing: fact), ordinal: ordinal, factCount: count,
      path: path, act: try ActText(parsing: act),
      inclusion: try InclusionProof(parsing: cursor.remainder))
  }

  /// The proof as it is stored and sent.
  public var bytes: [UInt8] {
    let lines = [
      FactProof.firstLine, "salt \(hexadecimal(salt))", "ordinal \(ordinal)", "facts \(factCount)",
    ]
    let separator = [LineCursor.lineFeed]
    return StrictText.bytes(lines + path.map(\.base64)) + separator + fact.bytes + separator
      + act.bytes + separator + inclusion.bytes
  }

  /// Verifies the checkpoint's signatures, the act in its tree and the fact in its act.
  ///
  /// Refuses a place in the tree that is not the act's number (`act.number`), a kind that is not
  /// the act's (`fact.kind`), and a fact that does not lead to the act's root (`fact.path`,
  /// `fact.root`).
  public func verified(
    by keys: [VerifierKey], cosigners: Int = 0
  ) throws(ProofFault) -> CheckpointSigners {
    guard inclusion.index == act.number - 1 else { throw .actNumber }
    guard StrictText.same(fact.kind, act.kind) else { throw .factKind }
    guard path.count == MerklePath.inclusionLength(index: ordinal - 1, size: factCount) else {
      throw .factPath
    }
    do {
      try MerklePath.verifyInclusion(
        leaf: fact.leaf(salt: salt), index: ordinal - 1, size: factCount, path: path,
        root: act.factRoot)
    } catch { throw .factRoot }
    return try inclusion.verified(leaf: act.leaf, by: keys, cosigners: cosigners)
  }
}

extension LineCursor {
  /// The bytes of the lines up to the next empty one, each with its line feed.
  mutating func section(limit: Int) throws(ProofFault) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in try paragraph(limit: limit) {
      bytes += line
      bytes.append(LineCursor.lineFeed)
    }
    return bytes
  }
}
