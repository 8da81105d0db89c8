import Register
import Testing

@testable import yuwu_verify

/// Every refusal of the outsider's program has words.
struct WordsTests {
  @Test("Every code of the library has a sentence and a remedy", arguments: ProofFault.allCases)
  func libraryCodes(fault: ProofFault) {
    #expect(fault.message != fault.rawValue)
    #expect(!fault.message.isEmpty)
    #expect(!fault.remedy.isEmpty)
    #expect([.refused, .data].contains(fault.status))
  }

  @Test("No code of the program is one of the library's")
  func ownCodes() {
    let own = Set(VerifyFault.Code.allCases.map(\.rawValue))
    #expect(own.count == VerifyFault.Code.allCases.count)
    #expect(own.isDisjoint(with: ProofFault.allCases.map(\.rawValue)))
  }

  @Test("Moments are written in UTC, and absurd ones as the seconds they are")
  func moments() {
    #expect(utc(0) == "1970-01-01T00:00:00Z")
    #expect(utc(1_790_000_000) == "2026-09-21T14:13:20Z")
    #expect(utc(UInt64(Int64.max)) == "9223372036854775807")
  }
}
