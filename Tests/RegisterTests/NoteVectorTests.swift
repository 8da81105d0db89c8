import Register
import Testing

/// Notes and keys that others have published.
struct NoteVectorTests {
  private static let neumann = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """
  private static let neumannSecret =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  private static let neumannPublic =
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"

  @Test("The note in the documentation of Go's package opens, and is signed alike by its key")
  func neumann() throws {
    let key = try VerifierKey(parsing: Self.neumannPublic)
    let note = try SignedNote(parsing: Array(Self.neumann.utf8))
    #expect(try note.verified(by: [key]).map(\.key) == [key])
    #expect(note.bytes == Array(Self.neumann.utf8))
    let secret = try SigningKey(parsing: Self.neumannSecret)
    #expect(secret.verifierKey == key)
    #expect(secret.fileText == Self.neumannSecret + "\n")
    #expect("\(secret)" == Self.neumannPublic)
    #expect(try SignedNote(text: note.text).signed(by: secret) == note)
  }

  @Test("The example of c2sp.org/signed-note opens")
  func specification() throws {
    let key = try VerifierKey(
      parsing: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
    #expect("\(key)" == "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
    let text = """
      This is an example message.

      — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

      """
    let note = try SignedNote(parsing: Array(text.utf8))
    #expect(try note.verified(by: [key]).map(\.key.name) == ["example.com/foo"])
    #expect(String(decoding: note.text, as: UTF8.self) == "This is an example message.\n")
  }

  @Test("The example of c2sp.org/tlog-cosignature reads: two lines, one with a time")
  func cosignature() throws {
    let text = """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==

      """
    let checkpoint = try SignedCheckpoint(parsing: Array(text.utf8))
    #expect(checkpoint.checkpoint.size == 20_852_163)
    #expect(checkpoint.note.signatures.map(\.bytes.count) == [64, 72])
    #expect(checkpoint.bytes == Array(text.utf8))
    #expect(checkpoint.checkpoint.text == checkpoint.note.text)
  }

  @Test("A checkpoint is signed, cosigned, written, read and verified, with its time")
  func round() throws {
    let book = try SigningKey(name: "yuwu.example/3301", seed: [UInt8](repeating: 1, count: 32))
    let procurator = try SigningKey(
      name: "procurator.example/3301", purpose: .cosignature,
      seed: [UInt8](repeating: 2, count: 32))
    let checkpoint = try Checkpoint(
      origin: book.name, size: 8, root: try #require(KnownLeaves.tree.root()))
    let signed = try SignedCheckpoint(checkpoint, signedBy: book)
      .cosigned(by: procurator, at: 1_790_000_000)
    let read = try SignedCheckpoint(parsing: signed.bytes)
    let keys = [book.verifierKey, procurator.verifierKey]
    let signers = try read.verified(by: keys, cosigners: 1)
    #expect(signers.origin == book.verifierKey)
    #expect(signers.cosignatures.map(\.time) == [1_790_000_000])
    let again = try read.cosigned(by: procurator, at: 1_790_000_001)
    #expect(again.note.signatures.count == 2)
    #expect(try SigningKey(parsing: procurator.fileText).verifierKey == procurator.verifierKey)
  }

  @Test("A generated key is another each time and verifies what it signs")
  func generated() throws {
    let (one, other) = (try SigningKey(generating: "a"), try SigningKey(generating: "a"))
    #expect(one.verifierKey != other.verifierKey)
    let note = try SignedNote(text: Array("text\n".utf8)).signed(by: one)
    #expect(try note.verified(by: [one.verifierKey, other.verifierKey]).count == 1)
  }
}
