import Foundation
public import PrisonAffairs
import RecordBook

/// The worked cases of files and folders, as texts that each runner reads for itself.
public struct CaseFolder: Sendable {
  /// The reviewed reasons of survivors, beside the cases of a folder and no case file.
  public static let survivorFile = "survivors.yaml"

  public let files: [(name: String, text: String)]

  /// Reads a file, or every case file below a folder; refuses a path that is not there.
  public init(_ path: String) throws {
    files = try CaseFolder.names(path).map { ($0, try MaterialFolder.text($0)) }
  }

  /// Every case of every file; unknown keys and forms are thrown with file and line.
  public func cases() throws(FileFaults) -> [WorkedCase] {
    var cases: [WorkedCase] = []
    for file in files { cases += try WorkedCase.read(file.text, file: file.name) }
    return cases
  }

  private static func names(_ path: String) throws(FileFault) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw FileFault(file: path, line: nil, field: nil, problem: .unreadable)
    }
    guard isFolder.boolValue else { return [path] }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return (FileManager.default.subpaths(atPath: folder) ?? []).sorted()
      .filter { $0.hasSuffix(".yaml") && $0 != survivorFile }.map { "\(folder)/\($0)" }
  }
}
