import GRDB
import PrisonAffairs

@testable import RecordBook

/// Numbers that are the same for the same seed, so that a failure can be seen again.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// A book with acts of a few facts and one with very many, and random changes to it.
enum RandomTampering {
  static let largeCount = 2_600
  static let largeAct = RegisterSample.actCount + 1

  /// Brings one more act, whose leaves are hashed in several runs and a rest.
  static func addLargeAct(to book: RecordBook) throws {
    guard let actor = StaffNumber("3301001") else { throw BookError.damaged(table: "sample") }
    let facts = (1...largeCount).map { number in
      let name = String(repeating: "表", count: number % 40 + 1)
      return Fact(
        .procedureDocument,
        [.text("subject-\(number)"), .text("settle"), .text("\(name)\(number)")]
      )
    }
    try book.write(
      .monthConfirmed, actor: actor, moment: RegisterSample.moment(largeAct)
    ) { _ in facts }
  }

  /// One to three changes; some of them may change nothing.
  static func changes(_ random: inout SeededNumbers) -> [String] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in change(&random) }
  }

  private static func change(_ random: inout SeededNumbers) -> String {
    let ordinal = Int.random(in: 1...largeCount, using: &random)
    let act = Int.random(in: 1...largeAct, using: &random)
    let width = Int.random(in: 1...700, using: &random)
    let place = "act = \(largeAct) AND ordinal"
    let table = "procedure_document"
    let changes = [
      "DELETE FROM \(table) WHERE \(place) = \(ordinal)",
      "DELETE FROM \(table) WHERE \(place) BETWEEN \(ordinal) AND \(ordinal + width)",
      "DELETE FROM \(table) WHERE \(place) > \(ordinal)",
      "UPDATE \(table) SET name = 'x' WHERE \(place) = \(ordinal)",
      "UPDATE \(table) SET name = CAST(x'C3' AS TEXT) WHERE \(place) % \(width) = 0",
      "UPDATE \(table) SET salt = zeroblob(16) WHERE \(place) = \(ordinal)",
      "UPDATE \(table) SET ordinal = ordinal + \(largeCount) WHERE \(place) = \(ordinal)",
      "UPDATE OR IGNORE \(table) SET act = \(act) WHERE \(place) BETWEEN \(ordinal) AND "
        + "\(ordinal + width)",
      "INSERT OR IGNORE INTO vote SELECT \(largeAct), \(ordinal), salt, subject, step, "
        + "'m\(ordinal)', ballot, statement FROM vote LIMIT 1",
      "UPDATE act SET kind = 'entry-recorded' WHERE number = \(act)",
      "UPDATE act SET fact_root = zeroblob(32) WHERE number = \(act)",
      "DELETE FROM act WHERE number = \(act)",
      "UPDATE register_leaf SET leaf = zeroblob(32) WHERE act = \(act)",
      "UPDATE register_leaf SET root = zeroblob(32) WHERE act = \(act)",
      "DELETE FROM register_leaf WHERE act = \(act)",
      "UPDATE register_frontier SET size = size - 1",
      "UPDATE policy_file SET content = content || ' '",
    ]
    return changes[Int.random(in: changes.indices, using: &random)]
  }
}
