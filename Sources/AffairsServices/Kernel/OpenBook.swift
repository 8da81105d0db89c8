public import PrisonAffairs
public import RecordBook
import Register

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
  /// Where the book's key is put; nil for the folder beside the book.
  public let keys: String?

  public init(
    path: String, opening: BookOpening, founder: StaffNumber, founderName: String,
    founderAccount: String?, moment: Moment?, trainingSeed: UInt64? = nil,
    keys: String? = nil
  ) {
    self.path = path
    self.opening = opening
    self.founder = founder
    self.founderName = founderName
    self.founderAccount = founderAccount
    self.moment = moment
    self.trainingSeed = trainingSeed
    self.keys = keys
  }
}

extension Office {
  /// Makes a new book with its key and its first act, which fixes mode, prison and public key.
  ///
  /// Refuses a path where a file stands, and a settable clock for a live book
  /// (`clock.not-settable`).
  @discardableResult
  public static func open(_ request: OpeningRequest) throws -> Int {
    if request.opening.mode == .live, request.moment != nil { throw Refusal(.clockNotSettable) }
    let moment = request.moment ?? SystemClock.now
    let key = try request.opening.newKey(.book, trainingSeed: request.trainingSeed)
    let book = try RecordBook.create(at: request.path, trainingSeed: request.trainingSeed)
    try keep(key, of: request)
    let founding = StaffRole(
      staff: request.founder, name: request.founderName, account: request.founderAccount,
      role: foundingRole, ward: nil, from: moment.day, to: nil)
    return try book.write(.bookOpened, actor: request.founder, moment: moment) { _ in
      [
        request.opening.fact,
        AdoptedKey(use: .book, verifier: key.verifierKey.description, ground: nil).fact,
        founding.fact(source: "opening", line: "1"),
      ]
    }
  }

  /// Puts the key in its folder; where that cannot be done, the empty book goes again.
  private static func keep(_ key: SigningKey, of request: OpeningRequest) throws {
    let keys = request.keys.map { KeyFolder(path: $0) } ?? KeyFolder(besideBook: request.path)
    // A demonstration made again from the same seed finds its key there already.
    if request.trainingSeed != nil,
      (try? keys.signingKey(key.verifierKey, for: .book)) != nil
    {
      return
    }
    do {
      _ = try keys.write(key, for: .book)
    } catch {
      RecordBook.remove(at: request.path)
      throw error
    }
  }

  /// Writes one act as the actor at this office's moment.
  @discardableResult
  func act(_ kind: ActKind, _ body: (BookReader) throws -> [Fact]) throws -> Int {
    try book.write(kind, actor: try requireActor(), moment: moment, body)
  }
}
