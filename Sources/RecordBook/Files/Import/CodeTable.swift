/// Short codes (inmate numbers, staff numbers, clauses) by their bytes, without making text of
/// them: a code of at most 15 bytes is compared as two machine words.
struct CodeTable: Sendable {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var value: Int32 = -1
  }

  private var slots: [Slot]
  private let mask: Int
  /// Codes that are longer, which are rare.
  private var long: [[UInt8]: Int32] = [:]

  /// Gives each code its position in the list; of equal codes the first.
  init(_ codes: [String]) {
    var capacity = 16
    while capacity < codes.count * 2 { capacity *= 2 }
    slots = [Slot](repeating: Slot(), count: capacity)
    mask = capacity - 1
    for (index, code) in codes.enumerated() {
      var copy = code
      copy.withUTF8 { insert($0, value: Int32(index)) }
    }
  }

  /// The position of a code, or nil.
  func position(of code: UnsafeBufferPointer<UInt8>) -> Int? {
    guard code.count <= 15 else { return long[Array(code)].map(Int.init) }
    let (low, high) = CodeTable.words(code)
    var index = CodeTable.start(low, high) & mask
    while slots[index].value >= 0 {
      if slots[index].low == low, slots[index].high == high { return Int(slots[index].value) }
      index = (index + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ code: UnsafeBufferPointer<UInt8>, value: Int32) {
    guard position(of: code) == nil else { return }
    guard code.count <= 15 else {
      long[Array(code)] = value
      return
    }
    let (low, high) = CodeTable.words(code)
    var index = CodeTable.start(low, high) & mask
    while slots[index].value >= 0 { index = (index + 1) & mask }
    slots[index] = Slot(low: low, high: high, value: value)
  }

  /// The bytes in two words, with the length in the last byte: equal words mean equal codes.
  private static func words(_ code: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    var low: UInt64 = 0
    var high = UInt64(code.count) << 56
    for index in 0..<min(code.count, 8) { low |= UInt64(code[index]) << (8 * UInt64(index)) }
    for index in 8..<max(code.count, 8) {
      high |= UInt64(code[index]) << (8 * UInt64(index - 8))
    }
    return (low, high)
  }

  private static func start(_ low: UInt64, _ high: UInt64) -> Int {
    Int(truncatingIfNeeded: mixed(low ^ mixed(high)) >> 7) & .max
  }
}

/// Spreads the bits of a word.
@inline(__always)
func mixed(_ word: UInt64) -> UInt64 {
  let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
  return product.high ^ product.low
}
