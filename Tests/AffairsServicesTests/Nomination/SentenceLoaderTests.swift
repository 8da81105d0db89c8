import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// What eligibility reads leaves out what was retracted, sealed or erased.
@Suite struct SentenceLoaderTests {
  private func file(_ prison: TestPrison) throws -> SentenceFile? {
    try prison.reading().book.read {
      try SentenceLoader($0.seen).file(of: try inmate(1), on: try day("2026-10-09"))
    }
  }

  /// The fact of a table that says something, by its place.
  private func key(_ prison: TestPrison, _ table: String, _ column: String, _ value: String) throws
    -> FactKey
  {
    let keys = try prison.reading().book.read { try $0.facts(about: "3301000001") }
    return try #require(
      try prison.reading().book.read { reader in
        try keys.first { key in
          guard try reader.table(of: key)?.name == table else { return false }
          return try reader.content(of: key)?.contains { $0.column == column && $0.value == value }
            ?? false
        }
      })
  }

  @Test func whatWasRetractedCountsNoMore() throws {
    let prison = try TestPrison.withSentence()
    let office = try prison.office("head-1", "2026-10-08", 15)
    _ = try office.retract(try key(prison, "ruling", "ruled_on", "2026-06-20"), ground: "录错")
    _ = try office.retract(try key(prison, "merit", "degree", "merit"), ground: "录错")
    _ = try office.retract(try key(prison, "property_event", "kind", "payment"), ground: "录错")
    _ = try office.retract(
      try key(prison, "personal_condition", "condition", "disability"), ground: "录错")
    _ = try office.retract(try key(prison, "category_mark", "mark", "recidivist"), ground: "录错")
    let file = try #require(try file(prison))
    #expect(file.rulings.isEmpty && file.merits.isEmpty && file.conditions.isEmpty)
    #expect(file.property?.first?.events.map(\.kind) == [.nothingFound])
    #expect(!file.areMarksKnown)
    try #expect(prison.findings().isEmpty)
    // What is right comes in anew, under a line of its own.
    try prison.office("registrar", "2026-10-09").bringIn(
      .ruling, rows: "3301000001,2026-06-20,2026-06-27,减刑,,7,,,,,,裁定,2")
    #expect(try self.file(prison)?.rulings.first?.servedOn == CivilDate("2026-06-27"))
  }

  @Test func whatIsSealedIsNotKnownToAView() throws {
    let prison = try TestPrison.withSentence()
    let office = try prison.office("registrar", "2026-10-08", 15)
    let ground = SealGround(ground: "封存", basis: "示例（2026）1号")
    let condition = try key(prison, "personal_condition", "condition", "disability")
    let item = try key(prison, "property_item", "item", "1")
    _ = try office.seal(.facts([condition, item]), ground)
    let file = try #require(try file(prison))
    #expect(file.conditions.isEmpty)
    // The events went with their item: nothing of property is known, which is not "none".
    #expect(file.property == nil)
    let whole = try prison.reading().book.read {
      try SentenceLoader($0).file(of: try inmate(1), on: try day("2026-10-09"))
    }
    #expect(whole?.conditions == [.disability])
    #expect(whole?.property?.first?.events.count == 2)
  }

  @Test func whatWasErasedIsGone() throws {
    let prison = try TestPrison.withSentence()
    let judgment = try key(prison, "judgment", "decided_on", "2024-01-10")
    let ground = SealGround(ground: "错案", basis: "示例（2026）2号")
    let request = try prison.office("registrar", "2026-10-08", 15).requestErasure(
      .facts([judgment]), ground)
    _ = try prison.office("deputy-1", "2026-10-08", 16).erase(request: request.act)
    #expect(try file(prison) == nil)
    // Its crimes went with it.
    let counts = try prison.reading().book.read { try $0.crimeCounts(.everybody) }
    #expect(counts.isEmpty)
    try #expect(prison.findings().isEmpty)
  }

  @Test func onePersonAndTheWholePrisonAreReadAlike() throws {
    let prison = try TestPrison.withSentence()
    let book = try prison.reading().book
    let day = try day("2026-10-09")
    let one = try book.read { try SentenceLoader($0).facts(of: try inmate(1), on: day) }
    let all = try book.read { try SentenceLoader($0).facts(.everybody, on: day) }
    let ward = try book.read {
      try SentenceLoader($0).facts(.everIn(try #require(WardCode("01"))), on: day)
    }
    let expected = [try inmate(1): try #require(one)]
    #expect(all == expected)
    #expect(ward == all)
    let other = try book.read {
      try SentenceLoader($0).facts(.everIn(try #require(WardCode("02"))), on: day)
    }
    #expect(other.isEmpty)
  }

  @Test func theDigestChangesWithEveryKindOfFactButHealth() throws {
    let prison = try TestPrison.withSentence()
    let rows: [(PeopleFile, String)] = [
      (.count, "3301000001,2024-01-10,盗窃罪,有期徒刑,2,,,,罪名,9"), (.mark, "3301000001,身份不明,类别,9"),
      (.ruling, "3301000001,2026-09-20,,不予,,,,,,,,裁定,9"),
      (.merit, "3301000001,重大立功,2026-09-20,审批表,立功,9"),
      (.property, "3301000001,2,追缴,300,是,判项,9"),
      (.propertyEvent, "3301000001,1,认定无能力,2026-09-20,,复函,履行,9"),
    ]
    func digest() throws -> String? {
      try prison.reading().book.read { try SentenceLoader($0).facts(of: try inmate(1))?.digest }
    }
    var seen: Set<String> = []
    seen.insert(try #require(try digest()))
    for (index, (kind, row)) in rows.enumerated() {
      try prison.office("registrar", "2026-10-08", 13 + index).bringIn(kind, rows: row)
      let after = try #require(try digest())
      #expect(after.utf8.count == 64)
      #expect(seen.insert(after).inserted, "\(kind)")
    }
    let last = try digest()
    #expect(try digest() == last)
    // What is known of somebody's health could be guessed from a digest without salt.
    try prison.office("registrar", "2026-10-08", 20).bringIn(
      .condition, rows: "3301000001,生活难以自理,2026-09-20,是,意见书,身体,9")
    #expect(try digest() == last)
  }

  @Test func aServedDayThatComesLaterIsTheRulingsOwn() throws {
    let prison = try TestPrison.withSentence()
    let record = try #require(
      try prison.reading().book.read { try $0.rulings(of: try inmate(1)).first })
    #expect(record.ruling.servedOn == nil && record.document == "（2026）示01刑更7号")
    let moment = Moment(day: try day("2026-10-08"), hour: 18, minute: 0)
    _ = try prison.reading().book.write(
      .rulingServed, actor: try staff("penalty-1"), moment: moment
    ) { _ in [record.serviceFact(on: try day("2026-07-01"))] }
    #expect(try file(prison)?.rulings.first?.servedOn == CivilDate("2026-07-01"))
    let service = FactKey(act: try prison.actCount(), ordinal: 1)
    _ = try prison.office("head-1", "2026-10-08", 19).retract(service, ground: "日期录错")
    #expect(try file(prison)?.rulings.first?.servedOn == nil)
  }
}
