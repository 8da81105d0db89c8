import PrisonAffairs

/// A sentence in one language with places for values, written as an interpolated literal.
///
/// `"no ward has the code \(.ward)"` keeps its key as a key, so that the same sentence can be
/// asked which values it tells. A place whose value is missing leaves nothing behind.
struct Wording<Key: Hashable & Sendable>: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case words(String)
    case place(Place)
  }

  /// Where a value goes, with what stands around it when it is there.
  struct Place: Hashable, Sendable {
    let key: Key
    var before = ""
    var after = ""
    /// What stands there when the value is missing.
    var instead = ""
    var isQuoted = false
    /// What is counted, in the singular; the word in the plural is `after`.
    var afterOne: String?
  }

  let pieces: [Piece]

  /// The keys whose values the sentence tells.
  var keys: Set<Key> {
    Set(
      pieces.compactMap { piece in
        if case .place(let place) = piece { place.key } else { nil }
      })
  }

  /// The sentence with its values.
  func filled(in language: Language, _ value: (Key) -> String?) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .place(let place): place.filled(in: language, with: value(place.key))
      }
    }.joined()
  }
}

extension Wording.Place {
  fileprivate func filled(in language: Language, with value: String?) -> String {
    guard let value, !value.isEmpty else { return instead }
    let shown = isQuoted ? quoted(value, in: language) : value
    let after = value == "1" ? afterOne ?? self.after : self.after
    return before + shown + after
  }
}

extension Wording: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.words(literal)) }
    }

    mutating func appendInterpolation(
      _ key: Key, before: String = "", after: String = "", or instead: String = ""
    ) {
      pieces.append(.place(Place(key: key, before: before, after: after, instead: instead)))
    }

    /// A value in the quotation marks of the language, for names that stand in files.
    mutating func appendInterpolation(
      quoted key: Key, before: String = "", after: String = "", or instead: String = ""
    ) {
      pieces.append(
        .place(Place(key: key, before: before, after: after, instead: instead, isQuoted: true)))
    }

    /// A count with the English word for what is counted.
    mutating func appendInterpolation(_ key: Key, one: String, many: String) {
      pieces.append(.place(Place(key: key, after: " " + many, afterOne: " " + one)))
    }
  }

  init(stringLiteral value: String) { pieces = value.isEmpty ? [] : [.words(value)] }

  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }
}

/// A name in the quotation marks of a language.
func quoted(_ name: String, in language: Language) -> String {
  switch language {
  case .zh: "“\(name)”"
  case .en: "\"\(name)\""
  }
}
