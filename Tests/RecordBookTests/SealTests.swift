import GRDB
import PrisonAffairs
import Testing

@testable import RecordBook

/// What is sealed leaves every view and export and counts on; what was retracted counts no more.
struct SealTests {
  private let inmates = ["3301000123", "3301000124"].compactMap { InmateNumber($0) }
  private let days = CivilDate("2026-01-01").flatMap { first in
    CivilDate("2026-12-31").map { DateSpan(first: first, last: $0) }
  }

  /// How many rows each query gives for the inmates of the sample.
  private func counts(_ reader: BookReader) throws -> [String: Int] {
    let days = try #require(days)
    let month = try #require(YearMonth("2026-10"))
    let ward = try #require(WardCode("03"))
    let day = days.last
    var counts = try [
      "inmates": reader.inmates().count,
      "placements on a day": reader.placements(on: day).count,
      "statuses in a span": reader.statuses(in: days).count,
      "results of a ward": reader.monthResults(ward: ward, month: month).count,
      "public results of a ward": reader.monthResults(ward: ward, month: month, .publicOnly).count,
      "objections": reader.objections().count,
      "objections to a notice": reader.objections(toNotice: "GS-2026-0001").count,
      "objection": reader.objection("YY-2026-0001") == nil ? 0 : 1,
      "answers": reader.answers(to: "YY-2026-0001").count,
      "appeal": reader.appealDay(of: "YY-2026-0001") == nil ? 0 : 1,
      "documents": reader.documents(of: "GS-2026-0001").count,
      "entry": reader.entry(act: 13, ordinal: 2) == nil ? 0 : 1,
      "decisions": reader.decisions(ofAct: 13, ordinal: 2).count,
      "correction": reader.correction(ofAct: 13, ordinal: 1) == nil ? 0 : 1,
      "entries of many": reader.entries(of: inmates, in: days).count,
    ]
    for inmate in inmates {
      for (name, count) in try [
        "inmate": reader.inmate(inmate) == nil ? 0 : 1,
        "placements": reader.placements(of: inmate).count,
        "statuses": reader.statuses(of: inmate).count,
        "sentences": reader.sentences(of: inmate).count,
        "crimes": reader.crimes(of: inmate).count,
        "entries": reader.entries(of: inmate, in: days).count,
        "results": reader.monthResults(of: inmate).count,
        "public results": reader.monthResults(of: inmate, .publicOnly).count,
        "carried months": reader.carriedMonths(of: inmate).count,
        "carried entries": reader.carriedEntries(of: inmate, in: days).count,
        "carried rewards": reader.carriedRewards(of: inmate).count,
        "adjustments": reader.adjustments(of: inmate, month: month).count,
      ] { counts[name, default: 0] += count }
    }
    return counts
  }

  @Test func seenHidesInEveryQuery() throws {
    try RegisterSample.withBook { _, book in
      let keys = try book.read { reader in
        let known = try reader.seals()
        return try
          (inmates.flatMap { try reader.facts(about: $0.text) }
          + [FactKey(act: 20, ordinal: 1)]).filter { !known.hides($0.act, $0.ordinal) }
      }
      let open = try book.read { try counts($0) }
      #expect(open.values.allSatisfy { $0 > 0 }, "\(open)")
      let actor = try #require(StaffNumber("3301001"))
      let ground = SealGround(ground: "不公开", basis: "示例")
      try book.write(
        .factSealed, actor: actor, moment: RegisterSample.moment(RegisterSample.actCount)
      ) { _ in keys.map { $0.sealingFact(ground) } }
      try book.read { reader in
        try #expect(counts(reader) == open, "rules count on")
        let seen = try counts(reader.seen)
        #expect(seen.values.allSatisfy { $0 == 0 }, "\(seen)")
        // Not as it was before the seal, either.
        let before = try counts(reader.asOf(RegisterSample.actCount).seen)
        #expect(before.values.allSatisfy { $0 == 0 }, "\(before)")
      }
    }
  }

