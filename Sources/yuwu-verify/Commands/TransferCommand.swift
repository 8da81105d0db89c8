import ArgumentParser
import Register

/// Verifies a transfer file without any book, and shows what it says.
struct TransferCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "transfer", "核对移送文件（转押）的格式、摘要和封签", "verify a transfer file's form, digest and seal")
  }

  @Argument(help: help("移送文件", "the transfer file"))
  var file: String

  @OptionGroup var keys: KeyOptions

  func run() throws {
    let known = try keys.keys()
    let bytes = try FileAccess.read(file, limit: TransferFile.byteLimit)
    let (transfer, sealer) = try inFile(file) { () throws(ProofFault) in
      let transfer = try TransferFile(parsing: bytes)
      return (transfer, try transfer.verified(by: known))
    }
    let header = transfer.text.header
    let lines: [(String, String, String)] = [
      ("移出监狱：", "from      ", "\(header.fromPrison) (\(header.mode))"),
      ("接收监狱：", "to        ", header.toPrison), ("罪犯：", "inmate    ", header.inmate),
      ("在至：", "until     ", header.day), ("接续自：", "goes on   ", header.fromMonth),
      ("周期：", "cycle     ", "\(header.cycle)"),
      ("事实：", "facts     ", "\(transfer.text.facts.count)"),
      ("封存：", "withheld  ", "\(header.withheld)"), ("摘要：", "sha256    ", "\(transfer.text.digest)"),
      ("封签：", "sealed by ", "\(sealer)"),
    ]
    for (zh, en, value) in lines { Terminal.line(words(zh, en) + Terminal.harmless(value)) }
    try showCheckpoint(transfer.checkpoint, known)
  }

  /// The checkpoint counts where the reader holds the key of the sending register, too.
  private func showCheckpoint(_ checkpoint: SignedCheckpoint, _ known: [VerifierKey]) throws {
    let isKnown = known.contains {
      $0.name.utf8.elementsEqual(checkpoint.checkpoint.origin.utf8)
    }
    guard isKnown else {
      Terminal.line(
        words(
          "检查点未核对：另给该监狱台账的公钥", "checkpoint not verified: give the key of that prison's book as well"
        ))
      return
    }
    Showing.signers(
      try inFile(file) { () throws(ProofFault) in try checkpoint.verified(by: known) })
  }
}
