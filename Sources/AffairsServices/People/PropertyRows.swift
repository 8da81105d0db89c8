import PrisonAffairs
import RecordBook

extension PeopleImporter {
  mutating func propertyFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let words = PeopleImporter.propertyKinds.map(\.0).joined(separator: ", ")
    let kind = parsed("item_kind", row, expected: "无, \(words)") { word -> PropertyKind?? in
      if ["无", "none"].contains(word) { return .some(nil) }
      let found =
        PeopleImporter.propertyKinds.first { $0.0 == word }?.1 ?? PropertyKind(rawValue: word)
      return found.map { .some($0) }
    }
    let amount = amount(row)
    let isJoint = answer("joint", row) ?? false
    guard let inmate, let kind else { return [] }
    var item: PropertyItem?
    if let kind {
      // Only a confiscation may be of everything.
      if amount == nil, kind != .confiscation, row["amount"] == nil {
        add(row, "amount", .fieldEmpty)
      }
      guard let number = text("item", row), amount != nil || kind == .confiscation else {
        return []
      }
      item = PropertyItem(number: number, kind: kind, amount: amount, isJoint: isJoint)
    } else {
      for field in ["item", "amount"] where row[field] != nil {
        add(row, field, .fieldForm(expected: "-"))
      }
      if isJoint { add(row, "joint", .fieldForm(expected: "否")) }
    }
    sentences?.pending = .item(item, of: inmate)
    return [PropertyRecord(inmate: inmate, item: item, key: key).fact]
  }

  mutating func propertyEventFacts(_ row: CSVRow, _ key: RowKey) -> [Fact] {
    let inmate = knownInmate(row)
    let number = text("item", row)
    let kind = parsed(
      "performance", row,
      expected: PeopleImporter.performances.map(\.0).joined(separator: ", ")
    ) { word in
      PeopleImporter.performances.first { $0.0 == word }?.1 ?? PropertyEventKind(rawValue: word)
    }
    let day = date("day", row)
    if let day, day > office.today { refuse(row, "day", futureDay(day)) }
    let amount = amount(row)
    let ground = text("ground", row)
    guard let inmate, let number, let kind, let day, let ground else { return [] }
    if kind == .payment, row["amount"] == nil { add(row, "amount", .fieldEmpty) }
    let mayHaveAmount: Set<PropertyEventKind> = [.payment, .deposited, .remitted, .waived]
    if row["amount"] != nil, !mayHaveAmount.contains(kind) {
      add(row, "amount", .fieldForm(expected: "-"))
    }
    let event = PropertyEvent(kind: kind, day: day, amount: amount)
    sentences?.pending = .event(event, item: number, of: inmate)
    return [
      PropertyEventRecord(inmate: inmate, item: number, event: event, ground: ground, key: key)
        .fact
    ]
  }

  /// More than nothing, in yuan.
  private mutating func amount(_ row: CSVRow) -> Money? {
    optional("amount", row, expected: "20000.00") { text in
      Money(text).flatMap { $0 > .zero ? $0 : nil }
    }
  }

  static let propertyKinds: [(String, PropertyKind)] = [
    ("罚金", .fine), ("没收财产", .confiscation), ("追缴", .recovery), ("责令退赔", .restitution),
    ("附带民事赔偿", .compensation),
  ]

  static let performances: [(String, PropertyEventKind)] = [
    ("缴纳", .payment), ("执行完毕", .courtClosed), ("终结本次执行", .nothingFound), ("免除", .remitted),
    ("分期缴纳", .instalments), ("分期逾期", .instalmentDefault), ("暂存", .deposited), ("被害人放弃", .waived),
    ("拒不交代去向", .silent), ("隐匿转移财产", .concealed), ("妨害执行", .obstructed),
    ("拒报或者虚报财产", .falselyDeclared), ("违规消费", .overspent), ("停止违规", .ceased),
    ("认定有能力", .foundAble), ("认定无能力", .foundUnable),
  ]
}
