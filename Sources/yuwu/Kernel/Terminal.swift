import Foundation

/// Standard output and error, written at once, so that what was acknowledged was done.
enum Terminal {
  private static let errors = FileHandle(fileDescriptor: CrashNet.messages)

  static func output(_ text: String) { write(text, to: FileHandle.standardOutput) }

  static func line(_ text: String) { output(text + "\n") }

  static func message(_ text: String) { write(text + "\n", to: errors) }

  private static func write(_ text: String, to handle: FileHandle) {
    // A reader that went away (`yuwu … | head`) is no fault of ours.
    try? handle.write(contentsOf: Data(text.utf8))
  }

  static var isInteractive: Bool { isatty(0) == 1 && isatty(CrashNet.messages) == 1 }

  static var showsProgress: Bool { isatty(CrashNet.messages) == 1 }

  static var emphasizes: Bool {
    isatty(1) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The width of the terminal in cells; nil for pipes and files.
  static var width: Int? {
    guard isatty(1) == 1 else { return nil }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(40, Int(size.ws_col))
  }

  /// Shows how far a long work has come, on a terminal alone; an empty text wipes the line.
  static func progress(_ text: String) {
    guard showsProgress else { return }
    write("\r\u{1B}[2K\(text)", to: errors)
  }

  /// Asks before a final act; `--no-input` and pipes never wait for an answer.
  static func asks(_ question: String) -> Bool {
    write("\(question) [y/N] ", to: errors)
    return ["y", "Y", "yes", "是"].contains(readLine()?.trimmingCharacters(in: .whitespaces) ?? "")
  }
}
