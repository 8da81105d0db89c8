import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook

extension MealCommand {
  struct Committee: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "committee", "罪犯伙食管理委员会：成员、签字、异议、未能参加",
        "the inmates' meal committee: members, signatures, objections, absences",
        subcommands: [
          List.self, Add.self, End.self, Sign.self, Object.self, Absent.self,
        ])
    }
  }
}

extension MealCommand.Committee {
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出伙房委员会今天的成员", "list the members of a kitchen's committee today")
    }

    @Argument(help: help("伙房代码", "the kitchen")) var kitchen: String
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let members = try book.office(readOnly: true).mealCommittee(of: try kitchenCode(kitchen))
      listing.show(
        Table(
          title: nil,
          columns: [
            column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
            column("起日", "since", "from"), column("如何产生", "how", "ground"),
          ],
          rows: members.map { member, name in
            [
              .text(member.inmate.text), .text(name), .text(member.fromDay.description),
              .text(member.ground),
            ]
          }, footnotes: []))
    }
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("add", "登记一名成员", "record a member")
    }

    @Argument(help: help("伙房代码", "the kitchen")) var kitchen: String
    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("起日（默认今天）", "the first day (default: today)")) var from: String?
    @Option(help: help("如何产生，如监区推选", "how the member came to it")) var because: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let act = try office.addMealMember(
        try inmateNumber(inmate), to: try kitchenCode(kitchen),
        from: try from.map { try date($0) } ?? office.today, ground: because)
      Terminal.line("act:\(act)")
    }
  }

  struct End: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("end", "登记成员离任", "record that a membership ends")
    }

    @Argument(help: help("伙房代码", "the kitchen")) var kitchen: String
    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("最后一天（默认今天）", "the last day (default: today)")) var on: String?
    @Option(help: help("原因", "why")) var because: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let act = try office.endMealMember(
        try inmateNumber(inmate), of: try kitchenCode(kitchen),
        lastDay: try on.map { try date($0) } ?? office.today, ground: because)
      Terminal.line("act:\(act)")
    }
  }

  struct Sign: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("sign", "登记成员看过账目并签字，可写多人", "record that members saw the account and signed")
    }

    @OptionGroup var account: MealAccountArguments
    @Argument(help: help("罪犯编号，可写多个", "inmate numbers")) var inmates: [String]
    @Option(
      help: help(
        "撤回异议的原话（提出过异议的，由另一人登记）",
        "how a member takes an objection back (written down by another person)"))
    var because: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let requests = try inmates.map {
        MealOpinionRequest(
          inmate: try inmateNumber($0), opinion: .signed, statement: because)
      }
      try record(requests, account, book)
    }
  }

  struct Object: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("object", "登记成员的异议，写原话", "record what a member objects, in the member's own words")
    }

    @OptionGroup var account: MealAccountArguments
    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("异议的原话", "what the member objects")) var because: String
    @OptionGroup var book: BookOptions

    func run() throws {
      try record(
        [
          MealOpinionRequest(
            inmate: try inmateNumber(inmate), opinion: .objected, statement: because)
        ], account, book)
    }
  }

  struct Absent: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("absent", "登记成员未能参加及其原因", "record that a member was not there, and why")
    }

    @OptionGroup var account: MealAccountArguments
    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("未能参加的原因", "why the member was not there")) var because: String
    @OptionGroup var book: BookOptions

    func run() throws {
      try record(
        [
          MealOpinionRequest(
            inmate: try inmateNumber(inmate), opinion: .absent, statement: because)
        ], account, book)
    }
  }
}

/// Which account the members speak of.
struct MealAccountArguments: ParsableArguments {
  @Argument(help: help("伙房代码", "the kitchen")) var kitchen: String
  @Argument(help: help("月份", "the month")) var month: String
}

private func record(
  _ requests: [MealOpinionRequest], _ account: MealAccountArguments, _ book: BookOptions
) throws {
  let act = try book.office().recordMealOpinions(
    requests, on: try kitchenCode(account.kitchen), try yearMonth(account.month))
  Terminal.line("act:\(act)")
}
