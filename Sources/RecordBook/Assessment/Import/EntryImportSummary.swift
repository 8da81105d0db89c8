public import PrisonAffairs

/// What an import of point entries did, or on a dry run would do.
public struct EntryImportSummary: Hashable, Sendable {
  /// Rows in the file, without the header.
  public var rows = 0
  /// Rows that are new to the book.
  public var written = 0
  /// Rows that stand in the book already with the same content; they are passed over.
  public var alreadyThere = 0
  /// New rows recorded after their time, each with its reason.
  public var late = 0
  /// New rows by who decides on them (司规〔2021〕3号 第二十七条).
  public var byTier: [ApprovalTier: Int] = [:]
  /// The act that brought them; nil on a dry run and where nothing was new.
  public var act: Int?

  public init() {}
}
