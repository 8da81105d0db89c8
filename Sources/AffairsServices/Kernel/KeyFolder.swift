import Glibc
public import PrisonAffairs
public import RecordBook
public import Register

/// Where the private keys of a book lie: one file each, readable by its owner alone, never in the
/// book.
public struct KeyFolder: Hashable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// The folder beside a book, where no other is named.
  public init(besideBook book: String) {
    let folder = book.lastIndex(of: "/").map { String(book[..<$0]) } ?? "."
    self.init(path: "\(folder.isEmpty ? "/" : folder)/keys")
  }

  /// The file of a key: its use and the hash of its public half.
  public func file(of key: VerifierKey, for use: KeyUse) -> String {
    let hash = String(key.keyHash, radix: 16)
    return "\(path)/\(use.rawValue)-\(String(repeating: "0", count: 8 - hash.count))\(hash).key"
  }

  /// The private half of a key that the book adopted.
  ///
  /// Refuses a file that is not there (`key.missing`), that others may read
  /// (`key.open-permissions`), or that holds another key (`key.form`).
  public func signingKey(_ verifier: VerifierKey, for use: KeyUse) throws(Refusal) -> SigningKey {
    let file = file(of: verifier, for: use)
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Refusal(.keyMissing, [.kind: use.rawValue, .file: file])
    }
    defer { close(descriptor) }
    // The permissions of the very file that is read, not of what stood under its name before.
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw Refusal(.keyOpenPermissions, [.file: file])
    }
    guard let text = KeyFolder.text(descriptor), let key = try? SigningKey(parsing: text),
      key.verifierKey == verifier
    else { throw Refusal(.keyForm, [.file: file]) }
    return key
  }

  /// Writes a new key, readable by its owner alone; never over another file.
  public func write(_ key: SigningKey, for use: KeyUse) throws -> String {
    let file = file(of: key.verifierKey, for: use)
    // The folder may be there already; what matters is whether the file can be made.
    _ = mkdir(path, 0o700)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL, 0o400)
    guard descriptor >= 0 else { throw BookError.cannotCreate(path: file) }
    defer { close(descriptor) }
    let text = Array(key.fileText.utf8)
    guard Glibc.write(descriptor, text, text.count) == text.count, fsync(descriptor) == 0 else {
      unlink(file)
      throw BookError.diskFull(path: file)
    }
    return file
  }

  private static func text(_ descriptor: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0, count < bytes.count else { return nil }
    return String(validating: bytes[..<count], as: UTF8.self)
  }
}
