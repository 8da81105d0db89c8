import AffairsServices
import PrisonAffairs
import RecordBook
import SamplePrison

/// A month of inmates' money in the demonstration: rows come in on their days; after the month the
/// bank is set beside them, three people close it, and the notice of every ward hangs.
struct DemoMoney {
  let office: Office
  let month: YearMonth

  /// What there is to look at.
  struct Outcome {
    /// The notice of a ward, on the board.
    let notice: String
    /// Somebody with an account.
    let inmate: InmateNumber
  }

  /// Brings in the rows of a day, at the hour of the office.
  static func bringIn(_ file: SampleFile, _ office: Office) throws {
    let officer = office.at(
      office.moment, as: try office.holder(of: "account-officer", ward: nil))
    _ = try officer.importTransfers(
      Array(file.content.utf8), file: file.name, dryRun: false, lateReason: nil)
  }

  /// Reconciles and closes the month on a day after it, and posts the notices of all wards.
  func close(_ bank: SampleFile, showing ward: WardCode, on day: CivilDate) throws -> Outcome {
    let officers = try office.holders(of: "account-officer", ward: nil)
    // Who brought the rows in does not hand the month in.
    let officer = office.at(Moment(day: day, hour: 9, minute: 0), as: officers[officers.count - 1])
    _ = try officer.importBank(
      BankFile(account: "bank", month: month), bytes: Array(bank.content.utf8), file: bank.name,
      dryRun: false)
    _ = try officer.matchBank(month)
    let digest = try officer.previewAccounts(month).digest
    _ = try officer.advanceAccounts(month, digest: digest)
    for (hour, role) in [(10, "department-head"), (11, "deputy-warden")] {
      _ = try somebody(role, day, hour).advanceAccounts(month, digest: digest)
    }
    let drafted = try office.at(Moment(day: day, hour: 11, minute: 30), as: officers[0])
      .draftAccountNotices(month)
    guard let own = drafted.first(where: { $0.ward == ward }) ?? drafted.first,
      let inmate = try officer.inmateBalances(on: month.lastDay, ward: own.ward).first?.record
        .inmate
    else { throw Refusal(.noticeUnknown) }
    let disclosure = try somebody("disclosure-officer", day, 12)
    let leader = try somebody("deputy-warden", day, 12)
    for notice in drafted {
      _ = try disclosure.review(notice.number, try disclosure.proposedReview(of: notice.number))
      _ = try leader.approve(notice.number)
      _ = try disclosure.post(notice.number, places: ["\(notice.ward)监区公示栏"])
    }
    return Outcome(notice: own.number, inmate: inmate)
  }

  private func somebody(_ role: String, _ day: CivilDate, _ hour: Int) throws -> Office {
    office.at(
      Moment(day: day, hour: hour, minute: 0), as: try office.holder(of: role, ward: nil))
  }
}
