extension TransferText {
  /// Reads the lines in their one spelling; refuses everything else (`transfer.form`), and a count
  /// of facts that is not theirs (`transfer.count`).
  public init(parsing bytes: [UInt8]) throws(ProofFault) {
    guard bytes.count <= TransferText.byteLimit else { throw .textTooLarge }
    var lines = TransferLines(bytes)
    guard try lines.next().elementsEqual(TransferText.firstLine.utf8) else { throw .transferForm }
    let (header, count) = try TransferHeader.parsed(&lines)
    var facts: [TransferFact] = []
    while !lines.isAtEnd {
      guard facts.count < TransferText.factLimit else { throw .textTooLarge }
      facts.append(try TransferFact.parsed(&lines))
    }
    guard facts.count == count else { throw .transferCount }
    self.init(header: header, facts: facts)
    // Whoever writes what was read writes the same.
    guard self.bytes == bytes else { throw .transferForm }
  }
}

/// Lines of `NAME` or `NAME=VALUE`, of which the next can be looked at.
private struct TransferLines {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place >= bytes.count }

  mutating func next() throws(ProofFault) -> ArraySlice<UInt8> {
    guard let end = bytes[place...].firstIndex(of: LineCursor.lineFeed) else {
      throw .textTruncated
    }
    defer { place = end + 1 }
    return bytes[place..<end]
  }

  mutating func column() throws(ProofFault) -> ColumnText {
    try ColumnText(parsing: try next(), else: .transferForm)
  }

  /// The value of the line of this name, NULL not allowed.
  mutating func value(_ name: String) throws(ProofFault) -> String {
    guard let value = try optionalValue(name) else { throw .transferForm }
    return value
  }

  mutating func optionalValue(_ name: String) throws(ProofFault) -> String? {
    let column = try column()
    guard StrictText.same(column.name, name) else { throw .transferForm }
    return column.value
  }

  mutating func number(_ name: String) throws(ProofFault) -> Int {
    let text = try value(name)
    guard let number = Int(text), String(number) == text else { throw .textNumber }
    return number
  }

  /// Whether the next line begins so.
  func begins(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }
}

extension TransferHeader {
  fileprivate static func parsed(
    _ lines: inout TransferLines
  ) throws(ProofFault) -> (TransferHeader, facts: Int) {
    let header = TransferHeader(
      mode: try lines.value("mode"), fromPrison: try lines.value("from_prison"),
      toPrison: try lines.value("to_prison"), inmate: try lines.value("inmate"),
      day: try lines.value("day"), fromMonth: try lines.value("from_month"),
      origin: try lines.value("origin"), acts: try lines.number("acts"),
      root: try Digest32(base64: Array(try lines.value("root").utf8)[...], else: .transferForm),
      cycle: try lines.number("cycle"), balance: try lines.number("balance"),
      previousGrade: try lines.optionalValue("previous_grade"),
      withheld: try lines.number("withheld"))
    guard header.acts >= 1, header.cycle >= 1, header.withheld >= 0 else { throw .transferForm }
    return (header, try lines.number("facts"))
  }
}

extension TransferFact {
  fileprivate static func parsed(_ lines: inout TransferLines) throws(ProofFault) -> TransferFact {
    let place = try lines.value("fact").utf8.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard place.count == 2 else { throw .transferForm }
    let act = try Decimal.parsed(Array(place[0])[...], else: .transferForm)
    let ordinal = try Decimal.parsed(Array(place[1])[...], else: .transferForm)
    let kind = try lines.value("kind")
    let moment = try lines.value("moment")
    let actor = try lines.value("actor")
    let state = lines.begins(with: "state=") ? try lines.value("state") : nil
    let isWithheld = lines.begins(with: "article_35=")
    if isWithheld, try lines.value("article_35") != "yes" { throw .transferForm }
    let table = try lines.value("table")
    var columns: [TransferColumn] = []
    while !lines.isAtEnd, !lines.begins(with: "fact=") {
      guard columns.count < FactText.columnLimit else { throw .transferForm }
      let column = try lines.column()
      columns.append(TransferColumn(name: column.name, value: column.value))
    }
    return TransferFact(
      act: act, ordinal: ordinal, kind: kind, moment: moment, actor: actor, state: state,
      isWithheldFromNotices: isWithheld, table: table, columns: columns)
  }
}
