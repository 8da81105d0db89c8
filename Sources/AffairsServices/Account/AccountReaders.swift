import PrisonAffairs
public import RecordBook

// Who may read inmates' money: for the whole prison, or that of the inmates of one ward.
extension Office {
  /// Asks for the reading of one inmate's account. Whoever reads for a ward reads of those who are
  /// there today; of anybody else, and of a number that nobody has, they are told the same
  /// (`actor.not-of-ward`).
  func requireAccount(of inmate: InmateNumber, _ reader: BookReader) throws {
    let actor = try require(.readAccounts, reader)
    guard let own = try wardRefusing(inmate, reader) else { return }
    throw Refusal(
      .actorNotOfWard, [.staff: actor.text, .inmate: inmate.text, .ward: own.text])
  }

  /// The same, or for all accounts where nobody is named.
  func requireAccount(ofInmate inmate: InmateNumber?, _ reader: BookReader) throws {
    guard let inmate else { return try requireEveryAccount(reader) }
    try requireAccount(of: inmate, reader)
  }

  /// The same for a fact that is somebody's: the refusal does not say whose.
  func requireAccount(ofFactOf inmate: InmateNumber?, _ reader: BookReader) throws {
    guard let inmate else { return try requireEveryAccount(reader) }
    let actor = try require(.readAccounts, reader)
    if try wardRefusing(inmate, reader) != nil {
      throw Refusal(.actorNotOfWard, [.staff: actor.text])
    }
  }

  /// Asks for the reading of a ward's accounts, or of all where none is named.
  func requireAccounts(of ward: WardCode?, _ reader: BookReader) throws {
    guard let ward else { return try requireEveryAccount(reader) }
    try require(.readAccounts, ward: ward, reader)
  }

  /// Asks for the reading of the whole prison's accounts; a ward's role is not enough
  /// (`actor.not-of-ward`).
  func requireEveryAccount(_ reader: BookReader) throws {
    let actor = try require(.readAccounts, reader)
    guard try accountWards(reader).isEmpty else {
      throw Refusal(.actorNotOfWard, [.staff: actor.text])
    }
  }

  /// Whether the actor may be told who sent a remittance.
  func maySeeSenders(_ reader: BookReader) throws -> Bool {
    let roles = policies.roles(on: today)
    return try rolesOfActor(reader).contains { role in
      roles[role.role]?.may.contains(.readSenders) ?? false
    }
  }

  /// A ward whose inmates alone the actor may ask about, where this inmate is of none of them.
  private func wardRefusing(
    _ inmate: InmateNumber, _ reader: BookReader
  ) throws -> WardCode? {
    let wards = try accountWards(reader)
    guard let own = wards.first else { return nil }
    let ward = try reader.placement(of: inmate, on: today)?.ward
    return wards.contains { $0.ward == ward?.ward } ? nil : own
  }

  /// The wards whose accounts the actor may read; none where it may read all.
  private func accountWards(_ reader: BookReader) throws -> [WardCode] {
    let roles = policies.roles(on: today)
    let held = try rolesOfActor(reader).filter {
      roles[$0.role]?.may.contains(.readAccounts) ?? false
    }
    return held.contains { $0.ward == nil } ? [] : held.compactMap(\.ward)
  }
}

extension Office {
  /// An order as it would be handed over; refuses what `confirmOrder` refuses of one that is not
  /// there or has ended.
  public func orderToConfirm(_ key: FactKey) throws -> OrderRecord {
    try book.read { reader in
      try require(.postMoney, reader)
      return try openOrder(key, reader)
    }
  }
}
