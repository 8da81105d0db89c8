/// Facts about the meal account of a month and what the inmates' committee says of it.
extension FactTable {
  static let ofMealMonths: [FactTable] = []
}
