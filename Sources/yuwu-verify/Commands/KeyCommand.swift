import ArgumentParser
import Register

/// Keys of those who cosign.
struct KeyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "key", "密钥", "keys", subcommands: [KeyNewCommand.self, KeyPublicCommand.self])
  }
}

/// What a new key is for.
enum KeyUse: String, CaseIterable, ExpressibleByArgument {
  case cosignature
  case note

  var purpose: KeyPurpose { self == .note ? .note : .cosignature }
}

/// Makes a key.
struct KeyNewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command("new", "新建密钥，显示公钥", "make a key and show its public half")
  }

  @Argument(help: help("名称，如 procuratorate.example/3301", "a name, as procuratorate.example/3301"))
  var name: String

  @Option(help: help("密钥文件（新建，0400）", "the secret key's file (new, mode 0400)"))
  var to: String

  @Option(
    name: .customLong("for"),
    help: help("用途：cosignature 联署，note 签名", "cosignature: to cosign; note: to sign notes"))
  var use: KeyUse = .cosignature

  @OptionGroup var language: LanguageOption

  func run() throws {
    let key = try SigningKey(generating: name, purpose: use.purpose)
    try FileAccess.create(to, Array(key.fileText.utf8), mode: 0o400)
    Terminal.line("\(key.verifierKey)")
  }
}

/// Shows a key's public half.
struct KeyPublicCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command("public", "显示公钥", "show a key's public half")
  }

  @Argument(help: help("密钥文件", "the secret key's file"))
  var file: String

  @OptionGroup var language: LanguageOption

  func run() throws { Terminal.line("\(try SecretKeyFile.read(file).verifierKey)") }
}

/// A secret key's file.
enum SecretKeyFile {
  /// Refuses a file that group or others may open, and what is no key.
  static func read(_ path: String) throws -> SigningKey {
    let bytes = try FileAccess.readSecret(path)
    return try inFile(path) { () throws(ProofFault) in
      try SigningKey(parsing: String(decoding: bytes, as: UTF8.self))
    }
  }
}
