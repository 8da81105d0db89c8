import AffairsServices
import ArgumentParser
import PrisonAffairs
import Publication
import RecordBook

/// Makes words and an exit code from anything that ended a command.
struct FaultReport {
  let status: ExitStatus
  let lines: [String]

  /// Nil for what the argument parser itself reports.
  init?(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self.init(refusal)
    case let faults as FileFaults: self.init(faults)
    case let fault as FileFault: self.init(FileFaults([fault]))
    case let error as BookError: self.init(error)
    case let fault as CommandFault: self.init(fault)
    default: return nil
    }
  }

  private init(_ fault: CommandFault) {
    status = fault.code
    lines = FaultReport.lines(fault.message, hint: fault.hint)
  }

  private init(_ refusal: Refusal) {
    switch refusal.code.category {
    case .rule: status = .refused
    case .data: status = .data
    case .permission: status = .notPermitted
    case .missing: status = .noInput
    }
    lines = FaultReport.lines(refusal.sentence, hint: refusal.remedy)
  }

  /// At most this many faults of a file are written out; the rest is counted.
  private static let shownFaultCount = 1_000

  private init(_ faults: FileFaults) {
    let isMissing = faults.faults.contains { $0.problem == .unreadable }
    status = isMissing ? .noInput : .data
    var lines = faults.faults.prefix(FaultReport.shownFaultCount).map { fault in
      "yuwu: \(words("错误：", "error: "))\(fault.sentence[interfaceLanguage])"
    }
    if faults.faults.count > FaultReport.shownFaultCount {
      let rest = faults.faults.count - FaultReport.shownFaultCount
      lines.append("yuwu: " + words("另有 \(rest) 处错误", "and \(rest) more"))
    }
    // An import stops gathering at this many.
    let count =
      faults.faults.count >= FaultReport.shownFaultCount
      ? words("至少 \(faults.faults.count)", "at least \(faults.faults.count)")
      : String(faults.faults.count)
    lines.append(
      "yuwu: \(words("提示：", "hint: "))"
        + words(
          "共 \(count) 处；改正后重新执行，没有写入任何内容",
          "\(count) in all; correct them and repeat; nothing was written"))
    self.lines = lines
  }

  static func lines(_ message: Text, hint: Text?) -> [String] {
    var lines = ["yuwu: \(words("错误：", "error: "))\(message[interfaceLanguage])"]
    if let hint { lines.append("yuwu: \(words("提示：", "hint: "))\(hint[interfaceLanguage])") }
    return lines
  }
}

extension Refusal {
  /// Message, article and stable code in one sentence.
  var sentence: Text {
    let source = citation.map { (zh: "（\($0)）", en: " (\($0))") } ?? (zh: "", en: "")
    return Text(
      zh: "\(message.zh)\(source.zh) [\(code.rawValue)]",
      en: "\(message.en)\(source.en) [\(code.rawValue)]")
  }
}

extension FaultReport {
  private init(_ error: BookError) {
    let (status, message, hint) = error.words
    self.status = status
    lines = FaultReport.lines(
      Text(zh: "\(message.zh) [\(error.code)]", en: "\(message.en) [\(error.code)]"), hint: hint)
  }
}
