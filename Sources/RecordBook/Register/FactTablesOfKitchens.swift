/// Facts about kitchens, diners, stores and menus.
extension FactTable {
  static let ofKitchens: [FactTable] = []
}
