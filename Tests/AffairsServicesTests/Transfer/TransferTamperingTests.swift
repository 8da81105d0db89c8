import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Register
import Testing

/// A transfer file counts to the letter or not at all.
@Suite struct TransferTamperingTests {
  private func handedOver() throws -> (prisons: TwoPrisons, file: [UInt8]) {
    let prisons = try TwoPrisons()
    try prisons.sending.record(1, "2026-10-03", "JG-04", "-2")
    try prisons.sending.record(1, "2026-10-04", "JG-17", "2", by: "w01-o2")
    return (prisons, try prisons.handOver(1, on: "2026-10-05"))
  }

  /// What refuses a file, and whether the book stayed as it was.
  private func refusals(_ files: [[UInt8]], _ prisons: TwoPrisons) throws -> [RefusalCode?] {
    let acts = try prisons.receiving.actCount()
    let office = try prisons.receiving.office("registrar", "2026-10-05", 19)
    let codes = files.map { bytes in
      refusal { try office.transferIn(try prisons.taking(bytes)) }
    }
    #expect(try prisons.receiving.actCount() == acts)
    return codes
  }

  private func lines(_ file: [UInt8]) -> [[UInt8]] {
    file.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map(Array.init)
  }

  private func joined(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }

  @Test func everyLineThatIsChangedRefusesTheFile() throws {
    let (prisons, file) = try handedOver()
    let lines = lines(file)
    #expect(joined(lines) == file)
    var changed: [[UInt8]] = []
    for place in lines.indices {
      var one = lines
      // The last digit or letter becomes another; an empty line becomes one that is not.
      one[place] =
        one[place].last.map { last in
          Array(one[place].dropLast()) + [
            last == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
          ]
        } ?? [UInt8(ascii: "1")]
      changed.append(joined(one))
    }
    let codes = try refusals(changed, prisons)
    #expect(codes.count > 60)
    for (place, code) in codes.enumerated() {
      #expect(
        code == .transferForm || code == .transferSignature, "line \(place + 1): \(lines[place])")
    }
    try prisons.takeOver(file, on: "2026-10-05")
  }

  @Test func everyLineThatIsLeftOutOrDoubledRefusesTheFile() throws {
    let (prisons, file) = try handedOver()
    let lines = lines(file)
    let without = lines.indices.map { place in
      joined(Array(lines[..<place] + lines[(place + 1)...]))
    }
    let doubled = lines.indices.map { place in
      joined(Array(lines[...place] + lines[place...]))
    }
    #expect(try refusals(without + doubled, prisons).allSatisfy { $0 == .transferForm })
  }

  @Test func cutFilesAndOtherLineEndsAndMarksAreRefused() throws {
    let (prisons, file) = try handedOver()
    var files: [[UInt8]] = [
      [], [0x0A], [0xEF, 0xBB, 0xBF] + file, file.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] },
      file + [0x0A], file + file, Array("考核材料\n".utf8), [0xFF, 0xFE],
    ]
    files += stride(from: 1, to: file.count, by: 97).map { Array(file[..<$0]) }
    #expect(try refusals(files, prisons).allSatisfy { $0 == .transferForm })
  }

  @Test func aFactLeftOutWithTheCountMadeRightStillRefusesTheFile() throws {
    let (prisons, file) = try handedOver()
    let whole = try TransferFile(parsing: file)
    let fewer = TransferText(
      header: whole.text.header, facts: whole.text.facts.filter { $0.table != "point_entry" })
    let forged = fewer.bytes + [0x0A] + whole.trailer
    // The seal's own lines made right as well, the signature is not.
    let trailer = String(decoding: whole.trailer, as: UTF8.self)
      .replacing("\(whole.text.digest)", with: "\(fewer.digest)")
      .replacing("facts \(whole.text.facts.count)", with: "facts \(fewer.facts.count)")
    let resealed = fewer.bytes + [0x0A] + Array(trailer.utf8)
    #expect(try refusals([forged, resealed], prisons) == [.transferForm, .transferSignature])
  }

  @Test func aSealByAnotherKeyOfTheSameNameRefusesTheFile() throws {
    let (prisons, file) = try handedOver()
    let whole = try TransferFile(parsing: file)
    let other = try SigningKey(
      name: "yuwu-training/3301/transfer", seed: [UInt8](repeating: 5, count: 32))
    let forged = try TransferFile(whole.text, checkpoint: whole.checkpoint, signedBy: other)
    #expect(try refusals([forged.bytes], prisons) == [.transferSignature])
  }

  @Test func anOlderKeyIsNoLongerTakenOnceAnotherWasAdopted() throws {
    let (prisons, file) = try handedOver()
    let later = try prisons.sending.office("registrar", "2026-10-06").rotateKey(
      .transfer, ground: "换发")
    _ = try prisons.receiving.office("registrar", "2026-10-05", 13).adoptTransferKey(
      later.key, ground: "经省局机要渠道核对")
    #expect(try refusals([file], prisons) == [.transferSignature])
    _ = try prisons.sending.office("registrar", "2026-10-06").transferOutAgain(
      inmate(1), to: prisons.path("again.txt"))
    try prisons.takeOver(
      Array(try Data(contentsOf: URL(filePath: prisons.path("again.txt")))), on: "2026-10-06")
    #expect(try prisons.receiving.findings().isEmpty)
  }

  @Test func aKeyIsAdoptedWithItsGroundBeforeAnyFileIsTaken() throws {
    let sending = try TestPrison()
    let receiving = try TestPrison.other()
    let key = try sending.office("registrar", "2026-10-01").makeKey(.transfer).key
    let path = "\(sending.folder.path)/transfer.txt"
    _ = try sending.office("registrar", "2026-10-05").transferOut(
      TransferOutRequest(
        inmate: inmate(1), prison: "3302", day: day("2026-10-05"), ground: "转押令"), to: path)
    let request = TransferInRequest(
      bytes: Array(try Data(contentsOf: URL(filePath: path))), file: path, ward: try ward("02"),
      subWard: nil)
    let office = try receiving.office("registrar", "2026-10-05")
    #expect(refusal { try office.transferIn(request) } == .transferKeyUnknown)
    #expect(refusal { try office.adoptTransferKey(key, ground: nil) } == .groundRequired)
    #expect(refusal { try office.adoptTransferKey(key, ground: "") } == .groundRequired)
    let book = try sending.bookKeys()[0]
    #expect(refusal { try office.adoptTransferKey(book, ground: "核对") } == .keyForm)
    #expect(
      refusal { try sending.office("registrar", "2026-10-05").adoptTransferKey(key, ground: "核对") }
        == .keyForm)
    let live = try SigningKey(generating: "yuwu/3301/transfer").verifierKey
    #expect(refusal { try office.adoptTransferKey(live, ground: "核对") } == .keyForm)
    _ = try office.adoptTransferKey(key, ground: "核对")
    #expect(refusal { try office.adoptTransferKey(key, ground: "核对") } == .keyAlreadyAdopted)
    _ = try office.transferIn(request)
  }

  @Test func aFileForAnotherPrisonOrTakenBeforeIsRefused() throws {
    let (prisons, file) = try handedOver()
    let elsewhere = try prisons.handOver(2, on: "2026-10-05", to: "3309", as: "elsewhere.txt")
    #expect(try refusals([elsewhere], prisons) == [.transferOtherPrison])
    try prisons.takeOver(file, on: "2026-10-05")
    #expect(try refusals([file], prisons) == [.transferAlreadyTaken])
    #expect(
      refusal {
        try prisons.sending.office("registrar", "2026-10-06").previewTransferOut(
          prisons.request(3, last: "2026-10-06", to: "3301"))
      } == .transferOtherPrison)
  }

  @Test func aTrainingFileNeverEntersALiveBook() throws {
    let (prisons, file) = try handedOver()
    let whole = try TransferFile(parsing: file)
    let header = whole.text.header
    // A training prison that calls itself live is not believed, whatever it signs.
    let live = TransferHeader(
      mode: "live", fromPrison: header.fromPrison, toPrison: header.toPrison,
      inmate: header.inmate, day: header.day, fromMonth: header.fromMonth, origin: header.origin,
      acts: header.acts, root: header.root, cycle: header.cycle, balance: header.balance,
      previousGrade: header.previousGrade, withheld: header.withheld)
    let key = try SigningKey(
      parsing: String(
        contentsOfFile: try #require(
          try FileManager.default.contentsOfDirectory(atPath: prisons.sending.keyFolder)
            .first { $0.hasPrefix("transfer-") }.map { "\(prisons.sending.keyFolder)/\($0)" }),
        encoding: .utf8))
    let forged = try TransferFile(
      TransferText(header: live, facts: whole.text.facts), checkpoint: whole.checkpoint,
      signedBy: key)
    #expect(try refusals([forged.bytes], prisons) == [.transferOtherMode])
  }

  @Test func aWardThatSettledTheMonthWithoutTheInmateRefusesTheFile() throws {
    let (prisons, file) = try handedOver()
    let here = prisons.receiving
    try here.bringInOneMore()
    try here.review("02", through: "2026-10-31", on: "2026-11-02", 8)
    try here.confirm("02", "2026-10", on: "2026-11-02")
    #expect(
      refusal { try prisons.takeOver(file, on: "2026-11-02") } == .transferMonthSettled)
    #expect(try here.findings().isEmpty)
  }

  @Test func aNumberThatTheBookHasIsRefused() throws {
    let (prisons, file) = try handedOver()
    try prisons.receiving.office("registrar", "2026-10-05", 8).bringIn(
      .roster,
      """
      罪犯编号,姓名,性别,出生日期,入监日期,监区,分监区,来源,行号
      3301000001,同号,男,1988-05-06,2024-03-12,02,,测试,1

      """)
    #expect(try refusals([file], prisons) == [.transferInmateKnown])
  }

  @Test func noOfficerHereMayHaveANumberOfAnotherPrisons() throws {
    let prison = try TestPrison()
    let codes = rowFaults {
      try prison.office("registrar", "2026-10-05").bringIn(
        .staff,
        """
        警号,姓名,系统账户,职务,监区,起日,止日,来源,行号
        WJ-w01-o1,民警,,管教民警,01,2024-01-01,,冒充,1

        """)
    }
    #expect(codes == 1)
  }

  private func rowFaults(_ body: () throws -> Void) -> Int {
    do { try body() } catch let faults as FileFaults { return faults.faults.count } catch {}
    return 0
  }
}

extension TestPrison {
  /// Somebody for ward 02 of a prison that holds nobody.
  fileprivate func bringInOneMore() throws {
    try office("registrar", "2026-10-06", 8).bringIn(
      .roster,
      """
      罪犯编号,姓名,性别,出生日期,入监日期,监区,分监区,来源,行号
      3302000001,何某,男,1988-05-06,2024-03-12,02,,测试,1

      """)
  }
}
