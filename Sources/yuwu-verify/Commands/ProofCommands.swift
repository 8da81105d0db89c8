import ArgumentParser
import Register

/// Verifies a fact's proof and shows what it proves.
struct ProofCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command("proof", "核对一条事实的证明，并显示所证明的内容", "verify a fact's proof and show what it proves")
  }

  @Argument(help: help("证明文件", "the proof's file"))
  var file: String

  @Option(help: help("另行保存的检查点：证明须属于它", "a checkpoint kept elsewhere, which the proof must be for"))
  var against: String?

  @Option(help: help("至少需要几个联署人", "how many cosigners at least"))
  var cosigners = 0

  @OptionGroup var keys: KeyOptions

  func run() throws {
    let known = try keys.keys()
    let proof = try Reading.factProof(file)
    let signers = try verified(proof, file, known, cosigners: cosigners)
    if let against {
      let held = try Reading.checkpoint(against)
      let checkpoint = try inFile(against) { () throws(ProofFault) in
        try held.verified(by: known).checkpoint
      }
      try inFile(file) { () throws(ProofFault) in
        try ProofCommand.check(signers.checkpoint, is: checkpoint)
      }
    }
    ProofCommand.show(proof)
    Showing.signers(signers)
  }

  private static func check(
    _ checkpoint: Checkpoint, is held: Checkpoint
  ) throws(ProofFault) {
    guard checkpoint.origin.utf8.elementsEqual(held.origin.utf8) else {
      throw .checkpointOtherOrigin
    }
    guard checkpoint.size == held.size else { throw .proofOtherSize }
    guard checkpoint.root == held.root else { throw .checkpointSplit }
  }

  private static func show(_ proof: FactProof) {
    let act = proof.act
    Terminal.line(
      words("已证明：", "proven    ")
        + words(
          "行为 \(act.number) 中的一条事实（证明称第 \(proof.ordinal) 条，共 \(proof.factCount) 条）",
          "a fact of act \(act.number) (by the proof's own count \(proof.ordinal) of \(proof.factCount))"
        ))
    Terminal.line(words("种类：", "kind      ") + Terminal.harmless(act.kind))
    Terminal.line(words("时刻：", "moment    ") + act.moment)
    Terminal.line(words("经办人：", "actor     ") + Terminal.harmless(act.actor))
    Terminal.line(words("表：", "table     ") + Terminal.harmless(proof.fact.table))
    for column in proof.fact.columns {
      let value = column.value.map {
        "=" + Terminal.harmless(String(decoding: ColumnText.escaped($0), as: UTF8.self))
      }
      Terminal.line("  \(column.name)\(value ?? "")")
    }
  }
}

/// Verifies a fact's proof and names its file in a fault.
func verified(
  _ proof: FactProof, _ path: String, _ keys: [VerifierKey], cosigners: Int = 0
) throws -> CheckpointSigners {
  try inFile(path) { () throws(ProofFault) in try proof.verified(by: keys, cosigners: cosigners) }
}

/// Verifies that a document is the one that the book archived for a notice.
struct NoticeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command("notice", "核对公示文书是否与台账存档一致", "verify that a notice document is the one archived")
  }

  @Argument(help: help("公示文书", "the notice document"))
  var document: String

  @Argument(help: help("该文书的证明", "the document's proof"))
  var proof: String

  @OptionGroup var keys: KeyOptions

  func run() throws {
    let known = try keys.keys()
    let bytes = try FileAccess.read(document, limit: FactText.byteLimit)
    let fact = try Reading.factProof(proof)
    let signers = try verified(fact, proof, known)
    guard fact.fact.table == "notice_document" else { throw VerifyFault(.noticeTable, proof) }
    guard let content = fact.fact.value("content"), content.utf8.elementsEqual(bytes),
      fact.fact.value("sha256") == Digest32(hashing: bytes).description
    else { throw VerifyFault(.noticeContent, document) }
    let number = Terminal.harmless(fact.fact.value("number") ?? "")
    let audience = Terminal.harmless(fact.fact.value("audience") ?? "")
    Terminal.line(
      words("一致：公示 \(number)（\(audience)）", "the same: notice \(number) (\(audience))"))
    Terminal.line(words("时刻：", "moment    ") + fact.act.moment)
    Showing.signers(signers)
  }
}

/// Verifies a folder of tiles, as a web server offers it.
struct TilesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command("tiles", "核对一个瓦片文件夹", "verify a folder of tiles")
  }

  @Argument(help: help("含 checkpoint 和 tile/ 的文件夹", "the folder with checkpoint and tile/"))
  var folder: String

  @OptionGroup var keys: KeyOptions

  func run() throws {
    let known = try keys.keys()
    let path = folder + "/checkpoint"
    let note = try Reading.checkpoint(path)
    let signers = try inFile(path) { () throws(ProofFault) in try note.verified(by: known) }
    let reader = TileReader { try? FileAccess.read("\(folder)/\($0)", limit: 20_000_000) }
    let hasEntries = FileAccess.exists(folder + "/tile/entries")
    let entries: Int? = try inFile(folder) { () throws(ProofFault) in
      let tree = try reader.verified(signers.checkpoint)
      return hasEntries ? try reader.verifiedEntries(of: tree).count : nil
    }
    Terminal.line(words("瓦片齐全，通到树根", "the tiles are complete and lead to the root"))
    if let entries {
      Terminal.line(words("条目：", "entries   ") + "\(entries)")
    }
    Showing.signers(signers)
  }
}
