// 第十九条: the groups there listed are limited more strictly; by how much, only a lower layer says.
extension MonthReckoning {
  /// The group an inmate belongs to by the last day in custody, the earliest first.
  private var membership: StrictMembership? {
    guard let custody = facts.custody else { return nil }
    return facts.strictGroups.filter { $0.from <= custody.last }
      .min { ($0.from, $0.group) < ($1.from, $1.group) }
  }

  /// What counts of a part's bonuses after the general cap, brought under the stricter one. In a
  /// month of which only some days are under it, both caps are weighed by the day (第二十六条).
  mutating func limitStrictBonus(of part: Part, general: Ratio) {
    guard let limit = policy.strictBonusCapRatio, let member = membership,
      let custody = facts.custody
    else { return }
    let before = figures[part].counted
    let loose = cap(of: part, ratio: general)
    let tight = min(cap(of: part, ratio: limit.value), loose)
    let first = max(member.from, custody.first)
    let days = DateSpan(first: first, last: custody.last).dayCount
    let weighed =
      tight.hundredths * days + loose.hundredths * (custody.dayCount - days)
    let cap = Points(hundredths: policy.rounding.divide(weighed, by: custody.dayCount))
    figures[part].counted = min(before, cap)
    note(
      .strictLimit, before <= cap ? .satisfied : .notSatisfied,
      [
        Figure(.group, member.group), Figure(.layer, limit.layer.rawValue),
        Figure(.part, part.rawValue), Figure(.days, days), Figure(.bonus, before),
        Figure(.cap, cap), Figure(.counted, figures[part].counted),
      ], citation: limit.citation)
  }

  /// What counts of the month's special bonuses after the general yearly limit, brought under the
  /// stricter one; items (1) to (5) stay outside both.
  func limitStrictSpecial(_ counted: Points) -> (counted: Points, finding: Finding)? {
    guard let limit = policy.strictSpecialYearlyMaximum, let member = membership else {
      return nil
    }
    let room = max(limit.value - facts.specialBefore, .zero)
    let left = min(counted, room)
    return (
      left,
      Finding(
        .strictLimit, limit.citation, left == counted ? .satisfied : .notSatisfied,
        [
          Figure(.group, member.group), Figure(.layer, limit.layer.rawValue),
          Figure(.bonus, counted), Figure(.yearTotal, facts.specialBefore + counted),
          Figure(.limit, limit.value), Figure(.counted, left),
        ])
    )
  }
}
