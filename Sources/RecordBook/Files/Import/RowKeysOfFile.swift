/// The keys (source and line reference) of the rows read so far, at sixteen bytes a row.
///
/// A slot holds where in the file the row begins and 24 bits of the key's hash; where the bits
/// agree the row is read again and the keys themselves are compared.
struct RowKeysOfFile<Field: ImportField> {
  private static var positionMask: UInt64 { 1 << 40 - 1 }

  private let file: FieldFile<Field>
  private let reader: FieldTextReader<Field>
  private var slots: [UInt64]
  private let seed: UInt64
  // For reading a row again.
  private var fields: [FieldBytes] = []
  private var other = FieldText<Field>()
  private let spill = TextSpill()

  /// Makes room for the number of rows that a scout has counted.
  init(file: FieldFile<Field>, reader: FieldTextReader<Field>, rowCount: Int) {
    precondition(
      file.bytes.count < Int(RowKeysOfFile.positionMask), "a file is under a terabyte")
    self.file = file
    self.reader = reader
    var capacity = 16
    while capacity < rowCount * 2 { capacity *= 2 }
    slots = [UInt64](repeating: 0, count: capacity)
    seed = UInt64.random(in: .min ... .max)
  }

  /// Takes the key of the row that begins at a byte; false when an earlier row has the same key.
  mutating func insert(_ row: FieldText<Field>, at position: Int) -> Bool {
    let hash = hash(row[.source], row[.line])
    let mask = slots.count - 1
    let mark = hash & ~RowKeysOfFile.positionMask
    var index = Int(hash & RowKeysOfFile.positionMask) & mask
    while slots[index] != 0 {
      let slot = slots[index]
      if slot & ~RowKeysOfFile.positionMask == mark,
        isKey(of: row, at: Int(slot & RowKeysOfFile.positionMask) - 1)
      {
        return false
      }
      index = (index + 1) & mask
    }
    slots[index] = mark | UInt64(position + 1)
    return true
  }

  private mutating func isKey(of row: FieldText<Field>, at position: Int) -> Bool {
    spill.reset()
    guard file.record(at: position, into: &fields, spill: spill) else { return false }
    reader.read(fields, into: &other, spill: spill)
    return other[.line].isSame(as: row[.line]) && other[.source].isSame(as: row[.source])
  }

  private func hash(_ source: FieldBytes, _ line: FieldBytes) -> UInt64 {
    var hash = mixed(seed ^ UInt64(source.count))
    for field in [source, line] {
      var word: UInt64 = 0
      var filled = 0
      for byte in field {
        word = word << 8 | UInt64(byte)
        filled += 1
        if filled == 8 {
          hash = mixed(hash ^ word)
          word = 0
          filled = 0
        }
      }
      hash = mixed(hash ^ word)
    }
    return hash
  }
}
