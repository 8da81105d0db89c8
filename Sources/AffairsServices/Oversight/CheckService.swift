import PrisonAffairs
public import RecordBook

extension Office {
  /// Recomputes a whole book: leaves and tree, hashes of texts, and everything that was derived.
  ///
  /// Needs no actor: whoever holds the file may check it.
  public static func check(
    path: String, _ report: (BookFinding) -> Void
  ) throws -> RegisterSummary {
    let book = try RecordBook.open(at: path, readOnly: true)
    var isReadable = true
    return try book.read { reader in
      let summary = try reader.checkRegister { finding in
        if finding.code.endsCheck { isReadable = false }
        report(finding.asBookFinding)
      }
      guard isReadable else { return summary }
      var derived = DerivedCheck(reader: reader)
      try derived.run(report)
      return summary
    }
  }

  /// The acts and facts of the register, line by line.
  public func exportRegister(
    from: Int, through: Int, _ line: (String) throws -> Void
  ) throws {
    try book.read { reader in
      try require(.exportRegister, reader)
      try reader.exportRegister(from: from, through: through, line)
    }
  }
}

extension RegisterFinding {
  var asBookFinding: BookFinding {
    BookFinding(code: code.rawValue, act: act, reference: reference)
  }
}

extension RegisterFinding.Code {
  /// Findings after which nothing derived can be read any more.
  var endsCheck: Bool { rawValue.hasPrefix("book.integrity") }
}
