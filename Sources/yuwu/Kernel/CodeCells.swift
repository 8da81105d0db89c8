import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension Cell {
  /// A step of a procedure or the end of one: its code for machines, its title for people.
  static func step(_ code: String, of procedure: String, _ office: Office) -> Cell {
    if code == ProcedureState.ended.code {
      return .code(code, Text(zh: "已办结", en: "ended"))
    }
    let step = office.policies.procedure(procedure, on: office.today)?.step(code)
    return .code(code, step?.title ?? Text(zh: code, en: code))
  }

  /// Where a notice stands: a step of its course, or how it ended.
  static func state(of notice: NoticeFile, _ office: Office) -> Cell {
    if let ending = notice.ending { return .code(ending.ending.rawValue, ending.ending.words) }
    return .step(notice.state.code, of: "notice.course", office)
  }

  /// What is due, in words.
  static func matter(of item: DueItem, _ office: Office) -> Cell {
    if let procedure = item.procedure { return .step(item.matter, of: procedure, office) }
    return switch item.kind {
    case .reexamination:
      .code(item.matter, NoticeField(rawValue: item.matter)?.words ?? Text(zh: "", en: ""))
    case .meeting:
      .code(item.matter, MeetingKind(rawValue: item.matter)?.words ?? Text(zh: "", en: ""))
    case .cycleGrading, .cycleReward:
      .words(Text(zh: "\(item.matter) 人", en: "\(item.matter) inmates"))
    case .gradeOnChangedFacts:
      .code(item.matter, CycleGrade(rawValue: item.matter)?.words ?? Text(zh: "", en: ""))
    case .nominationOnChangedFacts:
      .code(
        item.matter, item.matter == "refused" ? Outcome.refused.words : Outcome.incomplete([]).words
      )
    case .rewardOnChangedFacts:
      .code(item.matter, Reward(rawValue: item.matter)?.words ?? Text(zh: "", en: ""))
    case .noticeWindow, .noticeClosable, .noticeCourse, .objectionAnswer, .objectionAppeal,
      .monthStep, .entriesWaiting, .changedFacts, .noticeOnChangedFacts, .checkpoint, .erasure,
      .objectionUpheld, .treatmentStep, .opinionAnswer, .opinionCorrection, .cycleStep,
      .nominationStep, .rulingService, .noticeCopies, .outsideStep, .accountStep,
      .accountClose, .bankReconciliation, .mealMonth:
      .text(item.matter)
    case .mealDiners:
      .words(Text(zh: "\(item.matter) 天", en: "\(item.matter) days"))
    case .foodCount, .menu: .text(item.matter)
    case .spendingFinding, .spendingFlag:
      .code(item.matter, SpendingConcern(rawValue: item.matter)?.question ?? Text(zh: "", en: ""))
    case .orderOpen, .deductionWaiting: .text(item.matter)
    case .moneyLeft:
      .code(item.matter, Text(zh: "结算", en: "pay out"))
    case .outsidePeriod:
      .code(item.matter, OutsideGround(rawValue: item.matter)?.words ?? Text(zh: "", en: ""))
    case .courtClock, .procuratorClock:
      .code(
        item.matter, item.clock.map { $0.time.words(of: $0.nominations) } ?? Text(zh: "", en: ""))
    case .outsideSociety:
      .code(
        item.matter,
        item.matter == "post"
          ? Text(zh: "应当张贴", en: "to be posted") : Text(zh: "公示期", en: "window"))
    }
  }
}

/// The step that is due next, by its title.
func stepTitle(_ code: String, _ office: Office, procedure: String = "points.month") -> String {
  if code == ProcedureState.ended.code { return words("已办结", "ended") }
  let step = office.policies.procedure(procedure, on: office.today)?.step(code)
  return step?.title[interfaceLanguage] ?? code
}
