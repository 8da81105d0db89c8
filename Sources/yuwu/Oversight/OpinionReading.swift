import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension OpinionCommand {
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出检察纠正意见及其期限", "list opinions with their limits")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("编号", "number", "number"), column("对象", "subject", "subject"),
            column("收到", "received", "received"), column("来自", "from", "from"),
            column("期限", "due", "due"), column("答复", "answer", "answer"),
            column("答复日期", "answered", "answered"), column("按期", "in time", "in_time"),
            column("状态", "state", "state"),
          ], rows: try office.opinions().map(row), footnotes: []))
    }

    private func row(_ file: OpinionFile) -> [Cell] {
      let record = file.record
      return [
        .text(record.number), .text(record.subject), .text(record.receivedOn.description),
        .text(record.fromWhom), file.time.map { .text($0.end.text) } ?? .none,
        file.answer.map { .code($0.answer.rawValue, $0.answer.words) } ?? .none,
        file.answer.map { .text($0.day.description) } ?? .none,
        file.isInTime.map {
          .code($0 ? "yes" : "no", Text(zh: $0 ? "按期" : "逾期", en: $0 ? "yes" : "no"))
        }
          ?? .none,
        .code(file.state.rawValue, file.state.words),
      ]
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("show", "一件意见的全部经过", "one opinion with all its course")
    }

    @Argument(help: help("意见编号", "number of the opinion")) var number: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let file = try book.office(readOnly: true).opinion(number)
      let record = file.record
      Terminal.line("\(number) \(record.receivedOn) \(record.subject)")
      Terminal.line(
        words("来自", "from") + " \(record.fromWhom), \(file.state.words[interfaceLanguage])"
          + (file.time.map { words("，期限 ", ", due ") + $0.end.text } ?? ""))
      Terminal.line(record.content)
      if let reason = record.lateReason, record.isLate {
        Terminal.line(words("事后补记：", "registered late: ") + reason)
      }
      if let answer = file.answer {
        Terminal.line(
          "\(answer.day) \(answer.answer.words[interfaceLanguage]): \(answer.content)")
        Terminal.line("  " + words("书面告知：", "written notice: ") + answer.writtenNotice)
      }
      for correction in file.corrections {
        switch correction {
        case .by(let act): Terminal.line("  " + words("纠正：", "corrected by: ") + "act:\(act)")
        case .nothingNeeded(let reason):
          Terminal.line("  " + words("无须纠正：", "nothing to correct: ") + reason)
        }
      }
      if file.corrections.isEmpty, file.answer?.answer == .accepted, let act = file.correctedBy {
        Terminal.line("  " + words("纠正：", "corrected by: ") + "act:\(act)")
      }
    }
  }
}
