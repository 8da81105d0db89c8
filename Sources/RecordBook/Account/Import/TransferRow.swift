import GRDBSQLite
import PrisonAffairs

/// One new row of money, ready to be written. Its bytes belong to the file, the batch's spill or
/// the plan.
struct TransferRow {
  /// The place in the act.
  let ordinal: Int
  let part: Int
  let amount: Int
  let isLate: Bool
  let day: FieldBytes
  let kind: FieldBytes
  let debit: FieldBytes
  let credit: FieldBytes
  let inmate: FieldBytes
  let category: FieldBytes
  let note: FieldBytes
  /// Empty unless the row is late.
  let lateReason: FieldBytes
  let source: FieldBytes
  let line: FieldBytes
  var salt = SaltBytes()
}

typealias TransferBatch = RowBatch<TransferRow>

/// The rows of money that SQLite reads while it fills the table.
final class TransferFeed: RowFeed<TransferRow> {
  private static let saltOffset = MemoryLayout<TransferRow>.offset(of: \.salt) ?? 0

  init(act: Int, batches: any Batches<TransferBatch>, progress: ((Int) -> Void)?) {
    super.init(.accountTransfer, act: act, batches: batches, progress: progress)
  }

  override func give(_ row: UnsafeRawPointer, _ column: Int32, to context: OpaquePointer?) {
    let place = row.assumingMemoryBound(to: TransferRow.self)
    switch column {
    case 0: sqlite3_result_int64(context, Int64(act))
    case 1: sqlite3_result_int64(context, Int64(place.pointee.ordinal))
    case 2:
      sqlite3_result_blob(
        context, row + TransferFeed.saltOffset, Int32(SaltSource.byteCount), nil)
    case 3: giveText(place.pointee.day, to: context)
    case 4: giveText(place.pointee.kind, to: context)
    case 5: giveText(place.pointee.debit, to: context)
    case 6: giveText(place.pointee.credit, to: context)
    case 7: giveText(place.pointee.inmate, to: context)
    case 8: sqlite3_result_int64(context, Int64(place.pointee.amount))
    case 9: giveText(place.pointee.category, to: context)
    case 10: giveText(place.pointee.note, to: context)
    case 11: sqlite3_result_int64(context, place.pointee.isLate ? 1 : 0)
    case 12: giveText(place.pointee.lateReason, to: context)
    // A file brings no reversals.
    case 13, 14: sqlite3_result_null(context)
    case 15: giveText(place.pointee.source, to: context)
    case 16: giveText(place.pointee.line, to: context)
    default: sqlite3_result_int64(context, Int64(place.pointee.part))
    }
  }
}

/// The message of a row's leaf, 0x00 ‖ salt ‖ canonical bytes; a test compares it with
/// `CanonicalBytes.fact`.
struct TransferLeaf {
  private var buffer = LeafBuffer(.moneyImported, .accountTransfer)

  /// Writes the next salt in its place and gives it back.
  mutating func drawSalt(from salts: inout SaltSource) -> SaltBytes {
    buffer.drawSalt(from: &salts)
  }

  /// Gives the message of a row with the salt that was drawn last.
  mutating func withMessage(of row: TransferRow, _ body: (FieldBytes) -> Void) {
    let words =
      row.kind.count + row.debit.count + row.credit.count + row.category.count + row.note.count
      + row.lateReason.count + row.source.count + row.line.count
    buffer.withMessage(room: 2 * words + row.inmate.count + row.day.count) { pen, labels in
      pen.text(row.day, labels[0])
      pen.text(row.kind, labels[1])
      pen.text(row.debit, labels[2])
      pen.text(row.credit, labels[3])
      pen.optionalText(row.inmate, labels[4])
      pen.integer(row.amount, labels[5])
      pen.optionalText(row.category, labels[6])
      pen.optionalText(row.note, labels[7])
      pen.integer(row.isLate ? 1 : 0, labels[8])
      pen.optionalText(row.lateReason, labels[9])
      pen.null(labels[10])
      pen.null(labels[11])
      pen.text(row.source, labels[12])
      pen.text(row.line, labels[13])
      pen.integer(row.part, labels[14])
    } body: {
      body($0)
    }
  }
}
