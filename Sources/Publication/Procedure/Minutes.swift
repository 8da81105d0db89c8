public import PrisonAffairs

/// The minutes of a sitting as the book has them: who came, how each voted and why, and what
/// became of every matter that was decided.
///
/// A dissent is never left out. What inmates said in an open appraisal is among the papers of a
/// sitting, who said it is nowhere.
public struct Minutes: Hashable, Sendable {
  /// A member of the body with his or her vote.
  public struct Member: Hashable, Sendable {
    public let staff: StaffNumber
    public let name: String
    public let ballot: Ballot
    public let statement: String?

    public init(staff: StaffNumber, name: String, ballot: Ballot, statement: String?) {
      self.staff = staff
      self.name = name
      self.ballot = ballot
      self.statement = statement
    }
  }

  /// One matter on the table, with what became of it.
  public struct Matter: Hashable, Sendable {
    public let reference: String
    /// Whom or what it is about; empty where the reference says it.
    public let about: String
    public let outcome: Text
    public let reason: String?
    public let documents: [String]
    /// The open appraisals of it: place, day and counts.
    public let appraisals: [Text]
    /// What was said there, without authors.
    public let remarks: [String]

    public init(
      reference: String, about: String, outcome: Text, reason: String?, documents: [String],
      appraisals: [Text] = [], remarks: [String] = []
    ) {
      self.reference = reference
      self.about = about
      self.outcome = outcome
      self.reason = reason
      self.documents = documents
      self.appraisals = appraisals
      self.remarks = remarks
    }
  }

  /// Matters on which the same members voted the same at one step.
  public struct Sitting: Hashable, Sendable {
    public let procedure: Text
    public let step: Text
    /// Nil where policy names no body any more.
    public let body: Text?
    public let article: String
    public let members: [Member]
    /// How many members must agree; nil where the share is not known.
    public let needed: Int?
    public let matters: [Matter]

    public init(
      procedure: Text, step: Text, body: Text?, article: String, members: [Member], needed: Int?,
      matters: [Matter]
    ) {
      self.procedure = procedure
      self.step = step
      self.body = body
      self.article = article
      self.members = members
      self.needed = needed
      self.matters = matters
    }
  }

  public let prison: String
  public let isTraining: Bool
  public let act: Int
  public let moment: Moment
  /// Who signed as head.
  public let signer: StaffNumber
  public let signerName: String
  public let sittings: [Sitting]

  public init(
    prison: String, isTraining: Bool, act: Int, moment: Moment, signer: StaffNumber,
    signerName: String, sittings: [Sitting]
  ) {
    self.prison = prison
    self.isTraining = isTraining
    self.act = act
    self.moment = moment
    self.signer = signer
    self.signerName = signerName
    self.sittings = sittings
  }
}
