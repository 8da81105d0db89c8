public import PrisonAffairs
public import RecordBook

/// How somebody comes to the office: which book, as whom, at what hour.
public struct OfficeRequest: Sendable {
  public var path: String
  /// `--as`, in training books alone.
  public var actingAs: String?
  /// `--now`, in training books alone: the training clock in UTC+8.
  public var now: String?
  /// The account of the operating system (`SUDO_UID` resolved), or nil when it is not known.
  public var account: String?
  /// Whether the account called through `sudo`; a live book takes no other actor.
  public var isThroughSudo: Bool
  public var readOnly: Bool
  /// Repeatable salts for demonstrations; training books alone.
  public var trainingSeed: UInt64?
  /// The folder of the private keys; nil for the one beside the book.
  public var keys: String?

  public init(
    path: String, actingAs: String? = nil, now: String? = nil, account: String? = nil,
    isThroughSudo: Bool = false, readOnly: Bool = false, trainingSeed: UInt64? = nil,
    keys: String? = nil
  ) {
    self.path = path
    self.actingAs = actingAs
    self.now = now
    self.account = account
    self.isThroughSudo = isThroughSudo
    self.readOnly = readOnly
    self.trainingSeed = trainingSeed
    self.keys = keys
  }
}

/// What a replay has made and may share between the decisions that rest on it; what it holds is
/// known where it is made.
protocol ReplayMemory: AnyObject {}

/// One person at one book at one moment: the door through which every use case goes.
///
/// It alone knows the clock and the actor. A live book takes both from the machine; a training
/// book has its own clock, which only acts move, and only forwards.
public struct Office {
  public let book: RecordBook
  public let opening: BookOpening
  public let moment: Moment
  /// The staff number of whoever acts; nil for somebody the book does not know.
  public let actor: StaffNumber?
  /// The policy in force in the book, read once.
  public let policies: PolicySet
  /// Where the private keys lie.
  public let keys: KeyFolder
  /// What notices and objections may be about.
  let matters: MatterRegistry
  /// The sheets a replay has just made; nil at the counter, where every question reads the book.
  let sheets: (any ReplayMemory)?

  /// The civil day of the clock.
  public var today: CivilDate { moment.day }

  public var isTraining: Bool { opening.mode == .training }

  /// Opens a book.
  ///
  /// Refuses `--now` and `--as` in a live book (`clock.not-settable`, `actor.as-in-live-book`)
  /// and a clock before the last act (`clock.went-back`).
  public init(_ request: OfficeRequest) throws {
    let book = try RecordBook.open(
      at: request.path, readOnly: request.readOnly, trainingSeed: request.trainingSeed)
    let (opening, last, actor, policies) = try book.read { reader in
      guard let opening = try reader.opening else { throw BookError.notABook(path: request.path) }
      let actor = try Office.actor(of: request, mode: opening.mode, reader)
      return (opening, try reader.lastAct, actor, try reader.policies())
    }
    self.book = book
    self.opening = opening
    self.actor = actor
    self.policies = policies
    matters = .standard
    sheets = nil
    keys = request.keys.map { KeyFolder(path: $0) } ?? KeyFolder(besideBook: request.path)
    moment = try Office.moment(of: request, mode: opening.mode, last: last?.moment)
  }

  /// The same office at a later moment of the training clock.
  public func at(_ moment: Moment, as actor: StaffNumber? = nil) -> Office {
    Office(
      book: book, opening: opening, moment: moment, actor: actor ?? self.actor,
      policies: policies, keys: keys, matters: matters, sheets: sheets)
  }

  init(
    book: RecordBook, opening: BookOpening, moment: Moment, actor: StaffNumber?,
    policies: PolicySet, keys: KeyFolder, matters: MatterRegistry, sheets: (any ReplayMemory)? = nil
  ) {
    self.book = book
    self.opening = opening
    self.moment = moment
    self.actor = actor
    self.policies = policies
    self.keys = keys
    self.matters = matters
    self.sheets = sheets
  }

  private static func actor(
    of request: OfficeRequest, mode: BookOpening.Mode, _ reader: BookReader
  ) throws -> StaffNumber? {
    if let name = request.actingAs {
      guard mode == .training else { throw Refusal(.actorAsInLiveBook) }
      guard let staff = StaffNumber(name) else { throw Refusal(.staffUnknown, [.staff: name]) }
      return staff
    }
    // `sudo` runs yuwu as the book's owner, so in a live book the owner's own account is nobody.
    guard mode == .training || request.isThroughSudo else { return nil }
    return try request.account.flatMap { try reader.staffNumber(ofAccount: $0) }
  }

  private static func moment(
    of request: OfficeRequest, mode: BookOpening.Mode, last: Moment?
  ) throws -> Moment {
    switch mode {
    case .live:
      guard request.now == nil else { throw Refusal(.clockNotSettable) }
      let now = SystemClock.now
      if let last, now < last {
        throw Refusal(.clockWentBack, [.moment: now.localText, .limit: last.localText])
      }
      return now
    case .training:
      let last = last ?? Moment(milliseconds: 0)
      guard let text = request.now else { return last }
      guard let now = Moment(local: text) else {
        throw Refusal(.referenceForm, [.value: text, .kind: "2026-10-31T17:00"])
      }
      guard now >= last else {
        throw Refusal(.clockWentBack, [.moment: now.localText, .limit: last.localText])
      }
      return now
    }
  }
}
