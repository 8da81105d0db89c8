import PrisonAffairs
import RecordBook
import Register

extension DerivedCheck {
  /// Every checkpoint against the tree it speaks of and the key that was in force, and every
  /// cosignature against the checkpoint it was put to.
  func checkCheckpoints(_ report: (BookFinding) -> Void) throws {
    let records = try reader.checkpoints()
    guard !records.isEmpty else { return }
    let leaves = try reader.leaves(through: .max)
    let adopted = try reader.signingKeys()
    var tree = MerkleTree()
    for record in records {
      while tree.size < min(record.size, leaves.count) {
        tree.append(leafHash: leaves[tree.size])
      }
      let keys = adopted.filter { $0.use == .book && $0.act < record.act }
      let signed = try? SignedCheckpoint(parsing: Array(record.note.utf8))
      let reference = "act:\(record.act)"
      guard let signed, record.size == tree.size, record.root == tree.root,
        signed.checkpoint.size == record.size, signed.checkpoint.root == record.root,
        (try? signed.verified(by: keys.suffix(1).map { try $0.verifierKey })) != nil
      else {
        report(BookFinding(.checkpoint, act: record.act, reference: reference))
        continue
      }
      try checkCosignatures(of: record, signed, adopted, report)
    }
  }

  private func checkCosignatures(
    of record: CheckpointRecord, _ signed: SignedCheckpoint, _ adopted: [AdoptedKey],
    _ report: (BookFinding) -> Void
  ) throws {
    for cosignature in try reader.cosignatures(ofSize: record.size) {
      // A key that is none is found in the register; here it verifies nothing.
      let keys = adopted.filter { $0.use == .procurator && $0.act < cosignature.act }
        .compactMap { try? $0.verifierKey }.filter { $0.name == cosignature.signer }
      let bytes = signed.note.text + Array("\n\(cosignature.line)\n".utf8)
      guard (try? SignedNote(parsing: bytes).verified(by: keys)) != nil else {
        report(
          BookFinding(
            .cosignature, act: cosignature.act, reference: "act:\(cosignature.act)"))
        continue
      }
    }
  }
}
