import PrisonAffairs
import RecordBook
import Testing

@testable import AffairsServices

@Suite("Cycles at every state the book ever had")
struct CyclePrefixTests {
  /// What goes on from the last graded cycle is what follows from all months, and what was decided
  /// by then is what was recorded by then.
  @Test("After every act, the account that goes on equals the account laid from the first month")
  func everyPrefix() throws {
    let prison = try TestPrison()
    try prison.bringInBalances([1: "560", 2: "540", 3: "-20", 11: "530"])
    try prison.record(1, "2026-10-10", "LD-07", "2")
    try prison.closeOctober()
    try prison.graded("01", active: [])
    try prison.reward("01", by: "w01-chief", on: "2026-11-17")
    try prison.reward("01", by: "warden", on: "2026-11-17", hour: 12)
    let number = try prison.postMatter("rewards:01/2026-10", on: "2026-11-18")
    try prison.close(number, on: "2026-11-24", 9)
    let office = try prison.reading()
    try office.book.read { reader in
      let last = try #require(try reader.lastAct).number
      let final = try reader.grades(of: inmate(1))
      #expect(final.count == 1)
      for act in 1...last {
        let past = reader.asOf(act)
        let loader = CycleLoader(past, policies: office.policies)
        let accounts = try loader.accounts()
        for number in [1, 2, 3, 11] {
          let inmate = try inmate(number)
          let grades = try past.grades(of: inmate)
          if let open = accounts[inmate] {
            let whole = try loader.account(of: inmate).since(grades.keys.max() ?? 0)
            #expect(open.account == whole, "act \(act), inmate \(number)")
          }
          #expect(grades.values.allSatisfy { $0.act <= act }, "act \(act)")
        }
        let graded = try past.grades(of: inmate(1))
        #expect(graded == final.filter { $0.value.act <= act }, "act \(act)")
      }
    }
  }
}
