import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Testing

@Suite struct ErasureTests {
  private let ground = SealGround(ground: "误录他人", basis: "个人信息保护法第四十七条")
  private let secret = "只有这里写着的事"

  private func entry(_ prison: TestPrison) throws -> FactKey {
    let summary = try prison.office("w01-clerk", "2026-10-08").importRows(
      ["3301000001,2026-10-08,JG-04,-2,,w01-o1,\(secret),,测试,1"])
    return FactKey(act: try #require(summary.act), ordinal: 1)
  }

  /// Everything that the files of the book hold.
  private func bytes(_ prison: TestPrison) throws -> Data {
    try ["", "-wal"].map { prison.path + $0 }
      .filter { FileManager.default.fileExists(atPath: $0) }
      .reduce(Data()) { try $0 + Data(contentsOf: URL(fileURLWithPath: $1)) }
  }

  @Test func anErasureNeedsTwoPersonsAndLeavesTheLeafAlone() throws {
    let prison = try TestPrison()
    let key = try entry(prison)
    #expect(try bytes(prison).range(of: Data(secret.utf8)) != nil)
    let note = try prison.checkpoint(on: "2026-10-08")
    let registrar = try prison.office("registrar", "2026-10-09")
    let warden = try prison.office("warden", "2026-10-09", 13)
    #expect(refusal { try warden.requestErasure(.facts([key]), ground) } == .actorNotPermitted)
    let asked = try registrar.requestErasure(.facts([key]), ground)
    #expect(asked.count == 1)
    #expect(
      refusal { try registrar.requestErasure(.facts([key]), ground) } == .erasureAlreadyAsked)
    #expect(
      try prison.reading().due().filter { $0.kind == .erasure }.map(\.reference)
        == ["act:\(asked.act)"])
    #expect(refusal { try registrar.erase(request: asked.act) } == .actorNotPermitted)
    #expect(refusal { try warden.erase(request: 1) } == .erasureRequestUnknown)
    let erased = try warden.erase(request: asked.act)
    #expect(erased.count == 1)
    #expect(refusal { try warden.erase(request: asked.act) } == .erasureCarriedOut)
    #expect(try prison.reading().due().allSatisfy { $0.kind != .erasure })
    #expect(try bytes(prison).range(of: Data(secret.utf8)) == nil)
    var summary: RegisterSummary?
    var findings: [BookFinding] = []
    summary = try Office.check(path: prison.path) { findings.append($0) }
    #expect(findings.isEmpty)
    #expect(summary?.erased == [erased.act: 1])
    #expect(try prison.findings(against: [note.held]).isEmpty)
  }

  @Test func oneWhoHoldsBothRolesDoesNotConfirmTheirOwnRequest() throws {
    let prison = try TestPrison()
    let key = try entry(prison)
    try prison.office("registrar", "2026-10-08", 20).bringIn(
      .staff,
      """
      警号,姓名,系统账户,职务,监区,起日,止日,来源,行号
      registrar,登记员,,副监狱长,,2026-10-08,,兼任,1

      """)
    let both = try prison.office("registrar", "2026-10-09")
    let asked = try both.requestErasure(.facts([key]), ground)
    #expect(refusal { try both.erase(request: asked.act) } == .erasureByRequester)
  }

  @Test func allAboutOneInmateGoesAndTheBookStaysSound() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-04", "-2")
    try prison.record(2, "2026-10-08", "JG-04", "-2")
    let notice = try prison.approved()
    _ = try prison.office("open-1", "2026-11-03", 11).post(notice, places: ["公示栏"])
    let asked = try prison.office("registrar", "2026-11-03").requestErasure(
      .inmate(try inmate(1)), ground)
    _ = try prison.office("deputy-2", "2026-11-03", 13).erase(request: asked.act)
    #expect(try prison.findings().isEmpty)
    let office = try prison.reading()
    #expect(try office.roster(on: office.today, ward: nil).count == 7)
    let number = try inmate(1)
    #expect(refusal { try office.person(number) } == .inmateUnknown)
    var export = ""
    try office.exportRegister(from: 1, through: .max) { export += $0 }
    #expect(export.contains("\"erased\":"))
  }

  @Test func aMonthWhoseEntryWasErasedIsNotCalledWrong() throws {
    let prison = try TestPrison()
    let key = try entry(prison)
    try prison.record(2, "2026-10-09", "JG-04", "-2")
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let asked = try prison.office("registrar", "2026-11-03").requestErasure(.facts([key]), ground)
    _ = try prison.office("warden", "2026-11-03").erase(request: asked.act)
    #expect(try prison.findings().isEmpty)
    let months = try prison.reading().book.read { try $0.mattersRestingOnErased() }
    #expect(months == ["month:3301000001/2026-10", "ward-month:01/2026-10"])
  }

  @Test func aYearlyLimitLetsAnErasedEntryReachIntoLaterMonthsAloneNotEarlierOnes() throws {
    let prison = try TestPrison()
    let october = try entry(prison)
    try prison.settle("01", "2026-10", on: "2026-11-02")
    try prison.record(1, "2026-11-09", "JG-04", "-2")
    let act = try prison.reading().book.read { try $0.lastAct?.number } ?? 0
    try prison.settle("01", "2026-11", on: "2026-12-02")
    func matters(_ key: FactKey, _ prison: TestPrison) throws -> Set<String> {
      let asked = try prison.office("registrar", "2026-12-03").requestErasure(.facts([key]), ground)
      _ = try prison.office("warden", "2026-12-03").erase(request: asked.act)
      #expect(try prison.findings().isEmpty)
      return try prison.reading().book.read { try $0.mattersRestingOnErased() }
    }
    let later: Set = ["month:3301000001/2026-11", "ward-month:01/2026-11"]
    #expect(try matters(FactKey(act: act, ordinal: 1), prison) == later)
    let both = later.union(["month:3301000001/2026-10", "ward-month:01/2026-10"])
    #expect(try matters(october, prison) == both)
  }

  @Test func whatCameAfterARequestIsAskedForAgainAndGoesWithIt() throws {
    let prison = try TestPrison()
    let registrar = try prison.office("registrar", "2026-10-08", 8)
    let asked = try registrar.requestErasure(.inmate(try inmate(1)), ground)
    try prison.record(1, "2026-10-08", "JG-04", "-2")
    let warden = try prison.office("warden", "2026-10-09")
    let acts = try prison.actCount()
    #expect(refusal { try warden.erase(request: asked.act) } == .erasureOutdated)
    #expect(try prison.actCount() == acts)
    let more = try prison.office("registrar", "2026-10-09").requestErasure(
      .inmate(try inmate(1)), ground)
    #expect(more.count == 1)
    #expect(try warden.erase(request: asked.act).count == asked.count + 1)
    #expect(refusal { try warden.erase(request: more.act) } == .erasureCarriedOut)
    #expect(try prison.reading().due().allSatisfy { $0.kind != .erasure })
    #expect(try prison.findings().isEmpty)
  }

  @Test func whatOtherMonthsRestOnIsNotErasedByItself() throws {
    let prison = try TestPrison()
    let office = try prison.office("registrar", "2026-10-08")
    let facts = try office.facts(of: .inmate(try inmate(1)), for: .requestErasure)
    let acts = try prison.actCount()
    for key in facts {
      #expect(refusal { try office.requestErasure(.facts([key]), ground) } == .factNotErasable)
    }
    let opening = FactKey(act: 1, ordinal: 1)
    #expect(refusal { try office.requestErasure(.facts([opening]), ground) } == .factNotErasable)
    #expect(try prison.actCount() == acts)
  }
  /// Otherwise what was retracted or rejected would count again.
  @Test func aCorrectionIsNotErasedWithoutItsEntry() throws {
    let prison = try TestPrison()
    let key = try entry(prison)
    let corrected = try prison.office("w01-chief", "2026-10-09").correct(
      act: key.act, ordinal: key.ordinal, replacement: nil, ground: "误录")
    let registrar = try prison.office("registrar", "2026-10-10")
    let correction = FactKey(act: corrected, ordinal: 1)
    #expect(
      refusal { try registrar.requestErasure(.facts([correction]), ground) } == .factNotErasable)
    #expect(try registrar.requestErasure(.facts([key]), ground).count == 2)
  }

  /// The services refuse it; a hand that goes round them is found.
  @Test func anErasureBySomebodyAloneIsAFinding() throws {
    let prison = try TestPrison()
    let key = try entry(prison)
    let registrar = try prison.office("registrar", "2026-10-10")
    let asked = try registrar.requestErasure(.facts([key]), ground)
    let actor = try #require(registrar.actor)
    _ = try registrar.book.erase(actor: actor, moment: registrar.moment) { _ in
      (asked.act, [key])
    }
    #expect(try prison.findings().map(\.code) == ["register.erasure-by-requester"])
  }
}
