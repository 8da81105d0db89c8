import PrisonAffairs

extension SamplePrison {
  /// The source of bulk rows of money.
  public static let bulkMoneySource = "bulk-money"

  /// Gives `count` rows of money one by one, as lines with their line feed and without a header.
  ///
  /// For measuring: days run evenly over the last `months` months up to `ending`, inmates come in
  /// random order. Whoever has too little gets a remittance, everybody else buys something, so that
  /// no account overdraws and each row is one transfer of one part. The source is `bulk-money` and
  /// line references run from 1.
  public func forEachMoneyLine(count: Int, months: Int, _ body: (String) -> Void) {
    var random = RandomNumbers(seed: seed, stream: .money, number: 500)
    let first = ending.adding(1 - max(1, months)).firstDay
    let span = first.days(until: ending.lastDay) + 1
    let days = (0..<span).map { first.adding(days: $0).description }
    let numbers = people.inmates.filter { $0.admittedOn < first }.map(\.number)
    var held = numbers.map { _ in 0 }
    guard !numbers.isEmpty else { return }
    for line in stride(from: 1, through: count, by: 1) {
      let day = days[(line - 1) * span / count]
      let inmate = random.below(numbers.count)
      let end = ",批量补录,\(SamplePrison.bulkMoneySource),\(line)\n"
      if held[inmate] < 5_000 {
        let fen = random.within(200...800) * 100
        held[inmate] += fen
        body("\(day),remittance,\(numbers[inmate]),\(Money(fen: fen)),,,,样本亲属,父亲,\(end)")
      } else {
        let fen = random.within(50...5_000)
        held[inmate] -= fen
        body("\(day),purchase,\(numbers[inmate]),\(Money(fen: fen)),,,,,,\(end)")
      }
    }
  }
}
