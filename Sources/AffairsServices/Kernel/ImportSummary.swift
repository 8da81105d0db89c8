/// What an import did, or on a dry run would do.
public struct ImportSummary: Hashable, Sendable {
  public let rows: Int
  public let written: Int
  public let alreadyThere: Int
  /// Nil on a dry run and where nothing was new.
  public let act: Int?
}

/// Ends a transaction in which nothing was new, so that no empty act is written.
struct NothingNew: Error {}
