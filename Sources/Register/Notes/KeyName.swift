/// Rules for the names of keys: not empty, no space of Unicode, no plus, no control character.
enum KeyName {
  /// Longest name, in bytes of UTF-8.
  static let byteLimit = 255

  /// Refuses other names (`key.name`).
  static func check(_ name: String) throws(ProofFault) {
    let isSound = name.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20 && $0.value != 0x7F
    }
    guard isSound, !name.isEmpty, name.utf8.count <= byteLimit else { throw .keyName }
  }
}
