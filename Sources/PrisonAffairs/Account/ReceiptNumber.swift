/// By what a delivery note is known again: supplier and number as they read, not as they were typed.
public struct ReceiptNumber: Hashable, Sendable {
  private let supplier: String
  private let number: String

  /// Full width and half width, capitals and small letters, blanks and marks make no difference: a
  /// note that is booked twice is seldom typed alike twice.
  public init(supplier: String, number: String) {
    self.supplier = ReceiptNumber.folded(supplier)
    self.number = ReceiptNumber.folded(number)
  }

  private static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      let narrow = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      guard narrow.properties.isAlphabetic || narrow.properties.numericType != nil else { continue }
      folded += narrow.properties.lowercaseMapping
    }
    // Numbers of marks alone are compared as they stand.
    return folded.isEmpty ? text : folded
  }
}
