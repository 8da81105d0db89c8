public import PrisonAffairs
import RecordBook

extension Office {
  /// The actor, who must be known to the book.
  func requireActor() throws(Refusal) -> StaffNumber {
    guard let actor else { throw Refusal(.actorUnknown) }
    return actor
  }

  /// The roles the actor holds today.
  func rolesOfActor(_ reader: BookReader) throws -> [StaffRole] {
    let actor = try requireActor()
    return try reader.staffRoles(on: today, of: actor)
  }

  /// The codes of the actor's roles where a ward is concerned, among the roles of a day.
  func roleCodes(among roles: [StaffRole], ward: WardCode?) throws(Refusal) -> Set<String> {
    let actor = try requireActor()
    return Set(roles.filter { $0.staff == actor && covers($0, ward) }.map(\.role))
  }

  /// The codes of the roles the actor holds where a ward is concerned.
  func roleCodes(_ reader: BookReader, ward: WardCode?) throws -> Set<String> {
    try roleCodes(among: try rolesOfActor(reader), ward: ward)
  }

  /// What somebody without a name may do in a training book: look at invented data.
  private static let openInTraining: Set<Permission> = [
    .readBook, .checkBook, .previewMonth, .exportRegister,
  ]

  /// The actor shown where nobody acted; it is never written.
  private static let nobody = StaffNumber("nobody")

  /// Refuses an actor without the permission (`actor.not-permitted`), or who has it only for
  /// another ward (`actor.not-of-ward`). Returns the actor.
  @discardableResult
  func require(
    _ permission: Permission, ward: WardCode? = nil, _ reader: BookReader
  ) throws -> StaffNumber {
    if isTraining, actor == nil, let nobody = Office.nobody,
      Office.openInTraining.contains(permission)
    {
      return nobody
    }
    let actor = try requireActor()
    let held = try rolesOfActor(reader)
    let roles = policies.roles(on: today)
    let permitting = held.filter { role in
      roles[role.role]?.may.contains(permission) ?? isFounding(role, permission)
    }
    guard !permitting.isEmpty else {
      throw Refusal(
        .actorNotPermitted, [.staff: actor.text, .permission: permission.rawValue])
    }
    guard permitting.contains(where: { covers($0, ward) }) else {
      throw Refusal(.actorNotOfWard, [.staff: actor.text, .ward: ward?.text ?? ""])
    }
    return actor
  }

  /// Refuses an actor without a permission, before anything is shown that it serves.
  public func requirePermission(_ permission: Permission) throws {
    try book.read { _ = try require(permission, $0) }
  }

  /// The one ward an actor may act for with a permission, or nil for the whole prison.
  func wardLimit(_ permission: Permission, _ reader: BookReader) throws -> WardCode? {
    let roles = policies.roles(on: today)
    let held = try rolesOfActor(reader).filter { roles[$0.role]?.may.contains(permission) ?? false }
    return held.contains { $0.ward == nil } ? nil : held.compactMap(\.ward).first
  }

  /// A role of the whole prison covers every ward; a ward's role covers that ward alone.
  private func covers(_ role: StaffRole, _ ward: WardCode?) -> Bool {
    guard let ward, let own = role.ward else { return true }
    return own.ward == ward.ward
  }

  /// Before any policy is adopted nobody has permissions; the registrar named at the opening may
  /// bring in policy, calendars and people, so that a book can begin.
  private func isFounding(_ role: StaffRole, _ permission: Permission) -> Bool {
    guard policies.layers.isEmpty, role.role == Office.foundingRole else { return false }
    return [
      .adoptPolicy, .adoptCalendar, .importPeople, .readBook, .checkBook, .adoptKey,
      .makeCheckpoint,
    ].contains(permission)
  }

  /// The role of whoever opens a book.
  static let foundingRole = "registrar"

  /// The members of a body where a ward is concerned.
  func members(of body: String, ward: WardCode?, _ reader: BookReader) throws -> [StaffNumber] {
    members(of: body, ward: ward, among: try reader.staffRoles(on: today))
  }

  /// The members of a body where a ward is concerned, among the roles of a day.
  func members(of body: String, ward: WardCode?, among roles: [StaffRole]) -> [StaffNumber] {
    guard let body = policies.bodies(on: today)[body] else { return [] }
    let members = roles.filter { role in
      body.members.contains(role.role)
        && (body.scope == .prison ? role.ward == nil : role.ward?.ward == ward?.ward)
    }
    return Array(Set(members.map(\.staff))).sorted()
  }
}
