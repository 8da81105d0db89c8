import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import SamplePrison

/// Plays one month of a generated prison on the training clock, from an empty book to notices
/// posted and closed, with one objection answered; then a cycle, from the balances before the book
/// to the closed notice of rewards.
///
/// Every day is fixed by the month, never by today's date, so the same seed plays the same.
struct DemoPlay {
  let folder: String
  let prison: SamplePrison
  /// Whether money, meals and treatment grades are played too.
  let hasAccounts: Bool
  let material: (policies: String, data: String)
  let progress: (String) -> Void

  var bookPath: String { "\(folder)/book.sqlite" }
  var month: YearMonth { prison.ending }

  /// What the play leaves for the reader to look at.
  struct Outcome {
    let office: Office
    let notice: String
    let objection: String
    let entry: Reference
    let month: YearMonth
    let cycle: DemoCycle.Outcome
    /// Nil where money and meals were left out.
    let money: DemoMoney.Outcome?
    /// The notice of a kitchen's month; nil where the prison is too small for committees.
    let meals: String?
  }

  /// Plays the month.
  func play() throws -> Outcome {
    try make { founded in
      let office = try recordMonth(try bringIn(founded))
      return try DemoEnding(
        office: office, month: month, hasAccounts: hasAccounts, progress: progress
      ).play(prison)
    }
  }

  /// Founds a book and plays on it; a play that fails leaves no half-made book behind.
  func make<Made>(_ play: (Office) throws -> Made) throws -> Made {
    // What is missing is found before anything is made.
    _ = try Law(policies: material.policies, data: material.data)
    try SampleFolder.create(folder)
    guard !FileManager.default.fileExists(atPath: bookPath) else {
      throw BookError.exists(path: bookPath)
    }
    do {
      return try play(try found())
    } catch {
      RecordBook.remove(at: bookPath)
      throw error
    }
  }

  /// The registrar who opens the book and brings in rule, calendar and people.
  private static let founder = "3301900"

  private func found() throws -> Office {
    let eve = prison.firstDay.adding(days: -1)
    try Office.open(
      OpeningRequest(
        path: bookPath,
        opening: BookOpening(
          mode: .training, prisonCode: SamplePrison.code, prisonName: "样本监狱"),
        founder: try staffNumber(DemoPlay.founder), founderName: "登记员（培训）",
        founderAccount: nil, moment: Moment(day: eve, hour: 8, minute: 0),
        trainingSeed: prison.seed))
    for (index, layer) in MaterialFolder.layerFolders(material.policies).enumerated() {
      let office = try self.office(at: Moment(day: eve, hour: 8, minute: 10 + index))
      _ = try office.adopt(
        try office.previewAdoption(of: layer), basis: nil,
        assumptions: Set(try office.previewAdoption(of: layer).assumptions))
    }
    let office = try self.office(at: Moment(day: eve, hour: 8, minute: 30))
    _ = try office.adopt(try MaterialFolder.calendars("\(material.data)/calendars"))
    return office
  }

  private func office(at moment: Moment) throws -> Office {
    let local = String(moment.localText.map { $0 == " " ? "T" : $0 })
    return try Office(
      OfficeRequest(
        path: bookPath, actingAs: DemoPlay.founder, now: local, trainingSeed: prison.seed))
  }

  /// Wards, staff, roster, sentences and status of the eve.
  private func bringIn(_ office: Office) throws -> Office {
    progress(words("导入名册", "bringing in the roster"))
    let eve = prison.firstDay.adding(days: -1)
    let later = office.at(Moment(day: eve, hour: 9, minute: 0))
    for file in prison.standingFiles { try DemoPlay.importPeople(file, later) }
    if hasAccounts {
      try DemoPlay.importPeople(prison.treatmentFile, later)
      try DemoKitchens(office: later, prison: prison).begin()
    }
    return later
  }

