import AffairsServices
public import ArgumentParser
import Foundation
import Presentation
import PrisonAffairs

/// The language of messages, listings and help.
struct LanguageOption: ParsableArguments {
  @Option(help: help("界面语言：zh 或 en（默认取 LANG）", "language, zh or en (default: from LANG)"))
  var language: Language = interfaceLanguage
}

/// Which book, as whom, at what hour.
struct BookOptions: ParsableArguments {
  @Option(
    help: help(
      "台账文件（默认 YUWU_BOOK，再默认 ./book.sqlite）", "the book (default: YUWU_BOOK, else ./book.sqlite)"))
  var book: String?

  @Option(
    name: .customLong("as"),
    help: help("以某警号身份操作（仅培训台账）", "act as this staff number (training books alone)"))
  var actingAs: String?

  @Option(
    help: help(
      "培训时钟，如 2026-10-31T17:00（仅培训台账）", "training clock, as 2026-10-31T17:00 (training books alone)"
    ))
  var now: String?

  @Option(
    help: help(
      "密钥文件夹（默认 YUWU_KEYS，再默认台账旁的 keys）",
      "folder of the private keys (default: YUWU_KEYS, else keys beside the book)"))
  var keys: String?

  @OptionGroup var language: LanguageOption

  var path: String {
    book ?? nonEmpty("YUWU_BOOK") ?? "./book.sqlite"
  }

  /// Opens the office as whoever runs this.
  func office(readOnly: Bool = false) throws -> Office {
    try Office(
      OfficeRequest(
        path: path, actingAs: actingAs ?? nonEmpty("YUWU_AS"), now: now,
        account: Account.current(), isThroughSudo: Account.isThroughSudo, readOnly: readOnly,
        keys: keys ?? nonEmpty("YUWU_KEYS")))
  }
}

/// How a listing is written.
struct ListingOptions: ParsableArguments {
  @Option(help: help("输出格式：table、json 或 csv", "output format: table, json or csv"))
  var format: ListingFormat = .table

  func show(_ table: Table) {
    Terminal.output(
      render(
        table, as: format, language: interfaceLanguage, width: Terminal.width,
        style: Style(emphasis: Terminal.emphasizes)))
  }
}

extension ListingFormat: ExpressibleByArgument {}

/// The consent that final acts need.
struct ConsentOptions: ParsableArguments {
  @Flag(help: help("确认执行，不再询问", "carry it out without asking"))
  var confirm = false

  @Flag(help: help("不等待键盘输入", "never wait for the keyboard"))
  var noInput = false

  /// Goes on with consent, otherwise ends: nothing was written.
  func require(_ question: String) throws {
    if confirm { return }
    if !noInput, Terminal.isInteractive, Terminal.asks(question) { return }
    throw CommandFault(
      code: .usage,
      message: Text(zh: "未确认，没有写入任何内容", en: "not confirmed; nothing was written"),
      hint: Text(zh: "核对以上内容后加 --confirm 再执行", en: "check the above and repeat with --confirm"))
  }
}

/// The votes of a body, by name.
struct SittingOptions: ParsableArguments {
  @Option(help: help("同意的组成人员警号，用逗号分隔", "members in favour, staff numbers parted by commas"))
  var inFavour: String

  @Option(
    help: help("反对的组成人员及意见：警号=意见，可重复", "a dissent as NUMBER=STATEMENT; may be repeated"))
  var against: [String] = []

  func sitting() throws -> SittingRequest {
    SittingRequest(
      inFavour: try inFavour.split(separator: ",").map { try staffNumber(String($0)) },
      against: try against.map { text in
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("--against NUMBER=STATEMENT") }
        return SittingRequest.Dissent(member: try staffNumber(parts[0]), statement: parts[1])
      })
  }
}

/// The policy and data to ask: a book's own, or folders of material.
struct LawOptions: ParsableArguments {
  @Option(
    help: help(
      "政策文件夹（无台账时使用；默认 YUWU_POLICIES 或 ./Policies）",
      "policy folder, used without a book (default: YUWU_POLICIES, else ./Policies)"))
  var policies: String?

  @Option(
    help: help(
      "数据文件夹（默认 YUWU_DATA 或 ./Data）", "data folder (default: YUWU_DATA, else ./Data)"))
  var data: String?

  @Option(help: help("台账文件：只问台账已采用的规定", "a book: ask only what it adopted"))
  var book: String?

  @OptionGroup var language: LanguageOption

  func law() throws -> Law {
    if let book = book ?? nonEmpty("YUWU_BOOK") { return try Law(book: book) }
    return try Law(policies: policyFolder, data: dataFolder)
  }

  var policyFolder: String {
    Material.folder("Policies", option: policies, variable: "YUWU_POLICIES")
  }

  var dataFolder: String { Material.folder("Data", option: data, variable: "YUWU_DATA") }
}

/// Where folders of material are looked for.
enum Material {
  /// The option, the environment, the current folder, the installed share folder.
  static func folder(_ name: String, option: String?, variable: String) -> String {
    if let folder = option ?? nonEmpty(variable) { return folder }
    let local = "./\(name)"
    if FileManager.default.fileExists(atPath: local) { return local }
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let shared = program.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("share/yuwu/\(name)").path
    return FileManager.default.fileExists(atPath: shared) ? shared : local
  }
}

/// A variable of the environment that is set and not empty.
func nonEmpty(_ variable: String) -> String? {
  ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
}
