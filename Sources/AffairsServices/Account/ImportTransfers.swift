import PrisonAffairs
import Publication
public import RecordBook

extension Office {
  /// Imports movements of money; all or nothing, every bad row reported.
  ///
  /// A dry run finds what the import itself would refuse, overdrafts too, and writes nothing.
  public func importTransfers(
    _ utf8: [UInt8], file: String, dryRun: Bool, lateReason: String?, source: String? = nil,
    progress: ((Int) -> Void)? = nil
  ) throws -> TransferImportSummary {
    try book.importTransfers(
      utf8, file: file, dryRun: dryRun, actor: try requireActor(), moment: moment,
      progress: progress
    ) { reader in
      try require(.importMoney, reader)
      // Money of other wards is not a ward's own to bring in.
      if let ward = try wardLimit(.importMoney, reader) {
        throw Refusal(.actorNotOfWard, [.ward: ward.text])
      }
      return try TransferImportContext(
        reader: reader, policies: policies, today: today, kinds: Office.kindNames,
        defaultLateReason: lateReason, defaultSource: source)
    }
  }

  /// What a kind may be called in a file: its code or its Chinese name.
  static let kindNames: [String: TransferKind] = {
    let codes = TransferKind.allCases.map { ($0.rawValue, $0) }
    let names = TransferKind.allCases.map { ($0.words.zh, $0) }
    return Dictionary(codes + names, uniquingKeysWith: { first, _ in first })
  }()
}
