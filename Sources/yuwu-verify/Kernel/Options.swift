import ArgumentParser
import Register

/// The language of messages and help.
struct LanguageOption: ParsableArguments {
  @Option(help: help("界面语言：zh 或 en（默认取 LANG）", "language, zh or en (default: from LANG)"))
  var language: Language = interfaceLanguage
}

/// The public keys that the reader trusts.
struct KeyOptions: ParsableArguments {
  @Option(
    name: .customLong("key"),
    help: help(
      "公钥（名称+哈希+BASE64）或公钥文件，可重复",
      "public key (NAME+HASH+BASE64) or a file of keys; may be repeated"))
  var key: [String]

  @OptionGroup var language: LanguageOption

  func keys() throws -> [VerifierKey] {
    var keys: [VerifierKey] = []
    for text in key {
      // A name holds no plus, so a text with two is a key and not a path, unless the file exists.
      if text.utf8.count(where: { $0 == UInt8(ascii: "+") }) >= 2, !FileAccess.exists(text) {
        keys.append(try VerifierKey(parsing: text))
      } else {
        keys += try KeyOptions.keys(inFile: text)
      }
    }
    return keys
  }

  private static func keys(inFile path: String) throws -> [VerifierKey] {
    let lines = try FileAccess.read(path, limit: 1_000_000)
      .split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    guard !lines.isEmpty else { throw VerifyFault(.keyMissing, path) }
    return try lines.map { line in
      try inFile(path) { () throws(ProofFault) in try VerifierKey(parsing: line) }
    }
  }
}

/// Notes and proofs from files.
enum Reading {
  static func checkpoint(_ path: String) throws -> SignedCheckpoint {
    let bytes = try FileAccess.read(path, limit: SignedNote.byteLimit)
    return try inFile(path) { () throws(ProofFault) in try SignedCheckpoint(parsing: bytes) }
  }

  static func factProof(_ path: String) throws -> FactProof {
    let bytes = try FileAccess.read(path)
    return try inFile(path) { () throws(ProofFault) in try FactProof(parsing: bytes) }
  }

  static func consistency(_ path: String) throws -> ConsistencyProof {
    let bytes = try FileAccess.read(path, limit: InclusionProof.byteLimit)
    return try inFile(path) { () throws(ProofFault) in try ConsistencyProof(parsing: bytes) }
  }
}

/// What was verified, in lines.
enum Showing {
  static func signers(_ signers: CheckpointSigners) {
    let checkpoint = signers.checkpoint
    Terminal.line(words("来源：", "origin    ") + Terminal.harmless(checkpoint.origin))
    Terminal.line(words("行为数：", "acts      ") + "\(checkpoint.size)")
    Terminal.line(words("树根：", "root      ") + checkpoint.root.base64)
    for line in checkpoint.extensionLines {
      Terminal.line(words("附加行：", "extension ") + Terminal.harmless(line))
    }
    Terminal.line(words("签名：", "signed by ") + Terminal.harmless("\(signers.origin)"))
    for cosignature in signers.cosignatures {
      Terminal.line(
        words("联署：", "cosigned  ") + Terminal.harmless(cosignature.key.name) + " "
          + utc(cosignature.time ?? 0))
    }
  }
}
