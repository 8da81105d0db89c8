import AffairsServices
import PrisonAffairs
import Testing

@Suite("What holds of every property judgment (法释〔2024〕5号, 法释〔2016〕23号)")
struct PropertyRandomTests {
  /// A failing run names its seed.
  static let seeds: [UInt64] = Array(1...400)

  private static let law = Result {
    try Law(policies: "\(SourceTree.root)Policies", data: "\(SourceTree.root)Data")
  }

  private func rule(_ day: CivilDate) throws -> PropertyRule {
    try PropertyRule(try PropertyRandomTests.law.get().policies, on: day)
  }

  /// The item with all of it paid on a day; what happened on that day happened before.
  private func paid(_ item: PropertyItem, on day: CivilDate) -> PropertyItem {
    let payment = PropertyEvent(kind: .payment, day: day, amount: item.amount)
    return PropertyItem(
      number: item.number, kind: item.kind, amount: item.amount, isJoint: item.isJoint,
      events: item.events.filter { $0.day <= day } + [payment]
        + item.events.filter { $0.day > day })
  }

  @Test("Paying never makes worse, on that day or later", arguments: seeds)
  func paying(seed: UInt64) throws {
    var random = RandomParoleSentences(seed: seed)
    let first = try #require(CivilDate("2023-11-01"))
    let items = (1...3).map { random.item($0, from: first, days: 500) }
    let day = random.day(after: first, within: 500)
    let later = random.day(after: day, within: 400)
    let kind: NominationKind = seed % 2 == 0 ? .parole : .commutation
    for index in items.indices {
      var after = items
      after[index] = paid(items[index], on: day)
      for today in [day, later] {
        let rule = try rule(today)
        let unpaid = rule.assess(items, for: kind)
        let found = rule.assess(after, for: kind)
        let place = "seed \(seed), item \(index + 1), \(today)"
        #expect(!unpaid.isOpen || found.isOpen, "\(place)")
        if let opens = unpaid.opensOn {
          #expect(found.isOpen || found.opensOn.map { $0 <= opens } == true, "\(place)")
        }
        if unpaid.isAbleButUnpaid == false { #expect(found.isAbleButUnpaid == false, "\(place)") }
      }
    }
  }

  @Test("The day that was told is the day on which it opens", arguments: seeds)
  func waiting(seed: UInt64) throws {
    var random = RandomParoleSentences(seed: seed)
    let first = try #require(CivilDate("2024-05-01"))
    let items = (1...2).map { random.item($0, from: first, days: 300) }
    let day = first.adding(days: 300)
    guard let opens = try rule(day).assess(items, for: .parole).opensOn else { return }
    let onTheDay = try rule(opens).assess(items, for: .parole)
    let theDayBefore = try rule(opens.adding(days: -1)).assess(items, for: .parole)
    #expect(onTheDay.isOpen && !theDayBefore.isOpen, "seed \(seed)")
  }

  @Test("Open, the day and the findings say the same", arguments: seeds)
  func agreement(seed: UInt64) throws {
    var random = RandomParoleSentences(seed: seed)
    let first = try #require(CivilDate("2024-05-01"))
    let items = (1...3).map { random.item($0, from: first, days: 300) }
    let day = random.day(after: first, within: 500)
    let found = try rule(day).assess(items, for: .commutation)
    #expect(found.isOpen == (Outcome(of: found.findings) == .permitted), "seed \(seed)")
    #expect(!found.isOpen || found.opensOn == nil, "seed \(seed)")
    #expect(found.items.map(\.number) == items.map(\.number), "seed \(seed)")
    #expect(found.earliest(day) == (found.isOpen ? day : found.opensOn.map { max($0, day) }))
    #expect(found.earliest(nil) == nil)
  }
}
