import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook

extension PointsCommand {
  struct Suspend: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "suspend", "登记停工的日期（不可抗力等），劳动分待监狱工作组决定",
        "record days without work; labour for them awaits the prison committee")
    }

    @Argument(help: help("监区，all 为全监", "the ward, all for the whole prison")) var ward: String
    @Option(help: help("起日", "the first day")) var from: String
    @Option(help: help("止日", "the last day")) var to: String
    @Option(help: help("原因", "the ground")) var ground: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let (first, last) = (try date(from), try date(to))
      guard first <= last else {
        throw ValidationError(words("止日早于起日", "the last day is before the first"))
      }
      let (act, number) = try office.suspendWork(
        ward: ward == "all" ? nil : try wardCode(ward), days: DateSpan(first: first, last: last),
        ground: ground)
      Terminal.line("\(Reference.suspension(number)) act:\(act)")
    }
  }

  struct DecideSuspension: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "decide-suspension", "监狱工作组决定停工期间的劳动分：按平均分，或者给分",
        "the committee's decision on suspended work: by the average, or an award")
    }

    @Argument(help: help("停工编号，如 suspension:3", "the suspension, as suspension:3")) var suspension:
      String
    @Flag(help: help("按以前月份的平均分", "by the average of earlier months")) var average = false
    @Option(help: help("给分，整月计", "points awarded, for a full month")) var award: String?
    @Option(
      name: .customLong("award-of"),
      help: help(
        "单独给分：编号=分值，可重复", "what one inmate is awarded instead, NUMBER=POINTS; may be repeated"))
    var awards: [String] = []
    @Option(help: help("依据", "the ground")) var ground: String
    @OptionGroup var sitting: SittingOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func validate() throws {
      guard average != (award != nil) else {
        throw ValidationError(
          words("--average 和 --award 用其中一个", "give either --average or --award"))
      }
    }

    func run() throws {
      let office = try book.office()
      guard case .suspension(let number)? = Reference(suspension) else {
        throw Refusal(.referenceForm, [.value: suspension, .kind: "suspension:3"])
      }
      let decision = SuspensionRecord.Decision(
        award: try award.map { try points($0) }, awards: try singleAwards(), ground: ground)
      Terminal.message(summary(of: decision))
      try consent.require(words("作出决定？", "decide?"))
      let act = try office.decideSuspension(number, decision, sitting: try sitting.sitting())
      Terminal.line("act:\(act)")
    }

    private func singleAwards() throws -> [InmateNumber: Points] {
      var found: [InmateNumber: Points] = [:]
      for text in awards {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
          throw Refusal(.referenceForm, [.value: text, .kind: "3301000123=20"])
        }
        found[try inmateNumber(parts[0])] = try points(parts[1])
      }
      return found
    }

    private func summary(of decision: SuspensionRecord.Decision) -> String {
      let whole =
        decision.award.map { words("劳动分按每月\($0)分计", "labour at \($0) a month") }
        ?? words("劳动分按以前的平均分计", "labour by the earlier average")
      let single = words(
        "另有\(decision.awards.count)人单独给分", "\(decision.awards.count) inmates apart")
      return decision.awards.isEmpty ? whole : "\(whole); \(single)"
    }
  }

  struct Suspensions: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("suspensions", "列出停工及其决定", "list the suspensions of work and what was decided")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("编号", "reference", "reference"), column("监区", "ward", "ward"),
            column("起日", "from", "from"), column("止日", "to", "to"),
            column("原因", "ground", "ground"), column("劳动分", "labour", "labour"),
            column("单独给分", "apart", "apart", .trailing),
          ],
          rows: try office.suspensions().map { record in
            let manner: Text =
              switch (record.decision, record.decision?.award) {
              case (nil, _): Text(zh: "待决定", en: "undecided")
              case (_, nil): Text(zh: "平均分", en: "average")
              case (_, let points?): Text(zh: "每月\(points)分", en: "\(points) a month")
              }
            return [
              .text(record.reference.description),
              record.ward.map { .text($0.text) } ?? .words(Text(zh: "全监", en: "whole prison")),
              .text(record.days.first.description), .text(record.days.last.description),
              .text(record.ground), .words(manner),
              .text(String(record.decision?.awards.count ?? 0)),
            ]
          }, footnotes: []))
    }
  }
}
