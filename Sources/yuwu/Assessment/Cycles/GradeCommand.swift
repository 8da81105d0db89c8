import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension CycleCommand {
  struct Grade: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "grade", "等级评定：查看评定表；--propose 提出建议；--in-favour 由监区小组评议或者监狱工作组审批",
        "grades: show the sheet; --propose them; --in-favour decides, ward group or committee")
    }

    @Argument(help: help("监区", "the ward")) var ward: String
    @Argument(help: help("周期结束月份", "the month in which the cycles ended")) var month: String
    @Option(help: help("评为积极的罪犯编号，用逗号分隔", "inmates graded active, parted by commas"))
    var active: String?
    @Option(
      help: help("排在前面而不评为积极的理由：编号=理由，可重复", "why somebody ranked before is not active, NUMBER=TEXT")
    )
    var reason: [String] = []
    @Flag(help: help("管教民警提出建议", "the officer's proposal")) var propose = false
    @Option(help: help("评定表给出的摘要", "the digest that the sheet gave")) var digest: String?
    @OptionGroup var sitting: OptionalSittingOptions
    @Option(help: help("退回的理由", "why it is sent back")) var returnBecause: String?
    @Flag(help: help("逐人列出理由", "give the findings for every inmate")) var why = false
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let code = try wardCode(ward)
      let period = try yearMonth(month)
      let votes = try sitting.sitting()
      let office = try book.office(readOnly: !propose && votes == nil)
      let sheet = try office.gradingSheet(code, period)
      let (state, proposed) = try office.proposedGrades(code, period)
      let choice = try chosen()
      if propose {
        try show(sheet, proposed, choice ?? GradeChoice(active: []), office)
        try consent.require(words("提出等级建议？", "propose these grades?"))
        let act = try office.proposeGrades(
          code, period, choice ?? GradeChoice(active: []))
        Terminal.line("act:\(act)")
        return
      }
      guard let votes else {
        try show(sheet, proposed, choice, office)
        return Terminal.message(next(sheet, state, office))
      }
      guard let digest else { throw ValidationError("--digest") }
      try consent.require(words("作出决定？", "decide?"))
      let (act, after) = try office.decideGrades(
        code, period, choice: choice, digest: digest, sitting: votes,
        returnBecause: returnBecause)
      let title = stepTitle(after, office, procedure: "points.grading")
      Terminal.line(words("act:\(act)，下一步：\(title)", "act:\(act), next: \(title)"))
    }

    private func chosen() throws -> GradeChoice? {
      guard active != nil || !reason.isEmpty else { return nil }
      return GradeChoice(
        active: Set(try inmateNumbers(active ?? "")), reasons: try reasonsByInmate(reason))
    }

    private func show(
      _ sheet: GradingSheet, _ proposed: [GradeProposalRecord], _ choice: GradeChoice?,
      _ office: Office
    ) throws {
      let grades = choice.map { choice in
        sheet.proposal(choice).grades.reduce(into: [InmateNumber: CycleGrade]()) {
          $0[$1.inmate] = $1.grade
        }
      }
      let shown =
        grades
        ?? Dictionary(proposed.map { ($0.inmate, $0.grade) }, uniquingKeysWith: { _, last in last })
      let examined = try office.examine(
        sheet, choice ?? GradeChoice(active: Set(shown.filter { $0.value == .active }.keys)))
      listing.show(GradingTable(sheet, examined, grades: shown).table)
      if why { reasons(of: sheet) }
      Terminal.message(examined.share.finding.sentence[interfaceLanguage])
      if let strict = examined.strictShare {
        Terminal.message(strict.finding.sentence[interfaceLanguage])
      }
      for item in sheet.awaited {
        Terminal.message(
          "\(item.inmate): " + words("等待判断 ", "awaits judgement ")
            + item.bars.map { $0.words[interfaceLanguage] }.joined(separator: words("；", "; ")))
      }
    }

    private func next(_ sheet: GradingSheet, _ state: String?, _ office: Office) -> String {
      let title = state.map { stepTitle($0, office, procedure: "points.grading") } ?? "-"
      return words(
        "下一步：\(title)；摘要 \(sheet.digest.prefix(16))",
        "next: \(title); digest \(sheet.digest.prefix(16))")
    }

    private func reasons(of sheet: GradingSheet) {
      for row in sheet.rows {
        Terminal.line("\(row.inmate)")
        for finding in row.determination.determination.findings {
          Terminal.line("  \(finding.sentence[interfaceLanguage]) [\(finding.citation)]")
        }
      }
    }
  }

  struct RewardCycle: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "reward", "考核奖励：查看审批表；--in-favour 由监区小组提出或者监狱工作组审批",
        "rewards: show the sheet; --in-favour decides, ward group or committee")
    }

    @Argument(help: help("监区", "the ward")) var ward: String
    @Argument(help: help("周期结束月份", "the month in which the cycles ended")) var month: String
    @Option(
      help: help(
        "表扬之外并给物质奖励的罪犯编号，用逗号分隔", "inmates who get a material reward beside the commendation"))
    var material: String?
    @Option(help: help("理由：编号=理由，可重复", "a reason as NUMBER=TEXT")) var reason: [String] = []
    @Option(help: help("审批表给出的摘要", "the digest that the sheet gave")) var digest: String?
    @OptionGroup var sitting: OptionalSittingOptions
    @Option(help: help("退回的理由", "why it is sent back")) var returnBecause: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let code = try wardCode(ward)
      let period = try yearMonth(month)
      let votes = try sitting.sitting()
      let office = try book.office(readOnly: votes == nil)
      let sheet = try office.rewardSheet(code, period)
      guard let votes else {
        let (state, proposed) = try office.proposedRewards(code, period)
        listing.show(RewardTable(sheet, proposed).table)
        let title = state.map { stepTitle($0, office, procedure: "points.reward") } ?? "-"
        return Terminal.message(
          words(
            "下一步：\(title)；摘要 \(sheet.digest.prefix(16))",
            "next: \(title); digest \(sheet.digest.prefix(16))"))
      }
      guard let digest else { throw ValidationError("--digest") }
      let choice: RewardChoice? =
        material == nil && reason.isEmpty
        ? nil
        : RewardChoice(
          material: Set(try inmateNumbers(material ?? "")), reasons: try reasonsByInmate(reason))
      try consent.require(words("作出决定？", "decide?"))
      let (act, after) = try office.decideRewards(
        code, period, choice: choice, digest: digest, sitting: votes,
        returnBecause: returnBecause)
      let title = stepTitle(after, office, procedure: "points.reward")
      Terminal.line(words("act:\(act)，下一步：\(title)", "act:\(act), next: \(title)"))
    }
  }
}
