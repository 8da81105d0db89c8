/// A reproducible stream of numbers (SplitMix64): the same seed gives the same stream for ever.
///
/// The standard library's own draws are not used, because their method may change between releases.
struct RandomNumbers {
  private var state: UInt64

  /// Separate streams of one seed do not disturb each other.
  enum Stream: UInt64 {
    case staff = 1
    case people, places, statuses, bulk, balances, strictGroups, sentences, money, treatment
    /// Months of the kitchens, numbered onwards.
    case meals = 20_000
    /// The first of the months; month streams are numbered onwards from it.
    case months = 1_000
  }

  init(seed: UInt64, stream: Stream, number: Int = 0) {
    let offset = stream.rawValue &+ UInt64(truncatingIfNeeded: number)
    state = seed &+ offset &* 0xD1B5_4A32_D192_ED03
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `limit`, which must be positive.
  mutating func below(_ limit: Int) -> Int {
    precondition(limit > 0, "a draw needs at least one number to draw from")
    return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A number of a range, both ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True in `perMille` of a thousand draws.
  mutating func chance(perMille: Int) -> Bool { below(1_000) < perMille }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for index in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(index, below(index + 1))
    }
  }
}

/// Values that are drawn with unequal chances, each with a whole-numbered weight.
struct Weighted<Value: Sendable>: Sendable {
  private let values: [Value]
  /// The sum of weights up to and including each value.
  private let sums: [Int]

  init(_ pairs: [(Value, Int)]) {
    values = pairs.map(\.0)
    var sum = 0
    sums = pairs.map { pair in
      sum += pair.1
      return sum
    }
    precondition(sum > 0, "a weighted draw needs a positive weight")
  }

  func draw(_ random: inout RandomNumbers) -> Value {
    let point = random.below(sums[sums.count - 1])
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > point { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }
}
