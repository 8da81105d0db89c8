import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct PolicyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "policy", "规定：检查、列出、说明、采用", "policy: lint, list, show, explain, adopt",
      subcommands: [Lint.self, List.self, Show.self, Explain.self, Adopt.self])
  }

  struct Lint: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("lint", "检查规定文件，逐条报告文件、行和改法", "check policy files; report file, line and remedy")
    }

    @Argument(help: help("规定文件夹（默认同 --policies）", "the folder (default: as --policies)"))
    var directory: String?
    @OptionGroup var law: LawOptions

    func run() throws {
      let found = try Law(policies: directory ?? law.policyFolder)
      let faults = found.faults
      guard faults.isEmpty else { throw FileFaults(faults) }
      let count = found.policies.layers.map(\.headings.count).reduce(0, +)
      Terminal.line(words("合格：\(count) 项规定", "sound: \(count) policy items"))
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出某日有效的规定", "list the policy in force on a day")
    }

    @OptionGroup var law: LawOptions
    @OptionGroup var listing: ListingOptions
    @Flag(help: help("只列未经确认的（assumption）", "only what nobody could confirm"))
    var unconfirmed = false
    @Option(help: help("日期（默认最新）", "the day (default: the latest version)"))
    var on: String?

    func run() throws {
      let day = try on.map { try date($0) }
      listing.show(PolicyListing(law: try law.law(), day: day, unconfirmed: unconfirmed).table)
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("show", "显示一项规定及其历次版本和出处", "show one item with its versions and sources")
    }

    @Argument(help: help("规定编号，如 points.base.custody", "identifier, as points.base.custody"))
    var identifier: String
    @OptionGroup var law: LawOptions
    @OptionGroup var listing: ListingOptions
    @Option(help: help("日期（默认全部版本）", "the day (default: every version)"))
    var on: String?

    func run() throws {
      let day = try on.map { try date($0) }
      let found = try law.law()
      let versions = PolicyListing(law: found, day: day, unconfirmed: false)
      listing.show(try versions.versions(of: identifier))
      // For readers, what a procedure is made of; machines take the versions alone.
      if listing.format == .table,
        let steps = ProcedureSteps(identifier, found.policies, on: day ?? .latest)
      {
        Terminal.line("")
        listing.show(steps.table)
      }
    }
  }

  struct Explain: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "explain", "用通俗的话说明一条规则及其所用数值", "explain a rule in plain words, with the values it uses")
    }

    @Argument(help: help("规则编号，如 points.rule.bonus-cap", "rule, as points.rule.bonus-cap"))
    var rule: String
    @OptionGroup var law: LawOptions
    @Option(help: help("日期（默认最新）", "the day (default: the latest version)"))
    var on: String?

    func run() throws {
      let day = try on.map { try date($0) } ?? CivilDate.latest
      try explain(law.law(), day: day).forEach(Terminal.line)
    }

    private func explain(_ law: Law, day: CivilDate) throws -> [String] {
      guard
        let item = law.policies.layers.flatMap(\.rules).first(where: {
          $0.heading.identifier == rule
        })
      else { throw Refusal(.policyNotInForce, [.code: rule, .day: day.description]) }
      let version = item.versions.first { $0.isInForce(on: day) } ?? item.versions.last
      var lines = ["\(rule)  \(item.heading.title[interfaceLanguage])"]
      if let plain = item.heading.plain { lines.append(plain[interfaceLanguage]) }
      if let version {
        lines.append(
          words("依据", "source") + ": \(version.citation) "
            + "(\(version.confidence.words[interfaceLanguage]))")
      }
      for use in item.uses {
        guard let value = law.policies.value(use, on: day) else {
          lines.append("  \(use): " + words("当日没有规定", "not in force on that day"))
          continue
        }
        lines.append(
          "  \(use) = \(value.value) \(value.unit.words[interfaceLanguage]) — \(value.citation) "
            + "(\(value.confidence.words[interfaceLanguage]))")
      }
      return lines
    }
  }

  struct Adopt: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "adopt", "采用一层规定：台账保存原文、摘要和采用人",
        "adopt a layer; the book keeps texts, hashes and who adopted it")
    }

    @Argument(help: help("规定文件夹，含 layer.yaml", "the layer's folder, which holds layer.yaml"))
    var directory: String
    @OptionGroup var book: BookOptions
    @OptionGroup var consent: ConsentOptions
    @Option(help: help("放宽数值或减少步骤时的依据", "the basis, where a value is loosened or a step removed"))
    var basis: String?
    @Option(help: help("逐项点名采用的未确认规定，可重复", "an assumption adopted by name; may be repeated"))
    var acceptAssumption: [String] = []

    func run() throws {
      let office = try book.office()
      let preview = try office.previewAdoption(of: directory)
      let layer = preview.source.layer
      Terminal.message(
        "\(layer.title[interfaceLanguage]) (\(layer.kind.rawValue)/\(layer.code)), "
          + words("\(preview.source.files.count) 个文件", "\(preview.source.files.count) files"))
      guard !preview.isUnchanged else {
        Terminal.line(words("与台账已采用的相同，无需再采用", "the book has adopted the same already"))
        return
      }
      for change in preview.changes {
        Terminal.message(
          "  \(change.kind.rawValue): \(change.identifier) \(change.before ?? "") → "
            + "\(change.after ?? "")")
      }
      if !preview.assumptions.isEmpty {
        Terminal.message(
          words("未经确认的规定：", "assumptions: ") + preview.assumptions.joined(separator: ", "))
      }
      try consent.require(words("采用以上规定？", "adopt this?"))
      let act = try office.adopt(preview, basis: basis, assumptions: Set(acceptAssumption))
      Terminal.line("act:\(act)")
    }
  }
}
