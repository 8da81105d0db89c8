import ArgumentParser
import Register

/// Verifies a checkpoint's signatures.
struct CheckpointCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command("checkpoint", "核对检查点的签名", "verify a checkpoint's signatures")
  }

  @Argument(help: help("检查点文件", "the checkpoint's file"))
  var note: String

  @Option(help: help("至少需要几个联署人", "how many cosigners at least"))
  var cosigners = 0

  @OptionGroup var keys: KeyOptions

  func run() throws {
    let known = try keys.keys()
    let checkpoint = try Reading.checkpoint(note)
    Showing.signers(
      try inFile(note) { () throws(ProofFault) in
        try checkpoint.verified(by: known, cosigners: cosigners)
      })
  }
}

/// Verifies that a later checkpoint goes on from an earlier one.
struct ConsistencyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "consistency", "核对后一检查点是否承接前一检查点",
      "verify that a later checkpoint goes on from an earlier one")
  }

  @Argument(help: help("较早的检查点", "the earlier checkpoint"))
  var earlier: String

  @Argument(help: help("较晚的检查点", "the later checkpoint"))
  var later: String

  @Argument(help: help("一致性证明", "the proof of consistency"))
  var proof: String

  @OptionGroup var keys: KeyOptions

  func run() throws {
    let known = try keys.keys()
    let (before, after) = (try Reading.checkpoint(earlier), try Reading.checkpoint(later))
    _ = try inFile(later) { () throws(ProofFault) in try after.verified(by: known) }
    let consistency = try Reading.consistency(proof)
    guard consistency.checkpoint.checkpoint == after.checkpoint else {
      throw FileFault(path: proof, fault: .proofOtherSize)
    }
    let signers = try inFile(proof) { () throws(ProofFault) in
      try consistency.verified(since: before, by: known)
    }
    Terminal.line(
      words(
        "一致：前 \(before.checkpoint.size) 个行为一字未改，其后增加 \(signers.checkpoint.size - before.checkpoint.size) 个",
        "consistent: the first \(before.checkpoint.size) acts are unchanged, "
          + "\(signers.checkpoint.size - before.checkpoint.size) were added"))
    Showing.signers(signers)
  }
}

/// Holds notes from different places against one another.
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "compare", "比对各处取得的检查点：监狱是否出示了两部历史",
      "hold checkpoints from different places together: did the prison show two histories?")
  }

  @Argument(help: help("检查点文件，两个以上", "two checkpoints or more"))
  var notes: [String]

  @OptionGroup var keys: KeyOptions

  func validate() throws {
    guard notes.count >= 2 else {
      throw ValidationError(words("至少需要两个检查点", "at least two checkpoints are needed"))
    }
  }

  func run() throws {
    let known = try keys.keys()
    var seen: [(path: String, checkpoint: Checkpoint)] = []
    for path in notes {
      let note = try Reading.checkpoint(path)
      // Unsigned words accuse nobody.
      let checkpoint = try inFile(path) { () throws(ProofFault) in
        try note.verified(by: known).checkpoint
      }
      Terminal.line("\(checkpoint.size) \(checkpoint.root.base64) \(Terminal.harmless(path))")
      guard checkpoint.origin.utf8.elementsEqual((seen.first?.checkpoint ?? checkpoint).origin.utf8)
      else { throw FileFault(path: path, fault: .checkpointOtherOrigin) }
      seen.append((path, checkpoint))
    }
    for (place, one) in seen.enumerated() {
      for other in seen[(place + 1)...]
      where one.checkpoint.size == other.checkpoint.size
        && one.checkpoint.root != other.checkpoint.root
      {
        throw VerifyFault(.compareSplit, "\(one.path), \(other.path)")
      }
    }
    Terminal.line(
      Set(seen.map(\.checkpoint.size)).count == 1
        ? words("全部相同", "all the same")
        : words(
          "大小相同的树根相同；大小不同的，用 consistency 核对",
          "equal sizes have equal roots; hold different sizes together with `consistency`"))
  }
}
