import PrisonAffairs
public import RecordBook

extension Office {
  /// Imports entries; all or nothing, every bad row reported.
  public func importEntries(
    _ utf8: [UInt8], file: String, dryRun: Bool, lateReason: String?,
    progress: ((Int) -> Void)? = nil
  ) throws -> EntryImportSummary {
    try book.importEntries(
      utf8, file: file, dryRun: dryRun, actor: try requireActor(), moment: moment,
      progress: progress
    ) { reader in
      try require(.importPoints, reader)
      return try EntryImportContext(
        reader: reader, policies: policies, today: today, defaultLateReason: lateReason,
        defaultSource: nil, allowedWard: try wardLimit(.importPoints, reader))
    }
  }
}
