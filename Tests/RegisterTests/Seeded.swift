import Register

/// A sequence of numbers that a seed fixes, so that a failing run can be repeated (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
  }

  mutating func digest() -> Digest32 { Digest32(hashing: bytes(8)) }
}

/// What went wrong, or nil: for tests that expect a certain refusal.
func fault<T>(_ work: () throws(ProofFault) -> T) -> ProofFault? {
  do {
    _ = try work()
    return nil
  } catch { return error }
}
