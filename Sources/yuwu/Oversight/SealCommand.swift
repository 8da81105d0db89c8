import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook

/// The facts a command is about: named one by one, or all about one inmate.
struct SealSubjectOptions: ParsableArguments {
  @Argument(help: help("事实，如 812.3，可多个", "facts, as 812.3, one or more")) var facts: [String] = []
  @Option(help: help("某罪犯的全部记录", "everything about one inmate")) var inmate: String?

  func subject() throws -> SealSubject {
    switch (facts.isEmpty, inmate) {
    case (true, let inmate?): return .inmate(try inmateNumber(inmate))
    case (false, nil): return .facts(try facts.map(factKey))
    default:
      throw ValidationError(
        words("写明事实，或用 --inmate，不要两样都写", "name facts or use --inmate, not both"))
    }
  }
}

/// A fact by `812.3`.
func factKey(_ text: String) throws -> FactKey {
  let (act, ordinal) = try entryReference(text)
  return FactKey(act: act, ordinal: ordinal)
}

/// Why something is sealed, opened or erased.
struct GroundOptions: ParsableArguments {
  @Option(help: help("理由", "the ground")) var ground: String
  @Option(
    help: help("法律依据：文件和条款，或法院决定的编号", "the law it rests on, or the court's decision"))
  var basis: String

  var value: SealGround { SealGround(ground: ground, basis: basis) }
}

struct SealCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "seal", "封存：记录的内容退出一切查阅和导出，依法查阅须留痕",
      "sealing: content leaves every view and export and opens only by a logged act",
      subcommands: [Add.self, Open.self, List.self])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("add", "封存事实或某罪犯的全部记录", "seal facts, or everything about one inmate")
    }

    @OptionGroup var subject: SealSubjectOptions
    @OptionGroup var grounds: GroundOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var consent: ConsentOptions

    func run() throws {
      let office = try book.office()
      let subject = try subject.subject()
      let keys = try office.facts(of: subject, for: .sealFacts)
      Terminal.message(
        words("将封存 \(keys.count) 条事实（含随附的决定和更正）", "\(keys.count) facts, with what rests on them")
          + ": " + shortList(keys))
      try consent.require(words("确认封存？", "seal them?"))
      let (act, count) = try office.seal(subject, grounds.value)
      Terminal.line("act:\(act)")
      Terminal.message(words("封存 \(count) 条", "\(count) sealed"))
      reportNotices(try office.noticesHolding(inmatesOf: keys))
    }
  }

  struct Open: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("open", "依法查阅一条封存的记录；先留痕，后显示", "look at one sealed fact; logged before it is shown")
    }

    @Argument(help: help("事实，如 812.3", "a fact, as 812.3")) var fact: String
    @OptionGroup var grounds: GroundOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let (act, opened) = try book.office().openSeal(try factKey(fact), grounds.value)
      Terminal.message("act:\(act)")
      listing.show(
        Table(
          title: nil,
          columns: [column("栏目", "column", "column"), column("内容", "value", "value")],
          rows: opened.columns.map { [.text($0.name), $0.value.map { .text($0) } ?? .none] },
          footnotes: []))
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "封存目录：不显示内容", "what is sealed, without its content")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("行为", "act", "act"), column("条数", "facts", "facts", .trailing),
            column("查阅次数", "opened", "opened", .trailing), column("理由", "ground", "ground"),
            column("依据", "basis", "basis"),
          ],
          rows: try office.sealings().map { sealing in
            [
              .text("act:\(sealing.act)"), .number(String(sealing.facts)),
              .number(String(sealing.openings)), .text(sealing.ground), .text(sealing.basis),
            ]
          }, footnotes: []))
    }
  }
}

/// Names the posted documents that still show an inmate's number.
func reportNotices(_ numbers: [String]) {
  guard !numbers.isEmpty else { return }
  let list = numbers.joined(separator: ", ")
  Terminal.message(
    words(
      "提示：已张贴的公示文本仍含有关罪犯编号，应取下并视情封存文本：\(list)",
      "hint: posted documents still hold the inmate's number; take them down and, where needed, seal them: \(list)"
    ))
}

/// The first few facts of a long list.
func shortList(_ keys: [FactKey]) -> String {
  let shown = keys.prefix(10).map { "\($0.act).\($0.ordinal)" }.joined(separator: ", ")
  return keys.count > 10 ? shown + ", …" : shown
}
