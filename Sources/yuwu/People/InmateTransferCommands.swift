import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension InmateCommand {
  struct TransferOut: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "transfer-out", "转押：向另一监狱移送一名罪犯的考核材料（第三十七条）",
        "hand an inmate's materials over to another prison (article 37)")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("接收监狱的代码", "the receiving prison's code")) var to: String?
    @Option(help: help("在本监狱的最后一日（默认当日）", "the last day here (default: today)"))
    var day: String?
    @Option(help: help("依据", "the ground")) var ground: String?
    @Option(help: help("移送文件，不覆盖已有的文件", "the file to write; none is written over"))
    var output: String
    @Flag(
      help: help("重新写出已移送的同一内容，不再办理移送", "write again what was handed over, without a new act"))
    var again = false
    @OptionGroup var book: BookOptions
    @OptionGroup var consent: ConsentOptions

    func validate() throws {
      let isNew = to != nil && ground != nil
      guard again ? to == nil && ground == nil && day == nil : isNew else {
        throw ValidationError(
          words(
            "移送须写明 --to 和 --ground；重新写出只用 --again",
            "give --to and --ground to hand over; to write again, --again alone"))
      }
    }

    func run() throws {
      let number = try inmateNumber(inmate)
      guard !again else {
        let written = try book.office(readOnly: true).transferOutAgain(number, to: output)
        return report(written)
      }
      let office = try book.office()
      let request = TransferOutRequest(
        inmate: number, prison: to ?? "", day: try day.map { try date($0) } ?? office.today,
        ground: ground ?? "")
      let summary = try office.previewTransferOut(request)
      summary.lines.forEach(Terminal.message)
      try consent.require(words("确认移送？", "hand over?"))
      report(try office.transferOut(request, to: output))
    }

    private func report(_ written: (act: Int, sha256: String)) {
      Terminal.line("act:\(written.act)")
      Terminal.message("\(output)  sha256 \(written.sha256)")
    }
  }

  struct TransferIn: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "transfer-in", "转押：收录另一监狱移送的文件，接续考核（第三十七条）",
        "take over an inmate from another prison's file and go on (article 37)")
    }

    @Argument(help: help("移送文件", "the transfer file")) var file: String
    @Option(help: help("收押的监区", "the ward that takes the inmate in")) var ward: String
    @Option(help: help("分监区", "the sub-ward")) var subWard: String?
    @Option(help: help("接收之日（默认当日）", "the day of receipt (default: today)")) var day: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var consent: ConsentOptions

    func run() throws {
      let office = try book.office()
      let request = TransferInRequest(
        bytes: try TextFile.read(file), file: file, ward: try wardCode(ward),
        subWard: try subWard.map { try wardCode($0) }, day: try day.map { try date($0) })
      let summary = try office.previewTransferIn(request)
      summary.lines.forEach(Terminal.message)
      try consent.require(words("确认收录？", "take over?"))
      Terminal.line("act:\(try office.transferIn(request).act)")
    }
  }
}

extension TransferSummary {
  /// What is handed over, line by line.
  fileprivate var lines: [String] {
    let states = EntryRecord.State.allCases.compactMap { state in
      entries[state].map { words("\(state.words.zh)\($0)条", "\(state.words.en): \($0)") }
    }
    return [
      words(
        "罪犯 \(inmate) \(name)：\(fromPrison) → \(toPrison)，在移出监狱至 \(day)",
        "inmate \(inmate) \(name): \(fromPrison) → \(toPrison), there until \(day)"),
      words(
        "移出监狱已办结 \(closedMonths) 个月；\(fromMonth) 起由接收监狱整月结算",
        "months closed by the sending prison: \(closedMonths); \(fromMonth) and later are settled by the receiving one"
      ),
      words(
        "第 \(cycle) 个考核周期，已有 \(balance) 分；上一周期\(previousGrade?.words.zh ?? "无")",
        "cycle \(cycle), \(balance) points so far; the one before: \(previousGrade?.words.en ?? "none")"
      ),
      words(
        "\(fromMonth) 起的记录：", "entries since \(fromMonth): ")
        + (states.isEmpty ? words("无", "none") : states.joined(separator: words("，", ", "))),
      words(
        "共 \(facts) 条事实；另有 \(withheld) 条封存，以纸质材料移交",
        "\(facts) facts; \(withheld) sealed ones go on paper"),
    ]
  }
}
