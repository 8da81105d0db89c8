import PrisonAffairs

/// One row of points as a ward officer records it.
struct SampleEntry {
  /// Position of the inmate.
  let inmate: Int
  let day: CivilDate
  let clause: Clause
  /// Signed, in hundredths of a point.
  let hundredths: Int
  /// Empty unless the event has a key.
  let event: String
  /// The staff number of the officer.
  let officer: String
  let note: String
  let recordedOn: CivilDate
  /// Empty unless the row is late.
  let lateReason: String
}

/// When a row is written, and why it is late where it is.
struct Recording {
  let day: CivilDate
  let lateReason: String

  /// The most days that pass before a row is recorded.
  static let longestDelay = 6

  private static let lateReasons = [
    "外出就医押解未及时录入", "参加业务培训未及时录入", "系统升级停用后补录", "夜间值班连续备勤后补录", "情况需经核实后录入",
    "节日备勤期间未及时录入",
  ]

  /// 88 % on the day itself or the next, 10 % two days after, 2 % later and with a reason.
  init(of happened: CivilDate, _ random: inout RandomNumbers) {
    let delay =
      switch random.below(100) {
      case ..<60: 0
      case ..<88: 1
      case ..<98: 2
      default: random.within(3...Recording.longestDelay)
      }
    day = happened.adding(days: delay)
    lateReason = delay > 2 ? random.pick(Recording.lateReasons) : ""
  }
}
