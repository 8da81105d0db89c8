extension LeafTree {
  /// The hashes that lead from a leaf to the root of the first `size` leaves, from the leaf
  /// upwards; nil where there is no such leaf or size.
  public func inclusionPath(index: Int, size: Int) -> [Digest32]? {
    guard index >= 0, index < size, size <= self.size else { return nil }
    var path: [Digest32] = []
    var range = 0..<size
    while range.count > 1 {
      let middle = range.lowerBound + greatestPowerOfTwo(below: range.count)
      let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
      path.append(hash(index < middle ? right : left))
      range = index < middle ? left : right
    }
    return path.reversed()
  }

  /// The hashes that show the first `old` leaves to be the beginning of the first `new` ones;
  /// empty for an old size of 0 or equal sizes, nil for sizes that are not there or fall.
  public func consistencyPath(old: Int, new: Int) -> [Digest32]? {
    guard old >= 0, old <= new, new <= size else { return nil }
    guard old > 0, old < new else { return [] }
    var path: [Digest32] = []
    var range = 0..<new
    var holdsOldRoot = true
    while range.upperBound != old {
      let middle = range.lowerBound + greatestPowerOfTwo(below: range.count)
      if old <= middle {
        path.append(hash(middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        path.append(hash(range.lowerBound..<middle))
        range = middle..<range.upperBound
        holdsOldRoot = false
      }
    }
    if !holdsOldRoot { path.append(hash(range)) }
    return path.reversed()
  }
}
