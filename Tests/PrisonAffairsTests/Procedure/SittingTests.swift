import PrisonAffairs
import Testing

@Suite("Votes of bodies (司规〔2021〕3号 第二十五条)")
struct SittingTests {
  let citation = Citation(document: "司规〔2021〕3号", article: "第二十五条")

  @Test("Two thirds of all members must agree, however many are present")
  func ofAllMembers() throws {
    let ratio = try #require(Ratio(2, 3))
    for total in 1...30 {
      let members = try PointsMonth.members(total)
      for inFavour in 0...total {
        let sitting = try Sitting(
          members: members, inFavour: Array(members.prefix(inFavour)), against: [])
        let finding = sitting.finding(quorum: ratio, citation: citation)
        let expected: FindingStatus = 3 * inFavour >= 2 * total ? .satisfied : .notSatisfied
        #expect(finding.status == expected, "\(inFavour) of \(total)")
      }
    }
  }

  @Test("Five of five present are not two thirds of nine members")
  func notOfThosePresent() throws {
    let ratio = try #require(Ratio(2, 3))
    let finding = try PointsMonth.sitting(inFavour: 5).finding(quorum: ratio, citation: citation)
    #expect(finding.status == .notSatisfied)
    #expect(
      finding.figures == [Figure(.members, 9), Figure(.inFavour, 5), Figure(.needed, 6)])
  }

  @Test("Who stays away is recorded by name as absent, never as agreeing")
  func absentees() throws {
    let members = try PointsMonth.members(4)
    let sitting = try Sitting(
      members: members.reversed(), inFavour: [members[2]], against: [(members[0], "证据不足")])
    #expect(
      sitting.votes == [
        Vote(member: members[0], ballot: .against, statement: "证据不足"),
        Vote(member: members[1], ballot: .absent), Vote(member: members[2], ballot: .inFavour),
        Vote(member: members[3], ballot: .absent),
      ])
    #expect(sitting.inFavourCount() == 1)
    #expect(sitting.memberCount == 4)
    #expect(Sitting(recorded: sitting.votes) == sitting)
  }

  @Test("The votes of those whose own work is decided are not counted, their seats are")
  func authors() throws {
    let ratio = try #require(Ratio(2, 3))
    let sitting = try PointsMonth.sitting(inFavour: 6)
    let author = try staff("M1")
    #expect(sitting.inFavourCount(without: [author]) == 5)
    let finding = sitting.finding(quorum: ratio, citation: citation, without: [author])
    #expect(finding.status == .notSatisfied)
    #expect(finding.figures.contains(Figure(.members, 9)))
  }

  @Test("Nobody votes who is not a member, and nobody twice")
  func refusedVotes() throws {
    let members = try PointsMonth.members(3)
    let stranger = try staff("X1")
    #expect(
      refusal { _ = try Sitting(members: members, inFavour: [stranger], against: []) }
        == .bodyNotMember)
    #expect(
      refusal { _ = try Sitting(members: members, inFavour: [], against: [(stranger, "不")]) }
        == .bodyNotMember)
    #expect(
      refusal {
        _ = try Sitting(members: members, inFavour: [members[0], members[0]], against: [])
      } == .bodyMemberTwice)
    #expect(
      refusal {
        _ = try Sitting(members: members, inFavour: [members[0]], against: [(members[0], "不")])
      } == .bodyMemberTwice)
  }
}
