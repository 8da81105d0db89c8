/// A ward with its sub-wards and the officers who may record points in it.
struct Ward {
  /// 1 to 99.
  let number: Int
  let subWardCount: Int
  /// How many inmates it holds.
  var size: Int
  /// Staff numbers of its ward officers.
  var officers: [String] = []

  var code: String { digits(number, width: 2) }

  func subWardCode(_ subWard: Int) -> String { "\(code)-\(digits(subWard, width: 2))" }

  var name: String { "\(chineseNumber(number))监区" }

  func subWardName(_ subWard: Int) -> String { "\(name)\(chineseNumber(subWard))分监区" }
}

/// A number from 1 to 99 in Chinese characters.
func chineseNumber(_ number: Int) -> String {
  let units = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  let (tens, unit) = number.quotientAndRemainder(dividingBy: 10)
  switch tens {
  case 0: return units[unit]
  case 1: return "十" + units[unit]
  default: return units[tens] + "十" + units[unit]
  }
}

extension Ward {
  /// Wards of about 100 to 130 inmates for a whole prison; a small prison has one ward.
  static func draw(inmates: Int, _ random: inout RandomNumbers) -> [Ward] {
    let count = max(1, (inmates + 114) / 115)
    var wards = (1...count).map { number in
      let share = inmates / count + (number <= inmates % count ? 1 : 0)
      return Ward(number: number, subWardCount: random.within(2...3), size: share)
    }
    // Wards are never equally full: some places move from one ward to another.
    for _ in 0..<(count * 2) {
      let from = random.below(count)
      let to = random.below(count)
      let moved = random.within(1...6)
      if from != to, wards[from].size - moved >= 100, wards[to].size + moved <= 130 {
        wards[from].size -= moved
        wards[to].size += moved
      }
    }
    return wards
  }
}
