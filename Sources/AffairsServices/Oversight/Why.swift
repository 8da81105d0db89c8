public import PrisonAffairs
import Publication
import RecordBook

/// One line of an explanation with what stands behind it.
public struct WhyNode: Hashable, Sendable {
  public let label: Text
  public let children: [WhyNode]

  public init(_ label: Text, _ children: [WhyNode] = []) {
    self.label = label
    self.children = children
  }
}

extension Office {
  /// Explains an entry, a month, a ward's month, money, meals, a notice or an act: down to what it rests on and
  /// up to what rests on it, each with actor, moment, article and finding.
  public func why(_ reference: Reference) throws -> WhyNode {
    try book.read { reader in
      try require(.readBook, ward: try ward(of: reference, reader), reader)
      let explainer = Explainer(office: self, reader: reader, names: try reader.staffNames())
      switch reference {
      case .act(let number): return try explainer.act(number)
      case .fact(let act, let ordinal): return try explainer.entry(act: act, ordinal: ordinal)
      case .month(let inmate, let month): return try explainer.month(inmate, month)
      case .wardMonth(let ward, let month): return try explainer.wardMonth(ward, month)
      case .notice(let number): return try explainer.notice(number)
      case .objection(let number): return try explainer.objectionWithTarget(number)
      case .cycle(let inmate, let number):
        return try explainer.cycle(inmate, number)
      case .grading, .rewards, .cancellation, .suspension, .batch, .results:
        return try explainer.matter(reference)
      case .accounts(let month): return try explainer.accounts(month)
      case .wardAccounts(let ward, let month):
        return try explainer.wardAccounts(ward, month)
      case .statement(let inmate, let month): return try explainer.statement(inmate, month)
      case .meals(let kitchen, let month): return try explainer.meals(kitchen, month)
      case .nomination(let number): return try explainer.nomination(number)
      case .outside(let inmate, let number): return try explainer.outside(inmate, number)
      case .treatment(let inmate, let number):
        return try explainer.treatment(inmate, number)
      case .meeting(let number): return try explainer.meeting(number)
      case .opinion(let number): return try explainer.opinion(number)
      }
    }
  }
}

extension Office {
  /// The ward whose matter a reference is; nil for what concerns no one ward.
  func ward(of reference: Reference, _ reader: BookReader) throws -> WardCode? {
    switch reference {
    case .fact(let act, let ordinal):
      guard let entry = try reader.entry(act: act, ordinal: ordinal)?.entry else { return nil }
      return try reader.placement(of: entry.inmate, on: entry.day)?.ward
    case .month(let inmate, let month):
      return try reader.placement(of: inmate, on: month.lastDay)?.ward
    // Who may read an account is asked of its inmate, where it is read.
    case .statement: return nil
    case .wardMonth(let ward, _), .grading(let ward, _), .rewards(let ward, _),
      .wardAccounts(let ward, _):
      return ward
    case .cycle(let inmate, _), .cancellation(let inmate, _), .treatment(let inmate, _),
      .outside(let inmate, _):
      return try reader.placement(of: inmate, on: today)?.ward
    case .notice(let number):
      return try reader.notice(number).flatMap { Reference($0.subject) }
        .flatMap { try ward(of: $0, reader) }
    case .objection(let number):
      return try reader.objection(number).flatMap { Reference($0.target) }
        .flatMap { try ward(of: $0, reader) }
    case .act, .suspension, .batch, .results, .accounts, .meals: return nil
    case .nomination(let number): return try reader.nomination(number)?.ward
    case .meeting(let number): return try reader.meeting(number)?.ward
    case .opinion(let number):
      return try reader.opinion(number).flatMap { Reference($0.subject) }
        .flatMap { try ward(of: $0, reader) }
    }
  }
}

/// Builds explanations from the book.
struct Explainer {
  let office: Office
  let reader: BookReader
  let names: [StaffNumber: String]

  /// Who did something and when, by act.
  func line(_ words: Text, act number: Int) throws -> WhyNode {
    guard let header = try reader.act(number) else {
      return WhyNode(Text(zh: "\(words.zh)（act:\(number)）", en: "\(words.en) (act:\(number))"))
    }
    let name = names[header.actor] ?? ""
    // 事后补录: an act with late rows is marked wherever it is shown.
    let isLate = try reader.hasLateEntries(act: number)
    let zh = isLate ? "，含事后补录" : ""
    let en = isLate ? ", holds entries filled in afterwards" : ""
    return WhyNode(
      Text(
        zh:
          "\(words.zh)：\(header.moment.localText)，\(name)（\(header.actor)），act:\(number)\(zh)",
        en: "\(words.en): \(header.moment.localText), \(header.actor), act:\(number)\(en)"))
  }

  func findings(_ findings: [Finding]) -> [WhyNode] {
    findings.map { finding in
      let sentence = finding.sentence
      return WhyNode(
        Text(
          zh: "\(sentence.zh)〔\(finding.citation)〕", en: "\(sentence.en) [\(finding.citation)]"))
    }
  }

  func act(_ number: Int) throws -> WhyNode {
    guard let header = try reader.act(number) else {
      throw Refusal(.referenceUnknown, [.reference: Reference.act(number).description])
    }
    let counts = try reader.entryCounts(ofAct: number)
    var children: [WhyNode] = []
    if counts.entries > 0 {
      let late =
        counts.late > 0
        ? Text(zh: "，其中\(counts.late)条事后补录", en: ", \(counts.late) of them filled in afterwards")
        : Text(zh: "", en: "")
      children.append(
        WhyNode(
          Text(
            zh: "\(counts.entries)条加扣分记录\(late.zh)", en: "\(counts.entries) entries\(late.en)")))
    }
    let head = try line(Text(zh: header.kind, en: header.kind), act: number)
    return WhyNode(head.label, children)
  }

  func objection(_ number: String) throws -> WhyNode {
    let file = try office.objectionFile(number, reader)
    var children = [
      try line(Text(zh: "提出异议", en: "objection lodged"), act: file.record.act),
      WhyNode(Text(zh: "针对：\(file.record.target)", en: "against: \(file.record.target)")),
    ]
    if let writer = file.record.writtenBy {
      let signed = file.isSigned
      children.append(
        WhyNode(
          Text(
            zh: "\(writer)代写\(signed ? "，本人签名、捺指印" : "")",
            en: "written by \(writer)\(signed ? ", signed and fingerprinted by the inmate" : "")")))
    }
    for answer in file.answers {
      let words = Text(
        zh: "\(answer.stage.words.zh)答复：\(answer.answer.words.zh)，抄送\(answer.copyTo)",
        en: "\(answer.stage.words.en) answered: \(answer.answer.words.en)")
      let line = try line(words, act: answer.act)
      let ground = file.groundsWithoutChange[answer.stage].map {
        WhyNode(Text(zh: "不变更的理由：\($0)", en: "why nothing is changed: \($0)"))
      }
      children.append(WhyNode(line.label, line.children + (ground.map { [$0] } ?? [])))
    }
    let procedure = office.policies.procedure(file.procedure, on: office.today)
    let state =
      file.state == .ended
      ? Text(zh: "已办结", en: "ended")
      : procedure?.step(file.state.code)?.title ?? Text(zh: file.state.code, en: file.state.code)
    return WhyNode(
      Text(zh: "异议 \(number)（\(state.zh)）", en: "objection \(number) (\(state.en))"), children)
  }
}
