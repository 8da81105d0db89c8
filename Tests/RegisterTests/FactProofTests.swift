import Register
import Testing

struct FactProofTests {
  @Test("A fact's proof shows the fact, its act and its tree, and survives being written")
  func round() throws {
    let sample = try sample.get()
    let proof = try sample.proof(act: 5, ordinal: 2)
    let read = try FactProof(parsing: proof.bytes)
    #expect(read == proof)
    #expect(read.bytes == proof.bytes)
    let signers = try read.verified(by: sample.keys, cosigners: 1)
    #expect(signers.checkpoint.size == 300)
    #expect(read.fact.table == "point_entry")
    #expect(read.fact.value("points") == "250")
    #expect(read.fact.value("event") == nil)
    #expect(read.act.number == 5)
  }

  @Test("A fact's proof holds nothing of its siblings but one hash for each step")
  func revealsOneFact() throws {
    let sample = try sample.get()
    let text = String(decoding: try sample.proof(act: 5, ordinal: 2).bytes, as: UTF8.self)
    for other in ["3301000011", "3301000013", "3301000014"] { #expect(!text.contains(other)) }
    for fact in sample.acts[4].facts where fact.text.value("inmate") != "3301000012" {
      #expect(!text.contains(hexadecimal(fact.salt)))
    }
  }

  @Test("Escapes are resolved in the value and stay in the bytes")
  func escapes() throws {
    let proof = try sample.get().proof(act: 6, ordinal: 1)
    #expect(proof.fact.value("content") == SampleRegister.document)
    #expect(proof.fact.value("sha256") == "\(Digest32(hashing: SampleRegister.document))")
  }

  @Test("Every fact of every act is proven in trees of many sizes")
  func everyFact() throws {
    let sample = try sample.get()
    for size in [6, 7, 8, 255, 256, 257, 300] {
      for act in sample.acts.prefix(size) {
        for ordinal in 1..<(act.facts.count + 1) {
          let proof = try sample.proof(act: act.text.number, ordinal: ordinal, size: size)
          let read = try FactProof(parsing: proof.bytes)
          #expect(try read.verified(by: sample.keys).checkpoint.size == size)
        }
      }
    }
  }

  @Test("The header of the documented act has the documented leaf")
  func documented() throws {
    let fact = "a35d9ba900cf7444346364e76301a05076f55e3ed0c065c2b33d1465763c8dbc"
    let act = try ActText(
      parsing: Array(
        """
        yuwu-act/1
        number=812
        kind=entry-recorded
        moment=2026-10-03T09:05:00.250Z
        actor=3301007
        facts=\(fact)

        """.utf8))
    #expect(
      act.leaf.description == "68ff3b860510140be0a553b28e2f6edb402c3a4449782c1192ffc934b93646fb")
    #expect(act.factRoot.description == fact)
  }
}
