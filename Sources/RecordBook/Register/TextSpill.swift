/// A place for field bytes that do not stand in the file as they are needed: unescaped quotes,
/// composed text, rewritten dates.
///
/// What was stored stays where it is until `reset` or the end of the object, so that a row may
/// point at it.
final class TextSpill {
  private static let chunkSize = 65_536

  private var chunks: [UnsafeMutableBufferPointer<UInt8>] = []
  private var used = 0

  deinit { chunks.forEach { $0.deallocate() } }

  /// Forgets everything that was stored; keeps one chunk for what comes.
  func reset() {
    while chunks.count > 1 { chunks.removeLast().deallocate() }
    used = 0
  }

  /// Copies bytes to a place that does not move.
  func store(_ bytes: FieldBytes) -> FieldBytes {
    let place = place(for: bytes.count)
    _ = place.update(fromContentsOf: bytes)
    return FieldBytes(place)
  }

  /// Copies bytes with each doubled quote written once, as CSV means it.
  func storeUnescaped(_ bytes: FieldBytes) -> FieldBytes {
    let place = place(for: bytes.count)
    var count = 0
    var index = 0
    while index < bytes.count {
      place[count] = bytes[index]
      count += 1
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return FieldBytes(rebasing: place[..<count])
  }

  private func place(for count: Int) -> UnsafeMutableBufferPointer<UInt8> {
    if chunks.last.map({ $0.count - used < count }) ?? true {
      let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(
        capacity: max(count, TextSpill.chunkSize))
      chunk.initialize(repeating: 0)
      chunks.append(chunk)
      used = 0
    }
    defer { used += count }
    return UnsafeMutableBufferPointer(rebasing: chunks[chunks.count - 1][used..<used + count])
  }
}
