import Foundation
import PrisonAffairs

/// What is said when the program stops itself: a value of the book, or a fault of ours, was none
/// that could be. Nothing is half written: what was not acknowledged is not in the book.
enum CrashNet {
  private static let chinese: StaticString =
    "yuwu: 错误：程序中止，没有确认任何写入\nyuwu: 提示：运行 yuwu check；台账无误时请报告此问题\n"
  private static let english: StaticString =
    """
    yuwu: error: the program stopped itself; nothing was acknowledged
    yuwu: hint: run yuwu check, and report this where the book is sound

    """

  /// From here on a trap ends with words and the exit code of our own faults.
  static func spread() {
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
    _ = write(2, words.utf8Start, words.utf8CodeUnitCount)
    _exit(ExitStatus.internalFault.rawValue)
  }
}
