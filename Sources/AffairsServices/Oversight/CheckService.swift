public import Foundation
import PrisonAffairs
public import RecordBook

extension Office {
  /// Recomputes a whole book: leaves and tree, hashes of texts, and everything that was derived.
  ///
  /// Needs no actor: whoever holds the file may check it. The findings and their order do not
  /// depend on the number of threads.
  public static func check(
    path: String, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    _ report: (BookFinding) -> Void
  ) throws -> RegisterSummary {
    let book = try RecordBook.open(at: path, readOnly: true)
    var isReadable = true
    var isSound = true
    try book.checkHeader { report($0.asBookFinding) }
    let register = { (finding: RegisterFinding) in
      isSound = false
      if finding.code.endsCheck { isReadable = false }
      report(finding.asBookFinding)
    }
    return try book.check(threads: threads, register) { reader, summary in
      guard isReadable else { return summary }
      do {
        try DerivedCheck(book: book, reader: reader).run(report)
      } catch  where !isSound && isOfContent(error) {
        // What was changed need not be readable any more; that it was changed has been said.
      }
      return summary
    }
  }

  /// Recomputes what was derived, and nothing else; for measuring.
  package static func checkDerived(path: String, _ report: (BookFinding) -> Void) throws {
    let book = try RecordBook.open(at: path, readOnly: true)
    try book.read { try DerivedCheck(book: book, reader: $0).run(report) }
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

/// Whether rows or the law among them are at fault, and not disk, locks or the program.
private func isOfContent(_ error: any Error) -> Bool {
  switch error {
  case BookError.damaged, is Refusal, is FileFaults: true
  default: false
  }
}

extension RegisterFinding.Code {
  /// Findings after which nothing derived can be read any more.
  var endsCheck: Bool { rawValue.hasPrefix("book.integrity") }
}
