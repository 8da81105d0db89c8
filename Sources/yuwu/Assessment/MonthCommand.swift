import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct MonthCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "month", "月考核：预览、汇总确认、工作组审批、更正后重新决定",
      "the month: preview, confirm, committee's decision, decide again",
      subcommands: [
        Preview.self, Confirm.self, Decide.self, Redecide.self, Reopen.self, List.self,
      ])
  }

  struct Preview: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "preview", "监区当月每名罪犯三部分得分、合计和理由", "every inmate's three parts and total, and why")
    }

    @Argument(help: help("监区", "the ward")) var ward: String
    @Argument(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @Flag(help: help("逐人列出理由", "give the findings for every inmate")) var why = false
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let sheet = try office.preview(try wardCode(ward), try yearMonth(month))
      listing.show(MonthTable(sheet).table)
      if why { reasons(of: sheet) }
      if !sheet.undecided.isEmpty {
        Terminal.message(
          words(
            "有 \(sheet.undecided.count) 条记录待评议（yuwu points review）",
            "\(sheet.undecided.count) entries await review (yuwu points review)"))
      }
      for item in sheet.incomplete {
        Terminal.message(
          "\(item.inmate): " + words("缺少事实 ", "missing ") + item.missing.joined(separator: ", "))
      }
      Terminal.message(
        words(
          "确认：yuwu month confirm \(ward) \(month) --digest \(sheet.digest.prefix(16)) --in-favour …",
          "confirm: yuwu month confirm \(ward) \(month) --digest \(sheet.digest.prefix(16)) --in-favour …"
        ))
    }

    private func reasons(of sheet: WardMonth) {
      for inmate in sheet.inmates {
        Terminal.line("\(inmate.record.inmate)")
        for finding in inmate.whole.determination.findings {
          Terminal.line("  \(finding.sentence[interfaceLanguage]) [\(finding.citation)]")
        }
      }
    }
  }

  struct Confirm: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "confirm", "工作小组汇总确认；预览后依据有变则拒绝",
        "the ward group settles the month; refused if the inputs changed since the preview")
    }

    @Argument(help: help("监区", "the ward")) var ward: String
    @Argument(help: help("月份", "the month")) var month: String
    @Option(help: help("预览给出的摘要", "the digest that the preview gave")) var digest: String
    @OptionGroup var sitting: SittingOptions
    @Option(help: help("个别罪犯缺少事实时仍然汇总的理由", "why the month is settled though facts are missing"))
    var incompleteBecause: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let code = try wardCode(ward)
      let wanted = try yearMonth(month)
      let sheet = try office.preview(code, wanted)
      Terminal.message(
        words(
          "\(ward) 监区 \(month)：\(sheet.inmates.count) 人，摘要 \(sheet.digest.prefix(16))",
          "ward \(ward), \(month): \(sheet.inmates.count) inmates, digest \(sheet.digest.prefix(16))"
        ))
      try consent.require(words("汇总确认？", "settle the month?"))
      let (act, state) = try office.confirm(
        code, wanted, digest: digest, sitting: try sitting.sitting(),
        incompleteBecause: incompleteBecause)
      Terminal.line(
        words(
          "act:\(act)，下一步：\(stepTitle(state, office))",
          "act:\(act), next: \(stepTitle(state, office))"))
    }
  }

  struct Decide: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "decide", "监狱工作组审批（加 5 分以上、扣 10 分以上、专项加分）",
        "the prison committee's decision (bonus of 5 and more, deduction of 10 and more, specials)")
    }

    @Argument(help: help("监区", "the ward")) var ward: String
    @Argument(help: help("月份", "the month")) var month: String
    @OptionGroup var sitting: SittingOptions
    @OptionGroup var rejections: RejectionOptions
    @Option(help: help("退回重新汇总的理由", "why the month is sent back")) var returnBecause: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      try consent.require(words("作出审批决定？", "decide?"))
      let (act, state) = try office.decide(
        try wardCode(ward), try yearMonth(month), sitting: try sitting.sitting(),
        rejections: try rejections.rejections(), returnBecause: returnBecause)
      Terminal.line(
        words(
          "act:\(act)，下一步：\(stepTitle(state, office))",
          "act:\(act), next: \(stepTitle(state, office))"))
    }
  }
}
