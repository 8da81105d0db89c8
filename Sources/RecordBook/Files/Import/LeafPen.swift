import Glibc
import PrisonAffairs

/// Writes the lines of a fact one after the other.
struct LeafPen {
  var to: UnsafeMutablePointer<UInt8>
  var label: UnsafePointer<UInt8>

  init(to: UnsafeMutablePointer<UInt8>, label: UnsafePointer<UInt8>) {
    self.to = to
    self.label = label
  }

  private mutating func put(_ byte: UInt8) {
    to.pointee = byte
    to += 1
  }

  /// The label without its `=` where there is no value.
  private mutating func name(_ count: Int, hasValue: Bool = true) {
    memcpy(to, label, count)
    label += count
    to += hasValue ? count : count - 1
  }

  mutating func optionalText(_ field: FieldBytes, _ label: Int) {
    guard field.isEmpty else { return text(field, label) }
    name(label, hasValue: false)
    put(UInt8(ascii: "\n"))
  }

  mutating func text(_ field: FieldBytes, _ label: Int) {
    name(label)
    for byte in field {
      switch byte {
      case UInt8(ascii: "\\"):
        put(byte)
        put(byte)
      case UInt8(ascii: "\n"):
        put(UInt8(ascii: "\\"))
        put(UInt8(ascii: "n"))
      default: put(byte)
      }
    }
    put(UInt8(ascii: "\n"))
  }

  /// The line of a column that is NULL.
  mutating func null(_ label: Int) {
    name(label, hasValue: false)
    put(UInt8(ascii: "\n"))
  }

  mutating func integer(_ value: Int, _ label: Int) {
    name(label)
    if value < 0 { put(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var count = 1
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    rest = value.magnitude
    for place in (0..<count).reversed() {
      to[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    to += count
    put(UInt8(ascii: "\n"))
  }
}
