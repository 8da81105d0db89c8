import PrisonAffairs
public import RecordBook
import Register

extension BookOpening {
  /// The name under which the book signs: whose register it is. A training book never carries the
  /// name of a live one.
  public var registerOrigin: String {
    mode == .live ? "yuwu/\(prisonCode)" : "yuwu-training/\(prisonCode)"
  }

  /// The name of the key of a use.
  func keyName(_ use: KeyUse) -> String {
    use == .book ? registerOrigin : "\(registerOrigin)/\(use.rawValue)"
  }

  /// A new key; from a seed in training books alone, so that a demonstration can be repeated.
  func newKey(_ use: KeyUse, trainingSeed: UInt64?) throws(Refusal) -> SigningKey {
    let name = keyName(use)
    do throws(ProofFault) {
      if mode == .training, let trainingSeed {
        let seed = Digest32(hashing: "yuwu training key \(trainingSeed) \(use.rawValue)").bytes
        return try SigningKey(name: name, seed: seed)
      }
      return try SigningKey(generating: name)
    } catch {
      // The prison's code is part of the name, and notes cannot carry every sign.
      throw Refusal(.referenceForm, [.value: prisonCode, .kind: "3301"])
    }
  }
}
