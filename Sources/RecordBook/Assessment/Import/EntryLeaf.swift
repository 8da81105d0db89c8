import PrisonAffairs

/// The message of a row's leaf, 0x00 ‖ salt ‖ canonical bytes, written into one buffer that is
/// used again for every row.
///
/// The bytes are those of `CanonicalBytes.fact` for the same row; a test compares the two.
struct EntryLeaf {
  private var buffer = LeafBuffer(.entriesImported, .pointEntry)

  /// Writes the next salt in its place and gives it back.
  mutating func drawSalt(from salts: inout SaltSource) -> SaltBytes {
    buffer.drawSalt(from: &salts)
  }

  /// Gives the message of a row with the salt that was drawn last.
  mutating func withMessage(of row: EntryRow, _ body: (FieldBytes) -> Void) {
    let words =
      row.reason.count + row.event.count + row.lateReason.count + row.note.count
      + row.source.count + row.line.count
    let codes = row.inmate.count + row.day.count + row.officer.count
    buffer.withMessage(room: 2 * words + codes) { pen, labels in
      pen.text(row.inmate, labels[0])
      pen.text(row.day, labels[1])
      pen.text(row.reason, labels[2])
      pen.integer(row.points, labels[3])
      pen.optionalText(row.event, labels[4])
      pen.text(row.officer, labels[5])
      pen.text(row.tier.bytes, labels[6])
      pen.integer(row.isLate ? 1 : 0, labels[7])
      pen.optionalText(row.lateReason, labels[8])
      pen.optionalText(row.note, labels[9])
      pen.text(row.source, labels[10])
      pen.text(row.line, labels[11])
    } body: {
      body($0)
    }
  }
}
