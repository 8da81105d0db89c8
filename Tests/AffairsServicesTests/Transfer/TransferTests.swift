import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Register
import Testing

/// Article 37: the sending prison hands over, the receiving one goes on.
@Suite struct TransferTests {
  /// October closed there, entries of November in every state.
  private func handedOver() throws -> (prisons: TwoPrisons, file: [UInt8]) {
    let prisons = try TwoPrisons()
    let there = prisons.sending
    try there.record(1, "2026-10-08", "JG-04", "-2")
    try there.record(1, "2026-10-12", "JG-17", "2", by: "w01-o2")
    try there.closeMonth("01", "2026-10", settledOn: "2026-11-02", closedOn: "2026-11-06")
    try there.record(1, "2026-11-03", "JG-04", "-2", recordedOn: "2026-11-06", late: "停电", hour: 18)
    try there.record(1, "2026-11-07", "JG-06", "-6.5", by: "w01-o3")
    try there.review("01", through: "2026-11-08", on: "2026-11-08")
    try there.record(1, "2026-11-09", "JG-17", "2", by: "w01-o2")
    return (prisons, try prisons.handOver(1, on: "2026-11-10"))
  }

  @Test func whoIsHandedOverGoesOnInTheOtherPrisonAndBothBooksAreSound() throws {
    let (prisons, file) = try handedOver()
    let act = try prisons.takeOver(file, on: "2026-11-10")
    let here = prisons.receiving
    let record = try #require(try here.reading().book.read { try $0.inmate(inmate(1)) })
    #expect(record.admittedOn.description == "2024-03-12")
    #expect(record.hereSince.description == "2026-11-10")
    let entries = try here.reading().book.read {
      try $0.entries(of: inmate(1), in: month("2026-11").days)
    }
    #expect(entries.map(\.state) == [.effective, .effective, .awaitsGroup])
    #expect(entries.map(\.entry.officer.text) == ["WJ-w01-o1", "WJ-w01-o3", "WJ-w01-o2"])
    #expect(entries.map(\.entry.isLate) == [true, false, false])
    #expect(entries.allSatisfy { $0.entry.act == act })
    let carried = try here.reading().book.read { try $0.carriedMonths(of: inmate(1)) }
    #expect(carried.keys.map(\.description) == ["2026-10"])
    #expect(carried.values.map(\.figures) == [try prisons.sending.figures(1, "2026-10")])
    let opening = try here.reading().book.read { try $0.cycleOpenings(of: inmate(1))[inmate(1)] }
    #expect(opening?.opening.month.description == "2026-11")
    #expect(opening?.opening.balance == carried.values.first?.inForce)
    #expect(opening?.opening.cycle == 1)
    #expect(try prisons.sending.findings().isEmpty)
    #expect(try here.findings().isEmpty)
  }

