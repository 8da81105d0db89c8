@testable import RecordBook

/// The acts of the sample about notices and objections of any matter.
extension RegisterSample {
  static let matters: [(ActKind, [Fact])] = [
    (
      .objectionAnswered,
      [
        fact(
          .objectionWithoutChange,
          ["YY-2026-0001", "reexamination", "更正的只是事由的表述，分值不变"])
      ]
    )
  ]
}
