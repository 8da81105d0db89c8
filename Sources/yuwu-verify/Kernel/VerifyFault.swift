import Register

/// The exit codes others script against.
enum ExitStatus: Int32 {
  case refused = 1
  case usage = 64
  case data = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case notPermitted = 77
}

/// What a command refuses beyond the proofs' own faults.
struct VerifyFault: Error {
  enum Code: String, CaseIterable {
    case fileMissing = "file.missing"
    case fileUnreadable = "file.unreadable"
    case fileUnwritable = "file.unwritable"
    case fileExists = "file.exists"
    case fileNotCreated = "file.not-created"
    case fileTooLarge = "file.too-large"
    case keyPermissions = "key.permissions"
    case keyMissing = "key.missing"
    case noticeTable = "notice.table"
    case noticeContent = "notice.content"
    case cosignSmaller = "cosign.smaller"
    case cosignProofMissing = "cosign.proof-missing"
    case cosignOtherTree = "cosign.other-tree"
    case compareSplit = "compare.split"
  }

  let code: Code
  /// The file it is about, where it is about one.
  let path: String?

  init(_ code: Code, _ path: String? = nil) {
    self.code = code
    self.path = path
  }
}

/// A fault of what stands in a file, with the file's name.
struct FileFault: Error {
  let path: String
  let fault: ProofFault
}

/// Names the file in which a fault was found.
func inFile<T>(_ path: String, _ work: () throws(ProofFault) -> T) throws(FileFault) -> T {
  do { return try work() } catch { throw FileFault(path: path, fault: error) }
}
