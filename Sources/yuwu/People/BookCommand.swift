import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook

struct BookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "book", "台账：新建、查看、备份、恢复", "the book: make one, look at it, back it up, restore it",
      subcommands: [New.self, Info.self, Backup.self, Restore.self])
  }

  struct New: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "new", "新建台账；培训或正式、监狱代码一经确定不再改变",
        "make a book; training or live and the prison's code are fixed for ever")
    }

    @Option(help: help("台账文件", "the book")) var book: String?
    @Flag(help: help("正式台账（默认为培训台账）", "a live book (default: a training book)"))
    var live = false
    @Option(help: help("监狱代码", "the prison's code")) var prison: String
    @Option(help: help("监狱名称", "the prison's name")) var name: String
    @Option(help: help("登记员警号", "the registrar's staff number")) var founder: String
    @Option(help: help("登记员姓名", "the registrar's name")) var founderName: String
    @Option(help: help("登记员的系统账户", "the registrar's account of the operating system"))
    var founderAccount: String?
    @Option(help: help("培训时钟的起点", "where the training clock begins")) var now: String?
    @Option(
      help: help(
        "密钥文件夹（默认 YUWU_KEYS，再默认台账旁的 keys）",
        "folder of the private keys (default: YUWU_KEYS, else keys beside the book)"))
    var keys: String?
    @OptionGroup var language: LanguageOption

    func run() throws {
      let moment = try now.map { text in
        guard let moment = Moment(local: text) else {
          throw ValidationError("--now 2026-10-31T09:00")
        }
        return moment
      }
      if live, founderAccount == nil {
        throw ValidationError(
          words(
            "正式台账须用 --founder-account 写明登记员的系统账户，否则无人能办理",
            "a live book needs --founder-account, or nobody could ever act in it"))
      }
      let path = book ?? nonEmpty("YUWU_BOOK") ?? "./book.sqlite"
      let act = try Office.open(
        OpeningRequest(
          path: path,
          opening: BookOpening(
            mode: live ? .live : .training, prisonCode: prison, prisonName: name),
          founder: try staffNumber(founder), founderName: founderName,
          founderAccount: founderAccount, moment: moment, keys: keys ?? nonEmpty("YUWU_KEYS")))
      Terminal.line("act:\(act)")
      Terminal.message(
        words(
          "已生成本台账的签名密钥；私钥文件只许本人读取，请另存一份在别处",
          "the book's signing key was made; its file is for your eyes alone: keep a copy elsewhere")
      )
      Terminal.message(
        words(
          "下一步：yuwu policy adopt Policies/national，再 yuwu calendar adopt Data/calendars",
          "next: yuwu policy adopt Policies/national, then yuwu calendar adopt Data/calendars"))
    }
  }

  struct Info: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("info", "台账概况", "what the book is and how far it goes")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let info = try office.information()
      listing.show(
        Table(
          title: nil, columns: [column("项目", "item", "item"), column("内容", "value", "value")],
          rows: [
            [.words(Text(zh: "监狱", en: "prison")), .text(office.opening.prisonName)],
            [.words(Text(zh: "代码", en: "code")), .text(office.opening.prisonCode)],
            [
              .words(Text(zh: "性质", en: "mode")),
              .words(
                office.isTraining
                  ? Text(zh: "培训 TRAINING", en: "TRAINING") : Text(zh: "正式", en: "live")),
            ],
            [.words(Text(zh: "时钟", en: "clock")), .text(office.moment.localText)],
            [.words(Text(zh: "行为数", en: "acts")), .number(String(info.acts))],
            [.words(Text(zh: "根值", en: "root")), .text(info.root)],
            [.words(Text(zh: "罪犯数", en: "inmates")), .number(String(info.inmates))],
            [.words(Text(zh: "规定", en: "policy")), .text(info.policies)],
          ], footnotes: []))
    }
  }
}
