import PrisonAffairs
public import RecordBook

extension Office {
  /// Asks for an erasure, which another person carries out.
  ///
  /// Refuses what is not about an inmate (`fact.not-erasable`), a period, placement or result by
  /// itself, since months that stay rest on it, a decision or correction without its entry, and
  /// what was asked for already, all of it (`erasure.already-asked`).
  public func requestErasure(
    _ subject: SealSubject, _ ground: SealGround
  ) throws -> (act: Int, count: Int) {
    try requireGround(ground)
    var count = 0
    let act = try act(.erasureRequested) { reader in
      try require(.requestErasure, reader)
      let keys = try facts(of: subject, reader)
      for key in keys {
        let table = try requireThere(key, reader)
        guard table.isErasable,
          try table.isErasableAlone || goesWithAnother(key, in: subject, reader)
        else {
          throw Refusal(
            .factNotErasable, [.reference: "\(key.act).\(key.ordinal)", .kind: table.name])
        }
      }
      // What came since an earlier request is asked for apart.
      let fresh = try keys.filter { try !reader.hasErasureRequest($0) }
      guard !fresh.isEmpty else {
        throw Refusal(
          .erasureAlreadyAsked, [.reference: keys.first.map { "\($0.act).\($0.ordinal)" } ?? ""])
      }
      count = fresh.count
      return fresh.map { $0.erasureRequestFact(ground) }
    }
    return (act, count)
  }

  /// Whether a fact goes because another of the subject does: all about one inmate, or the
  /// decisions and corrections of an entry.
  private func goesWithAnother(
    _ key: FactKey, in subject: SealSubject, _ reader: BookReader
  ) throws -> Bool {
    switch subject {
    case .inmate: true
    case .facts(let named): try reader.resting(on: Set(named).subtracting([key])).contains(key)
    }
  }

  /// What a request would erase, before it is carried out.
  public func erasureRequest(_ number: Int) throws -> [ErasureRequestRecord] {
    try book.read { reader in
      try require(.eraseFacts, reader)
      return try requireRequest(number, reader)
    }
  }

  /// Carries out an erasure that somebody else asked for: content and salt leave the book, the
  /// leaves stay.
  ///
  /// What came since and must go too is taken along where others asked for it. Refuses the one who
  /// asked (`erasure.by-requester`), a request that is not there (`erasure.request-unknown`), was
  /// carried out (`erasure.carried-out`), or leaves out what must go with it (`erasure.outdated`).
  public func erase(request number: Int) throws -> (act: Int, count: Int) {
    var count = 0
    let act = try book.erase(actor: try requireActor(), moment: moment) { reader in
      let actor = try require(.eraseFacts, reader)
      let records = try requireRequest(number, reader)
      guard !records.contains(where: { $0.actor == actor }) else {
        throw Refusal(.erasureByRequester, [.staff: actor.text])
      }
      guard !records.contains(where: \.isCarriedOut) else {
        throw Refusal(.erasureCarriedOut, [.reference: "act:\(number)"])
      }
      let keys = try completed(records, by: actor, reader)
      count = keys.count
      return (number, keys)
    }
    return (act, count)
  }

  /// The facts of a request with what rests on them, or is about the same persons, by now.
  private func completed(
    _ records: [ErasureRequestRecord], by actor: StaffNumber, _ reader: BookReader
  ) throws -> Set<FactKey> {
    let needed = try reader.factsGoing(with: Set(records.map(\.key)))
    let open = try reader.openErasureRequests().flatMap { try reader.erasureRequests(ofAct: $0) }
    let asked = Set((records + open).filter { $0.actor != actor }.map(\.key))
    if let missing = needed.subtracting(asked).min() {
      throw Refusal(.erasureOutdated, [.reference: "\(missing.act).\(missing.ordinal)"])
    }
    return needed
  }

  /// The posted notices whose archived documents hold the number of an inmate whom the facts are
  /// about: they are evidence of what hung on the wall, and are sealed, not erased.
  public func noticesHolding(inmatesOf keys: [FactKey]) throws -> [String] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.noticesHolding(inmatesOf: keys)
    }
  }

  private func requireRequest(
    _ number: Int, _ reader: BookReader
  ) throws -> [ErasureRequestRecord] {
    let records = try reader.erasureRequests(ofAct: number)
    guard !records.isEmpty else {
      throw Refusal(.erasureRequestUnknown, [.reference: "act:\(number)"])
    }
    return records
  }

  /// Retracts a fact about an inmate's custody that was wrong: a status period, a sentence, a
  /// crime. It stays in the book and counts no more; what is right is brought in anew.
  ///
  /// Refuses its author (`correction.by-author`), other facts (`fact.not-retractable`), and what
  /// was corrected already (`fact.already-corrected`). Nothing settled is recomputed silently:
  /// what rests on it goes on the due list.
  public func retract(_ key: FactKey, ground: String) throws -> Int {
    guard !ground.isEmpty else { throw Refusal(.groundRequired) }
    let reference = "\(key.act).\(key.ordinal)"
    return try act(.factRetracted) { reader in
      let actor = try require(.correctPeople, reader)
      let table = try requireThere(key, reader)
      guard table.isRetractable, try !isOfTreatmentChange(key, in: table, reader) else {
        throw Refusal(.factNotRetractable, [.reference: reference, .kind: table.name])
      }
      guard try reader.correction(of: key) == nil else {
        throw Refusal(.factAlreadyCorrected, [.reference: reference])
      }
      guard try reader.act(key.act)?.actor != actor else {
        throw Refusal(.correctionByAuthor, [.reference: reference, .staff: actor.text])
      }
      return [
        correctionFact(
          table: table, act: key.act, ordinal: key.ordinal, replacedBy: nil, reason: ground)
      ]
    }
  }
}
