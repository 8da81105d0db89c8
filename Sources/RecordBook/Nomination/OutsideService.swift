import GRDB
public import PrisonAffairs

/// A proposal of temporary service outside prison as the book holds it.
public struct OutsideProposal: Hashable, Sendable {
  public let act: Int
  public let inmate: InmateNumber
  /// The inmate's first is 1.
  public let number: Int
  /// The ward whose police propose it.
  public let ward: WardCode
  public let ground: OutsideGround
  /// 病情严重: nothing is posted before it is approved.
  public let isUrgent: Bool
  /// How long it is proposed for; nil where the ground itself ends it.
  public let months: Int?

  public init(
    act: Int = 0, inmate: InmateNumber, number: Int, ward: WardCode, ground: OutsideGround,
    isUrgent: Bool, months: Int?
  ) {
    self.act = act
    self.inmate = inmate
    self.number = number
    self.ward = ward
    self.ground = ground
    self.isUrgent = isUrgent
    self.months = months
  }

  public var reference: Reference { .outside(inmate, number) }

  public var fact: Fact {
    Fact(
      .outsideProposal,
      [
        .text(inmate.text), .integer(number), .text(ward.text), .text(ground.rawValue),
        .integer(isUrgent ? 1 : 0), FactValue(months),
      ])
  }
}

/// What the bureau decided (暂予监外执行决定书).
public struct OutsideDecision: Hashable, Sendable {
  public let act: Int
  public let inmate: InmateNumber
  public let number: Int
  /// The number of its document.
  public let document: String
  public let decidedOn: CivilDate
  public let fromDay: CivilDate
  /// The last day; nil where the ground itself ends it.
  public let toDay: CivilDate?

  public init(
    act: Int = 0, inmate: InmateNumber, number: Int, document: String, decidedOn: CivilDate,
    fromDay: CivilDate, toDay: CivilDate?
  ) {
    self.act = act
    self.inmate = inmate
    self.number = number
    self.document = document
    self.decidedOn = decidedOn
    self.fromDay = fromDay
    self.toDay = toDay
  }

  public var fact: Fact {
    Fact(
      .outsideDecision,
      [
        .text(inmate.text), .integer(number), .text(document), .text(decidedOn.description),
        .text(fromDay.description), FactValue(toDay),
      ])
  }
}

/// The notice to society (司发通〔2023〕24号 第二十条), which the bureau posts.
public struct OutsideSocietyNotice: Hashable, Sendable {
  public let act: Int
  public let inmate: InmateNumber
  public let number: Int
  public let postedOn: CivilDate
  public let place: String

  public init(
    act: Int = 0, inmate: InmateNumber, number: Int, postedOn: CivilDate, place: String
  ) {
    self.act = act
    self.inmate = inmate
    self.number = number
    self.postedOn = postedOn
    self.place = place
  }

  public var fact: Fact {
    Fact(
      .outsideSocietyNotice,
      [
        .text(inmate.text), .integer(number), .text(postedOn.description), .text(place),
      ])
  }
}

/// How it ended: recall, or the end of the sentence.
public struct OutsideEnd: Hashable, Sendable {
  public let act: Int
  public let inmate: InmateNumber
  public let number: Int
  public let ending: OutsideEnding
  public let day: CivilDate
  /// The number of the decision to recall.
  public let document: String?

  public init(
    act: Int = 0, inmate: InmateNumber, number: Int, ending: OutsideEnding, day: CivilDate,
    document: String?
  ) {
    self.act = act
    self.inmate = inmate
    self.number = number
    self.ending = ending
    self.day = day
    self.document = document
  }

  public var fact: Fact {
    Fact(
      .outsideEnd,
      [
        .text(inmate.text), .integer(number), .text(ending.rawValue), .text(day.description),
        FactValue(document),
      ])
  }
}
