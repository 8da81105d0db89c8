public import PrisonAffairs
public import RecordBook

/// A movement of money that somebody asks for, with the key of its row.
public struct MoneyPosting: Hashable, Sendable {
  public var request: TransferRequest
  /// Nil lets the book give one.
  public var key: RowKey?
  /// The property judgment that a deduction goes to.
  public var item: String?
  /// The sides, where they were typed one by one; the amount is then theirs.
  public var legs: LegPairing?

  public init(
    _ request: TransferRequest, key: RowKey? = nil, item: String? = nil, legs: LegPairing? = nil
  ) {
    self.request = request
    self.key = key
    self.item = item
    self.legs = legs
  }
}

/// What became of postings.
public struct PostedMoney: Hashable, Sendable {
  /// Nil where everything was there already, and for a preview.
  public var act: Int?
  /// The new rows, in the order in which they stand in the act.
  public var drafts: [TransferDraft] = []
  /// Requests whose transfer stood in the book already, with the same content.
  public var alreadyThere = 0

  public init() {}

  public var total: Money { drafts.map(\.transfer.amount).reduce(.zero, +) }
}

/// The facts of postings and what they come to.
struct MoneyFacts {
  var facts: [Fact] = []
  var posted = PostedMoney()
}

extension Office {
  /// Posts movements of money as one act, or none of them.
  ///
  /// Refuses what `LedgerPolicy.rows` refuses, a day to come (`day.in-future`), a closed month
  /// (`account.month-closed`), a late row without a reason (`record.late-without-reason`), an
  /// inmate who is not known or not here, a key that stands in the book with other content
  /// (`key.repeated-differently`), an account that would be below zero (`account.overdrawn`), and
  /// money that leaves the prison with the inmate (`account.kind-reserved`), which is paid by
  /// `payOut` alone; sources that the services write (`account.source-reserved`), goods that policy
  /// does not have (`order.category-unknown`), opening balances after the first close
  /// (`account.opening-closed`), refunds of more than was bought (`account.refund-over`), money that
  /// an order holds (`account.held-by-order`), and money for somebody who left without a word why
  /// (`account.reason-required`).
  public func postTransfers(
    _ postings: [MoneyPosting], permission: Permission = .postMoney, as kind: ActKind = .moneyPosted
  ) throws -> PostedMoney {
    let postings = try postable(postings)
    var posted = PostedMoney()
    do {
      let act = try moneyAct(kind) { reader in
        let money = try moneyFacts(postings, permission: permission, reader)
        posted = money.posted
        guard !money.facts.isEmpty else { throw NothingNew() }
        return money.facts
      }
      posted.act = act
    } catch is NothingNew {}
    return posted
  }

  /// What `postTransfers` would write; it refuses the same and writes nothing.
  public func previewTransfers(
    _ postings: [MoneyPosting], permission: Permission = .postMoney
  ) throws -> PostedMoney {
    let postings = try postable(postings)
    var posted = PostedMoney()
    try book.rehearse(.moneyPosted, actor: try requireActor(), moment: moment) { reader in
      let money = try moneyFacts(postings, permission: permission, reader)
      posted = money.posted
      return money.facts
    } check: { reader, act in
      try requireCovered(act, reader)
    }
    return posted
  }

  /// With keys as they are compared. Only `payOut` knows whether somebody is released or leaves for
  /// another prison, and what the services write has sources of its own.
  private func postable(_ postings: [MoneyPosting]) throws(Refusal) -> [MoneyPosting] {
    var folded: [MoneyPosting] = []
    var keys: Set<RowKey> = []
    for var posting in postings {
      let kind = posting.request.kind
      guard !kind.leavesWithInmate else {
        throw Refusal(.accountKindReserved, [.kind: kind.rawValue])
      }
      posting.key = posting.key?.folded
      if let source = posting.key?.source, ReservedSource(reading: source) != nil {
        throw Refusal(.accountSourceReserved, [.value: source])
      }
      if let key = posting.key, !keys.insert(key).inserted {
        throw Refusal(.keyRepeatedDifferently, [.value: key.line])
      }
      folded.append(posting)
    }
    return folded
  }

