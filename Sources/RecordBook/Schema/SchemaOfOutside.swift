/// Temporary service outside prison (暂予监外执行).
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfOutside: [FactTable] = FactTable.ofOutside

  static let outside = ""
}
