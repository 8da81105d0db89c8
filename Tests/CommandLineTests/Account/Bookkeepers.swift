import Foundation

/// Programs of strangers that keep accounts, run as Debian has them.
enum Bookkeeper: String, CaseIterable, Sendable {
  case hledger
  case ledger
  case beancount

  static let areInstalled = ["hledger", "ledger", "bean-check", "bean-query"].allSatisfy {
    Place.find($0) != nil
  }

  /// Runs the strictest check the program has over a journal.
  func check(_ file: String) throws -> Outcome {
    switch self {
    case .hledger: try run("hledger", ["-f", file, "check", "--strict", "payees", "ordereddates"])
    case .ledger: try run("ledger", ["-f", file, "--pedantic", "--explicit", "balance"])
    case .beancount: try run("bean-check", [file])
    }
  }

  /// What the program says every account holds, in fen, without those that are empty.
  func balances(_ file: String) throws -> [String: Int] {
    let outcome =
      switch self {
      case .hledger:
        try run("hledger", ["-f", file, "balance", "--flat", "--no-total", "-O", "csv"])
      case .ledger:
        try run(
          "ledger",
          ["-f", file, "balance", "--flat", "--no-total", "--format", "%(account),%(amount)\n"])
      case .beancount:
        try run(
          "bean-query", ["-f", "csv", file, "SELECT account, sum(position) GROUP BY account"])
      }
    guard outcome.status == 0 else { throw DemoFault(outcome: outcome) }
    var balances: [String: Int] = [:]
    // beancount ends its records as CSV has it, with a carriage return.
    for line in outcome.output.split(whereSeparator: \.isNewline) {
      let parts = line.replacing("\"", with: "").split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 2, parts[1].hasSuffix(" CNY") else { continue }
      let digits = parts[1].dropLast(4).filter { $0 != "." }
      guard let fen = Int(digits), fen != 0 else { continue }
      balances[parts[0]] = fen
    }
    return balances
  }

  private func run(_ program: String, _ arguments: [String]) throws -> Outcome {
    try Running(Place.find(program) ?? program, arguments).finish()
  }
}
