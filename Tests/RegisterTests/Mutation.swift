/// Changes of bytes, as accident and malice make them.
struct Mutation {
  private var generator: Seeded
  /// Sound texts from which pieces are taken.
  private let corpus: [[UInt8]]

  init(seed: UInt64, corpus: [[UInt8]]) {
    generator = Seeded(seed)
    self.corpus = corpus
  }

  /// A text with one to three changes.
  mutating func mutant(of sound: [UInt8]) -> [UInt8] {
    var bytes = sound
    for _ in 0..<(1 + generator.below(3)) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = [UInt8(truncatingIfNeeded: generator.next())]
      return
    }
    let place = generator.below(bytes.count)
    switch generator.below(12) {
    case 0: bytes[place] ^= 1 << UInt8(generator.below(8))
    case 1: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(telling(), at: place)
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + 1 + generator.below(60)))
    case 5: bytes.removeSubrange(place...)
    case 6: bytes.insert(contentsOf: piece(bytes), at: place)
    case 7: bytes += piece(bytes)
    case 8: splice(&bytes, at: place)
    case 9: digit(&bytes, near: place)
    case 10: lines(&bytes)
    default: bytes[place] = telling()
    }
  }

  /// A byte that means something in these forms.
  private mutating func telling() -> UInt8 {
    let bytes = Array("\n\r\0 =+/0123456789\\npx—A".utf8)
    return bytes[generator.below(bytes.count)]
  }

  private mutating func piece(_ bytes: [UInt8]) -> [UInt8] {
    let start = generator.below(bytes.count)
    return Array(bytes[start..<min(bytes.count, start + 1 + generator.below(120))])
  }

  /// Goes on from here with another sound text.
  private mutating func splice(_ bytes: inout [UInt8], at place: Int) {
    let other = corpus[generator.below(corpus.count)]
    bytes = Array(bytes[..<place]) + other[generator.below(other.count)...]
  }

  /// Changes the next digit.
  private mutating func digit(_ bytes: inout [UInt8], near place: Int) {
    guard let found = bytes[place...].firstIndex(where: { $0 >= 48 && $0 <= 57 }) else { return }
    bytes[found] = 48 + UInt8(generator.below(10))
  }

  /// Swaps, doubles or drops whole lines.
  private mutating func lines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    let (one, other) = (generator.below(lines.count), generator.below(lines.count))
    switch generator.below(3) {
    case 0: lines.swapAt(one, other)
    case 1: lines.insert(lines[one], at: other)
    default: lines.remove(at: one)
    }
    bytes = Array(lines.joined(separator: [10]))
  }
}
