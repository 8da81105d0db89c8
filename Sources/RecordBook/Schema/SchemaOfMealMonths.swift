/// The meal account of a month and what the inmates' committee says of it.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfMealMonths: [FactTable] = []

  static let mealMonths = ""
}
