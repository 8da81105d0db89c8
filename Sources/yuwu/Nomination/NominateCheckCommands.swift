import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension NominationKind: ExpressibleByArgument {}

/// Commutation, parole, or both.
struct KindOptions: ParsableArguments {
  @Option(help: help("只看 commutation（减刑）或 parole（假释）", "commutation or parole alone"))
  var kind: NominationKind?

  var kinds: [NominationKind] { kind.map { [$0] } ?? NominationKind.allCases }
}

extension NominateCommand {
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "check", "能不能提请：时间和法律怎么说，还要由人判断什么；一人、一个监区或全监",
        "may somebody be nominated: what time and law say, and what people must judge")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String?
    @Flag(help: help("全监", "the whole prison")) var all = false
    @Option(help: help("一个监区", "one ward")) var ward: String?
    @Option(help: help("日期（默认台账时钟当日）", "the day (default: the book's)")) var on: String?
    @Option(help: help("按哪一种依据看（只用于一名罪犯）", "on which basis (for one inmate alone)"))
    var basis: CommutationBasis?
    @OptionGroup var kinds: KindOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func validate() throws {
      guard [inmate != nil, all, ward != nil].filter({ $0 }).count == 1 else {
        throw ValidationError(
          words("写明罪犯编号、--all 或 --ward 之一", "give an inmate number, --all or --ward"))
      }
      guard basis == nil || inmate != nil else {
        throw ValidationError(words("--basis 只用于一名罪犯", "--basis is for one inmate"))
      }
    }

    func run() throws {
      let office = try book.office(readOnly: true)
      let day = try on.map { try date($0) } ?? office.today
      guard let inmate else {
        let checks = try office.nominationChecks(
          ward: try ward.map { try wardCode($0) }, on: day, kinds.kinds)
        return listing.show(EligibilityList(checks: checks).table)
      }
      let check = try office.nominationCheck(
        of: try inmateNumber(inmate), on: day, kinds.kinds, basis: basis)
      try requireJudgment(check)
      listing.show(EligibilitySheet(check: check).table)
      // Refused is every kind asked about; "not known" and "for people to judge" are no refusal.
      if check.answers.allSatisfy({ $0.determination.outcome == .refused }) {
        throw ExitCode(ExitStatus.refused.rawValue)
      }
    }
  }

  struct WhatIf: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "what-if", "假设：缴清财产性判项、再等一段时间、再得表扬或者立功，会怎样",
        "suppose property is paid, time passes, a commendation or merit is added: what changes")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Flag(help: help("财产性判项全部缴清", "all property judgments paid")) var paid = false
    @Option(help: help("到某日", "by a day")) var on: String?
    @Option(help: help("再等几个月", "after so many months")) var wait: Int?
    @Option(help: help("再得几个表扬", "so many more commendations")) var commendations: Int?
    @Flag(help: help("有立功表现", "merit")) var merit = false
    @Flag(help: help("有重大立功表现", "major merit")) var majorMerit = false
    @Flag(help: help("悔改各项均认定", "every element of repentance found")) var repentance = false
    @Flag(help: help("没有再犯罪危险，社区评估同意", "no risk, and the community report agrees"))
    var noRisk = false
    @Option(help: help("按哪一种依据看", "on which basis")) var basis: CommutationBasis?
    @OptionGroup var kinds: KindOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func validate() throws {
      guard on == nil || wait == nil, !(merit && majorMerit) else {
        throw ValidationError(
          words(
            "--on 与 --wait、--merit 与 --major-merit 只用其一", "--on | --wait, --merit | --major-merit"))
      }
      guard (0...1_200).contains(wait ?? 0), (0...100).contains(commendations ?? 0) else {
        throw ValidationError("--wait 0…1200, --commendations 0…100")
      }
    }

    func run() throws {
      let office = try book.office(readOnly: true)
      var change = NominationChange()
      change.isPaid = paid
      change.commendations = commendations ?? 0
      change.merit = majorMerit ? .major : merit ? .merit : nil
      change.isRepentant = repentance
      change.isWithoutRisk = noRisk
      let later = try on.map { try date($0) } ?? office.today.adding(months: wait ?? 0)
      let result = try office.nominationWhatIf(
        of: try inmateNumber(inmate), change, on: later, kinds.kinds, basis: basis)
      try requireJudgment(result.before)
      listing.show(WhatIfTable(before: result.before, after: result.after).table)
      if result.after.answers.allSatisfy({ $0.determination.outcome == .refused }) {
        throw ExitCode(ExitStatus.refused.rawValue)
      }
    }
  }

  struct Calendar: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "calendar", "按月列出谁从何时起可以提请，用于安排批次",
        "who becomes eligible when, by month, for planning a batch")
    }

    @Option(help: help("只列某监区", "only one ward")) var ward: String?
    @Option(help: help("起月，如 2026-11（默认本月）", "the first month (default: this one)"))
    var from: String?
    @Option(help: help("止月（默认起月后十二个月）", "the last month (default: twelve later)"))
    var to: String?
    @Flag(help: help("也列此前已可提请的", "those whose day has come before, too")) var earlier = false
    @OptionGroup var kinds: KindOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let first = try from.map { try yearMonth($0) } ?? YearMonth(office.today)
      let last = try to.map { try yearMonth($0) } ?? YearMonth(first.firstDay.adding(months: 12))
      guard first <= last else { throw ValidationError("--from ≤ --to") }
      let dates = try office.nominationCalendar(
        ward: try ward.map { try wardCode($0) }, through: last.lastDay, kinds.kinds)
      listing.show(
        CalendarTable(
          dates: dates.filter { earlier || $0.day >= first.firstDay }, from: first.firstDay
        ).table)
    }
  }
}

/// Refuses an inmate of whom the book holds no judgment (`sentence.judgment-missing`).
private func requireJudgment(_ check: NominationCheck) throws {
  guard check.digest != nil else {
    throw Refusal(.sentenceJudgmentMissing, [.inmate: check.inmate.text])
  }
}
