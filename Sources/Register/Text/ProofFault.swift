/// Why a key, a note, a proof or a tile is refused.
///
/// The raw value is a stable code; it never holds anything of what was read.
public enum ProofFault: String, Error, Hashable, Sendable, CaseIterable {
  case textTooLarge = "text.too-large"
  case textNotUTF8 = "text.not-utf8"
  case textControlCharacter = "text.control-character"
  case textBase64 = "text.base64"
  case textNumber = "text.number"
  case textTruncated = "text.truncated"

  case keyName = "key.name"
  case keyForm = "key.form"
  case keyAlgorithm = "key.algorithm"
  case keyHash = "key.hash"
  case keyPurpose = "key.purpose"
  case keyAmbiguous = "key.ambiguous"

  case noteSeparator = "note.separator"
  case noteSignatureLine = "note.signature-line"
  case noteTooManySignatures = "note.too-many-signatures"
  case noteSignatureWrong = "note.signature-wrong"
  case noteSignerUnknown = "note.signer-unknown"

  case checkpointLines = "checkpoint.lines"
  case checkpointOrigin = "checkpoint.origin"
  case checkpointSize = "checkpoint.size"
  case checkpointRoot = "checkpoint.root"
  case checkpointOtherOrigin = "checkpoint.other-origin"
  case checkpointUnsigned = "checkpoint.unsigned"
  case checkpointTooFewCosigners = "checkpoint.too-few-cosigners"
  case checkpointSplit = "checkpoint.split"

  case proofForm = "proof.form"
  case proofIndex = "proof.index"
  case proofTruncated = "proof.truncated"
  case proofExtended = "proof.extended"
  case proofRoot = "proof.root"
  case proofExtra = "proof.extra"
  case proofOldIsLarger = "proof.old-is-larger"
  case proofOldRoot = "proof.old-root"
  case proofOtherSize = "proof.other-size"

  case factForm = "fact.form"
  case factSalt = "fact.salt"
  case factOrdinal = "fact.ordinal"
  case factPath = "fact.path"
  case factRoot = "fact.root"
  case factKind = "fact.kind"
  case actForm = "act.form"
  case actNumber = "act.number"

  case tilePath = "tile.path"
  case tileMissing = "tile.missing"
  case tileWidth = "tile.width"
  case tileHash = "tile.hash"
  case tileRoot = "tile.root"
  case tileEntry = "tile.entry"
}
