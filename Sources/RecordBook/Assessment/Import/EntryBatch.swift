import PrisonAffairs

/// One new row, ready to be written. Its bytes belong to the file or to the batch's spill.
struct EntryRow {
  /// The place in the act, in the order of the file.
  let ordinal: Int
  let points: Int
  let tier: ApprovalTier
  let isLate: Bool
  let inmate: FieldBytes
  let day: FieldBytes
  let reason: FieldBytes
  let event: FieldBytes
  let officer: FieldBytes
  /// Empty unless the row is late.
  let lateReason: FieldBytes
  let note: FieldBytes
  let source: FieldBytes
  let line: FieldBytes
  var salt = SaltBytes()
}

typealias EntryBatch = RowBatch<EntryRow>
