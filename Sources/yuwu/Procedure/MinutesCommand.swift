import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication

struct MinutesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "minutes", "会议记录：组成人员、到会、表决和反对意见、签署人、材料、每件的结果",
      "minutes of a sitting: members, votes with dissent, signer, papers, outcome of each matter")
  }

  @Argument(
    help: help(
      "事项，如 TQ-2026-0001、ward-month:03/2026-10；一次会议决定多件的写 act:812",
      "a matter such as TQ-2026-0001 or ward-month:03/2026-10; act:812 for all a sitting decided"))
  var subject: String
  @Argument(help: help("只打印这一步", "this step alone")) var step: String?
  @OptionGroup var book: BookOptions

  func run() throws {
    let office = try book.office(readOnly: true)
    for minutes in try office.minutes(try reference(subject), step: step) {
      Terminal.output(
        DocumentLayout(minutes.document(in: interfaceLanguage)).text(width: Terminal.width))
    }
  }
}
