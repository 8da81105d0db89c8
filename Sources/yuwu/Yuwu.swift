import ArgumentParser
import PrisonAffairs

/// The staff and oversight command line.
struct Yuwu: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "yuwu",
      abstract: words(
        "狱务公开：台账、考核、公示、核对", "prison affairs, in the open: book, assessment, notices, checks"),
      version: "0.5.0",
      subcommands: [
        DemoCommand.self, BookCommand.self, PolicyCommand.self, CalendarCommand.self,
        PeopleCommand.self, PointsCommand.self, MonthCommand.self, CycleCommand.self,
        InmateCommand.self,
        NoticeCommand.self,
        ObjectionCommand.self, DueCommand.self, WhyCommand.self, ReplayCommand.self,
        CheckCommand.self, KeyCommand.self, RegisterCommand.self, SealCommand.self,
        EraseCommand.self, CaseCommand.self, SampleCommand.self, TreatmentCommand.self,
        MeetingCommand.self, OpinionCommand.self, AssessmentCommand.self,
        NominateCommand.self, MinutesCommand.self,
        OutsideCommand.self,
        MealCommand.self,
        AccountCommand.self,
      ])
  }
}

@main
enum EntryPoint {
  static func main() {
    CrashNet.spread()
    do {
      var command = try Yuwu.parseAsRoot()
      try command.run()
    } catch {
      finish(error)
    }
  }

  /// Writes what ended the run and exits with its class.
  private static func finish(_ error: any Error) -> Never {
    if let report = FaultReport(error) {
      report.lines.forEach(Terminal.message)
      Yuwu.exit(withError: report.status.code)
    }
    let code = Yuwu.exitCode(for: error)
    let text = HelpWords.translated(Yuwu.fullMessage(for: error))
    if code == .success {
      Terminal.line(text)
    } else if !text.isEmpty {
      Terminal.message(text)
    }
    Yuwu.exit(withError: code == .success ? ExitCode.success : code)
  }
}
