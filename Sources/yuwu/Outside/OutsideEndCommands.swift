import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension OutsideCommand {
  struct Approve: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "approve", "登记省局的暂予监外执行决定书和起止日期（加 --confirm 写入）",
        "record the bureau's decision and the days it runs between (--confirm writes it)")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("决定书文号", "the number of the decision")) var document: String
    @Option(help: help("决定日期", "the day it was decided")) var decided: String
    @Option(help: help("起日", "the first day")) var from: String
    @Option(help: help("止日（默认至情形消失）", "the last day (default: until the ground is gone)"))
    var to: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let approval = OutsideApproval(
        document: document, decidedOn: try date(decided), fromDay: try date(from),
        toDay: try to.map { try date($0) })
      try consent.require(words("登记这份决定？", "record the decision?"))
      show(try office.approveOutside(try inmateNumber(inmate), approval), office)
    }
  }

  struct Society: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "society", "登记决定机关向社会公示的日期和地点（供参考）",
        "note the deciding authority's notice to society, as information")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("张贴日期", "the day it was posted")) var posted: String
    @Option(help: help("地点或者网站", "where: a place or a site")) var place: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      show(
        try office.noteSocietyNotice(
          of: try inmateNumber(inmate), postedOn: try date(posted), place: place), office)
    }
  }

  struct End: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "end", "登记结束：收监、刑满或者死亡（加 --confirm 写入）",
        "record its end: recall, sentence served or death (--confirm writes it)")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(
      help: help(
        "方式：ground-gone 情形消失收监、violation 违规收监、served 刑满、died 死亡",
        "how: ground-gone, violation, served or died"))
    var how: OutsideEnding
    @Option(help: help("日期", "the day")) var on: String
    @Option(
      help: help("收监执行决定书文号（收监的必填）", "the number of the decision to recall; a recall needs one"))
    var document: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      Terminal.message("\(inmate): \(how.words[interfaceLanguage])")
      try consent.require(words("登记结束？", "record the end?"))
      show(
        try office.endOutside(
          try inmateNumber(inmate), how, on: try date(on), document: document), office)
    }
  }
}

extension OutsideEnding: ExpressibleByArgument {}
