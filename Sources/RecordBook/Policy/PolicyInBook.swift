import GRDB
public import PrisonAffairs
import Register

/// One adoption of a layer, as the book holds it.
public struct PolicyAdoption: Hashable, Sendable {
  public let act: Int
  public let layer: LayerKind
  public let code: String
  public let digest: String
}

extension BookReader {
  /// The latest adoption of each layer, national first.
  public func policyAdoptions() throws -> [PolicyAdoption] {
    try Row.fetchAll(
      statement(
        """
        SELECT act, layer, code, digest FROM policy_adoption AS p
        WHERE act <= ? AND act = (
          SELECT max(act) FROM policy_adoption WHERE layer = p.layer AND act <= ?)
        """), arguments: [asOf, asOf]
    ).compactMap { row in
      LayerKind(rawValue: row["layer"]).map {
        PolicyAdoption(act: row["act"], layer: $0, code: row["code"], digest: row["digest"])
      }
    }.sorted { $0.layer < $1.layer }
  }

  /// The raw files of one adoption.
  public func policyFiles(of adoption: PolicyAdoption) throws -> [PolicyFileText] {
    try Row.fetchAll(
      database, sql: "SELECT path, content FROM policy_file WHERE act = ? ORDER BY path",
      arguments: [adoption.act]
    ).map { PolicyFileText(path: $0["path"], content: $0["content"]) }
  }

  /// What the book adopted, read from the raw texts it keeps.
  public func policies() throws -> PolicySet {
    PolicySet(
      layers: try policyAdoptions().map { adoption in
        try PolicyFileReader.readOnce(try policyFiles(of: adoption)).layer
      })
  }

  /// The identifiers of assumptions adopted by name.
  public func adoptedAssumptions() throws -> Set<String> {
    try String.fetchSet(
      database, sql: "SELECT policy FROM assumption_adoption WHERE act <= ?", arguments: [asOf])
  }

  /// Every calendar edition the book adopted.
  public func calendarFiles() throws -> [CalendarFile] {
    try Row.fetchAll(
      statement(
        "SELECT year, edition, content FROM calendar_edition WHERE act <= ? ORDER BY year, edition"),
      arguments: [asOf]
    ).map { row in
      try CalendarFile.readOnce(
        name: "\(row["year"] as Int)-\(row["edition"] as Int).csv", content: row["content"])
    }
  }

  /// The working calendar in force in the book.
  public func calendar() throws -> WorkingCalendar { WorkingCalendar(try calendarFiles()) }

  /// The festivals of the calendar in force in the book.
  public func holidays() throws -> HolidayCalendar { HolidayCalendar(try calendarFiles()) }
}

extension PolicySource {
  /// The facts of an adoption: the layer with its digest, and every raw file.
  public func facts(basis: String?, assumptions: [String]) -> [Fact] {
    let adoption = Fact(
      .policyAdoption,
      [
        .text(layer.kind.rawValue), .text(layer.code), .text(digest.description),
        FactValue(basis),
      ])
    let texts = files.map { file in
      Fact(
        .policyFile,
        [
          .text(layer.kind.rawValue), .text(file.path), .text(file.sha256.description),
          .text(file.content),
        ])
    }
    return [adoption] + texts
      + assumptions.sorted().map { Fact(.assumptionAdoption, [.text($0)]) }
  }
}

extension CalendarFile {
  /// As an act of adoption writes it.
  public var fact: Fact {
    Fact(
      .calendarEdition,
      [.integer(year), .integer(edition), .text(sha256.description), .text(content)])
  }
}
