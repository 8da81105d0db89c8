import ArgumentParser
import Register

/// What an outsider runs: it needs no book, no account and no trust in either.
struct YuwuVerify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "yuwu-verify",
      abstract: words(
        "狱外核对：只凭公钥，离线核对检查点、证明和公示文书",
        "check from outside: checkpoints, proofs and notices, offline, with public keys alone"),
      version: "0.5.0",
      subcommands: [
        CheckpointCommand.self, ProofCommand.self, NoticeCommand.self, ConsistencyCommand.self,
        TilesCommand.self, CompareCommand.self, CosignCommand.self, KeyCommand.self,
        TransferCommand.self,
      ])
  }
}

@main
enum EntryPoint {
  static func main() {
    do {
      var command = try YuwuVerify.parseAsRoot()
      try command.run()
    } catch {
      finish(error)
    }
  }

  /// Writes what ended the run and exits with its class.
  private static func finish(_ error: any Error) -> Never {
    if let report = FaultReport(error) {
      Terminal.message("yuwu-verify: " + words("错误：", "error: ") + report.sentence)
      Terminal.message("yuwu-verify: " + words("提示：", "hint: ") + report.remedy)
      YuwuVerify.exit(withError: ExitCode(report.status.rawValue))
    }
    let code = YuwuVerify.exitCode(for: error)
    let text = HelpWords.translated(YuwuVerify.fullMessage(for: error))
    if code == .success {
      Terminal.line(text)
    } else if !text.isEmpty {
      Terminal.message(text)
    }
    YuwuVerify.exit(withError: code == .success ? ExitCode.success : code)
  }
}
