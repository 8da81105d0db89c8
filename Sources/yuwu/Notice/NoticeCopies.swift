import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension NoticeCommand {
  struct TakeDown: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "take-down", "撤下：登记在哪里、由谁撤下；不写 --place 即全部地点",
        "record where a notice was taken down and by whom; everywhere without --place")
    }

    @Argument(help: help("公示编号", "notice number")) var number: String
    @Option(help: help("撤下的地点，可重复", "a place; may be repeated")) var place: [String] = []
    @Option(help: help("撤下的人的警号（默认本人）", "who took it down (default: the actor)"))
    var person: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let places = place.isEmpty ? try office.notice(number).hanging : place
      Terminal.message(places.joined(separator: "、"))
      try consent.require(words("登记撤下 \(number)？", "record that \(number) came down?"))
      let act = try office.takeDown(
        number, places: place, by: try person.map { try staffNumber($0) })
      Terminal.line("act:\(act)")
    }
  }

  struct Proof: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "proof", "张贴证明：张贴地点、起止日期、所计工作日、张贴人和撤下人、各文本散列、检查点",
        "proof of posting: places, days counted, by whom, hashes of the documents, checkpoint")
    }

    @Argument(help: help("公示编号", "notice number")) var number: String
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(PostingSheet(proof: try office.postingProof(number)).table)
    }
  }
}

/// A proof of posting as a sheet of items.
struct PostingSheet {
  let proof: PostingProof

  var table: Table {
    Table(
      title: Text(
        zh: "\(proof.isTraining ? "培训 TRAINING " : "")\(proof.prison) 公示张贴证明",
        en: "\(proof.isTraining ? "TRAINING " : "")\(proof.prison): proof of posting"),
      columns: [column("项目", "item", "item"), column("内容", "value", "value")],
      rows: matter + window + copies + documents, footnotes: [PostingSheet.howToVerify])
  }

  private static let howToVerify = Text(
    zh: "各文本可用 yuwu register prove 取得证明，用 yuwu-verify notice 核对",
    en: "each document is proven with yuwu register prove and checked with yuwu-verify notice")

  private var matter: [[Cell]] {
    let record = proof.file.record
    let kind = proof.file.kind?.words ?? Text(zh: record.kind, en: record.kind)
    var rows: [[Cell]] = [
      item("公示编号", "notice", record.number), [.words(Text(zh: "种类", en: "kind")), .words(kind)],
      item("事项", "matter", record.subject),
    ]
    if let replaces = record.replaces { rows.append(item("代替", "replaces", replaces)) }
    return rows
  }

  private var window: [[Cell]] {
    let posting = proof.posting
    let counted = proof.countedDays
    let unit = posting.span.unit == .workingDays
    let count = counted.map(\.count) ?? posting.span.count
    var rows: [[Cell]] = [
      deed("张贴", "posted", proof.posted),
      item("公示期", "window", "\(posting.postedOn) – \(posting.end.text)"),
      [
        .words(Text(zh: unit ? "所计工作日" : "所计日数", en: unit ? "working days" : "days")),
        .words(
          Text(
            zh: "\(count)（\(posting.postingDayCounts ? "含张贴当日" : "自张贴次日起")）"
              + (counted.map { "：" + $0.map(\.description).joined(separator: " ") } ?? ""),
            en: "\(count), from \(posting.postingDayCounts ? "the day of posting" : "the next day")"
              + (counted.map { ": " + $0.map(\.description).joined(separator: " ") } ?? ""))),
      ],
    ]
    if let ended = proof.ended, let ending = proof.file.ending {
      rows.append(deed(ending.ending.words.zh, ending.ending.words.en, ended))
      if let explanation = ending.explanation {
        rows.append(item("说明", "explanation", explanation))
      }
    }
    return rows
  }

  private var copies: [[Cell]] {
    let down = Dictionary(
      proof.file.takedowns.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    return proof.file.places.filter { seen.insert($0).inserted }.map { place in
      let state: Text
      if let record = down[place] {
        let name = proof.names[record.person] ?? ""
        state = Text(
          zh: "\(place)，\(record.day)由\(name)（\(record.person)）撤下，act:\(record.act)",
          en: "\(place), taken down on \(record.day) by \(record.person), act:\(record.act)")
      } else {
        state = Text(zh: "\(place)，尚未登记撤下", en: "\(place), not recorded as taken down")
      }
      return [.words(Text(zh: "地点", en: "place")), .words(state)]
    }
  }

  private var documents: [[Cell]] {
    var rows = proof.file.documents.map { document -> [Cell] in
      let audience = document.audience.words
      return [
        .words(Text(zh: "文本：\(audience.zh)", en: "document: \(audience.en)")),
        .text("SHA-256 \(document.sha256)"),
      ]
    }
    if let checkpoint = proof.checkpoint {
      rows.append([
        .words(Text(zh: "检查点", en: "checkpoint")),
        .words(
          Text(
            zh: "含\(checkpoint.size)个行为，根值 \(checkpoint.root)，act:\(checkpoint.act)",
            en: "\(checkpoint.size) acts, root \(checkpoint.root), act:\(checkpoint.act)")),
      ])
    } else {
      rows.append(item("检查点", "checkpoint", words("尚无", "none yet")))
    }
    return rows
  }

  private func deed(_ zh: String, _ en: String, _ deed: PostingProof.Deed) -> [Cell] {
    [
      .words(Text(zh: zh, en: en)),
      .words(
        Text(
          zh: "\(deed.moment.localText)，\(deed.name)（\(deed.staff)），act:\(deed.act)",
          en: "\(deed.moment.localText), \(deed.staff), act:\(deed.act)")),
    ]
  }

  private func item(_ zh: String, _ en: String, _ value: String) -> [Cell] {
    [.words(Text(zh: zh, en: en)), .text(value)]
  }
}
