import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// A cycle: the matters in which it was graded and rewarded.
  func cycle(_ inmate: InmateNumber, _ number: Int) throws -> WhyNode {
    let matters = try reader.matters(ofCycle: number, of: inmate)
    guard !matters.isEmpty else {
      throw Refusal(.cycleUnknown, [.inmate: inmate.text, .number: String(number)])
    }
    let reference = Reference.cycle(inmate, number).description
    return WhyNode(Text(zh: reference, en: reference), try matters.map { try matter($0) })
  }

  /// A matter that runs by a procedure: every step of every course it took, and its notices.
  func matter(_ reference: Reference) throws -> WhyNode {
    let instances = try reader.instances(of: reference.description)
    guard !instances.isEmpty else {
      throw Refusal(.referenceUnknown, [.reference: reference.description])
    }
    let courses = try instances.map { instance in
      let title =
        office.policies.procedure(of: instance, at: nil, on: office.today)?.title
        ?? Text(zh: instance.procedure, en: instance.procedure)
      return WhyNode(title, try steps(instance.procedure, of: instance.subject))
    }
    let notices = try reader.notices(on: reference).map { try notice($0.number) }
    return WhyNode(
      Text(zh: reference.description, en: reference.description), courses + notices)
  }
}
