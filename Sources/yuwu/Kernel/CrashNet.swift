import Foundation
import PrisonAffairs

/// What is said when the program stops itself: a value of the book, or a fault of ours, was none
/// that could be. Nothing is half written: what was not acknowledged is not in the book.
///
/// The language's own words for it name rows of the book, so they go nowhere; `YUWU_TRACE=1` lets
/// them through to whoever looks for the cause.
enum CrashNet {
  private static let chinese: StaticString =
    "yuwu: 错误：程序中止，没有确认任何写入\nyuwu: 提示：运行 yuwu check；台账无误时请报告此问题\n"
  private static let english: StaticString =
    """
    yuwu: error: the program stopped itself; nothing was acknowledged
    yuwu: hint: run yuwu check, and report this where the book is sound

    """

  /// Out of the way of what a shell may have opened.
  private static let leastDescriptor: Int32 = 64

  /// Standard error as this run was given it; taken at the beginning.
  static let messages: Int32 = {
    guard nonEmpty("YUWU_TRACE") == nil else { return STDERR_FILENO }
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    let kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, leastDescriptor)
    guard nowhere >= 0, kept >= 0 else { return STDERR_FILENO }
    dup2(nowhere, STDERR_FILENO)
    close(nowhere)
    return kept
  }()

  /// From here on a trap ends with words and the exit code of our own faults.
  static func spread() {
    _ = messages
    for number in [SIGILL, SIGTRAP] {
      if interfaceLanguage == .zh {
        signal(number) { _ in CrashNet.end(CrashNet.chinese) }
      } else {
        signal(number) { _ in CrashNet.end(CrashNet.english) }
      }
    }
  }

  /// Calls nothing but what a signal may call.
  private static func end(_ words: StaticString) {
    _ = write(messages, words.utf8Start, words.utf8CodeUnitCount)
    _exit(ExitStatus.internalFault.rawValue)
  }
}
