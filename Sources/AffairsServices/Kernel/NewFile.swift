import Glibc
import RecordBook

/// A file that appears whole or not at all, and never in the place of another.
struct NewFile {
  let path: String
  private let draft: String

  /// Refuses a path at which something stands (`book.exists`).
  init(_ path: String) throws(BookError) {
    var status = stat()
    guard lstat(path, &status) != 0 else { throw BookError.exists(path: path) }
    self.path = path
    draft = "\(path).\(getpid()).part"
  }

  /// Writes the bytes beside the place where they will stand.
  func prepare(_ bytes: [UInt8]) throws(BookError) {
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BookError.cannotCreate(path: path) }
    let isWritten = NewFile.write(bytes, to: descriptor) && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten else {
      unlink(draft)
      throw BookError.diskFull(path: path)
    }
  }

  /// Writes pieces one after the other beside the place where they will stand; a file whose making
  /// fails goes again.
  func prepare(_ pieces: (_ sink: ([UInt8]) throws -> Void) throws -> Void) throws {
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BookError.cannotCreate(path: path) }
    do {
      try pieces { bytes in
        guard NewFile.write(bytes, to: descriptor) else { throw BookError.diskFull(path: path) }
      }
      guard fsync(descriptor) == 0 else { throw BookError.diskFull(path: path) }
    } catch {
      close(descriptor)
      unlink(draft)
      throw error
    }
    close(descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  /// Gives the written file its name; refuses where another came in between.
  func publish() throws(BookError) {
    if link(draft, path) == 0 {
      unlink(draft)
    } else if errno == EEXIST {
      throw BookError.exists(path: path)
    } else {
      // Media without second names, such as a stick for the other prison: the name is taken first.
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw BookError.cannotCreate(path: path) }
      close(descriptor)
      guard rename(draft, path) == 0 else {
        unlink(path)
        throw BookError.cannotCreate(path: path)
      }
    }
  }

  /// Takes away what was prepared.
  func discard() { unlink(draft) }
}
