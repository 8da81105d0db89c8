import Glibc
import Register

/// Files in and out, in whole, with the fault of each.
enum FileAccess {
  /// Reads a regular file or a pipe up to a limit of bytes.
  static func read(_ path: String, limit: Int = FactProof.byteLimit) throws -> [UInt8] {
    try read(path, limit: limit, isSecret: false)
  }

  /// Reads a secret key's file; refuses one that its group or others may open.
  static func readSecret(_ path: String) throws -> [UInt8] {
    try read(path, limit: 4_096, isSecret: true)
  }

  private static func read(_ path: String, limit: Int, isSecret: Bool) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw VerifyFault(errno == ENOENT || errno == ENOTDIR ? .fileMissing : .fileUnreadable, path)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      throw VerifyFault(.fileUnreadable, path)
    }
    // The opened file is asked, not the path: nobody can change it in between.
    guard !isSecret || status.st_mode & 0o077 == 0 else {
      throw VerifyFault(.keyPermissions, path)
    }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw VerifyFault(.fileUnreadable, path) }
      if count == 0 { return bytes }
      bytes += part[..<count]
      guard bytes.count <= limit else { throw VerifyFault(.fileTooLarge, path) }
    }
  }

  /// Writes a file that is not there yet, with these permissions, to the disk itself.
  static func create(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o644) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else {
      throw VerifyFault(errno == EEXIST ? .fileExists : .fileNotCreated, path)
    }
    defer { close(file) }
    guard writeAll(bytes, to: file), fsync(file) == 0 else {
      unlink(path)
      throw VerifyFault(.fileUnwritable, path)
    }
  }

  /// Puts a file in the place of another at once: a reader sees the old or the new one.
  static func replace(_ path: String, _ bytes: [UInt8]) throws {
    let next = path + ".new"
    unlink(next)
    try create(next, bytes)
    guard rename(next, path) == 0 else {
      unlink(next)
      throw VerifyFault(.fileUnwritable, path)
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Writes everything; false where it could not.
  static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
