import Glibc
import PrisonAffairs

/// The message of a row's leaf, 0x00 ‖ salt ‖ canonical bytes, written into one buffer that is
/// used again for every row.
///
/// The bytes are those of `CanonicalBytes.fact` for the same row; a test compares the two.
struct EntryLeaf {
  private static let saltStart = 1
  private var buffer: [UInt8]
  /// Where the columns begin, after salt, format, kind and table.
  private let columnsStart: Int
  /// `name=` of every column, one after the other, and the length of each.
  private let labels: [UInt8]
  private let labelCounts: [Int]

  init() {
    let prefix = CanonicalBytes.prefix(
      kind: ActKind.entriesImported.rawValue, table: .pointEntry)
    buffer = [UInt8](repeating: 0, count: EntryLeaf.saltStart + SaltSource.byteCount) + prefix
    columnsStart = buffer.count
    let names = FactTable.pointEntry.columns.map { Array("\($0.name)=".utf8) }
    labels = names.flatMap(\.self)
    labelCounts = names.map(\.count)
  }

  /// Writes the next salt in its place and gives it back.
  mutating func drawSalt(from salts: inout SaltSource) -> EntryRow.Salt {
    buffer.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return EntryRow.Salt() }
      let place = start + EntryLeaf.saltStart
      salts.write(to: place.assumingMemoryBound(to: UInt8.self))
      return place.loadUnaligned(as: EntryRow.Salt.self)
    }
  }

  /// Gives the message of a row with the salt that was drawn last.
  mutating func withMessage(of row: EntryRow, _ body: (FieldBytes) -> Void) {
    reserve(for: row)
    let columnsStart = columnsStart
    let labels = labels
    let labelCounts = labelCounts
    buffer.withUnsafeMutableBufferPointer { buffer in
      labels.withUnsafeBufferPointer { labels in
        guard let start = buffer.baseAddress, let label = labels.baseAddress else { return }
        var pen = LeafPen(to: start + columnsStart, label: label)
        pen.write(row, labelCounts)
        body(FieldBytes(start: start, count: pen.to - start))
      }
    }
  }

  /// Room for every field with each byte escaped, the labels, line ends and two numbers.
  private mutating func reserve(for row: EntryRow) {
    let words =
      row.reason.count + row.event.count + row.lateReason.count + row.note.count
      + row.source.count + row.line.count
    let codes = row.inmate.count + row.day.count + row.officer.count
    let needed = columnsStart + labels.count + 2 * words + codes + 128
    if buffer.count < needed {
      buffer += [UInt8](repeating: 0, count: needed + needed / 2 - buffer.count)
    }
  }
}

/// Writes the lines of a fact one after the other.
private struct LeafPen {
  var to: UnsafeMutablePointer<UInt8>
  var label: UnsafePointer<UInt8>

  init(to: UnsafeMutablePointer<UInt8>, label: UnsafePointer<UInt8>) {
    self.to = to
    self.label = label
  }

  mutating func write(_ row: EntryRow, _ labels: [Int]) {
    text(row.inmate, labels[0])
    text(row.day, labels[1])
    text(row.reason, labels[2])
    integer(row.points, labels[3])
    optionalText(row.event, labels[4])
    text(row.officer, labels[5])
    text(row.tier.bytes, labels[6])
    integer(row.isLate ? 1 : 0, labels[7])
    optionalText(row.lateReason, labels[8])
    optionalText(row.note, labels[9])
    text(row.source, labels[10])
    text(row.line, labels[11])
  }

  private mutating func put(_ byte: UInt8) {
    to.pointee = byte
    to += 1
  }

  /// The label without its `=` where there is no value.
  private mutating func name(_ count: Int, hasValue: Bool = true) {
    memcpy(to, label, count)
    label += count
    to += hasValue ? count : count - 1
  }

  private mutating func optionalText(_ field: FieldBytes, _ label: Int) {
    guard field.isEmpty else { return text(field, label) }
    name(label, hasValue: false)
    put(UInt8(ascii: "\n"))
  }

  private mutating func text(_ field: FieldBytes, _ label: Int) {
    name(label)
    for byte in field {
      switch byte {
      case UInt8(ascii: "\\"):
        put(byte)
        put(byte)
      case UInt8(ascii: "\n"):
        put(UInt8(ascii: "\\"))
        put(UInt8(ascii: "n"))
      default: put(byte)
      }
    }
    put(UInt8(ascii: "\n"))
  }

  private mutating func integer(_ value: Int, _ label: Int) {
    name(label)
    if value < 0 { put(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var count = 1
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    rest = value.magnitude
    for place in (0..<count).reversed() {
      to[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    to += count
    put(UInt8(ascii: "\n"))
  }
}
