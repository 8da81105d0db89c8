/// How a member of a body voted. Absence is recorded by name and is never agreement.
public enum Ballot: String, CaseIterable, Sendable {
  case inFavour = "for"
  case against
  case absent
}

/// One member's vote; a dissent carries its statement (司规〔2021〕3号 第二十五条).
public struct Vote: Hashable, Sendable {
  public let member: StaffNumber
  public let ballot: Ballot
  public let statement: String?

  public init(member: StaffNumber, ballot: Ballot, statement: String? = nil) {
    self.member = member
    self.ballot = ballot
    self.statement = statement
  }
}

/// The votes of all members of a body at one sitting.
public struct Sitting: Hashable, Sendable {
  /// One vote for every member, in the order of their numbers.
  public let votes: [Vote]

  /// Takes the members and those who voted; every other member is recorded as absent.
  ///
  /// Refuses who is not a member (`body.not-member`) and who votes twice (`body.member-twice`).
  public init(
    members: [StaffNumber], inFavour: [StaffNumber], against: [(StaffNumber, String)]
  ) throws(Refusal) {
    var cast: [StaffNumber: Vote] = [:]
    let voted =
      inFavour.map { Vote(member: $0, ballot: .inFavour) }
      + against.map { Vote(member: $0.0, ballot: .against, statement: $0.1) }
    for vote in voted {
      guard members.contains(vote.member) else {
        throw Refusal(.bodyNotMember, [.staff: vote.member.text])
      }
      guard cast.updateValue(vote, forKey: vote.member) == nil else {
        throw Refusal(.bodyMemberTwice, [.staff: vote.member.text])
      }
    }
    votes = Set(members).sorted().map { cast[$0] ?? Vote(member: $0, ballot: .absent) }
  }

  /// Rebuilds a sitting from the votes of the book.
  public init(recorded votes: [Vote]) { self.votes = votes }

  public var memberCount: Int { votes.count }

  /// Members in favour, without those whose own work is decided.
  public func inFavourCount(without authors: Set<StaffNumber> = []) -> Int {
    votes.count { $0.ballot == .inFavour && !authors.contains($0.member) }
  }

  /// Whether the share of *all members* (组成人员), not of those present, is in favour.
  public func finding(
    quorum: Ratio, citation: Citation, without authors: Set<StaffNumber> = []
  ) -> Finding {
    let inFavour = inFavourCount(without: authors)
    return Finding(
      .quorum, citation,
      quorum.isReached(by: inFavour, of: memberCount) ? .satisfied : .notSatisfied,
      [
        Figure(.members, memberCount), Figure(.inFavour, inFavour),
        Figure(.needed, quorum.smallestCount(of: memberCount)),
      ])
  }

  /// Whether the body has as many members as law demands of it, present or not.
  public func sizeFinding(minimum: Sourced<Int>) -> Finding {
    Finding(
      .committeeSize, minimum.citation,
      memberCount >= minimum.value ? .satisfied : .notSatisfied,
      [Figure(.members, memberCount), Figure(.minimum, minimum.value)])
  }
}
