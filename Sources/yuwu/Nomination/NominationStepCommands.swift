import AffairsServices
import ArgumentParser
import PrisonAffairs
import Publication
import RecordBook

/// A step that a body takes by vote, for one or many nominations at one sitting.
protocol BodyStepCommand: ParsableCommand {
  static var step: NominationStep { get }
  static var onward: StepOutcome { get }

  var selection: SelectionOptions { get }
  var sitting: SittingOptions { get }
  var step: StepOptions { get }
  var consent: ConsentOptions { get }
  var book: BookOptions { get }
}

extension BodyStepCommand {
  func run() throws {
    try advance(
      Self.step, Self.onward, selection, sitting: try sitting.sitting(), step, consent, book)
  }
}

/// Shows what waits, asks, and takes the step for all of it by one act.
private func advance(
  _ name: NominationStep, _ onward: StepOutcome, _ selection: SelectionOptions,
  sitting: SittingRequest?, _ step: StepOptions, _ consent: ConsentOptions, _ book: BookOptions
) throws {
  let office = try book.office()
  let chosen = try selection.value()
  for line in try office.waiting(at: name, chosen) {
    Terminal.message(
      "\(line.record.number) \(line.record.inmate) \(line.record.proposal.words[interfaceLanguage])"
    )
  }
  try consent.require(words("对以上提请办理这一步？", "take the step for these nominations?"))
  let (act, moved) = try office.advance(
    AdvanceRequest(
      step: name, selection: chosen, outcome: try step.outcome(onward), reason: step.reason,
      sitting: sitting, documents: step.documents, judgements: try step.judged()))
  show(act, moved, office)
}

extension NominateCommand {
  struct Study: BodyStepCommand {
    static let step = NominationStep.study
    static let onward = StepOutcome.agreed
    static var configuration: CommandConfiguration {
      command("study", "监区民警集体研究：表决、记录、提出或者退回", "the ward's police study nominations and vote")
    }

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var sitting: SittingOptions
    @OptionGroup var step: StepOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
  }

  struct Chiefs: BodyStepCommand {
    static let step = NominationStep.wardChiefs
    static let onward = StepOutcome.passed
    static var configuration: CommandConfiguration {
      command("chiefs", "监区长办公会议审核", "the ward chiefs' meeting examines nominations")
    }

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var sitting: SittingOptions
    @OptionGroup var step: StepOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
  }

  struct Review: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "review", "刑罚执行部门审查：通过，或者退回补正",
        "the penalty department reviews nominations, or returns them for completion")
    }

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var step: StepOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      try advance(.departmentReview, .passed, selection, sitting: nil, step, consent, book)
    }
  }

  struct Committee: BodyStepCommand {
    static let step = NominationStep.committee
    static let onward = StepOutcome.approved
    static var configuration: CommandConfiguration {
      command("committee", "减刑假释评审委员会评审", "the review committee decides nominations")
    }

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var sitting: SittingOptions
    @OptionGroup var step: StepOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
  }

  struct Decide: BodyStepCommand {
    static let step = NominationStep.wardenMeeting
    static let onward = StepOutcome.approved
    static var configuration: CommandConfiguration {
      command("decide", "监狱长办公会议决定", "the warden's meeting decides nominations")
    }

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var sitting: SittingOptions
    @OptionGroup var step: StepOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
  }

  struct Bureau: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "bureau", "登记省级监狱管理局的审核结果", "record what the provincial bureau decided")
    }

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var step: StepOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      try advance(.bureau, .approved, selection, sitting: nil, step, consent, book)
    }
  }
}
