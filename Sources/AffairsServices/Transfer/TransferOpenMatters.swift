import PrisonAffairs
import RecordBook

extension Office {
  /// Refuses to hand somebody over while a body of this prison still has to decide about them: it
  /// decides here, or nobody does.
  func requireNothingOpen(
    _ record: InmateRecord, _ standing: InmateStanding, through day: CivilDate,
    _ reader: BookReader
  ) throws {
    let inmate = record.inmate
    if let month = (standing.settledOnly + standing.gaps).min() {
      throw Refusal(
        .transferMonthOpen, [.inmate: inmate.text, .month: month.description])
    }
    func open(_ reference: String) -> Refusal {
      Refusal(.transferMatterOpen, [.inmate: inmate.text, .reference: reference])
    }
    if let cycle = standing.unrewarded.min() {
      throw open(Reference.cycle(inmate, cycle).description)
    }
    // What waits in a month that is closed would be lost: the next prison does not settle it.
    let closed = DateSpan(first: .earliest, last: standing.fromMonth.firstDay.adding(days: -1))
    let waiting = try reader.entries(of: inmate, in: closed).first {
      $0.state == .awaitsGroup || $0.state == .awaitsCommittee
    }
    if let waiting { throw open(waiting.entry.reference.description) }
    for objection in try reader.objections() where objection.inmate == inmate {
      if try objectionFile(objection.number, reader).state != .ended {
        throw open(objection.number)
      }
    }
    if let matter = try openMatters(of: inmate, standing, reader).first { throw open(matter) }
    for (touched, month, ward) in try reader.monthsTouchedSinceSettled() where touched == inmate {
      let loader = try MonthLoader(reader, policies: policies, month: month, onlyFor: ward)
      if try change(of: inmate, ward: ward, loader, reader) != nil {
        throw open(Reference.month(inmate, month).description)
      }
    }
  }

  /// Running procedures about the inmate, or about cycles and months of theirs.
  private func openMatters(
    of inmate: InmateNumber, _ standing: InmateStanding, _ reader: BookReader
  ) throws -> [String] {
    let grades = try reader.grades(of: inmate).values
    let graded = Set(
      grades.flatMap {
        [Reference.grading($0.ward, $0.month), Reference.rewards($0.ward, $0.month)]
      }.map(\.description))
    let closed = Set(
      try reader.closedMonths(of: inmate).map {
        Reference.wardMonth($0.ward, $0.month).description
      })
    return try reader.instances().filter { $0.state != .ended }.map(\.subject).filter { subject in
      let name = subject.split(separator: "#").first.map(String.init) ?? subject
      switch Reference(name) {
      case .cancellation(let one, _)?, .treatment(let one, _)?, .cycle(let one, _)?,
        .outside(let one, _)?:
        return one == inmate
      case .grading?, .rewards?: return graded.contains(name)
      // A closed month that is being decided again.
      case .wardMonth?: return name != subject && closed.contains(name)
      default: return false
      }
    }
  }
}
