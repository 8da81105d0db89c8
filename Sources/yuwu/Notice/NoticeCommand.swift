import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct NoticeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "notice", "公示：起草、保密审查、批准、张贴、结束、变更、撤回、撤下、查阅、张贴证明",
      "notices: draft, secrecy review, approve, post, close, change, withdraw, take down, read, prove",
      subcommands: [
        Draft.self, Review.self, Approve.self, Post.self, Close.self, Change.self,
        Withdraw.self, List.self, Show.self, Withheld.self, TakeDown.self, Proof.self,
      ])
  }

  struct Draft: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "draft", "起草公示：某监区某月的考核，或者写明事项，如 grading:03/2026-10",
        "draft a notice: of a ward's month, or of a matter such as grading:03/2026-10")
    }

    @Argument(help: help("监区，或者事项", "the ward, or a matter")) var subject: String
    @Argument(help: help("月份；写明事项的不填", "the month; left out for a matter")) var month: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let matter =
        try month.map { .wardMonth(try wardCode(subject), try yearMonth($0)) }
        ?? reference(subject)
      Terminal.line(try office.draftNotice(matter).number)
    }
  }

  struct Review: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "review", "保密审查：逐类字段公开、遮盖或不公开；不加 --confirm 只显示建议",
        "secrecy review, class of field by class: show, mask or withhold")
    }

    @Argument(help: help("公示编号", "notice number")) var number: String
    @Option(
      help: help(
        "改动一类字段：name=mask:依据:2027-05-01（show、mask、withhold），可重复",
        "change one class, as name=mask:GROUND:2027-05-01 (show, mask, withhold); may be repeated"))
    var field: [String] = []
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      var reviews: [NoticeField: FieldReview] = [:]
      for review in try office.proposedReview(of: number) + field.map(parsed) {
        reviews[review.field] = review
      }
      let all = NoticeField.allCases.compactMap { reviews[$0] }
      if !consent.confirm || listing.format != .table {
        listing.show(ReviewTable(number, all).table)
      }
      try consent.require(words("以上字段逐类审查无误？", "is each class reviewed as above?"))
      Terminal.line("act:\(try office.review(number, all))")
    }

    private func parsed(_ text: String) throws -> FieldReview {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let rest =
        parts.count == 2 ? parts[1].split(separator: ":", maxSplits: 2).map(String.init) : []
      guard let field = parts.first.flatMap({ NoticeField(rawValue: $0) }),
        let treatment = rest.first.flatMap({ Treatment(rawValue: $0) })
      else {
        throw ValidationError(
          "--field name=show|mask:GROUND:2027-05-01|withhold:GROUND:2027-05-01; "
            + NoticeField.allCases.map(\.rawValue).joined(separator: " "))
      }
      return FieldReview(
        field: field, treatment: treatment, ground: rest.count > 1 ? rest[1] : nil,
        reexamineOn: rest.count > 2 ? try date(rest[2]) : nil)
    }
  }

  struct Approve: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "approve", "领导批准（非起草人、非审查人）；或写明理由退回",
        "a leader's approval, by somebody else than drafter and reviewer; or back with a reason")
    }

    @Argument(help: help("公示编号", "notice number")) var number: String
    @Option(help: help("退回的理由", "why it is sent back")) var returnBecause: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      try office.requirePermission(.approveNotice)
      // What leaves the wards is looked at too; oversight's is for those who check.
      for audience in try office.notice(number).kind?.audiences ?? [.ward]
      where audience != .oversight {
        Terminal.message(try office.draftDocument(number, audience: audience).document)
      }
      try consent.require(words("批准公示？", "approve?"))
      Terminal.line("act:\(try office.approve(number, returnBecause: returnBecause))")
    }
  }

  struct Post: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "post", "张贴：存档每一受众的文本并开始计算公示期", "post: archive each audience's document and start the clock"
      )
    }

    @Argument(help: help("公示编号", "notice number")) var number: String
    @Option(help: help("张贴地点，可重复", "a place; may be repeated")) var place: [String] = []
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      guard !place.isEmpty else {
        throw ValidationError(words("至少写明一处 --place", "name at least one --place"))
      }
      try consent.require(words("张贴 \(number)？", "post \(number)?"))
      let (act, end) = try office.post(number, places: place)
      Terminal.line("act:\(act)")
      Terminal.message(words("公示期至 ", "on the board until ") + end.text)
    }
  }

  struct Close: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("close", "公示期满且异议均已答复，结束公示", "close: the window is over and every objection answered")
    }

    @Argument(help: help("公示编号", "notice number")) var number: String
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      try consent.require(words("结束 \(number)？", "close \(number)?"))
      Terminal.line("act:\(try office.close(number))")
    }
  }
}

extension WorkingCalendar.End {
  /// The day, or what it waits for.
  var text: String {
    switch self {
    case .on(let day): day.description
    case .awaitsCalendar(let year): words("待\(year)年工作日历", "awaits the \(year) calendar")
    }
  }
}
