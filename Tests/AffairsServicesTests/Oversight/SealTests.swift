import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import Testing

@Suite struct SealTests {
  private let ground = SealGround(ground: "犯罪记录封存", basis: "刑事诉讼法第二百八十六条")
  private let secret = "只有这里写着的事"

  /// An entry with a text that stands nowhere else.
  private func entry(_ prison: TestPrison) throws -> FactKey {
    let summary = try prison.office("w01-clerk", "2026-10-08").importRows(
      ["3301000001,2026-10-08,JG-04,-2,,w01-o1,\(secret),,测试,1"])
    return FactKey(act: try #require(summary.act), ordinal: 1)
  }

  @Test func sealedContentLeavesEveryViewAndGoesOnCounting() throws {
    let prison = try TestPrison()
    let key = try entry(prison)
    let day = "2026-10-08"
    let before = try prison.office("w01-chief", day).preview(try ward("01"), try month("2026-10"))
    let sealed = try prison.office("registrar", day).seal(.facts([key]), ground)
    #expect(sealed.count == 1)
    let office = try prison.reading()
    let reference = Reference.fact(act: key.act, ordinal: key.ordinal)
    #expect(try office.entries(of: try inmate(1), in: try month("2026-10")).isEmpty)
    #expect(refusal { try office.entry(act: key.act, ordinal: key.ordinal) } == .factSealed)
    #expect(refusal { try office.why(reference) } == .factSealed)
    let why = "\(try office.why(.month(try inmate(1), try month("2026-10"))))"
    #expect(why.contains("另有1条已封存"))
    #expect(!why.contains(secret) && !why.contains("JG-04"))
    var export = ""
    try office.exportRegister(from: 1, through: .max) { export += $0 }
    #expect(!export.contains(secret))
    #expect(export.contains("\"sealed\":\(sealed.act)"))
    let after = try prison.office("w01-chief", day).preview(try ward("01"), try month("2026-10"))
    #expect(after.inmates.map(\.whole.figures) == before.inmates.map(\.whole.figures))
    #expect(try prison.findings().isEmpty)
  }

  @Test func aNoticeDrawnAfterwardsDoesNotShowWhatIsSealed() throws {
    let prison = try TestPrison()
    let key = try entry(prison)
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let draft = try prison.draft("01", "2026-10", on: "2026-11-03")
    let shown = try prison.reading(as: "procurator")
    #expect(try shown.draftDocument(draft, audience: .oversight).document.contains("JG-04"))
    _ = try prison.office("registrar", "2026-11-03").seal(.facts([key]), ground)
    try prison.post(draft, on: "2026-11-03", hour: 13)
    for audience in NoticeKind.pointsMonth.audiences {
      let document = try prison.document(draft, audience)
      #expect(!document.contains(secret) && !document.contains("JG-04"))
      #expect(document.contains("3301000001"))
    }
  }

  @Test func aSealedPersonIsOnNoRosterAndNoSheet() throws {
    let prison = try TestPrison()
    let sealed = try prison.office("registrar", "2026-10-08").seal(
      .inmate(try inmate(1)), ground)
    #expect(sealed.count >= 2)
    let office = try prison.reading()
    #expect(try office.roster(on: office.today, ward: nil).count == 7)
    let number = try inmate(1)
    #expect(refusal { try office.person(number) } == .factSealed)
    var export = ""
    try office.exportRegister(from: 1, through: .max) { export += $0 }
    #expect(!export.contains("赵明远"))
    #expect(try prison.findings().isEmpty)
  }

  @Test func aPostedDocumentIsSealedToo() throws {
    let prison = try TestPrison()
    let notice = try prison.approved()
    _ = try prison.office("open-1", "2026-11-03", 11).post(notice, places: ["公示栏"])
    let key = try #require(try prison.reading().book.read { try $0.documentKey(of: notice, .ward) })
    let numbers = FactKey(act: 1, ordinal: 1)
    #expect(try prison.reading().noticesHolding(inmatesOf: [numbers]).isEmpty)
    let about = try prison.office("registrar", "2026-11-03").facts(
      of: .inmate(try inmate(1)), for: .sealFacts)
    #expect(try prison.reading().noticesHolding(inmatesOf: about) == [notice])
    _ = try prison.office("registrar", "2026-11-03").seal(.facts([key]), ground)
    let file = try prison.notice(notice)
    #expect(try prison.reading().archived(file, audience: .ward) == nil)
    let office = try prison.reading()
    #expect(refusal { try office.prove(.notice(notice, .ward)) } == .factSealed)
  }

  @Test func oneLookIsWrittenDownBeforeAnythingIsShown() throws {
    let prison = try TestPrison()
    let key = try entry(prison)
    let deputy = try prison.office("deputy-1", "2026-10-09")
    #expect(refusal { try deputy.openSeal(key, ground) } == .referenceUnknown)
    _ = try prison.office("registrar", "2026-10-08", 20).seal(.facts([key]), ground)
    let acts = try prison.actCount()
    for actor in ["w01-o1", "registrar", "open-1"] {
      let office = try prison.office(actor, "2026-10-09")
      #expect(refusal { try office.openSeal(key, ground) } == .actorNotPermitted)
    }
    let bare = SealGround(ground: "复查", basis: "")
    #expect(refusal { try deputy.openSeal(key, bare) } == .groundRequired)
    #expect(try prison.actCount() == acts)
    let opened = try deputy.openSeal(key, ground)
    #expect(opened.act == acts + 1)
    #expect(opened.fact.columns.contains { $0.value == secret })
    #expect(try prison.reading().sealings().map(\.openings) == [1])
    #expect(try prison.reading().entries(of: try inmate(1), in: try month("2026-10")).isEmpty)
  }

  @Test func whoMayNotSealDoesNotEvenLearnWhichFactsThereAre() throws {
    let prison = try TestPrison()
    let key = try entry(prison)
    let officer = try prison.office("w01-o1", "2026-10-09")
    let number = try inmate(1)
    #expect(refusal { try officer.seal(.facts([key]), ground) } == .actorNotPermitted)
    #expect(
      refusal { try officer.facts(of: .inmate(number), for: .sealFacts) } == .actorNotPermitted)
    let registrar = try prison.office("registrar", "2026-10-09")
    _ = try registrar.seal(.facts([key]), ground)
    #expect(refusal { try registrar.seal(.facts([key]), ground) } == .factAlreadySealed)
    let opening = FactKey(act: 1, ordinal: 1)
    #expect(refusal { try registrar.seal(.facts([opening]), ground) } == .factNotErasable)
    let missing = FactKey(act: key.act, ordinal: 99)
    #expect(refusal { try registrar.seal(.facts([missing]), ground) } == .factUnknown)
  }
}
