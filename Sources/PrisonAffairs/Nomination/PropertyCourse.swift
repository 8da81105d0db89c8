/// What became of one property judgment by a day, read from its events.
struct PropertyCourse {
  /// The day on which nothing was owed any more (第二条、第八条、第十条).
  private(set) var settledOn: CivilDate?
  /// Whether a fine was remitted (第八条第一款), be it after it was paid.
  let isRemitted: Bool
  /// Acts that show ability and are not known to have ended, one of each kind, the first one first
  /// (第六条).
  private var acts: [PropertyEvent] = []
  /// How many of them ended, of which nobody wrote down which.
  private var endedCount = 0
  /// The day on which the last of such acts ended, by its end or because the item was settled.
  private(set) var actsEndedOn: CivilDate?
  /// What the court last found of the ability to pay; nil where it found nothing.
  private(set) var isAble: Bool?
  /// Whether instalments are paid as they fall due; nil where there are none.
  private(set) var paysInstalments: Bool?

  /// Events after the day are not known yet.
  init(_ item: PropertyItem, on day: CivilDate) {
    isRemitted =
      item.kind == .fine && item.events.contains { $0.kind == .remitted && $0.day <= day }
    var paid = 0
    for event in item.events where event.day <= day && settledOn == nil {
      switch event.kind {
      case .payment: paid += event.amount?.fen ?? 0
      // 第十条第一项: only compensation that nobody takes is performed by a deposit.
      case .deposited where item.kind == .compensation: paid += event.amount?.fen ?? 0
      case .courtClosed: settle(event.day)
      // 第八条第一款; 刑法 第五十三条: a fine alone is remitted.
      case .remitted where item.kind == .fine: settle(event.day)
      // 第十条第三项
      case .waived where item.kind == .compensation: settle(event.day)
      case .instalments: paysInstalments = true
      case .instalmentDefault: paysInstalments = false
      case .silent, .concealed, .obstructed, .falselyDeclared: begin(event)
      // 第九条: confiscation is touched by the acts of the first paragraph alone.
      case .overspent where item.kind != .confiscation: begin(event)
      case .ceased: ceased(event.day)
      case .foundAble: isAble = true
      case .foundUnable, .nothingFound: isAble = false
      case .deposited, .remitted, .waived, .overspent: break
      }
      if let amount = item.amount, amount.fen > 0, paid >= amount.fen { settle(event.day) }
    }
  }

  /// The first of the acts that are not known to have ended.
  var act: PropertyEvent? { acts.first }

  private mutating func begin(_ event: PropertyEvent) {
    actsEndedOn = nil
    guard acts.contains(where: { $0.kind == event.kind }) else {
      acts.append(event)
      return
    }
    // Which one ended before is not known, so that one begun anew leaves all open.
    endedCount = 0
  }

  /// 第六条第三款: all of them must have ended; the end of one among several leaves the others open.
  private mutating func ceased(_ day: CivilDate) {
    endedCount += 1
    if endedCount >= acts.count { end(day) }
  }

  private mutating func end(_ day: CivilDate) {
    endedCount = 0
    guard !acts.isEmpty else { return }
    acts = []
    actsEndedOn = day
  }

  private mutating func settle(_ day: CivilDate) {
    if settledOn == nil { settledOn = day }
    end(day)
  }
}
