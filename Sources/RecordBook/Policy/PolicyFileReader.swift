public import PrisonAffairs
public import Register

/// A policy file as text, with the hash under which the book keeps it.
public struct PolicyFileText: Hashable, Sendable {
  /// Relative to the layer's directory.
  public let path: String
  public let content: String

  public init(path: String, content: String) {
    self.path = path
    self.content = content
  }

  public var sha256: Digest32 { Digest32(hashing: content) }
}

/// A layer of policy read from files, and where each item stands.
public struct PolicySource: Sendable {
  public let layer: PolicyLayer
  public let files: [PolicyFileText]
  /// File and line of each item by identifier.
  public let places: [String: (file: String, line: Int)]

  /// The digest of all files: paths and hashes, in order of path.
  public var digest: Digest32 { PolicySource.digest(of: files) }

  public static func digest(of files: [PolicyFileText]) -> Digest32 {
    let lines = files.sorted { $0.path < $1.path }.map { "\($0.sha256)  \($0.path)\n" }
    return Digest32(hashing: lines.joined())
  }
}

/// Reads the files of one layer into closed types; collects every fault of every file.
struct PolicyFileReader {
  private(set) var layer: PolicyLayer?
  private(set) var faults: [FileFault] = []
  private(set) var places: [String: (file: String, line: Int)] = [:]
  private let files: [PolicyFileText]

  static let schemaVersion = "1"
  static let layerFile = "layer.yaml"

  init(_ files: [PolicyFileText]) { self.files = files.sorted { $0.path < $1.path } }

  /// The layer, or all faults.
  static func read(_ files: [PolicyFileText]) throws(FileFaults) -> PolicySource {
    var reader = PolicyFileReader(files)
    reader.readAll()
    guard reader.faults.isEmpty, let layer = reader.layer else {
      throw FileFaults(reader.faults)
    }
    return PolicySource(layer: layer, files: reader.files, places: reader.places)
  }

  /// A prison has three layers; the tests have some more.
  private static let known = ReadOnce<Digest32, PolicySource>(limit: 16)

  /// The same, without reading again what was read before.
  static func readOnce(_ files: [PolicyFileText]) throws(FileFaults) -> PolicySource {
    try known.value(PolicySource.digest(of: files)) { () throws(FileFaults) in try read(files) }
  }

  private mutating func readAll() {
    guard let heading = files.first(where: { $0.path == PolicyFileReader.layerFile }) else {
      faults.append(
        FileFault(file: PolicyFileReader.layerFile, line: nil, field: nil, problem: .unreadable))
      return
    }
    readLayer(heading)
    for file in files where file.path != PolicyFileReader.layerFile { readItem(file) }
  }

  private mutating func readLayer(_ text: PolicyFileText) {
    let file = YAMLFile(name: text.path, text: text.content)
    if let map = file.root {
      requireSchema(map)
      _ = map.parsed("kind", expected: "layer") { $0 == "layer" ? $0 : nil }
      let kind = map.choice("layer", LayerKind.self)
      let code = map.text("code")
      let title = map.requiredWords("title")
      map.finish()
      if let kind { layer = PolicyLayer(kind: kind, code: code, title: title) }
    }
    faults += file.faults
  }

  private func requireSchema(_ map: YAMLMap) {
    let version = map.text("schema")
    if map.has("schema"), version != PolicyFileReader.schemaVersion {
      map.fault(.schemaUnknown(version), "schema", nil)
    }
  }

  private mutating func readItem(_ text: PolicyFileText) {
    let file = YAMLFile(name: text.path, text: text.content)
    if let map = file.root {
      requireSchema(map)
      let kind = map.choice("kind", PolicyItemKind.self)
      let item = PolicyItemReader(map: map)
      let heading = item.heading
      places[heading.identifier] = (text.path, map.line ?? 1)
      switch kind {
      case .value: if let value = item.value(heading) { layer?.values.append(value) }
      case .rule: layer?.rules.append(item.rule(heading))
      case .vocabulary:
        if let vocabulary = item.vocabulary(heading) { layer?.vocabularies.append(vocabulary) }
      case .procedure: layer?.procedures.append(item.procedure(heading))
      case .addition: if let addition = item.addition(heading) { layer?.additions.append(addition) }
      case nil: break
      }
      if kind != nil { map.finish() }
    }
    faults += file.faults
  }
}

/// The kinds of policy files.
enum PolicyItemKind: String, CaseIterable {
  case value, rule, vocabulary, procedure, addition
}
