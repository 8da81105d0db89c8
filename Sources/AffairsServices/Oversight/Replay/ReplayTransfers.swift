import PrisonAffairs
import RecordBook
import Register

extension Replayer {
  /// What was handed over and taken over, in the whole book or in one act.
  func transfers(ofAct act: Int? = nil, _ report: Report) throws {
    for record in try reader.transfersOut() where act == nil || record.act == act {
      try transferOut(record, report)
    }
    for record in try reader.transfersIn() where act == nil || record.act == act {
      try transferIn(record, report)
    }
  }

  /// The text that the book before the act gives, beside the digest that the act holds.
  private func transferOut(_ record: TransferOutRecord, _ report: Report) throws {
    let reference = Reference.act(record.act).description
    try guarded(.transferOut, reference, act: record.act, report) {
      guard let past = try office(before: record.act) else { return }
      let text = try past.office.handedOver(
        record, past.reader, policies: past.law.policies)
      let isEqual =
        text?.digest.description == record.sha256
        && text?.header.fromMonth == record.fromMonth.description
      if !isEqual, try reader.hasErasuresOfFacts(before: record.act) {
        return try reportErased(.transferOut, reference, act: record.act, report)
      }
      try compare(
        .transferOut, reference, act: record.act, isEqual: isEqual,
        recomputed: Text(digest: text?.digest.description), stored: Text(digest: record.sha256),
        report)
    }
  }

  /// The facts that follow from the file that was kept, beside those of the act; and the seal on
  /// the file, by a key that had been adopted.
  private func transferIn(_ record: TransferInRecord, _ report: Report) throws {
    let reference = Reference.act(record.act).description
    let facts = try reader.facts(ofAct: record.act)
    guard let content = try reader.transferFile(of: record.inmate) else {
      return try reportErased(.transferIn, reference, act: record.act, report)
    }
    let adopted = try reader.asOf(record.act - 1).transferKey(of: record.fromPrison)
    let text = try? TransferText(parsing: Array(content.utf8))
    let isSealed = text.flatMap { sealed($0, record) } ?? false
    let expected = text.flatMap { planned($0, record, placement: facts[2]) }
    let stored = facts.sorted { $0.key < $1.key }.map(\.value)
    try compare(
      .transferIn, reference, act: record.act,
      isEqual: isSealed && adopted?.verifier == record.verifier && expected == stored
        && text?.digest.description == record.sha256,
      recomputed: Text(digest: text?.digest.description), stored: Text(digest: record.sha256),
      report)
  }

  private func sealed(_ text: TransferText, _ record: TransferInRecord) -> Bool {
    do throws(ProofFault) {
      let file = try TransferFile(text, trailer: Array(record.trailer.utf8))
      _ = try file.verified(by: [try VerifierKey(parsing: record.verifier)])
      return true
    } catch {
      return false
    }
  }

  /// The facts of an act of taking over, by the ward that its placement names.
  private func planned(
    _ text: TransferText, _ record: TransferInRecord, placement: Fact?
  ) -> [Fact]? {
    guard let content = try? TransferContent(text),
      let ward = placement?.text("ward").flatMap({ WardCode($0) })
    else { return nil }
    return try? TransferPlan(
      content: content, trailer: record.trailer, verifier: record.verifier, ward: ward,
      subWard: placement?.text("sub_ward").flatMap { WardCode($0) }, day: record.day,
      act: record.act
    ).facts()
  }
}

extension Text {
  fileprivate init(digest: String?) {
    self = Text(zh: digest ?? "不能读取", en: digest ?? "unreadable")
  }
}
