public import PrisonAffairs
public import RecordBook
public import Register

/// A transfer file and where the inmate is taken in.
public struct TransferInRequest: Sendable {
  public let bytes: [UInt8]
  /// The file's name, for messages.
  public let file: String
  public let ward: WardCode
  public let subWard: WardCode?
  /// The day of receipt; nil for today.
  public let day: CivilDate?

  public init(
    bytes: [UInt8], file: String, ward: WardCode, subWard: WardCode?, day: CivilDate? = nil
  ) {
    self.bytes = bytes
    self.file = file
    self.ward = ward
    self.subWard = subWard
    self.day = day
  }
}

extension Office {
  /// What a file would bring; refuses what `transferIn` refuses.
  public func previewTransferIn(_ request: TransferInRequest) throws -> TransferSummary {
    try book.read { try takeover(request, $0).summary }
  }

  /// Takes an inmate over from another prison (转押, 司规〔2021〕3号 第三十七条), who goes on as they
  /// stood there: person, sentences, periods, entries of the months settled here, the months
  /// closed there, and the running cycle, in one act.
  ///
  /// Refuses a file that is not to the letter what was sealed (`transfer.form`,
  /// `transfer.signature`), by a key that was not adopted (`transfer.key-unknown`), for another
  /// prison or kind of book (`transfer.other-prison`, `transfer.other-mode`), taken before
  /// (`transfer.already-taken`), of somebody the book has (`transfer.inmate-known`), whose first
  /// month was settled in the ward already (`transfer.month-settled`), and with an entry under a
  /// clause that is another one here (`transfer.clause-differs`).
  public func transferIn(_ request: TransferInRequest) throws -> (act: Int, TransferSummary) {
    var summary: TransferSummary?
    let act = try act(.transferredIn) { reader in
      let (plan, found) = try takeover(request, reader)
      summary = found
      return try plan.facts()
    }
    guard let summary else { throw BookError.damaged(table: "transfer_in") }
    return (act, summary)
  }

  private func takeover(
    _ request: TransferInRequest, _ reader: BookReader
  ) throws -> (plan: TransferPlan, summary: TransferSummary) {
    try require(.importPeople, reader)
    let file = try parsed(request)
    let header = file.text.header
    guard header.mode == opening.mode.rawValue, header.origin == header.expectedOrigin else {
      throw Refusal(.transferOtherMode, [.file: request.file])
    }
    guard header.toPrison == opening.prisonCode, header.fromPrison != opening.prisonCode else {
      throw Refusal(.transferOtherPrison, [.value: header.toPrison])
    }
    let verifier = try seal(of: file, request, reader)
    let content = try TransferContent(file.text)
    let (ward, subWard) = try place(request, reader)
    let day = request.day ?? today
    let summary = try TransferSummary(file.text, name: content["inmate"].first?.text("name") ?? "")
    try requireNew(content, summary, on: day, reader)
    try requireUnsettled(ward, content.fromMonth, through: day, reader)
    try requireClauses(content)
    return (
      TransferPlan(
        content: content, trailer: String(decoding: file.trailer, as: UTF8.self),
        verifier: verifier, ward: ward, subWard: subWard, day: day,
        act: (try reader.lastAct?.number ?? 0) + 1), summary
    )
  }

  private func parsed(_ request: TransferInRequest) throws(Refusal) -> TransferFile {
    do throws(ProofFault) {
      let file = try TransferFile(parsing: request.bytes)
      // The book keeps texts composed; another spelling of the same letters would not be the file.
      let text = String(decoding: request.bytes, as: UTF8.self)
      guard composedText(text).utf8.elementsEqual(request.bytes) else { throw .transferForm }
      return file
    } catch {
      throw Refusal(.transferForm, [.file: request.file, .value: error.rawValue])
    }
  }

  /// The adopted key that made the seal.
  private func seal(
    of file: TransferFile, _ request: TransferInRequest, _ reader: BookReader
  ) throws -> String {
    let prison = file.text.header.fromPrison
    guard let adopted = try reader.transferKey(of: prison) else {
      throw Refusal(.transferKeyUnknown, [.value: prison])
    }
    do throws(ProofFault) {
      _ = try file.verified(by: [try VerifierKey(parsing: adopted.verifier)])
    } catch {
      throw Refusal(.transferSignature, [.file: request.file, .value: prison])
    }
    return adopted.verifier
  }

  private func place(
    _ request: TransferInRequest, _ reader: BookReader
  ) throws -> (WardCode, WardCode?) {
    let wards = try reader.wards()
    guard wards[request.ward] != nil, !request.ward.isSubWard else {
      throw Refusal(.wardUnknown, [.ward: request.ward.text])
    }
    guard let subWard = request.subWard else { return (request.ward, nil) }
    guard wards[subWard] != nil, subWard.isSubWard, subWard.ward == request.ward else {
      throw Refusal(.wardUnknown, [.ward: subWard.text])
    }
    return (request.ward, subWard)
  }

