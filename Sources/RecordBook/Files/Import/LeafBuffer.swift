import PrisonAffairs

/// Sixteen bytes of salt inside a row.
struct SaltBytes {
  var low: UInt64 = 0
  var high: UInt64 = 0
}

/// The message of a leaf, 0x00 ‖ salt ‖ canonical bytes, written into one buffer that is used
/// again for every row of an import.
struct LeafBuffer {
  private static let saltStart = 1
  private var buffer: [UInt8]
  /// Where the columns begin, after salt, format, kind and table.
  private let columnsStart: Int
  /// `name=` of every column, one after the other, and the length of each.
  private let labels: [UInt8]
  private let labelCounts: [Int]

  init(_ kind: ActKind, _ table: FactTable) {
    let prefix = CanonicalBytes.prefix(kind: kind.rawValue, table: table)
    buffer = [UInt8](repeating: 0, count: LeafBuffer.saltStart + SaltSource.byteCount) + prefix
    columnsStart = buffer.count
    let names = table.columns.map { Array("\($0.name)=".utf8) }
    labels = names.flatMap(\.self)
    labelCounts = names.map(\.count)
  }

  /// Writes the next salt in its place and gives it back.
  mutating func drawSalt(from salts: inout SaltSource) -> SaltBytes {
    buffer.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return SaltBytes() }
      let place = start + LeafBuffer.saltStart
      salts.write(to: place.assumingMemoryBound(to: UInt8.self))
      return place.loadUnaligned(as: SaltBytes.self)
    }
  }

  /// Gives the message with what `write` puts into its columns; `room` is what their texts may
  /// take, escaped.
  mutating func withMessage(
    room: Int, _ write: (inout LeafPen, [Int]) -> Void, body: (FieldBytes) -> Void
  ) {
    // Labels, line ends and numbers besides.
    let needed = columnsStart + labels.count + room + 192
    if buffer.count < needed {
      buffer += [UInt8](repeating: 0, count: needed + needed / 2 - buffer.count)
    }
    let columnsStart = columnsStart
    let labels = labels
    let labelCounts = labelCounts
    buffer.withUnsafeMutableBufferPointer { buffer in
      labels.withUnsafeBufferPointer { labels in
        guard let start = buffer.baseAddress, let label = labels.baseAddress else { return }
        var pen = LeafPen(to: start + columnsStart, label: label)
        write(&pen, labelCounts)
        body(FieldBytes(start: start, count: pen.to - start))
      }
    }
  }
}
