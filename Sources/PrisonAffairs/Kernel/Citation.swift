/// Where a figure or a duty stands: document and article, as they are cited in Chinese.
public struct Citation: Hashable, Sendable, CustomStringConvertible {
  public let document: String
  public let article: String

  public init(document: String, article: String) {
    self.document = document
    self.article = article
  }

  public var description: String { "\(document) \(article)" }
}
