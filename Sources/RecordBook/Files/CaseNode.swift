public import PrisonAffairs

/// A mapping of a case file, read key by key; what nobody asked for is a fault.
public final class CaseNode: @unchecked Sendable {
  // A case file is read and run by one thread at a time; nothing is shared while it changes.
  private let map: YAMLMap
  private var children: [String: CaseNode] = [:]

  private init(_ map: YAMLMap) { self.map = map }

  /// The root of a file.
  public static func read(_ text: String, file: String) throws(FileFaults) -> CaseNode {
    let yaml = YAMLFile(name: file, text: text)
    guard let root = yaml.root, yaml.faults.isEmpty else { throw FileFaults(yaml.faults) }
    return CaseNode(root)
  }

  public var line: Int { map.line ?? 1 }

  public func has(_ key: String) -> Bool { map.has(key) }

  public func text(_ key: String) -> String? { map.optionalText(key) }

  public func texts(_ key: String) -> [String] { map.texts(key) }

  public func child(_ key: String) -> CaseNode? {
    if let known = children[key] { return known }
    let child = map.map(key).map(CaseNode.init)
    children[key] = child
    return child
  }

  public func list(_ key: String) -> [CaseNode] { map.maps(key).map(CaseNode.init) }

  /// The keys of a mapping whose keys are data.
  public func keys() -> [String] { map.keys() }

  /// A value brought into a type; another form is a fault.
  public func value<Value>(_ key: String, expected: String, _ parse: (String) -> Value?) -> Value? {
    map.optionalParsed(key, expected: expected, parse)
  }

  public func date(_ key: String) -> CivilDate? {
    value(key, expected: "2026-10-31") { CivilDate($0) }
  }

  public func points(_ key: String) -> Points? { value(key, expected: "17.5") { Points($0) } }

  public func count(_ key: String) -> Int? { value(key, expected: "3") { Int($0) } }

  public func flag(_ key: String) -> Bool {
    value(key, expected: "true, false") { ["true": true, "false": false][$0] } ?? false
  }

  public func fault(_ problem: FileFault.Problem, _ key: String) { map.fault(problem, key, nil) }

  /// Reports keys nobody asked for in this mapping.
  public func finish() { map.finish() }

  /// Throws what has gathered in the whole file.
  public func throwFaults() throws(FileFaults) {
    if !map.file.faults.isEmpty { throw FileFaults(map.file.faults) }
  }
}
