import Foundation

/// The file of a book with what SQLite lays beside it.
struct BookFile {
  let path: String

  /// What may stand beside a book: the log, its index, and a journal of other programs.
  private static let companions = ["-wal", "-shm", "-journal"]

  var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// The first of the book and its companions that stands already, or nil where all is free.
  ///
  /// A log left behind by a lost book would be played into whatever takes its place.
  var occupied: String? {
    ([""] + BookFile.companions).map { path + $0 }
      .first { FileManager.default.fileExists(atPath: $0) }
  }

  /// Whether this account may write both the file and its folder.
  var isWritable: Bool { access(path, W_OK) == 0 && access(folder, W_OK) == 0 }

  /// Whether acts may stand in the log that are not yet in the file.
  var hasLog: Bool { (BookFile.status(path + "-wal")?.size ?? 0) > 0 }

  var isEmpty: Bool { BookFile.status(path)?.size == 0 }

  /// The name under which SQLite reads the file alone, looking for no log and taking no lock.
  var immutableName: String {
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
    let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return "file:\(escaped)?immutable=1"
  }

  /// What tells one state of the file from another.
  struct Stamp: Equatable {
    let identity: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  /// The present state; nil where nothing stands or a log has begun.
  var stamp: Stamp? { hasLog ? nil : BookFile.status(path) }

  private static func status(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      identity: UInt64(status.st_ino), size: Int64(status.st_size),
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Makes the empty file for its owner alone; refuses where one stands.
  func reserve() throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BookError(system: errno, path: path) }
    close(descriptor)
  }

  /// Gives the file a name that nothing has, and returns when the disk holds both.
  func settle(as target: BookFile) throws {
    try BookFile.synchronize(path)
    if link(path, target.path) != 0 {
      // File systems without links: the name was free a moment ago.
      guard [EPERM, ENOTSUP, EMLINK].contains(errno), !target.exists,
        rename(path, target.path) == 0
      else { throw BookError(system: errno, path: target.path) }
    }
    try BookFile.synchronize(target.folder)
  }

  private static func synchronize(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BookError(system: errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw BookError(system: errno, path: path) }
  }

  /// Takes the file and its companions away.
  func remove() {
    for ending in [""] + BookFile.companions { unlink(path + ending) }
  }
}

extension BookError {
  /// Classes what the operating system says.
  init(system code: Int32, path: String) {
    switch code {
    case EEXIST: self = .exists(path: path)
    case ENOSPC, EDQUOT: self = .diskFull(path: path)
    case EROFS: self = .readOnly(path: path)
    case EIO: self = .inputOutput(path: path, code: Int(code))
    default: self = .cannotCreate(path: path)
    }
  }
}
