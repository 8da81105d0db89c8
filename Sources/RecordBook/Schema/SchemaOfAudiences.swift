/// Notice documents for audiences beyond the ward and oversight.
extension Schema {
  static let audiences = ""
}
