/// Numbers as notes and proofs write them: ASCII digits, no sign, no leading zero.
enum Decimal {
  /// Refuses what is no such number or does not fit into 63 bits.
  static func parsed(
    _ text: ArraySlice<UInt8>, else fault: ProofFault = .textNumber
  ) throws(ProofFault) -> Int {
    guard let first = text.first, text.count == 1 || first != UInt8(ascii: "0") else { throw fault }
    var number = 0
    for digit in text {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { throw fault }
      let (tens, tooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, larger) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !tooLarge, !larger else { throw fault }
      number = sum
    }
    return number
  }
}
