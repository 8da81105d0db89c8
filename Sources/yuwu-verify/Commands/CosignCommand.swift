import ArgumentParser
import Glibc
import Register

/// Adds the procurator's cosignature to a checkpoint.
struct CosignCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "cosign", "联署检查点（检察官）：先核对签名和一致性",
      "cosign a checkpoint (the procurator), after verifying it and its consistency")
  }

  @Argument(help: help("检查点文件", "the checkpoint's file"))
  var note: String

  @Option(help: help("联署密钥文件（0400）", "the cosigner's secret key file (0400)"))
  var keyFile: String

  @Option(help: help("上次联署的检查点（没有状态文件时）", "the last note cosigned (where there is no state file)"))
  var previous: String?

  @Option(help: help("自上次联署以来的一致性证明", "the proof of consistency since the last cosignature"))
  var proof: String?

  @Option(
    help: help("状态文件：保存上次联署的检查点", "state file: keeps the last note cosigned"))
  var state: String?

  @Option(help: help("写入新文件（默认标准输出）", "write a new file (default: standard output)"))
  var to: String?

  @OptionGroup var keys: KeyOptions

  func run() throws {
    let known = try keys.keys()
    if let to, FileAccess.exists(to) { throw VerifyFault(.fileExists, to) }
    let secret = try SecretKeyFile.read(keyFile)
    let checkpoint = try Reading.checkpoint(note)
    _ = try inFile(note) { () throws(ProofFault) in try checkpoint.verified(by: known) }
    try checkHistory(checkpoint, known)
    let cosigned = try checkpoint.cosigned(by: secret, at: UInt64(max(0, time(nil))))
    // What was cosigned is remembered before it is given out.
    if let state { try FileAccess.replace(state, cosigned.bytes) }
    if let to {
      try FileAccess.create(to, cosigned.bytes)
    } else {
      Terminal.output(cosigned.bytes)
    }
    Terminal.message(
      words("已联署：", "cosigned: ") + "\(cosigned.checkpoint.size) "
        + cosigned.checkpoint.root.base64)
  }

  /// Refuses a tree that is smaller than, or does not go on from, the last one cosigned.
  private func checkHistory(_ checkpoint: SignedCheckpoint, _ keys: [VerifierKey]) throws {
    guard let path = state.flatMap({ FileAccess.exists($0) ? $0 : nil }) ?? previous else {
      Terminal.message(
        words(
          "首次联署：没有更早的检查点可比", "first cosignature: there is no earlier checkpoint to compare"))
      return
    }
    let last = try Reading.checkpoint(path)
    let (before, after) = (last.checkpoint, checkpoint.checkpoint)
    _ = try inFile(path) { () throws(ProofFault) in try last.verified(by: keys) }
    guard before.origin.utf8.elementsEqual(after.origin.utf8) else {
      throw FileFault(path: note, fault: .checkpointOtherOrigin)
    }
    guard after.size >= before.size else { throw VerifyFault(.cosignSmaller, note) }
    guard after.size > before.size else {
      guard after.root == before.root else { throw VerifyFault(.compareSplit, "\(note), \(path)") }
      return
    }
    guard let proof else { throw VerifyFault(.cosignProofMissing) }
    let consistency = try Reading.consistency(proof)
    guard consistency.checkpoint.checkpoint == after else {
      throw VerifyFault(.cosignOtherTree, proof)
    }
    _ = try inFile(proof) { () throws(ProofFault) in
      try consistency.verified(since: last, by: keys)
    }
  }
}