  @Test func aSealedEndOfAPeriodIsNotSeen() throws {
    try RegisterSample.withBook { _, book in
      let inmate = try #require(InmateNumber("3301000124"))
      let actor = try #require(StaffNumber("3301001"))
      try book.write(
        .factSealed, actor: actor, moment: RegisterSample.moment(RegisterSample.actCount)
      ) { _ in
        [FactKey(act: 10, ordinal: 1).sealingFact(SealGround(ground: "不公开", basis: "示例"))]
      }
      try book.read { reader in
        let (whole, seen) = try (reader.statuses(of: inmate), reader.seen.statuses(of: inmate))
        #expect(whole.first { $0.act == 9 }?.period.last == CivilDate("2026-09-28"))
        let open = try #require(seen.first { $0.act == 9 })
        #expect(open.period.last == nil)
      }
    }
  }

  @Test(arguments: [Int.max, 12])
  func exportsHoldTheLeafAlone(asOf: Int) throws {
    try RegisterSample.withBook { _, book in
      // As of an act before the seal as well: the crime of act 8 is sealed by the last act.
      let actor = try #require(StaffNumber("3301001"))
      let act = try book.write(
        .factSealed, actor: actor, moment: RegisterSample.moment(RegisterSample.actCount)
      ) { _ in
        [FactKey(act: 8, ordinal: 2).sealingFact(SealGround(ground: "不公开", basis: "示例"))]
      }
      var lines: [String] = []
      try book.read(asOf: asOf) { reader in
        try reader.exportRegister(from: 1, through: .max) { lines.append($0) }
      }
      #expect(!lines.contains { $0.contains("盗窃罪") || $0.contains("应封存") })
      #expect(lines.contains { $0.hasPrefix("{\"fact\":\"8.2\",\"sealed\":\(act),\"leaf\":\"") })
      if asOf == .max {
        #expect(lines.contains { $0.hasPrefix("{\"fact\":\"27.2\",\"erased\":34,\"leaf\":\"") })
        #expect(lines.contains { $0.hasPrefix("{\"fact\":\"27.3\",\"sealed\":32,\"leaf\":\"") })
      }
    }
  }

  @Test func whatWasRetractedCountsNoMoreAndStays() throws {
    try RegisterSample.withBook { _, book in
      let inmate = try #require(InmateNumber("3301000124"))
      let other = try #require(InmateNumber("3301000123"))
      let days = try #require(days)
      try book.read { reader in
        let retracted = { (record: StatusRecord) in record.act == 27 && record.ordinal == 4 }
        try #expect(!reader.statuses(of: inmate).contains(where: retracted))
        try #expect(reader.statuses(in: days)[inmate]?.contains(where: retracted) == false)
        try #expect(reader.asOf(30).statuses(of: inmate).contains(where: retracted))
        try #expect(reader.content(of: RegisterSample.retracted) != nil)
        try #expect(reader.correction(of: RegisterSample.retracted) == 31)
      }
      let actor = try #require(StaffNumber("3301001"))
      try book.write(
        .factRetracted, actor: actor, moment: RegisterSample.moment(RegisterSample.actCount)
      ) { _ in
        [(FactTable.sentence, 1), (.crime, 2)].map { table, ordinal in
          correctionFact(table: table, act: 8, ordinal: ordinal, replacedBy: nil, reason: "录错")
        }
      }
      try book.read { reader in
        try #expect(reader.sentences(of: other).isEmpty)
        try #expect(reader.crimes(of: other).isEmpty)
        try #expect(reader.asOf(RegisterSample.actCount).sentences(of: other).count == 1)
        try #expect(reader.asOf(RegisterSample.actCount).crimes(of: other).count == 1)
        for ordinal in 1...2 {
          try #expect(reader.content(of: FactKey(act: 8, ordinal: ordinal)) != nil)
        }
      }
    }
  }
}
