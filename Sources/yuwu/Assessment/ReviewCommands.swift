import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// Entries a body rejects: `812.3=reason`.
struct RejectionOptions: ParsableArguments {
  @Option(
    help: help(
      "不同意的记录及理由：812.3=理由，可重复", "an entry that is rejected, as 812.3=REASON; may be repeated"))
  var reject: [String] = []

  func rejections() throws -> [Rejection] {
    try reject.map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("--reject 812.3=REASON") }
      let (act, ordinal) = try entryReference(parts[0])
      return Rejection(act: act, ordinal: ordinal, reason: parts[1])
    }
  }
}

extension PointsCommand {
  struct Review: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "review", "监区工作小组周评议：决定到某日为止的待评议记录",
        "the ward group's weekly review: decides what waits up to a day")
    }

    @Argument(help: help("监区", "the ward")) var ward: String
    @Option(help: help("评议到哪一日为止", "up to which day")) var through: String
    @OptionGroup var sitting: OptionalSitting
    @OptionGroup var rejections: RejectionOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      let code = try wardCode(ward)
      let day = try date(through)
      guard let votes = try sitting.sitting() else {
        listing.show(EntryTable(try office.entriesAwaitingGroup(code, through: day), office).table)
        return
      }
      let summary = try office.review(
        code, through: day, sitting: votes, rejections: try rejections.rejections())
      Terminal.line(
        words(
          "act:\(summary.act)，同意 \(summary.approved)，报工作组 \(summary.submitted)，不同意 \(summary.rejected)；下一步：\(stepTitle(summary.state, office))",
          "act:\(summary.act), \(summary.approved) approved, \(summary.submitted) submitted, \(summary.rejected) rejected; next: \(stepTitle(summary.state, office))"
        ))
    }
  }

  struct Correct: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "correct", "更正一条记录：撤回，或以另一条代替（不得由原记录人办理）",
        "correct an entry: retract it or put another in its place (never by its author)")
    }

    @Argument(help: help("记录，如 812.3", "the entry, as 812.3")) var entry: String
    @Option(help: help("更正理由", "why it is corrected")) var ground: String
    @Option(
      parsing: .unconditional,
      help: help("改为的分值；不写则撤回", "the points instead; without it the entry is retracted"))
    var points: String?
    @Option(help: help("改为的条款（默认不变）", "the clause instead (default: the same)"))
    var clause: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let (act, ordinal) = try entryReference(entry)
      var replacement: (points: Points, reason: String)?
      if let points {
        let clause = try self.clause ?? office.entry(act: act, ordinal: ordinal).entry.reason
        replacement = (try yuwu.points(points), clause)
      }
      let number = try office.correct(
        act: act, ordinal: ordinal, replacement: replacement, ground: ground)
      Terminal.line("act:\(number)")
      Terminal.message(
        words("以此为依据的月份已列入待办（yuwu due）", "what rests on it is on the due list (yuwu due)"))
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出一名罪犯某月的加扣分", "list an inmate's entries of a month")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Argument(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let entries = try office.entries(of: try inmateNumber(inmate), in: try yearMonth(month))
      listing.show(EntryTable(entries, office).table)
    }
  }
}

/// A body's votes where the command without votes only shows what waits.
struct OptionalSitting: ParsableArguments {
  @Option(
    help: help(
      "同意的组成人员警号，用逗号分隔；不写则只列出待评议记录",
      "members in favour, parted by commas; without it what waits is only listed"))
  var inFavour: String?

  @Option(help: help("反对的组成人员及意见：警号=意见，可重复", "a dissent as NUMBER=STATEMENT; may be repeated"))
  var against: [String] = []

  func sitting() throws -> SittingRequest? {
    guard let inFavour else { return nil }
    var options = SittingOptions()
    options.inFavour = inFavour
    options.against = against
    return try options.sitting()
  }
}

/// Entries as a table.
struct EntryTable {
  let table: Table

  init(_ records: [EntryRecord], _ office: Office) {
    let rows = records.map { record -> [Cell] in
      let entry = record.entry
      let reason = office.policies.reasons(on: entry.day)[entry.reason]
      return [
        .text("\(entry.act).\(entry.ordinal)"), .text(entry.inmate.text),
        .text(entry.day.description), .text(entry.reason),
        reason.map { .words($0.title) } ?? .none, .number(entry.points.description),
        .code(entry.tier.rawValue, entry.tier.words),
        .code(record.state.rawValue, record.state.words), .text(entry.officer.text),
        .flag(entry.isLate), entry.note.map { .text($0) } ?? .none,
      ]
    }
    table = Table(
      title: nil,
      columns: [
        column("记录", "entry", "entry"), column("罪犯编号", "inmate", "inmate"),
        column("日期", "day", "day"), column("条款", "clause", "clause"),
        column("事由", "reason", "reason"), column("分值", "points", "points", .trailing),
        column("权限", "decided by", "tier"), column("状态", "state", "state"),
        column("民警", "officer", "officer"), column("补录", "late", "late"),
        column("说明", "note", "note"),
      ], rows: rows, footnotes: [])
  }
}
