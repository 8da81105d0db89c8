import PrisonAffairs
import Yams

/// Collects the faults of one YAML file, so that all of them are reported at once.
final class YAMLFile {
  let name: String
  private(set) var faults: [FileFault] = []
  /// The line on which an item's identifier stands.
  private(set) var root: YAMLMap?

  /// Reads a text; a syntax error becomes a fault.
  init(name: String, text: String) {
    self.name = name
    do {
      // Every scalar is taken as it is written, so none is guessed to be a number or a date.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        add(.empty, at: nil, key: nil)
        return
      }
      guard case .mapping(let mapping) = node else {
        add(.notAMapping, at: node.mark, key: nil)
        return
      }
      root = YAMLMap(file: self, mapping: mapping, mark: node.mark, path: "")
    } catch let error as YamlError {
      addSyntax(error)
    } catch {
      add(.syntax("\(type(of: error))"), at: nil, key: nil)
    }
  }

  private func addSyntax(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      add(.syntax(problem), at: mark, key: nil)
    case .duplicatedKeysInMapping(let keys, _):
      add(.keyTwice(keys.map { "\($0)" }.joined(separator: ", ")), at: nil, key: nil)
    default: add(.syntax("YAML"), at: nil, key: nil)
    }
  }

  func add(_ problem: FileFault.Problem, at mark: Mark?, key: String?) {
    faults.append(FileFault(file: name, line: mark?.line, field: key, problem: problem))
  }
}

/// One mapping of a YAML file, read key by key. Keys nobody asked for are faults.
final class YAMLMap {
  let file: YAMLFile
  /// The keys as they stand, in order; each is there once, or the file would not have been read.
  private let keysInOrder: [(name: String, mark: Mark?)]
  private let nodes: [String: Node]
  let mark: Mark?
  private let path: String
  private var known: Set<String> = []
  /// The same in the order they were asked for.
  private var admitted: [String] = []

  init(file: YAMLFile, mapping: Node.Mapping, mark: Mark?, path: String) {
    self.file = file
    // One pass and no copies: a book's policy is read by every command, thousands of mappings of it.
    var keys: [(name: String, mark: Mark?)] = []
    var nodes: [String: Node] = [:]
    keys.reserveCapacity(mapping.count)
    nodes.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      guard let name = key.string else { continue }
      keys.append((name, key.mark))
      nodes[name] = nodes[name] ?? value
    }
    keysInOrder = keys
    self.nodes = nodes
    self.mark = mark
    self.path = path
  }

  var line: Int? { mark?.line }

  func has(_ key: String) -> Bool { nodes[key] != nil }

  /// All keys as they stand, in order; they count as asked for.
  func keys() -> [String] {
    let keys = keysInOrder.map(\.name)
    for key in keys { ask(key) }
    return keys
  }

  private func node(_ key: String) -> Node? {
    ask(key)
    return nodes[key]
  }

  private func ask(_ key: String) {
    if known.insert(key).inserted { admitted.append(key) }
  }

  /// A scalar's text as written, or nil when the key is absent.
  func optionalText(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let scalar) = node else {
      fault(.notAScalar, key, node.mark)
      return nil
    }
    return scalar.string
  }

  /// A scalar that must be there; its absence is a fault and gives an empty text.
  func text(_ key: String) -> String {
    guard let text = optionalText(key) else {
      if !has(key) { fault(.keyMissing(key), key, mark) }
      return ""
    }
    return text
  }

  /// A scalar brought into a type; text of another form is a fault.
  func parsed<Value>(_ key: String, expected: String, _ parse: (String) -> Value?) -> Value? {
    guard let text = optionalText(key) else {
      if !has(key) { fault(.keyMissing(key), key, mark) }
      return nil
    }
    guard let value = parse(text) else {
      fault(.valueForm(text, expected: expected), key, nodes[key]?.mark)
      return nil
    }
    return value
  }

  /// The same for a key that may be absent.
  func optionalParsed<Value>(_ key: String, expected: String, _ parse: (String) -> Value?) -> Value?
  {
    guard has(key) else {
      ask(key)
      return nil
    }
    return parsed(key, expected: expected, parse)
  }

  /// One of a closed list of words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = optionalText(key) else {
      if !has(key) { fault(.keyMissing(key), key, mark) }
      return nil
    }
    if let choice = Choice(rawValue: text) { return choice }
    fault(
      .valueUnknown(text, admitted: Choice.allCases.map(\.rawValue)), key, nodes[key]?.mark)
    return nil
  }

  func map(_ key: String) -> YAMLMap? {
    guard let node = node(key) else { return nil }
    guard case .mapping(let mapping) = node else {
      fault(.notAMapping, key, node.mark)
      return nil
    }
    return YAMLMap(file: file, mapping: mapping, mark: node.mark, path: joined(key))
  }

  /// A list of mappings; absent is empty.
  func maps(_ key: String) -> [YAMLMap] {
    list(key).enumerated().compactMap { index, node in
      guard case .mapping(let mapping) = node else {
        fault(.notAMapping, "\(key)[\(index)]", node.mark)
        return nil
      }
      return YAMLMap(
        file: file, mapping: mapping, mark: node.mark, path: joined("\(key)[\(index)]"))
    }
  }

  /// A list of scalars; absent is empty, and a single scalar is a list of one.
  func texts(_ key: String) -> [String] {
    if case .scalar(let scalar)? = nodes[key] {
      ask(key)
      return [scalar.string]
    }
    return list(key).compactMap { node in
      guard case .scalar(let scalar) = node else {
        fault(.notAScalar, key, node.mark)
        return nil
      }
      return scalar.string
    }
  }

  private func list(_ key: String) -> [Node] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      fault(.notAList, key, node.mark)
      return []
    }
    return Array(sequence)
  }

  /// Words in both languages.
  func words(_ key: String) -> Text? {
    guard let map = map(key) else { return nil }
    let text = Text(zh: map.text("zh"), en: map.text("en"))
    map.finish()
    return text
  }

  func requiredWords(_ key: String) -> Text {
    if !has(key) { fault(.keyMissing(key), key, mark) }
    return words(key) ?? Text(zh: "", en: "")
  }

  /// Reports every key that nobody asked for.
  func finish() {
    for key in keysInOrder {
      guard !known.contains(key.name) else { continue }
      fault(.keyUnknown(key.name, admitted: admitted), key.name, key.mark)
    }
  }

  func fault(_ problem: FileFault.Problem, _ key: String, _ mark: Mark?) {
    file.add(problem, at: mark ?? self.mark, key: joined(key))
  }

  private func joined(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
