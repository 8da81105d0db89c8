import AffairsServices
import PrisonAffairs
import RecordBook
import Register
import Testing

@Suite struct ProofTests {
  /// Three entries of one act, each with a note of its own.
  private func imported(_ prison: TestPrison) throws -> Int {
    let rows = [
      "3301000001,2026-10-08,JG-04,-2,,w01-o1,早操迟到甲,,来源甲,11",
      "3301000002,2026-10-08,JG-03,-1,,w01-o2,内务不整乙,,来源乙,22",
      "3301000003,2026-10-08,JG-01,-1,,w01-o3,私藏物品丙,,来源丙,33",
    ]
    let summary = try prison.office("w01-clerk", "2026-10-08").importRows(rows)
    return try #require(summary.act)
  }

  @Test func aProofShowsOneFactAndNoValueOfItsSiblings() throws {
    let prison = try TestPrison()
    let act = try imported(prison)
    try prison.checkpoint(on: "2026-10-08")
    let keys = try prison.bookKeys()
    let facts = try (1...3).map { ordinal in
      try #require(
        try prison.reading().book.read { try $0.content(of: FactKey(act: act, ordinal: ordinal)) }
      ).compactMap(\.value)
    }
    for ordinal in 1...3 {
      let bytes = try prison.reading().prove(.fact(act: act, ordinal: ordinal))
      let proof = try FactProof(parsing: bytes)
      #expect(throws: Never.self) { try proof.verified(by: keys) }
      let own = facts[ordinal - 1]
      #expect(proof.fact.columns.compactMap(\.value) == own)
      let text = String(decoding: proof.fact.bytes, as: UTF8.self)
      let whole = String(decoding: bytes, as: UTF8.self)
      for sibling in facts where sibling != own {
        for value in sibling where !own.contains(value) {
          // Short numbers may stand in a hash by chance; longer values may stand nowhere.
          #expect(!text.contains("=\(value)\n"), "\(value)")
          if value.utf8.count > 5 { #expect(!whole.contains(value), "\(value)") }
        }
      }
    }
  }

  @Test func everyKindOfReferenceIsProvedByWhatStandsThere() throws {
    let prison = try TestPrison()
    let notice = try prison.approved()
    _ = try prison.office("open-1", "2026-11-03", 11).post(notice, places: ["公示栏"])
    let keys = try prison.bookKeys()
    let office = try prison.reading(as: "procurator")
    let month = try FactProof(
      parsing: office.prove(.month(try inmate(1), try month("2026-10"))))
    #expect(throws: Never.self) { try month.verified(by: keys) }
    #expect(month.fact.table == "month_result")
    #expect(month.fact.value("inmate") == "3301000001")
    for audience in NoticeKind.pointsMonth.audiences {
      let document = try FactProof(parsing: office.prove(.notice(notice, audience)))
      #expect(throws: Never.self) { try document.verified(by: keys) }
      #expect(document.fact.value("content") == (try prison.document(notice, audience)))
      #expect(document.fact.value("audience") == audience.rawValue)
    }
    let header = try InclusionProof(parsing: office.prove(.act(1)))
    let leaf = try office.book.read { try #require(try $0.headerBytes(ofAct: 1)) }
    #expect(throws: Never.self) {
      try header.verified(leaf: MerkleTree.leafHash(leaf), by: keys)
    }
    let ward = try prison.reading(as: "w01-o1")
    #expect(refusal { try ward.prove(.act(1)) } == .actorNotPermitted)
  }

  @Test func whatIsNotThereHiddenOrUncoveredIsNotProved() throws {
    let prison = try TestPrison()
    let act = try imported(prison)
    func refused(_ subject: ProofSubject) throws -> RefusalCode? {
      let office = try prison.reading()
      return refusal { try office.prove(subject) }
    }
    #expect(try refused(.fact(act: act, ordinal: 1)) == .checkpointMissing)
    #expect(try refused(.act(act)) == .checkpointMissing)
    try prison.checkpoint(on: "2026-10-08")
    #expect(try refused(.fact(act: act, ordinal: 4)) == .factUnknown)
    #expect(try refused(.fact(act: 9_999, ordinal: 1)) == .factUnknown)
    #expect(try refused(.act(9_999)) == .referenceUnknown)
    #expect(try refused(.act(0)) == .referenceUnknown)
    #expect(try refused(.notice("GS-2026-0099", .ward)) == .noticeUnknown)
    #expect(try refused(.month(try inmate(1), try month("2026-09"))) == .monthUnknown)
    let ground = SealGround(ground: "未成年人", basis: "某法第一条")
    _ = try prison.office("registrar", "2026-10-09").seal(
      .facts([FactKey(act: act, ordinal: 1)]), ground)
    #expect(try refused(.fact(act: act, ordinal: 1)) == .factSealed)
    let asked = try prison.office("registrar", "2026-10-09").requestErasure(
      .facts([FactKey(act: act, ordinal: 2)]), ground)
    _ = try prison.office("warden", "2026-10-09").erase(request: asked.act)
    #expect(try refused(.fact(act: act, ordinal: 2)) == .factErased)
    // The siblings of hidden facts go on being proved.
    let proof = try FactProof(parsing: try prison.reading().prove(.fact(act: act, ordinal: 3)))
    let keys = try prison.bookKeys()
    #expect(throws: Never.self) { try proof.verified(by: keys) }
  }

  @Test func theBookProvesThatItOnlyGrew() throws {
    let prison = try TestPrison()
    let first = try prison.checkpoint(on: "2026-10-08").held
    try prison.record(1, "2026-10-09", "JG-04", "-2")
    try prison.checkpoint(on: "2026-10-09")
    let office = try prison.reading()
    let keys = try prison.bookKeys()
    let proof = try ConsistencyProof(parsing: office.proveConsistency(since: first))
    #expect(throws: Never.self) { try proof.verified(since: first.signed, by: keys) }
    for size in [0, -1] {
      #expect(refusal { try office.proveConsistency(since: size) } == .referenceForm)
    }
    #expect(refusal { try office.proveConsistency(since: 9_999) } == .noteBeyondBook)
    let other = try TestPrison()
    try other.record(2, "2026-10-08", "JG-04", "-2")
    try other.checkpoint(on: "2026-10-08")
    try other.record(2, "2026-10-09", "JG-03", "-1")
    try other.checkpoint(on: "2026-10-09")
    let before = try #require(try other.reading().checkpoints().first)
    let unlike = try before.held
    #expect(refusal { try office.proveConsistency(since: unlike) } == .noteNotOfBook)
  }
}
