import Foundation

/// The folders of the source tree whose files the tests adopt, and folders that are thrown away.
enum SourceTree {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  static let national = "\(root)Policies/national"
  static let seed = "\(root)Policies/province/seed"
  static let calendars = "\(root)Data/calendars"
  static let cases = "\(root)Tests/PrisonAffairsTests/Cases"

  /// The files below a folder with an ending, in order of path.
  static func files(below folder: String, ending: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(ending) }.sorted()
      .map { "\(folder)/\($0)" }
  }
}

/// A folder that goes when nobody holds it any more.
final class PassingFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "yuwu-services-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A copy of a folder in this one, for changing.
  func copy(of folder: String, as name: String) throws -> String {
    try FileManager.default.copyItem(atPath: folder, toPath: "\(path)/\(name)")
    return "\(path)/\(name)"
  }

  /// Puts one text in place of another in a file of a copied folder; says whether it was there.
  static func replace(_ old: String, with new: String, in file: String) throws -> Bool {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
    return text.contains(old)
  }
}
