/// What is wrong with a file that came in: where, what, and the text that was found.
///
/// Words are made from it at the edge. `found` is left out for values that may be private.
public struct FileFault: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    // Reading
    case unreadable
    case encodingUnknown
    case encodingBroken(byte: Int)
    case empty
    // YAML
    case syntax(String)
    case keyUnknown(String, admitted: [String])
    case keyMissing(String)
    case keyTwice(String)
    case notAMapping
    case notAList
    case notAScalar
    case valueUnknown(String, admitted: [String])
    case valueForm(String, expected: String)
    case schemaUnknown(String)
    // CSV
    case headerUnknown(String)
    case headerMissing(String)
    case headerTwice(String)
    case fieldCount(found: Int, expected: Int)
    case quoteNotClosed
    case textAfterQuote
    case fieldEmpty
    case fieldForm(expected: String)
    case keyRepeatedInFile
    case noRows
    /// A rule refused the row.
    case refused(Refusal)
    /// A fault that lint found in a policy item.
    case policy(PolicyFault)
  }

  public let file: String
  /// From 1; nil when the whole file is meant.
  public let line: Int?
  /// The column of the text or the name of the field or key.
  public let field: String?
  /// The column as the file in hand names it; nil where there is no such column.
  public let heading: String?
  public let problem: Problem

  public init(
    file: String, line: Int?, field: String?, heading: String? = nil, problem: Problem
  ) {
    self.file = file
    self.line = line
    self.field = field
    self.heading = heading
    self.problem = problem
  }
}

/// Every fault of an import or of a set of files; nothing of it was taken.
public struct FileFaults: Error, Hashable, Sendable {
  public let faults: [FileFault]

  public init(_ faults: [FileFault]) { self.faults = faults }
}
