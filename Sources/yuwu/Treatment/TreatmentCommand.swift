import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct TreatmentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "treatment", "分级处遇：查看等级和待遇，提出、核对、决定变动",
      "treatment grades: what they give; propose, check and decide changes",
      subcommands: [
        Show.self, List.self, History.self, Propose.self, Check.self, Decide.self, Reopen.self,
      ])
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "show", "一名罪犯的处遇等级、起日、理由、待遇及其出处",
        "one inmate's grade, since when and why, and what it gives by which source")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("另看变动到某一级须满足的条件", "also the conditions of a change to this grade"))
    var to: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let number = try inmateNumber(inmate)
      let sheet = try office.treatment(of: number)
      listing.show(TreatmentSheetTable(sheet, office).table)
      guard let to else { return }
      let ground: TreatmentGround = sheet.current == nil ? .initial : .review
      let result = try office.previewTreatment(number, to: to, ground: ground)
      showFindings(result)
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出在押罪犯的处遇等级", "list the grades of the inmates in custody")
    }

    @Option(help: help("只列某监区", "only one ward")) var ward: String?
    @Option(help: help("只列某一级", "only one grade")) var grade: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let lines = try office.treatments(ward: try ward.map { try wardCode($0) }, grade: grade)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
            column("监区", "ward", "ward"), column("处遇等级", "grade", "grade"),
            column("起日", "since", "since"), column("理由", "ground", "ground"),
          ],
          rows: lines.map { line in
            [
              .text(line.record.inmate.text), .text(line.record.name),
              line.ward.map { .text($0.text) } ?? .none,
              line.current.map { .grade($0.grade, on: office.today, office) } ?? .none,
              line.current.map { .text($0.fromDay.description) } ?? .none,
              line.current.map { .code($0.ground.rawValue, $0.ground.words) } ?? .none,
            ]
          }, footnotes: []))
    }
  }

  struct History: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("history", "一名罪犯历次处遇变动及所处步骤", "one inmate's changes and where each stands")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let (grades, changes) = try office.treatmentHistory(of: try inmateNumber(inmate))
      listing.show(TreatmentHistoryTable(grades: grades, changes: changes, office).table)
    }
  }
}

/// The conditions of a change, each as a sentence with its source, on the side of the messages.
func showFindings(_ result: TreatmentDetermination) {
  let outcome = result.determination.outcome.words[interfaceLanguage]
  Terminal.message("\(result.direction.words[interfaceLanguage]): \(outcome)")
  for finding in result.determination.findings {
    Terminal.message("  \(finding.sentence[interfaceLanguage]) [\(finding.citation)]")
  }
}
