import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook
import Register

struct KeyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "key", "密钥：生成、更换、采用和查看公钥；私钥从不进入台账",
      "keys: make, change, adopt, show the public halves; private ones are never in the book",
      subcommands: [New.self, Rotate.self, Adopt.self, Public.self])
  }

  struct New: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("new", "生成一把密钥并采用其公钥", "make a key and adopt its public half")
    }

    @Argument(help: help("publish（发布）或 transfer（移送）", "publish or transfer"))
    var use: KeyUse
    @OptionGroup var book: BookOptions

    func run() throws {
      let made = try book.office().makeKey(use)
      Terminal.line("act:\(made.act)")
      KeyCommand.report(made.file, made.key)
    }
  }

  struct Rotate: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "rotate", "更换密钥并写明原因；台账的密钥更换后随即签发由新旧两把密钥签名的检查点",
        "change a key and say why; a new book key signs a checkpoint together with the old one")
    }

    @Argument(help: help("book、publish 或 transfer", "book, publish or transfer"))
    var use: KeyUse
    @Option(help: help("更换的原因", "why it is changed")) var because: String
    @OptionGroup var book: BookOptions
    @OptionGroup var consent: ConsentOptions

    func run() throws {
      let office = try book.office()
      Terminal.message(
        words("更换 \(use.rawValue) 密钥：\(because)", "change the \(use.rawValue) key: \(because)"))
      try consent.require(words("确认更换？", "change it?"))
      let made = try office.rotateKey(use, ground: because)
      Terminal.line("act:\(made.act)")
      KeyCommand.report(made.file, made.key)
      if use == .book, !made.isSignedByOld {
        Terminal.message(
          words(
            "旧私钥不在：检查点只有新密钥的签名，须另行告知持有旧公钥的各方",
            "the old key is not at hand: the checkpoint carries the new signature alone; tell all who hold the old public key"
          ))
      }
    }
  }

  struct Adopt: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "adopt", "采用驻监检察的联署公钥，或者另一监狱的移送公钥（须写明依据）；私钥都由对方保管",
        "adopt the procurator's public key for cosigning, or another prison's for transfers (with the ground); the private ones stay with them"
      )
    }

    @Argument(help: help("公钥，一行：名称+散列+编码", "the public key, one line: NAME+HASH+BASE64"))
    var key: String
    @Option(help: help("原因", "why")) var because: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var consent: ConsentOptions

    func run() throws {
      guard let verifier = try? VerifierKey(parsing: key) else {
        // What was given may be a private key by mistake: it is not repeated.
        throw Refusal(.keyForm, [.file: "KEY"])
      }
      let office = try book.office()
      if let prison = office.transferPrison(of: verifier) {
        return try adopt(verifier, of: prison, office)
      }
      Terminal.message(
        words("采用 \(verifier.name) 的联署公钥", "adopt the cosigning key of \(verifier.name)"))
      try consent.require(words("确认采用？", "adopt it?"))
      Terminal.line("act:\(try office.adoptKey(.procurator, verifier: verifier, ground: because))")
    }

    private func adopt(_ verifier: VerifierKey, of prison: String, _ office: Office) throws {
      Terminal.message(
        words(
          "采用监狱 \(prison) 的移送公钥 \(verifier.name)",
          "adopt the key for transfers of prison \(prison), \(verifier.name)"))
      try consent.require(words("确认采用？", "adopt it?"))
      Terminal.line("act:\(try office.adoptTransferKey(verifier, ground: because).act)")
    }
  }

  struct Public: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "public", "台账采用过的公钥；带用途时只输出现行的一行",
        "the public keys of the book; with a use, the line of the one in force alone")
    }

    @Argument(
      help: help("book、publish、transfer 或 procurator", "book, publish, transfer or procurator"))
    var use: KeyUse?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let keys = try book.office(readOnly: true).adoptedKeys()
      guard let use else { return listing.show(table(keys)) }
      guard let key = keys.last(where: { $0.use == use }) else {
        throw Refusal(.keyNotAdopted, [.kind: use.rawValue])
      }
      Terminal.line(key.verifier)
    }

    private func table(_ keys: [AdoptedKey]) -> Table {
      Table(
        title: nil,
        columns: [
          column("用途", "use", "use"), column("自", "since", "since"),
          column("现行", "in force", "in_force"), column("公钥", "public key", "key"),
          column("原因", "because", "because"),
        ],
        rows: keys.map { key in
          [
            .code(key.use.rawValue, key.use.words), .text("act:\(key.act)"),
            .flag(keys.last { $0.use == key.use } == key), .text(key.verifier),
            key.ground.map { .text($0) } ?? .none,
          ]
        }, footnotes: [])
    }
  }

  /// Where the private half lies and what to hand out.
  private static func report(_ file: String, _ key: VerifierKey) {
    Terminal.message(words("私钥：\(file)（0400）", "private: \(file) (0400)"))
    Terminal.message(words("公钥：\(key)", "public: \(key)"))
  }
}

extension KeyUse: ExpressibleByArgument {}

extension KeyUse {
  var words: Text {
    switch self {
    case .book: Text(zh: "登记检查点", en: "checkpoints")
    case .publish: Text(zh: "发布", en: "publishing")
    case .transfer: Text(zh: "移送", en: "transfers")
    case .procurator: Text(zh: "检察联署", en: "procurator's cosignature")
    }
  }
}