  @Test func bothActsAreReplayedEqual() throws {
    let (prisons, file) = try handedOver()
    let taken = try prisons.takeOver(file, on: "2026-11-10")
    let handed = try #require(
      try prisons.sending.reading().book.read { try $0.transfersOut().last?.act })
    for (prison, act, kind) in [
      (prisons.sending, handed, DecisionKind.transferOut),
      (prisons.receiving, taken, .transferIn),
    ] {
      let replayed = try prison.reading(as: "procurator").replay(.act(act))
      #expect(replayed.map(\.verdict) == ["equal"])
      #expect(replayed.map(\.kind) == [kind])
    }
  }

  @Test func whatWaitedIsDecidedByTheReceivingGroupAndTheMonthIsSettledWholeThere() throws {
    let (prisons, file) = try handedOver()
    try prisons.takeOver(file, on: "2026-11-10")
    try prisons.receiving.record(1, "2026-11-18", "LD-07", "2", by: "w02-o1")
    try prisons.receiving.closeMonth(
      "02", "2026-11", settledOn: "2026-12-01", closedOn: "2026-12-08")
    try prisons.sending.closeMonth(
      "01", "2026-11", settledOn: "2026-12-01", closedOn: "2026-12-08")
    let here = try #require(try prisons.receiving.figures(1, "2026-11"))
    #expect(here.days == 30)
    #expect(here[.custody].deduction.description == "8.5")
    #expect(here[.custody].counted.description == "2")
    #expect(here[.labour].counted.description == "2")
    // The sending prison settles its ward without him.
    #expect(try prisons.sending.figures(1, "2026-11") == nil)
    #expect(try prisons.sending.figures(2, "2026-11") != nil)
    #expect(try prisons.receiving.findings().isEmpty)
    #expect(try prisons.sending.findings().isEmpty)
  }

  @Test func nothingIsRecordedOrCorrectedAnyMoreWhereSomebodyWasHandedOver() throws {
    let (prisons, _) = try handedOver()
    let there = prisons.sending
    #expect(
      refusal { try there.record(1, "2026-11-09", "JG-04", "-2", recordedOn: "2026-11-11") }
        == .transferHandedOver)
    let entry = try there.reading().book.read {
      try $0.entries(of: inmate(1), in: month("2026-11").days)[0].entry.reference
    }
    #expect(
      refusal { try there.correct(entry, by: "w01-deputy", on: "2026-11-11") }
        == .transferHandedOver)
    #expect(
      refusal {
        try there.office("registrar", "2026-11-11").transferOut(
          prisons.request(1, last: "2026-11-11"), to: prisons.path("second.txt"))
      } == .inmateAlreadyReleased)
    #expect(!FileManager.default.fileExists(atPath: prisons.path("second.txt")))
  }

  @Test func daysBeforeTheReceiptBelongToTheOtherPrison() throws {
    let (prisons, file) = try handedOver()
    try prisons.takeOver(file, on: "2026-11-10")
    #expect(
      refusal {
        try prisons.receiving.record(
          1, "2026-11-09", "JG-04", "-2", by: "w02-o1", recordedOn: "2026-11-11")
      } == .dayBeforeAdmission)
    let before = try prisons.receiving.reading().roster(on: day("2026-11-09"), ward: nil)
    #expect(before.isEmpty)
    #expect(try prisons.receiving.reading().roster(on: day("2026-11-10"), ward: nil).count == 1)
  }

  @Test func aTransferWaitsForWhatIsSettledAndForWhatIsToBeDecided() throws {
    let prisons = try TwoPrisons()
    let there = prisons.sending
    try there.record(1, "2026-10-12", "JG-17", "2", by: "w01-o2")
    try there.settle("01", "2026-10", on: "2026-11-02")
    func handing(_ number: Int, _ today: String) -> RefusalCode? {
      refusal {
        try there.office("registrar", today, 20).transferOut(
          prisons.request(number, last: today), to: prisons.path("none.txt"))
      }
    }
    #expect(handing(1, "2026-11-02") == .transferMonthOpen)
    let notice = try there.post("01", "2026-10", on: "2026-11-03")
    #expect(handing(1, "2026-11-03") == .transferMonthOpen)
    let objection = try there.object(
      1, to: .month(try inmate(1), try month("2026-10")), on: "2026-11-04")
    try there.answer(objection, .dismissed, by: "w01-chief", on: "2026-11-05")
    #expect(handing(1, "2026-11-05") == .transferMonthOpen)
    #expect(!FileManager.default.fileExists(atPath: prisons.path("none.txt")))
    #expect(notice == "GS-2026-0001")
  }

  @Test func aTransferNeedsAKeyAndWritesNothingWithoutOne() throws {
    let prison = try TestPrison()
    let acts = try prison.actCount()
    let path = "\(prison.folder.path)/transfer.txt"
    func hand() throws -> Int {
      try prison.office("registrar", "2026-10-05").transferOut(
        TransferOutRequest(
          inmate: inmate(1), prison: "3302", day: day("2026-10-05"), ground: "转押令"), to: path
      ).act
    }
    #expect(refusal { try hand() } == .keyNotAdopted)
    let made = try prison.office("registrar", "2026-10-05").makeKey(.transfer)
    try FileManager.default.removeItem(atPath: made.file)
    #expect(refusal { try hand() } == .keyMissing)
    #expect(try prison.actCount() == acts + 1)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aFileIsNeverWrittenOverAndTheActIsNotWrittenThen() throws {
    let prisons = try TwoPrisons()
    let path = prisons.path("transfer.txt")
    try Data("另一文件\n".utf8).write(to: URL(filePath: path))
    let acts = try prisons.sending.actCount()
    #expect(throws: BookError.exists(path: path)) {
      try prisons.handOver(1, on: "2026-10-05")
    }
    #expect(throws: BookError.cannotCreate(path: prisons.path("none/transfer.txt"))) {
      try prisons.handOver(1, on: "2026-10-05", as: "none/transfer.txt")
    }
    #expect(try prisons.sending.actCount() == acts)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("另一文件\n".utf8))
  }

  @Test func theSameTextIsWrittenAgainFromTheBookAsOfTheAct() throws {
    let (prisons, file) = try handedOver()
    let there = prisons.sending
    try there.record(2, "2026-11-10", "JG-04", "-2", recordedOn: "2026-11-11")
    let office = try there.office("registrar", "2026-11-12")
    let again = try office.transferOutAgain(inmate(1), to: prisons.path("again.txt"))
    let bytes = Array(try Data(contentsOf: URL(filePath: prisons.path("again.txt"))))
    let (first, second) = (try TransferFile(parsing: file), try TransferFile(parsing: bytes))
    #expect(first.text == second.text)
    #expect(first.checkpoint == second.checkpoint)
    #expect(again.sha256 == first.text.digest.description)
    try prisons.takeOver(bytes, on: "2026-11-12")
    #expect(
      refusal { try office.transferOutAgain(inmate(2), to: prisons.path("2.txt")) }
        == .transferUnknown)
  }

  @Test func whatIsSealedIsNotInTheFileAndTheFileSaysHowMuch() throws {
    let prisons = try TwoPrisons()
    let there = prisons.sending
    let secret = try there.record(1, "2026-10-03", "JG-04", "-2")
    guard case .fact(let act, let ordinal) = secret else { return }
    let ground = SealGround(ground: "不公开", basis: "示例（2026）第1号")
    _ = try there.office("registrar", "2026-10-04").seal(
      .facts([FactKey(act: act, ordinal: ordinal)]), ground)
    let file = try TransferFile(parsing: try prisons.handOver(1, on: "2026-10-05"))
    #expect(file.text.header.withheld == 1)
    #expect(!file.text.facts.contains { $0.act == act })
    // Sealed after the transfer, the rest can't be shown again, either.
    _ = try there.office("registrar", "2026-10-06").seal(.inmate(inmate(1)), ground)
    #expect(
      refusal {
        try there.office("registrar", "2026-10-07").transferOutAgain(
          inmate(1), to: prisons.path("again.txt"))
      } == .transferChangedSince)
    #expect(try there.findings().isEmpty)
  }

  @Test func anInformersEntryGoesAlongMarkedAndStaysOutOfThePublicAccount() throws {
    let prisons = try TwoPrisons()
    let there = prisons.sending
    try there.record(1, "2026-10-03", "ZX-01", "20")
    try there.review("01", through: "2026-10-04", on: "2026-10-04")
    let file = try prisons.handOver(1, on: "2026-10-05")
    let entry = try #require(
      try TransferFile(parsing: file).text.facts.first { $0.table == "point_entry" })
    #expect(entry.isWithheldFromNotices)
    #expect(entry.state == "awaits-committee")
    try prisons.takeOver(file, on: "2026-10-05")
    try prisons.receiving.closeMonth(
      "02", "2026-10", settledOn: "2026-11-02", closedOn: "2026-11-06")
    #expect(try prisons.receiving.figures(1, "2026-10")?.special.description == "20")
    let shown = try prisons.receiving.reading().book.read {
      try $0.monthResults(of: inmate(1), .publicOnly)[month("2026-10")]?.figures.special
    }
    #expect(shown == .zero)
    #expect(try prisons.receiving.findings().isEmpty)
  }
}
