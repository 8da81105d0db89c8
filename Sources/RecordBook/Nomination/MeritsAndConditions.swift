import GRDB
public import PrisonAffairs

/// Merit as the book holds it.
public struct MeritRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let merit: Merit
  /// The paper that recognised it.
  public let ground: String
  public let key: RowKey

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, merit: Merit, ground: String, key: RowKey
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.merit = merit
    self.ground = ground
    self.key = key
  }

  public var fact: Fact {
    Fact(
      .merit,
      [
        .text(inmate.text), .text(merit.degree.rawValue), .text(merit.day.description),
        .text(ground), .text(key.source), .text(key.line),
      ])
  }
}

/// Illness, disability and their like, as somebody found it on a day.
///
/// Sensitive: it is shown to those alone who decide on it, and printed in no notice and no error.
public struct ConditionRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let condition: PersonalCondition
  public let day: CivilDate
  /// Whether it was found to be there, or found to be over.
  public let holds: Bool
  public let ground: String
  public let key: RowKey

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, condition: PersonalCondition,
    day: CivilDate, holds: Bool, ground: String, key: RowKey
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.condition = condition
    self.day = day
    self.holds = holds
    self.ground = ground
    self.key = key
  }

  public var fact: Fact {
    Fact(
      .personalCondition,
      [
        .text(inmate.text), .text(condition.rawValue), .text(day.description), holds.value,
        .text(ground), .text(key.source), .text(key.line),
      ])
  }
}

extension BookReader {
  /// Merits by inmate, the earliest first.
  public func merits(_ scope: SentenceScope) throws -> [InmateNumber: [MeritRecord]] {
    let rows = try standing(.merit, scope, order: "f.day, f.act, f.ordinal")
    return Dictionary(grouping: try rows.map(MeritRecord.init(row:)), by: \.inmate)
  }

  /// What was found of conditions by inmate, the earliest first.
  public func conditions(_ scope: SentenceScope) throws -> [InmateNumber: [ConditionRecord]] {
    let rows = try standing(.personalCondition, scope, order: "f.day, f.act, f.ordinal")
    return Dictionary(grouping: try rows.map(ConditionRecord.init(row:)), by: \.inmate)
  }
}

extension MeritRecord {
  init(row: FactRow) throws {
    var row = row
    let inmate = try row.inmate()
    let degree: Merit.Degree = try row.word()
    let (day, ground) = (try row.date(), try row.text())
    guard let key = row.rowKey() else { throw row.damaged }
    self.init(
      act: row.key.act, ordinal: row.key.ordinal, inmate: inmate,
      merit: Merit(degree: degree, day: day), ground: ground, key: key)
  }
}

extension ConditionRecord {
  init(row: FactRow) throws {
    var row = row
    let inmate = try row.inmate()
    let condition: PersonalCondition = try row.word()
    let (day, holds, ground) = (try row.date(), try row.flag(), try row.text())
    guard let key = row.rowKey() else { throw row.damaged }
    self.init(
      act: row.key.act, ordinal: row.key.ordinal, inmate: inmate, condition: condition, day: day,
      holds: holds, ground: ground, key: key)
  }
}
