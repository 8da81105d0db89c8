import PrisonAffairs
import Register
import Synchronization

/// The layers this process has read, by the digest of their texts.
///
/// What a layer says follows from its bytes alone, and the same bytes are read again and again:
/// by whoever opens a book, and for every adoption that a check goes back to. The digest is always
/// taken from the texts at hand, never from what a book says it is, so a changed text is read anew.
/// Texts with faults are not kept.
final class LayersRead: Sendable {
  static let shared = LayersRead(limit: 16)

  /// So many differing layers are kept; a prison has three.
  private let limit: Int
  private let sources = Mutex<[Digest32: PolicySource]>([:])

  init(limit: Int) { self.limit = limit }

  /// The layer of these files, read now unless the same texts were read before.
  func source(of files: [PolicyFileText]) throws(FileFaults) -> PolicySource {
    let digest = PolicySource.digest(of: files)
    if let known = sources.withLock({ $0[digest] }) { return known }
    let source = try PolicyFileReader.read(files)
    sources.withLock { sources in
      if sources.count >= limit { sources = [:] }
      sources[digest] = source
    }
    return source
  }
}
