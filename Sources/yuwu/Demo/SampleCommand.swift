import ArgumentParser
import Foundation
import PrisonAffairs
import SamplePrison

struct SampleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "sample", "生成一座虚构监狱的名册、民警和日记载（种子相同则内容相同）",
      "write the files of a generated prison (the same seed gives the same files)")
  }

  @Option(help: help("种子", "the seed")) var seed: UInt64 = 42
  @Option(help: help("罪犯人数", "how many inmates")) var inmates = 1_200
  @Option(help: help("月数", "how many months")) var months = 1
  @Option(help: help("最后一个月，如 2026-10", "the last month, as 2026-10")) var ending = "2026-10"
  @Option(help: help("输出文件夹", "the folder to write to")) var output: String
  @OptionGroup var language: LanguageOption

  func run() throws {
    guard SamplePrison.sizes.contains(inmates), SamplePrison.lengths.contains(months) else {
      let (size, length) = (SamplePrison.sizes, SamplePrison.lengths)
      throw ValidationError(
        "--inmates \(size.lowerBound)…\(size.upperBound), "
          + "--months \(length.lowerBound)…\(length.upperBound)")
    }
    let prison = SamplePrison(
      seed: seed, inmates: inmates, months: months, ending: try yearMonth(ending))
    try SampleFolder.write(prison, to: output)
    Terminal.line(output)
  }
}

/// Writes a generated prison's files into a folder.
enum SampleFolder {
  /// Makes a folder; refuses (exit 73) one that cannot be made.
  static func create(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw fault(folder)
    }
  }

  static func write(_ prison: SamplePrison, to folder: String) throws {
    try create(folder)
    do {
      let money = prison.money()
      var files = prison.files + prison.earlierFiles + prison.sentenceFiles
      files +=
        [prison.treatmentFile, prison.clerkErrors, prison.mealItemFile]
        + prison.mealFiles(of: prison.ending)
      files += [money.opening] + money.months.flatMap { [$0.file, $0.bank] }
      for file in files {
        try Data(file.content.utf8).write(
          to: URL(fileURLWithPath: "\(folder)/\(file.name)"), options: .atomic)
      }
    } catch {
      throw fault(folder)
    }
  }

  private static func fault(_ folder: String) -> CommandFault {
    CommandFault(
      code: .cannotCreate,
      message: Text(zh: "不能写入 \(folder)", en: "cannot write to \(folder)"),
      hint: Text(zh: "检查文件夹权限和磁盘空间", en: "check the folder's permissions and free space"))
  }
}
