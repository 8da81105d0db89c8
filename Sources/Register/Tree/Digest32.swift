import Crypto

/// A SHA-256 digest of 32 bytes.
public struct Digest32: Hashable, Sendable, CustomStringConvertible {
  public let bytes: [UInt8]

  /// Refuses (nil) anything but 32 bytes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// The digest of a message.
  public init(hashing message: [UInt8]) { bytes = Array(SHA256.hash(data: message)) }

  /// For bytes that are known to be 32, such as those of a hash function.
  public init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// The digest of a text's UTF-8 bytes.
  public init(hashing text: String) { self.init(hashing: Array(text.utf8)) }

  /// 64 lower-case hexadecimal digits.
  public var description: String { hexadecimal(bytes) }
}

/// Lower-case hexadecimal digits of bytes.
public func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
