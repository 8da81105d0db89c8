import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Register
import Testing

/// Two prisons that trust each other's keys, and what is handed from one to the other.
struct TwoPrisons {
  let sending: TestPrison
  let receiving: TestPrison

  init(keysOn day: String = "2026-10-01") throws {
    sending = try TestPrison()
    receiving = try TestPrison.other()
    let key = try sending.office("registrar", day).makeKey(.transfer).key
    _ = try receiving.office("registrar", day).adoptTransferKey(key, ground: "经省局机要渠道核对")
  }

  func path(_ name: String) -> String { "\(sending.folder.path)/\(name)" }

  /// Hands somebody over on a day, and returns the file.
  func handOver(
    _ number: Int, on today: String, last: String? = nil, to prison: String = "3302",
    as name: String = "transfer.txt"
  ) throws -> [UInt8] {
    _ = try sending.office("registrar", today, 18).transferOut(
      try request(number, last: last ?? today, to: prison), to: path(name))
    return Array(try Data(contentsOf: URL(filePath: path(name))))
  }

  func request(
    _ number: Int, last: String, to prison: String = "3302"
  ) throws -> TransferOutRequest {
    TransferOutRequest(
      inmate: try inmate(number), prison: prison, day: try day(last), ground: "省局转押令")
  }

  func taking(_ bytes: [UInt8], day on: String? = nil) throws -> TransferInRequest {
    TransferInRequest(
      bytes: bytes, file: "transfer.txt", ward: try ward("02"), subWard: nil,
      day: try on.map { try day($0) })
  }

  @discardableResult
  func takeOver(_ bytes: [UInt8], on today: String, _ hour: Int = 19) throws -> Int {
    try receiving.office("registrar", today, hour).transferIn(try taking(bytes)).act
  }
}

extension TestPrison {
  /// Settles a month, lets its notice hang and closes it.
  func closeMonth(_ code: String, _ name: String, settledOn: String, closedOn: String) throws {
    if try settle(code, name, on: settledOn) == "committee" {
      try decide(code, name, on: settledOn)
    }
    try close(try post(code, name, on: settledOn), on: closedOn)
  }

  /// The latest settled figures of an inmate's month.
  func figures(_ number: Int, _ name: String) throws -> MonthFigures? {
    try reading().book.read { try $0.monthResults(of: inmate(number))[month(name)]?.figures }
  }
}
