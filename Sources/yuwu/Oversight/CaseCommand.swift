import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs

struct CaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "case", "算例：用规定核对", "worked cases, run against the rules",
      subcommands: [Run.self, Mutate.self])
  }

  struct Run: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("run", "运行算例文件或文件夹", "run case files, or every one in a folder")
    }

    @Argument(help: help("文件或文件夹", "files or folders")) var files: [String]
    @OptionGroup var law: LawOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let runner = CaseRunner(law: try law.law())
      var results: [CaseResult] = []
      for file in files {
        for worked in try CaseFolder(file).cases() { results.append(try runner.run(worked)) }
      }
      let failed = results.filter { !$0.differences.isEmpty }
      if listing.format == .table {
        for result in failed {
          Terminal.line("\(result.file):\(result.line) \(result.name[interfaceLanguage])")
          result.differences.forEach { Terminal.line("  \($0)") }
        }
        Terminal.line(
          words(
            "\(results.count) 个算例，\(failed.count) 个不符",
            "\(results.count) cases, \(failed.count) differ"))
      } else {
        listing.show(table(results))
      }
      guard failed.isEmpty else { throw ExitCode(ExitStatus.refused.rawValue) }
    }

    private func table(_ results: [CaseResult]) -> Table {
      Table(
        title: nil,
        columns: [
          column("文件", "file", "file"), column("行", "line", "line", .trailing),
          column("算例", "case", "case"), column("相符", "holds", "holds"),
          column("差异", "differences", "differences"),
        ],
        rows: results.map { result in
          [
            .text(result.file), .number(String(result.line)), .words(result.name),
            .flag(result.differences.isEmpty),
            .text(result.differences.joined(separator: "; ")),
          ]
        }, footnotes: [])
    }
  }
}
