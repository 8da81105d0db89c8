import AffairsServices
import ArgumentParser
import PrisonAffairs
import RecordBook

/// Which nominations: a batch `2026/3`, or nominations by their numbers.
struct SelectionOptions: ParsableArguments {
  @Argument(
    help: help("批次 2026/3，或者一个以上提请编号 TQ-2026-0001", "a batch, 2026/3, or one or more TQ-2026-0001"))
  var selection: [String]

  func value() throws -> NominationSelection {
    if selection.count == 1, let batch = BatchNumber(typed: selection[0]) { return .batch(batch) }
    return .numbers(try selection.map { try nominationNumber($0) })
  }
}

/// What a step rests on and how it ends.
struct StepOptions: ParsableArguments {
  @Option(
    name: .customLong("document"),
    help: help("这一步的书面材料名称，可重复", "the name of a paper before the step; may be repeated"))
  var documents: [String] = []
  @Option(
    name: .customLong("judge"),
    help: help(
      "由人判断的事项：问题=yes:理由 或 问题=no:理由，可重复",
      "what people judge, as QUESTION=yes:GROUND or QUESTION=no:GROUND; may be repeated"))
  var judgements: [String] = []
  @Option(help: help("退回的理由", "why it is sent back")) var returnBecause: String?
  @Option(help: help("不同意的理由", "why it is refused")) var refuseBecause: String?

  /// The outcome that goes on, or the one a reason was given for.
  func outcome(_ onward: StepOutcome) throws -> StepOutcome {
    guard returnBecause == nil || refuseBecause == nil else {
      throw ValidationError("--return-because | --refuse-because")
    }
    return returnBecause != nil ? .returned : refuseBecause != nil ? .refused : onward
  }

  var reason: String? { returnBecause ?? refuseBecause }

  func judged() throws -> [NominationJudgement] {
    try judgements.map { try nominationJudgement($0) }
  }
}

extension BatchNumber {
  /// Reads `2026/3` or `nominations:2026/3`.
  init?(typed text: String) {
    let name = text.hasPrefix("nominations:") ? text : "nominations:\(text)"
    guard case .batch(let year, let number)? = Reference(name) else { return nil }
    self.init(year: year, number: number)
  }
}

func batchNumber(_ text: String) throws -> BatchNumber {
  guard let batch = BatchNumber(typed: text) else {
    throw ValidationError(
      words("不能识别“\(text)”，应写成 2026/3", "cannot read '\(text)'; write it as 2026/3"))
  }
  return batch
}

func nominationNumber(_ text: String) throws -> String {
  guard case .nomination(let number)? = Reference(text) else {
    throw ValidationError(
      words("不能识别“\(text)”，应写成 TQ-2026-0001", "cannot read '\(text)'; write it as TQ-2026-0001"))
  }
  return number
}

/// Reads `confession=yes:认罪悔罪书`.
func nominationJudgement(_ text: String) throws -> NominationJudgement {
  let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
  let answer = parts.last?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
  guard parts.count == 2, answer.count == 2, let question = NominationQuestion(rawValue: parts[0]),
    ["yes", "no"].contains(answer[0])
  else {
    let known = NominationQuestion.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError(
      words(
        "不能识别“\(text)”，应写成 问题=yes:理由；问题有 \(known)",
        "cannot read '\(text)'; write QUESTION=yes:GROUND with one of \(known)"))
  }
  return NominationJudgement(question: question, isYes: answer[0] == "yes", ground: answer[1])
}

/// The act of a step, and what is due for each nomination after it.
func show(_ act: Int, _ moved: [NominationMove], _ office: Office) {
  let groups = Dictionary(grouping: moved, by: \.state).sorted { $0.key < $1.key }
  for (state, moves) in groups {
    let next = nominationStepTitle(state, office)
    let numbers = moves.map(\.number).joined(separator: " ")
    Terminal.line(
      words(
        "act:\(act)，\(moves.count)件，下一步：\(next)：\(numbers)",
        "act:\(act), \(moves.count), next: \(next): \(numbers)"))
  }
}

/// The title of a step of either procedure of nominations.
func nominationStepTitle(_ state: String, _ office: Office) -> String {
  let kinds = NominationKind.allCases.map(\.procedure)
  let procedure = kinds.first {
    office.policies.procedure($0, on: office.today)?.step(state) != nil
  }
  return stepTitle(state, office, procedure: procedure ?? kinds[0])
}
