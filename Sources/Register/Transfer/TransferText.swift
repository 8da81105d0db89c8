/// What a transfer file says of itself: from where to where, of whom, and from which month on.
public struct TransferHeader: Hashable, Sendable {
  /// `training` or `live`.
  public let mode: String
  public let fromPrison: String
  public let toPrison: String
  public let inmate: String
  /// The last day in the sending prison, `YYYY-MM-DD`.
  public let day: String
  /// The first month that the receiving prison settles, `YYYY-MM`.
  public let fromMonth: String
  /// Whose register the facts stand in: the name of the key of its checkpoints.
  public let origin: String
  /// How many acts the register held when the file was made, and its root.
  public let acts: Int
  public let root: Digest32
  /// The running cycle, what has been brought to its account in hundredths of a point, and the
  /// grade of the one before.
  public let cycle: Int
  public let balance: Int
  public let previousGrade: String?
  /// How many sealed facts are not in the file; they are handed over on paper.
  public let withheld: Int

  public init(
    mode: String, fromPrison: String, toPrison: String, inmate: String, day: String,
    fromMonth: String, origin: String, acts: Int, root: Digest32, cycle: Int, balance: Int,
    previousGrade: String?, withheld: Int
  ) {
    self.mode = mode
    self.fromPrison = fromPrison
    self.toPrison = toPrison
    self.inmate = inmate
    self.day = day
    self.fromMonth = fromMonth
    self.origin = origin
    self.acts = acts
    self.root = root
    self.cycle = cycle
    self.balance = balance
    self.previousGrade = previousGrade
    self.withheld = withheld
  }

  /// The name of the key that signs such files of this register.
  public var keyName: String { "\(origin)/transfer" }
}

/// One fact of the sending book, with its place there.
public struct TransferFact: Hashable, Sendable {
  /// Act and ordinal in the sending book.
  public let act: Int
  public let ordinal: Int
  /// The kind of the act, its moment in UTC, and who acted.
  public let kind: String
  public let moment: String
  public let actor: String
  /// How an entry stood; nil for other facts.
  public let state: String?
  /// Whether it is kept from notices (司规〔2021〕3号 第三十五条).
  public let isWithheldFromNotices: Bool
  public let table: String
  /// The columns in the order of the book's canonical bytes, each with its line.
  public let columns: [TransferColumn]

  public init(
    act: Int, ordinal: Int, kind: String, moment: String, actor: String, state: String?,
    isWithheldFromNotices: Bool, table: String, columns: [TransferColumn]
  ) {
    self.act = act
    self.ordinal = ordinal
    self.kind = kind
    self.moment = moment
    self.actor = actor
    self.state = state
    self.isWithheldFromNotices = isWithheldFromNotices
    self.table = table
    self.columns = columns
  }

  public var reference: String { "\(act).\(ordinal)" }
}

/// Name and value of a column; nil is NULL.
public struct TransferColumn: Hashable, Sendable {
  public let name: String
  public let value: String?

  public init(name: String, value: String?) {
    self.name = name
    self.value = value
  }

  var line: [UInt8] {
    var bytes = Array(name.utf8)
    if let value {
      bytes.append(UInt8(ascii: "="))
      bytes += ColumnText.escaped(value)
    }
    bytes.append(LineCursor.lineFeed)
    return bytes
  }
}

/// What one prison tells another of an inmate (`yuwu-transfer/1`), as TransferFormat.md has it.
public struct TransferText: Hashable, Sendable {
  /// Largest text, in bytes.
  public static let byteLimit = 32_000_000
  static let factLimit = 200_000
  static let firstLine = "yuwu-transfer/1"

  public let header: TransferHeader
  public let facts: [TransferFact]
  /// The lines themselves, each ended by a line feed; none is empty.
  public let bytes: [UInt8]

  public init(header: TransferHeader, facts: [TransferFact]) {
    self.header = header
    self.facts = facts
    bytes =
      Array("\(TransferText.firstLine)\n".utf8) + header.lines(facts: facts.count)
      + facts.flatMap(\.lines)
  }

  /// SHA-256 of the lines.
  public var digest: Digest32 { Digest32(hashing: bytes) }
}

extension TransferHeader {
  fileprivate func lines(facts: Int) -> [UInt8] {
    [
      TransferColumn(name: "mode", value: mode),
      TransferColumn(name: "from_prison", value: fromPrison),
      TransferColumn(name: "to_prison", value: toPrison),
      TransferColumn(name: "inmate", value: inmate),
      TransferColumn(name: "day", value: day),
      TransferColumn(name: "from_month", value: fromMonth),
      TransferColumn(name: "origin", value: origin),
      TransferColumn(name: "acts", value: String(acts)),
      TransferColumn(name: "root", value: root.base64),
      TransferColumn(name: "cycle", value: String(cycle)),
      TransferColumn(name: "balance", value: String(balance)),
      TransferColumn(name: "previous_grade", value: previousGrade),
      TransferColumn(name: "withheld", value: String(withheld)),
      TransferColumn(name: "facts", value: String(facts)),
    ].flatMap(\.line)
  }
}

extension TransferFact {
  fileprivate var lines: [UInt8] {
    var lines = [
      TransferColumn(name: "fact", value: reference), TransferColumn(name: "kind", value: kind),
      TransferColumn(name: "moment", value: moment), TransferColumn(name: "actor", value: actor),
    ]
    if let state { lines.append(TransferColumn(name: "state", value: state)) }
    if isWithheldFromNotices { lines.append(TransferColumn(name: "article_35", value: "yes")) }
    lines.append(TransferColumn(name: "table", value: table))
    return (lines + columns).flatMap(\.line)
  }
}
