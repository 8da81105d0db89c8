public import PrisonAffairs
import RecordBook
import Register

/// What a book is and how far it goes.
public struct BookInformation: Hashable, Sendable {
  public let acts: Int
  public let root: String
  public let inmates: Int
  public let policies: String
}

extension Office {
  /// The book at a glance.
  public func information() throws -> BookInformation {
    try book.read { reader in
      let head = try reader.registerHead
      return BookInformation(
        acts: head.size, root: head.root.description, inmates: try reader.inmates().count,
        policies: try reader.policyAdoptions().map { "\($0.layer.rawValue)/\($0.code)" }
          .joined(separator: " "))
    }
  }

  /// The bodies with their members today, for minutes.
  public func members(of body: String, ward: WardCode?) throws -> [StaffNumber] {
    try book.read { try members(of: body, ward: ward, $0) }
  }
}
