import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// A change of treatment grade: what was proposed and why, every condition, every step with its
  /// votes, and what took effect. Refuses what is sealed (`fact.sealed`).
  func treatment(_ inmate: InmateNumber, _ number: Int) throws -> WhyNode {
    let reference = Reference.treatment(inmate, number)
    guard let proposal = try reader.treatmentProposal(of: inmate, number) else {
      throw Refusal(.treatmentUnknown, [.reference: reference.description])
    }
    guard try reader.seen.treatmentProposal(of: inmate, number) == proposal else {
      throw Refusal(.factSealed, [.reference: reference.description])
    }
    let ground = proposal.ground.words
    let from = title(proposal.previous, proposal)
    let to = title(proposal.grade, proposal)
    let head = try line(
      Text(
        zh: "提出：\(from.zh) → \(to.zh)，\(ground.zh)：\(proposal.reason)",
        en: "proposed: \(from.en) → \(to.en), \(ground.en): \(proposal.reason)"), act: proposal.act)
    // Judged under the policy of its day, on what the book holds now.
    let result = try office.treatmentSubject(proposal, reader).result
    var children = [WhyNode(head.label, findings(result?.determination.findings ?? []))]
    children += try steps(TreatmentProcedure.identifier, of: reference.description)
    for grade in try reader.seen.treatmentGrades(of: inmate) where grade.number == number {
      children.append(
        try line(
          Text(zh: "\(grade.fromDay)起生效", en: "in effect from \(grade.fromDay)"), act: grade.act))
    }
    for notice in try reader.notices(on: reference) {
      children.append(try self.notice(notice.number))
    }
    return WhyNode(Text(zh: "\(reference)", en: "\(reference)"), children)
  }

  /// A grade by its title in the list of the day of the proposal.
  private func title(_ code: String?, _ proposal: TreatmentProposal) -> Text {
    guard let code else { return Text(zh: "未定级", en: "no grade") }
    let day = (try? reader.act(proposal.act)?.moment.day) ?? office.today
    return office.policies.treatmentGrades(on: day).first { $0.code == code }?.title
      ?? Text(zh: code, en: code)
  }
}
