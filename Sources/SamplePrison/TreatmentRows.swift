import PrisonAffairs

/// The treatment grades of the sample, by the words of 司规〔2021〕3号 as commonly used, with what a
/// month's spending may come to by the seed's example of a province.
enum SampleTreatment: String {
  case lenient = "宽管"
  case ordinary = "普管"
  case observation = "考察"
  case strict = "严管"

  /// In fen.
  var spendingLimit: Int {
    switch self {
    case .lenient: 60_000
    case .ordinary: 40_000
    case .observation: 25_000
    case .strict: 10_000
    }
  }

  private static let settled = Weighted<SampleTreatment>([
    (.lenient, 120), (.ordinary, 580), (.observation, 250), (.strict, 50),
  ])
  /// Who came a short while ago is observed.
  private static let newcomerDays = 90

  /// The grade of each inmate at the beginning of the first month.
  static func draw(_ prison: SamplePrison) -> [SampleTreatment] {
    var random = RandomNumbers(seed: prison.seed, stream: .treatment)
    return prison.people.inmates.map { inmate in
      let grade = settled.draw(&random)
      return inmate.admittedOn.days(until: prison.firstDay) < newcomerDays ? .observation : grade
    }
  }
}

extension SamplePrison {
  /// The treatment grades of those who were here before the first month, `treatment.csv`; to be
  /// imported after the people, on the eve of the first day or later.
  public var treatmentFile: SampleFile {
    let grades = SampleTreatment.draw(self)
    let first = firstDay.adding(days: -SamplePrison.gradedDays)
    return file(
      .treatments,
      people.inmates.enumerated().filter { $0.element.admittedOn < firstDay }.map { index, inmate in
        [
          inmate.number, grades[index].rawValue, max(first, inmate.admittedOn).description,
          "启用前处遇等级审批表",
        ]
      })
  }

  /// So many days before the first month the grades were given.
  private static let gradedDays = 60
}
