public import PrisonAffairs
import RecordBook

extension Office {
  /// Wards that have staff of their own, in order of code.
  public func wardsWithStaff() throws -> [WardCode] {
    try book.read { reader in
      Set(try reader.staffRoles(on: today).compactMap { $0.ward?.ward }).sorted()
    }
  }

  /// The first who holds a role today; refuses (`staff.unknown`) where nobody does.
  public func holder(of role: String, ward: WardCode?) throws -> StaffNumber {
    try book.read { reader in
      let holder = try reader.staffRoles(on: today).first {
        $0.role == role && $0.ward?.ward == ward?.ward
      }
      guard let holder else {
        throw Refusal(.staffUnknown, [.role: role, .ward: ward?.text ?? ""])
      }
      return holder.staff
    }
  }

  /// Everybody who holds a role today, in order of their numbers.
  public func holders(of role: String, ward: WardCode?) throws -> [StaffNumber] {
    try book.read { reader in
      try reader.staffRoles(on: today).filter { $0.role == role && $0.ward?.ward == ward?.ward }
        .map(\.staff)
    }
  }

  /// The working calendar of the book.
  public func calendar() throws -> WorkingCalendar { try book.read { try $0.calendar() } }
}
