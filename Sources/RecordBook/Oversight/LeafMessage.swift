/// The message of a fact's leaf, 0x00 ‖ salt ‖ canonical bytes, written from a row as SQLite
/// holds it into one place that is used again for every fact.
///
/// The bytes are those of `CanonicalBytes.fact` for the same row; every check of a book that was
/// written with it compares the two.
struct LeafMessage: ~Copyable {
  private var place: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init() {
    place = .allocate(capacity: 4_096)
    place.initialize(repeating: 0)
  }

  deinit { place.deallocate() }

  /// What was written, until the next fact.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: place.baseAddress, count: count)
  }

  /// Writes the current fact of a cursor; false where a value cannot be in canonical form.
  mutating func write(_ cursor: FactCursor, _ lines: FactLines) -> Bool {
    let salt = cursor.salt
    count = 0
    reserve(1 + salt.count + lines.prefix.count)
    put(0x00)
    append(salt)
    lines.prefix.withUnsafeBufferPointer { append($0) }
    var isInForm = salt.count == SaltSource.byteCount
    lines.labels.withUnsafeBufferPointer { labels in
      var first = 0
      for (index, column) in lines.columns.enumerated() {
        let label = UnsafeBufferPointer(rebasing: labels[first..<column.labelEnd])
        first = column.labelEnd
        if !append(cursor.value(index), of: column, label: label) { isInForm = false }
      }
    }
    return isInForm
  }

  private mutating func append(
    _ value: FactCursor.Value, of column: FactLines.Column, label: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch value {
    case .text(let text):
      reserve(label.count + 2 * text.count + 1)
      append(label)
      let isInForm = appendEscaped(text) || isCanonical(text)
      put(UInt8(ascii: "\n"))
      return isInForm && column.isText
    case .integer(let integer):
      reserve(label.count + 24)
      append(label)
      append(integer)
      put(UInt8(ascii: "\n"))
      return !column.isText
    case .null, .foreign:
      reserve(label.count)
      // NULL is the name without `=`.
      append(UnsafeBufferPointer(rebasing: label[..<(label.count - 1)]))
      put(UInt8(ascii: "\n"))
      if case .null = value { return column.isOptional }
      return false
    }
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > place.count { enlarge(by: more) }
  }

  private mutating func enlarge(by more: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * (count + more))
    larger.initialize(repeating: 0)
    _ = larger.update(fromContentsOf: bytes)
    place.deallocate()
    place = larger
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    place[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    _ = UnsafeMutableBufferPointer(rebasing: place[count...]).update(fromContentsOf: bytes)
    count += bytes.count
  }

  /// Whether all bytes were ASCII and none was zero, so that the text is in form for certain.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "\\"):
        put(byte)
        put(byte)
      case UInt8(ascii: "\n"):
        put(UInt8(ascii: "\\"))
        put(UInt8(ascii: "n"))
      case 0x00:
        all = 0xFF
        put(byte)
      default:
        all |= byte
        put(byte)
      }
    }
    return all < 0x80
  }

  private mutating func append(_ integer: Int) {
    if integer < 0 { put(UInt8(ascii: "-")) }
    var rest = integer.magnitude
    var end = count + 1
    while rest >= 10 {
      rest /= 10
      end += 1
    }
    rest = integer.magnitude
    for position in (count..<end).reversed() {
      place[position] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count = end
  }

  /// Whether bytes are UTF-8 in normal form C without U+0000.
  private func isCanonical(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (try? UTF8Span(validating: bytes.span)) != nil, !bytes.contains(0x00) else {
      return false
    }
    if isCertainlyComposed(bytes) { return true }
    return composedText(String(decoding: bytes, as: UTF8.self)).utf8.elementsEqual(bytes)
  }
}

/// What the leaves of one table in acts of one kind have in common.
struct FactLines {
  struct Column {
    /// Where `name=` ends among the labels.
    let labelEnd: Int
    let isText: Bool
    let isOptional: Bool
  }

  /// Format, kind and table.
  let prefix: [UInt8]
  /// `name=` of every column, one after the other.
  let labels: [UInt8]
  let columns: [Column]

  init(kind: String, table: FactTable) {
    prefix = CanonicalBytes.prefix(kind: kind, table: table)
    var labels: [UInt8] = []
    columns = table.columns.map { column in
      labels += Array("\(column.name)=".utf8)
      return Column(
        labelEnd: labels.count, isText: column.kind == .text, isOptional: column.isOptional)
    }
    self.labels = labels
  }
}
