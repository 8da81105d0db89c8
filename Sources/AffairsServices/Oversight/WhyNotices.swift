import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// A ward's month: every step of its procedure with votes, and its notices.
  func wardMonth(_ ward: WardCode, _ month: YearMonth) throws -> WhyNode {
    let reference = Reference.wardMonth(ward, month)
    var children = try steps(PointsMonth.procedure, of: reference.description)
    for record in try reader.notices(on: reference) { children.append(try notice(record.number)) }
    guard !children.isEmpty else {
      throw Refusal(.monthUnknown, [.ward: ward.text, .month: month.description])
    }
    return WhyNode(
      Text(zh: "\(reference)", en: "\(reference)"), children)
  }

  /// The steps of an instance, each with who acted, when, and how the members voted.
  func steps(_ procedure: String, of subject: String) throws -> [WhyNode] {
    guard let instance = try reader.instance(procedure, of: subject) else { return [] }
    return try instance.steps.map { record in
      let day = try reader.act(record.act)?.moment.day ?? office.today
      let law = office.policies.procedure(of: instance, at: record.step, on: day)
      let step = law?.step(record.step)
      let title = step?.title ?? Text(zh: record.step, en: record.step)
      let outcome = StepOutcome(rawValue: record.outcome)?.words
      let reason = record.reason.map { "：\($0)" } ?? ""
      let article = step.flatMap { step in law.map { "〔\($0.citation(of: step))〕" } } ?? ""
      let node = try line(
        Text(
          zh: "\(title.zh)（\(outcome?.zh ?? record.outcome)）\(reason)\(article)",
          en: "\(title.en) (\(outcome?.en ?? record.outcome))\(reason) \(article)"),
        act: record.act)
      return WhyNode(node.label, try votes(subject: subject, record))
    }
  }

  private func votes(subject: String, _ record: StepRecord) throws -> [WhyNode] {
    let votes = try reader.votes(subject: subject, step: record.step, act: record.act)
    guard !votes.isEmpty else { return [] }
    let inFavour = votes.count { $0.ballot == .inFavour }
    var nodes = [
      WhyNode(
        Text(
          zh: "组成人员\(votes.count)人，同意\(inFavour)人",
          en: "\(votes.count) members, \(inFavour) in favour"))
    ]
    for vote in votes where vote.ballot != .inFavour {
      let name = names[vote.member] ?? ""
      let statement = vote.statement.map { "：\($0)" } ?? ""
      nodes.append(
        WhyNode(
          Text(
            zh: "\(vote.ballot.words.zh)：\(name)（\(vote.member)）\(statement)",
            en: "\(vote.ballot.words.en): \(vote.member)\(statement)")))
    }
    return nodes
  }

  /// Where a notice stands, in words.
  func stateWords(of file: NoticeFile) -> Text {
    if let ending = file.ending { return ending.ending.words }
    let procedure = office.policies.procedure(NoticeProcedure.identifier, on: office.today)
    return procedure?.step(file.state.code)?.title
      ?? Text(zh: file.state.code, en: file.state.code)
  }

  /// A notice: its course, its clock, what is withheld and the objections to it.
  func notice(_ number: String) throws -> WhyNode {
    let file = try reader.noticeFile(number)
    var children = try steps(NoticeProcedure.identifier, of: number)
    if let posting = file.posting {
      let clock = NoticeClock(
        postedOn: posting.postedOn, span: posting.span,
        postingDayCounts: posting.postingDayCounts, calendar: try reader.calendar())
      children += findings([
        clock.finding(
          on: office.today,
          citation: office.policies.citation(of: .noticeClock, on: posting.postedOn))
      ])
    }
    for review in file.review where review.treatment != .show {
      let day = review.reexamineOn?.description ?? ""
      children.append(
        WhyNode(
          Text(
            zh:
              "\(review.treatment.words.zh)：\(review.field.words.zh)，依据：\(review.ground ?? "")，\(day)前重新审查",
            en: "\(review.treatment.words.en): \(review.field.words.en), on the ground of "
              + "\(review.ground ?? ""), to be re-examined by \(day)")))
    }
    for document in file.documents {
      children.append(
        WhyNode(
          Text(
            zh: "\(document.audience.words.zh) 文本 SHA-256 \(document.sha256)",
            en: "document for \(document.audience.words.en), SHA-256 \(document.sha256)")))
    }
    for record in file.objections { children.append(try objection(record.number)) }
    if let ending = file.ending {
      let words = ending.ending.words
      let explanation = ending.explanation.map { "：\($0)" } ?? ""
      children.append(
        try line(
          Text(zh: "\(words.zh)\(explanation)", en: "\(words.en)\(explanation)"),
          act: ending.act))
    }
    let state = stateWords(of: file)
    return WhyNode(
      Text(
        zh: "公示 \(number)（\(file.record.subject)，\(state.zh)）",
        en: "notice \(number) (\(file.record.subject), \(state.en))"), children)
  }
}
