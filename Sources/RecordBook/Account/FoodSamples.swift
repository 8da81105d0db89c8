import GRDB
public import PrisonAffairs

/// A sample of cooked food that is kept back (留样).
public struct FoodSample: Hashable, Sendable {
  /// When it was thrown away, and why.
  public struct End: Hashable, Sendable {
    public let moment: Moment
    public let ground: String
  }

  public let act: Int
  public let ordinal: Int
  public let kitchen: KitchenCode
  public let day: CivilDate
  public let meal: Meal
  public let dish: String
  public let takenAt: Moment
  public let place: String
  /// Nil while it is kept.
  public let ended: End?

  public init(
    act: Int = 0, ordinal: Int = 0, kitchen: KitchenCode, day: CivilDate, meal: Meal, dish: String,
    takenAt: Moment, place: String, ended: End? = nil
  ) {
    self.act = act
    self.ordinal = ordinal
    self.kitchen = kitchen
    self.day = day
    self.meal = meal
    self.dish = dish
    self.takenAt = takenAt
    self.place = place
    self.ended = ended
  }

  public var fact: Fact {
    Fact(
      .foodSample,
      [
        .text(kitchen.text), .text(day.description), .text(meal.rawValue), .text(dish),
        .text(takenAt.description), .text(place),
      ])
  }

  public func endFact(ground: String) -> Fact {
    Fact(.foodSampleEnd, [.integer(act), .integer(ordinal), .text(ground)])
  }
}

extension BookReader {
  private static let samples = """
    SELECT s.*, e.ground, h.moment FROM food_sample AS s
    LEFT JOIN food_sample_end AS e
      ON e.sample_act = s.act AND e.sample_ordinal = s.ordinal AND e.act <= :act
    LEFT JOIN act AS h ON h.number = e.act
    WHERE s.act <= :act
    """

  /// The samples of a kitchen, the latest first.
  public func foodSamples(of kitchen: KitchenCode) throws -> [FoodSample] {
    try Row.fetchAll(
      statement("\(BookReader.samples) AND s.kitchen = :kitchen ORDER BY s.day DESC, s.act DESC"),
      arguments: ["act": asOf, "kitchen": kitchen.text]
    ).map(FoodSample.init(row:))
  }

  /// One sample; nil where there is none.
  public func foodSample(act: Int, ordinal: Int) throws -> FoodSample? {
    try Row.fetchOne(
      statement("\(BookReader.samples) AND s.act = :sample AND s.ordinal = :ordinal"),
      arguments: ["act": asOf, "sample": act, "ordinal": ordinal]
    ).map(FoodSample.init(row:))
  }
}

extension FoodSample {
  init(row: Row) throws {
    guard let meal = Meal(rawValue: row["meal"]), let taken = Moment(row["taken_at"] as String)
    else { throw BookError.damaged(table: "food_sample") }
    let ground: String? = row["ground"]
    let ended = (row["moment"] as String?).flatMap { Moment($0) }
    self.init(
      act: row["act"], ordinal: row["ordinal"], kitchen: try row.kitchen("kitchen"),
      day: try row.date("day"), meal: meal, dish: row["dish"], takenAt: taken,
      place: row["place"],
      ended: ended.flatMap { moment in ground.map { End(moment: moment, ground: $0) } })
  }
}
