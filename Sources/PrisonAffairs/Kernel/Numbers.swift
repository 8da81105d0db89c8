/// An inmate's number (罪犯编号): text of ASCII digits, never an integer, never an identity number.
public struct InmateNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  /// Refuses (nil) anything but 4 to 15 ASCII digits; policy narrows the length further.
  public init?(_ text: String) {
    guard (4...15).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    self.text = text
  }

  public static func < (left: InmateNumber, right: InmateNumber) -> Bool { left.text < right.text }

  public var description: String { text }
}

/// An officer's number (警号): text of ASCII letters, digits and hyphens.
public struct StaffNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  /// Refuses (nil) an empty text, one over 15 bytes, or other characters.
  public init?(_ text: String) {
    guard (1...15).contains(text.utf8.count), text.utf8.allSatisfy(isCodeByte) else { return nil }
    self.text = text
  }

  public static func < (left: StaffNumber, right: StaffNumber) -> Bool { left.text < right.text }

  /// What the number of an officer of another prison begins with (外监); no officer of this one has
  /// such a number.
  public static let outsidePrefix = "WJ-"

  public var isOutside: Bool { text.hasPrefix(StaffNumber.outsidePrefix) }

  public var description: String { text }
}

/// A ward (监区) `03` or a sub-ward (分监区) `03-02`.
public struct WardCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  /// Refuses (nil) anything but two digits, or two digits, a hyphen and two digits.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ $0.count == 2 && wholeNumber($0) != nil })
    else { return nil }
    self.text = text
  }

  public var isSubWard: Bool { text.utf8.count == 5 }

  /// The ward itself, or the ward a sub-ward belongs to.
  public var ward: WardCode { isSubWard ? WardCode(unchecked: String(text.prefix(2))) : self }

  private init(unchecked text: String) { self.text = text }

  public static func < (left: WardCode, right: WardCode) -> Bool { left.text < right.text }

  public var description: String { text }
}

/// ASCII letter, digit or hyphen.
func isCodeByte(_ byte: UInt8) -> Bool {
  (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x2D
}

/// The code of a kitchen (伙房): one to eight capital letters and digits, such as `K1`.
public struct KitchenCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  /// Refuses (nil) anything else.
  public init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    }
    guard (1...8).contains(text.utf8.count), isPlain else { return nil }
    self.text = text
  }

  public static func < (left: KitchenCode, right: KitchenCode) -> Bool { left.text < right.text }

  public var description: String { text }
}
