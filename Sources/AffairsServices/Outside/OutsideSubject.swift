import PrisonAffairs
import RecordBook
import Register

/// The names of the two procedures of temporary service outside prison.
enum OutsideProcedure {
  static let service = "outside.service"
  static let urgent = "outside.urgent"
  static let propose = "propose"
  static let submit = "submit"
  static let bureau = "bureau"
  static let objectionWindow = "objection-window"
  /// What the bureau's decision brings with it.
  static let decisionPaper = "暂予监外执行决定书"
  static let recallPaper = "收监执行决定书"

  static let all: Set<String> = [service, urgent]
}

/// A service outside prison as a subject of its procedure.
///
/// It knows the category of law alone: nothing here judges or names an illness.
struct OutsideSubject: ProcedureSubject {
  let proposal: OutsideProposal
  /// Those who proposed it.
  let authors: Set<StaffNumber>

  var reference: Reference { proposal.reference }

  var inputsDigest: String {
    Digest32(hashing: proposal.lines).description
  }

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] { [] }
}

extension OutsideProposal {
  /// The procedure it runs through.
  var procedure: String { isUrgent ? OutsideProcedure.urgent : OutsideProcedure.service }

  /// What a digest covers, line by line in a fixed order.
  fileprivate var lines: String {
    let length = months.map(String.init) ?? ""
    return "\(reference)\nw \(ward)\ng \(ground.rawValue)\nu \(isUrgent)\nm \(length)\n"
  }
}

extension Office {
  /// A proposal of the book as a subject, with everybody who ever proposed it.
  func outsideSubject(
    _ proposal: OutsideProposal, _ reader: BookReader
  ) throws -> OutsideSubject {
    let steps =
      try reader.instance(proposal.procedure, of: proposal.reference.description)?.steps ?? []
    let proposers = try steps.filter { $0.step == OutsideProcedure.propose }.compactMap {
      try reader.act($0.act)?.actor
    }
    return OutsideSubject(proposal: proposal, authors: Set(proposers))
  }
}
