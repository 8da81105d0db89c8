import Foundation

/// A book of a generated prison and the files of its money, made by the commands themselves.
struct MoneyPrison {
  let folder: URL
  let book: String
  /// Two who may post and export.
  let officers: [String]

  /// A day on which every file may be brought in.
  static let now = "2026-11-08T09:00"
  private static let registrar = "3301900"

  init(inmates: Int, months: Int, seed: Int = 7) throws {
    folder = try Place.scratch()
    book = folder.appendingPathComponent("book.sqlite").path
    let sample = folder.appendingPathComponent("sample").path
    try MoneyPrison.carryOut(
      ["sample", "--seed", "\(seed)", "--inmates", "\(inmates)", "--months", "\(months)"]
        + ["--output", sample])
    let here = ["--book", book, "--as", MoneyPrison.registrar]
    try MoneyPrison.carryOut(
      ["book", "new", "--prison", "3301", "--name", "样本监狱", "--founder", MoneyPrison.registrar]
        + ["--founder-name", "登记员", "--now", "2025-10-01T08:00", "--book", book])
    for layer in ["Policies/national", "Policies/province/seed"] {
      try MoneyPrison.carryOut(["policy", "adopt", layer, "--confirm"] + here)
    }
    try MoneyPrison.carryOut(["calendar", "adopt", "Data/calendars", "--confirm"] + here)
    for kind in ["wards", "staff", "roster"] {
      try MoneyPrison.carryOut(
        ["people", "import", kind, "\(sample)/\(kind).csv", "--now", "2026-11-07T09:00"] + here)
    }
    officers = try Shell.sql(
      book, "SELECT staff FROM staff_role WHERE role = 'account-officer' ORDER BY staff"
    ).split(separator: "\n").map(String.init)
  }

  private init(copying made: MoneyPrison) throws {
    book = try DemoBook.copy(of: made.book)
    folder = made.folder
    officers = made.officers
  }

  /// The files of money, the opening first, then month by month.
  var files: [String] {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/sample")
      let months = names.filter { $0.hasPrefix("money-2") }.sorted()
      return (["money-opening.csv"] + months).map { "\(folder.path)/sample/\($0)" }
    }
  }

  var environment: [String: String] { ["YUWU_BOOK": book, "YUWU_AS": officers[0]] }

  func run(
    _ arguments: [String], as actor: String? = nil, now: String = MoneyPrison.now
  ) throws -> Outcome {
    try yuwu(
      arguments + ["--now", now],
      environment: ["YUWU_BOOK": book, "YUWU_AS": actor ?? officers[0]])
  }

  /// Runs what must succeed.
  @discardableResult
  func done(
    _ arguments: [String], as actor: String? = nil, now: String = MoneyPrison.now
  ) throws -> Outcome {
    let outcome = try run(arguments, as: actor, now: now)
    guard outcome.status == 0 else { throw DemoFault(outcome: outcome) }
    return outcome
  }

  private static func carryOut(_ arguments: [String]) throws {
    let outcome = try yuwu(arguments)
    guard outcome.status == 0 else { throw DemoFault(outcome: outcome) }
  }

  /// A prison of one ward with two months of money in its book.
  private static let filled = Result {
    let prison = try MoneyPrison(inmates: 24, months: 2)
    for file in try prison.files { try prison.done(["account", "import", file]) }
    return prison
  }

  /// The same with nothing in its book yet.
  private static let empty = Result { try MoneyPrison(inmates: 24, months: 2) }

  static func filledCopy() throws -> MoneyPrison { try MoneyPrison(copying: try filled.get()) }

  static func emptyCopy() throws -> MoneyPrison { try MoneyPrison(copying: try empty.get()) }

  func discard() { DemoBook.discard(book) }
}

extension MoneyPrison {
  /// An export in a file of its own.
  func exported(_ format: String, _ options: [String] = []) throws -> String {
    let file = try Place.scratch().appendingPathComponent("accounts.\(format)").path
    try done(["account", "export", "--format", format, "--output", file] + options)
    return file
  }

  /// What every account holds, debits above zero, by the name it has in journals: reckoned by
  /// the `sqlite3` shell from the rows themselves.
  func balances(through day: String = "9999-12-31") throws -> [String: Int] {
    let rows = try Shell.sql(
      book,
      """
      SELECT account, coalesce(inmate, ''), sum(amount) FROM (
        SELECT debit AS account, inmate, amount FROM account_transfer WHERE day <= '\(day)'
        UNION ALL
        SELECT credit, inmate, -amount FROM account_transfer WHERE day <= '\(day)')
      GROUP BY account, CASE WHEN account IN ('spending', 'savings', 'reserve') THEN inmate END
      """)
    var balances: [String: Int] = [:]
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let fen = Int(parts[2]), fen != 0 else { continue }
      balances[MoneyPrison.name(parts[0], parts[1])] = fen
    }
    return balances
  }

  private static func name(_ code: String, _ inmate: String) -> String {
    switch code {
    case "bank": "Assets:Bank"
    case "cash": "Assets:Cash"
    case "suspense": "Liabilities:Suspense"
    case "opening": "Equity:Opening"
    case "allowance-fund": "Liabilities:Funds:Allowance-fund"
    case "labour-fund": "Liabilities:Funds:Labour-fund"
    case "spending": "Liabilities:Inmates:N\(inmate):Spending"
    case "savings": "Liabilities:Inmates:N\(inmate):Savings"
    case "reserve": "Liabilities:Inmates:N\(inmate):Reserve"
    default: "Liabilities:Payables:\(code.prefix(1).uppercased() + code.dropFirst())"
    }
  }
}
