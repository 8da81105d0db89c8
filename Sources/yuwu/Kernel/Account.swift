import Foundation

/// The account of the operating system behind this run.
enum Account {
  /// Whether `sudo` called, and so `SUDO_UID` names the caller.
  static var isThroughSudo: Bool { ProcessInfo.processInfo.environment["SUDO_UID"] != nil }

  /// Under `sudo` the account that called it (SUDO_UID); otherwise the account itself, but never
  /// root, which is nobody in particular.
  static func current() -> String? {
    let environment = ProcessInfo.processInfo.environment
    let identifier: uid_t
    if let text = environment["SUDO_UID"] {
      guard let number = uid_t(text) else { return nil }
      identifier = number
    } else {
      identifier = getuid()
    }
    guard identifier != 0, let entry = getpwuid(identifier) else { return nil }
    return String(cString: entry.pointee.pw_name)
  }
}
