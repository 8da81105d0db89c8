/// Law or procedure says no: a stable code, the article, and what people need to know about it.
///
/// Words are made from it at the edge. Details never hold names or other private values.
public struct Refusal: Error, Hashable, Sendable {
  public let code: RefusalCode
  public let citation: Citation?
  /// Figures and references for the words, in a fixed order.
  public let details: [Detail]

  public struct Detail: Hashable, Sendable {
    public let key: DetailKey
    public let value: String
  }

  public init(
    _ code: RefusalCode, _ details: KeyValuePairs<DetailKey, String> = [:],
    citation: Citation? = nil
  ) {
    self.code = code
    self.citation = citation
    self.details = details.map { Detail(key: $0.key, value: $0.value) }
  }

  /// The same refusal with one detail more, unless it has that detail already.
  public func adding(_ key: DetailKey, _ value: String) -> Refusal {
    guard self[key].isEmpty else { return self }
    return Refusal(
      code, citation: citation, details: details + [Detail(key: key, value: value)])
  }

  private init(_ code: RefusalCode, citation: Citation?, details: [Detail]) {
    self.code = code
    self.citation = citation
    self.details = details
  }

  /// The value of one detail, or an empty text.
  public subscript(key: DetailKey) -> String {
    details.first { $0.key == key }?.value ?? ""
  }
}

/// What a detail of a refusal is about.
public enum DetailKey: String, Hashable, Sendable {
  case reference, inmate, staff, ward, month, day, role, permission, step, state, outcome, body
  case value, limit, minimum, maximum, count, total, code, layer, file, year, names, field, part
  case number, kind, moment, digest
}

/// How a refusal is classed for exit codes.
public enum RefusalClass: Sendable {
  /// Law or procedure says no (exit 1).
  case rule
  /// What came in is wrong (exit 65).
  case data
  /// The actor may not (exit 77).
  case permission
  /// What was named does not exist (exit 66).
  case missing
}
