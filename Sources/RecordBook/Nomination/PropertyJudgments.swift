import GRDB
public import PrisonAffairs

/// A property judgment as the book holds it, or the statement that there is none.
public struct PropertyRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  /// Without its events, which stand apart; nil states that there is none.
  public let item: PropertyItem?
  public let key: RowKey

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, item: PropertyItem?, key: RowKey
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.item = item
    self.key = key
  }

  public var fact: Fact {
    Fact(
      .propertyItem,
      [
        .text(inmate.text), FactValue(item?.number), .text(item?.kind.rawValue ?? "none"),
        FactValue(item?.amount?.fen), (item?.isJoint ?? false).value, .text(key.source),
        .text(key.line),
      ])
  }
}

/// Something that happened to a property judgment, with the paper that shows it.
public struct PropertyEventRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  /// The number of the property judgment.
  public let item: String
  public let event: PropertyEvent
  public let ground: String
  public let key: RowKey

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, item: String, event: PropertyEvent,
    ground: String, key: RowKey
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.item = item
    self.event = event
    self.ground = ground
    self.key = key
  }

  public var fact: Fact {
    Fact(
      .propertyEvent,
      [
        .text(inmate.text), .text(item), .text(event.kind.rawValue),
        .text(event.day.description), FactValue(event.amount?.fen), .text(ground),
        .text(key.source), .text(key.line),
      ])
  }
}

extension BookReader {
  /// Property judgments and statements that there is none, by inmate.
  public func propertyItems(_ scope: SentenceScope) throws -> [InmateNumber: [PropertyRecord]] {
    let rows = try standing(.propertyItem, scope, order: "f.item, f.act, f.ordinal")
    return Dictionary(grouping: try rows.map(PropertyRecord.init(row:)), by: \.inmate)
  }

  /// What happened to property judgments by inmate, oldest first.
  public func propertyEvents(
    _ scope: SentenceScope
  ) throws -> [InmateNumber: [PropertyEventRecord]] {
    let rows = try standing(.propertyEvent, scope, order: "f.item, f.day, f.act, f.ordinal")
    return Dictionary(grouping: try rows.map(PropertyEventRecord.init(row:)), by: \.inmate)
  }
}

extension PropertyRecord {
  init(row: FactRow) throws {
    var row = row
    let (inmate, number, word) = (try row.inmate(), row.optionalText(), try row.text())
    let (amount, isJoint) = (row.money(), try row.flag())
    let kind = PropertyKind(rawValue: word)
    guard let key = row.rowKey(), word == "none" || (kind != nil && number != nil) else {
      throw row.damaged
    }
    let item = number.flatMap { number in
      kind.map { PropertyItem(number: number, kind: $0, amount: amount, isJoint: isJoint) }
    }
    self.init(act: row.key.act, ordinal: row.key.ordinal, inmate: inmate, item: item, key: key)
  }
}

extension PropertyEventRecord {
  init(row: FactRow) throws {
    var row = row
    let (inmate, item) = (try row.inmate(), try row.text())
    let kind: PropertyEventKind = try row.word()
    let (day, amount, ground) = (try row.date(), row.money(), try row.text())
    guard let key = row.rowKey() else { throw row.damaged }
    self.init(
      act: row.key.act, ordinal: row.key.ordinal, inmate: inmate, item: item,
      event: PropertyEvent(kind: kind, day: day, amount: amount), ground: ground, key: key)
  }
}
