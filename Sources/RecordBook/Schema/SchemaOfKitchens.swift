/// Kitchens, diners, stores and menus.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfKitchens: [FactTable] = []

  static let kitchens = ""
}
