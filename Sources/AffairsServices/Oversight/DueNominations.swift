import PrisonAffairs
import RecordBook

extension Office {
  /// What nominations still owe: a ruling that was not served, and facts that changed since a body
  /// decided. The step each stands at, with its limit, comes with every other procedure's.
  func nominationsDue(_ reader: BookReader) throws -> [DueItem] {
    var items: [DueItem] = []
    for record in try reader.nominations() {
      let instance = try reader.instance(record.kind.procedure, of: record.number)
      if let ruling = try reader.ruling(ofNomination: record.number),
        ruling.ruling.servedOn == nil, ruling.ruling.result != .denied
      {
        items.append(item(.rulingService, record.number, "", nil))
      }
      guard let instance, instance.state != .ended,
        try reader.submission(of: record.number) == nil
      else { continue }
      // A nomination not yet ruled on stops where law does not permit it any more.
      let found = try nominationSubject(record, reader).eligibility.determination
      if found.outcome == .refused || found.outcome.code == "incomplete" {
        items.append(item(.nominationOnChangedFacts, record.number, found.outcome.code, nil))
      }
    }
    return items
  }
}