  static func importPeople(_ file: SampleFile, _ office: Office) throws {
    let stem = file.name.split(separator: ".").first.map(String.init) ?? ""
    // The longest name that fits: `property-event` begins with `property`.
    let kinds = PeopleFile.allCases.filter { stem.hasPrefix($0.rawValue) }
    guard let kind = kinds.max(by: { $0.rawValue.utf8.count < $1.rawValue.utf8.count }) else {
      return
    }
    _ = try office.importPeople(
      kind, bytes: Array(file.content.utf8), file: file.name, dryRun: false)
  }

  /// Day by day: newcomers in the morning, money and meals in the afternoon, entries in the
  /// evening, on Fridays the ward groups.
  private func recordMonth(_ start: Office) throws -> Office {
    let people = Dictionary(grouping: prison.peopleBatches(of: month), by: \.day)
    let entries = Dictionary(grouping: prison.entryBatches(of: month), by: \.day)
    let accounts = hasAccounts ? accountBatches : [:]
    let meetingDay = try DemoMeetings.lastWorkingDay(of: month, try start.calendar())
    var office = start
    var day = month.firstDay
    while day <= prison.today {
      progress(words("\(day) 日记载", "\(day) daily records"))
      for batch in people[day] ?? [] {
        office = office.at(Moment(day: day, hour: 9, minute: 0))
        try DemoPlay.importPeople(batch.file, office)
      }
      if let files = accounts[day] {
        office = office.at(Moment(day: day, hour: 16, minute: 0))
        try bringIn(files, office)
      }
      for batch in entries[day] ?? [] {
        office = office.at(Moment(day: day, hour: 17, minute: 30))
        _ = try office.importEntries(
          Array(batch.file.content.utf8), file: batch.file.name, dryRun: false, lateReason: nil)
      }
      if day.weekday == 5, day < month.lastDay {
        try DemoReview(office: office.at(Moment(day: day, hour: 18, minute: 0)))
          .review(through: day)
      }
      if day == meetingDay {
        office = office.at(Moment(day: day, hour: 18, minute: 30))
        try DemoMeetings(office: office).ofWards(on: day, topic: "讨论当月计分考核")
      }
      // The acts of a day are covered by a checkpoint before the next day begins.
      if office.today == day {
        office = office.at(Moment(day: day, hour: 19, minute: 0))
        _ = try office.checkpoint(.daily)
      }
      day = day.adding(days: 1)
    }
    return office
  }
}

// Inmates' money and the kitchens.
extension DemoPlay {
  /// The month's files of money and meals by their days; balances from before come on the first.
  private var accountBatches: [CivilDate: [SampleFile]] {
    let money = prison.money()
    let opening = SampleBatch(day: month.firstDay, file: money.opening)
    let batches = [opening] + money.months.flatMap(\.batches) + prison.mealBatches(of: month)
    return Dictionary(grouping: batches, by: \.day).mapValues { $0.map(\.file) }
  }

  private func bringIn(_ files: [SampleFile], _ office: Office) throws {
    for file in files {
      if file.name.hasPrefix("meal-") {
        try DemoKitchens(office: office, prison: prison).bringIn(file)
      } else {
        try DemoMoney.bringIn(file, office)
      }
    }
    if files.contains(where: { $0.name.hasPrefix("meal-purchase") }) {
      try DemoKitchens(office: office, prison: prison).confirmDeliveries()
    }
  }
}

/// The ward groups at their weekly review.
struct DemoReview {
  let office: Office

  /// Every ward reviews what waits; one member is absent, the rest agree.
  func review(through day: CivilDate) throws {
    for ward in try office.wardsWithStaff() {
      let chief = try office.holder(of: "ward-chief", ward: ward)
      _ = try office.at(office.moment, as: chief).review(
        ward, through: day, sitting: try DemoReview.sitting(office, "ward-group", ward),
        rejections: [])
    }
  }

  /// A sitting with the last member absent.
  static func sitting(_ office: Office, _ body: String, _ ward: WardCode?) throws -> SittingRequest
  {
    SittingRequest(inFavour: try office.members(of: body, ward: ward).dropLast())
  }
}
