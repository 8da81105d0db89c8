public import PrisonAffairs
public import RecordBook

/// What the first act of a book fixes for ever, and who begins it.
public struct OpeningRequest: Sendable {
  public let path: String
  public let opening: BookOpening
  public let founder: StaffNumber
  public let founderName: String
  public let founderAccount: String?
  /// The training clock at which the book begins; nil for the machine's clock.
  public let moment: Moment?
  public let trainingSeed: UInt64?

  public init(
    path: String, opening: BookOpening, founder: StaffNumber, founderName: String,
    founderAccount: String?, moment: Moment?, trainingSeed: UInt64? = nil
  ) {
    self.path = path
    self.opening = opening
    self.founder = founder
    self.founderName = founderName
    self.founderAccount = founderAccount
    self.moment = moment
    self.trainingSeed = trainingSeed
  }
}

extension Office {
  /// Makes a new book with its first act; refuses a path where a file stands, and a settable
  /// clock for a live book (`clock.not-settable`).
  @discardableResult
  public static func open(_ request: OpeningRequest) throws -> Int {
    if request.opening.mode == .live, request.moment != nil { throw Refusal(.clockNotSettable) }
    let moment = request.moment ?? SystemClock.now
    let book = try RecordBook.create(at: request.path, trainingSeed: request.trainingSeed)
    let founding = StaffRole(
      staff: request.founder, name: request.founderName, account: request.founderAccount,
      role: foundingRole, ward: nil, from: moment.day, to: nil)
    return try book.write(.bookOpened, actor: request.founder, moment: moment) { _ in
      [request.opening.fact, founding.fact(source: "opening", line: "1")]
    }
  }

  /// Writes one act as the actor at this office's moment.
  @discardableResult
  func act(_ kind: ActKind, _ body: (BookReader) throws -> [Fact]) throws -> Int {
    try book.write(kind, actor: try requireActor(), moment: moment, body)
  }
}