  private func requireNew(
    _ content: TransferContent, _ summary: TransferSummary, on day: CivilDate,
    _ reader: BookReader
  ) throws {
    guard day <= today else {
      throw Refusal(.dayInFuture, [.day: day.description, .limit: today.description])
    }
    guard day >= summary.day else {
      throw Refusal(
        .dayBeforeAdmission, [.day: day.description, .limit: summary.day.description])
    }
    if try reader.transfersIn().contains(where: { $0.sha256 == summary.sha256 }) {
      throw Refusal(.transferAlreadyTaken, [.inmate: content.inmate.text])
    }
    guard try reader.inmate(content.inmate) == nil else {
      throw Refusal(.transferInmateKnown, [.inmate: content.inmate.text])
    }
  }

  /// Refuses a ward whose sheet of a month that is settled here was settled without the inmate.
  private func requireUnsettled(
    _ ward: WardCode, _ first: YearMonth, through day: CivilDate, _ reader: BookReader
  ) throws {
    var month = first
    while month <= YearMonth(day) {
      let subject = Reference.wardMonth(ward, month).description
      let state = try reader.instance(PointsMonth.procedure, of: subject)?.state
      let open: [ProcedureState?] = [
        nil, .at(PointsMonth.record), .at(PointsMonth.weeklyReview),
        .at(PointsMonth.monthlySummary),
      ]
      guard open.contains(state) else {
        throw Refusal(
          .transferMonthSettled, [.ward: ward.text, .month: month.description])
      }
      month = month.next
    }
  }

  /// Refuses an entry of a month settled here whose clause the law of this book does not have, and
  /// one still to be decided whose body is another here.
  private func requireClauses(_ content: TransferContent) throws {
    for entry in content[FactTable.entryTable] {
      guard let day = entry.text("day").flatMap({ CivilDate($0) }),
        let code = entry.text("reason"), let points = entry.text("points").flatMap({ Int($0) }),
        let tier = entry.text("tier").flatMap({ ApprovalTier(rawValue: $0) }),
        let state = entry.source.state.flatMap({ EntryRecord.State(rawValue: $0) })
      else { throw Refusal(.transferForm, [.value: entry.source.reference]) }
      guard YearMonth(day) >= content.fromMonth else { continue }
      guard let reason = policies.reasons(on: day)[code] else {
        throw Refusal(.transferClauseDiffers, [.code: code, .day: day.description])
      }
      guard state == .awaitsGroup || state == .awaitsCommittee else { continue }
      let due = try AssessmentPolicy(policies, on: day)
        .tier(of: reason, points: Points(hundredths: points))
      guard due == tier else {
        throw Refusal(.transferClauseDiffers, [.code: code, .day: day.description])
      }
    }
  }
}

extension TransferHeader {
  /// The origin of the register of a prison in such a kind of book.
  var expectedOrigin: String {
    mode == BookOpening.Mode.live.rawValue
      ? "yuwu/\(fromPrison)" : "yuwu-training/\(fromPrison)"
  }
}

extension Office {
  /// Adopts the public key with which another prison seals its transfer files, with the ground: how
  /// it came and who vouches for it.
  ///
  /// Refuses a key that is not for transfers of such a kind of book (`key.form`), one's own, a
  /// missing ground (`ground.required`), and one the book has (`key.already-adopted`).
  public func adoptTransferKey(
    _ verifier: VerifierKey, ground: String?
  ) throws -> (act: Int, prison: String) {
    guard let prison = transferPrison(of: verifier), prison != opening.prisonCode else {
      throw Refusal(.keyForm, [.file: verifier.name])
    }
    guard let ground, !ground.isEmpty else { throw Refusal(.groundRequired) }
    let act = try act(.keyAdopted) { reader in
      try require(.adoptKey, reader)
      guard try !reader.transferKeys().contains(where: { $0.verifier == verifier.description })
      else { throw Refusal(.keyAlreadyAdopted, [.kind: KeyUse.transfer.rawValue]) }
      return [
        TransferKeyRecord(
          prison: prison, verifier: verifier.description, ground: ground
        ).fact
      ]
    }
    return (act, prison)
  }

  /// The prison that a key for transfers is named for, in a book of the same kind; nil for others.
  public func transferPrison(of verifier: VerifierKey) -> String? {
    let start = opening.mode == .live ? "yuwu/" : "yuwu-training/"
    let end = "/\(KeyUse.transfer.rawValue)"
    guard verifier.purpose == .note, verifier.name.hasPrefix(start),
      verifier.name.hasSuffix(end), verifier.name.utf8.count > start.utf8.count + end.utf8.count
    else { return nil }
    return String(verifier.name.dropFirst(start.count).dropLast(end.count))
  }

  /// The keys of other prisons that the book adopted.
  public func transferKeys() throws -> [TransferKeyRecord] {
    try book.read { try $0.transferKeys() }
  }
}