  /// Writes one act that moves money; refuses (`account.overdrawn`) where an account would be
  /// below zero after it, on its day or any later one, and what else shows in its rows together
  /// (`account.refund-over`, `account.held-by-order`).
  @discardableResult
  func moneyAct(_ kind: ActKind, _ body: (BookReader) throws -> [Fact]) throws -> Int {
    try book.write(kind, actor: try requireActor(), moment: moment, body) { reader, act in
      try requireCovered(act, reader)
    }
  }

  func requireCovered(_ act: Int, _ reader: BookReader) throws {
    let chart = policies.chartOfAccounts(on: today)
    if let objection = try reader.moneyObjections(toAct: act, chart: chart, limit: 1).first {
      throw objection.refusal
    }
  }

  /// The facts of postings, of which the first has the ordinal after `precedingFacts`: the
  /// account of whoever had none, the rows, and beside them who sent or what it is for.
  func moneyFacts(
    _ postings: [MoneyPosting], permission: Permission, precedingFacts: Int = 0,
    _ reader: BookReader
  ) throws -> MoneyFacts {
    var money = MoneyFacts()
    var opened: Set<InmateNumber> = []
    let act = (try reader.lastAct?.number ?? 0) + 1
    for (index, posting) in postings.enumerated() {
      let request = posting.request
      // Whoever may not post is told nothing about the inmate.
      try require(permission, of: request.inmate, on: request.day, reader)
      let line = postings.count == 1 ? "\(act)" : "\(act)-\(index + 1)"
      let key = posting.key ?? RowKey(source: "terminal", line: line)
      let drafts = try drafts(of: posting, key: key)
      let known = try reader.transfers(key: key)
      guard known.isEmpty else {
        try requireSame(known, drafts, posting, reader)
        money.posted.alreadyThere += 1
        continue
      }
      // What stands there already is there, be its month closed since or its inmate gone.
      try requirePlace(of: request, reader)
      if let inmate = request.inmate, try reader.accountHolder(inmate) == nil,
        opened.insert(inmate).inserted
      {
        money.facts.append(AccountHolder(inmate: inmate, openedOn: request.day).fact)
      }
      money.facts += drafts.map(\.fact)
      money.posted.drafts += drafts
      let ordinal = precedingFacts + money.facts.count
      if let inmate = request.inmate, let sender = request.sender {
        money.facts.append(sender.fact(inmate: inmate, transferOrdinal: ordinal))
      }
      if let inmate = request.inmate, let item = posting.item {
        money.facts.append(
          DeductionItem(inmate: inmate, item: item, transferOrdinal: ordinal).fact)
      }
    }
    return money
  }

  /// The rows of a posting, in the order of their parts.
  func drafts(of posting: MoneyPosting, key: RowKey) throws -> [TransferDraft] {
    let request = posting.request
    let law = LedgerPolicy(policies, on: request.day)
    let isLate = law.isLate(request.day, recordedOn: today)
    let requests =
      posting.legs?.pairs.map { pair in
        var part = request
        (part.debit, part.credit, part.amount) = (pair.debit, pair.credit, pair.amount)
        return part
      } ?? [request]
    return try requests.flatMap { try law.rows(for: $0) }.enumerated().map { index, row in
      TransferDraft(
        row, category: request.category, note: request.note, isLate: isLate,
        lateReason: request.lateReason, key: key, part: index + 1)
    }
  }

  /// Refuses a key that stands for something else.
  private func requireSame(
    _ known: [TransferRecord], _ drafts: [TransferDraft], _ posting: MoneyPosting,
    _ reader: BookReader
  ) throws {
    let isSame = known.count == drafts.count && zip(known, drafts).allSatisfy { $0.isSame(as: $1) }
    var sender: RemittanceSender?
    if let record = known.first, let inmate = record.transfer.inmate {
      sender = try reader.senders(of: inmate)[record.factKey]?.sender
    }
    guard isSame, sender == posting.request.sender else {
      throw Refusal(.keyRepeatedDifferently, [.value: known.first?.key.line ?? ""])
    }
  }
}
