/// A fact by its place: the act that brought it and its ordinal there.
public struct FactKey: Hashable, Comparable, Sendable {
  public let act: Int
  public let ordinal: Int

  public init(act: Int, ordinal: Int) {
    self.act = act
    self.ordinal = ordinal
  }

  public static func < (left: FactKey, right: FactKey) -> Bool {
    (left.act, left.ordinal) < (right.act, right.ordinal)
  }
}
