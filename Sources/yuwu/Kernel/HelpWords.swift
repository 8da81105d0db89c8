import PrisonAffairs

/// The words that the argument parser writes by itself, in the language of this run.
enum HelpWords {
  private static let chinese: [(String, String)] = [
    ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："), ("Show help information.", "显示本帮助"),
    ("Show the version.", "显示版本"), ("Error: ", "错误："), ("Help:  ", "说明："),
    ("  See '", "  用“"), ("' for detailed help.", "”查看某个子命令的帮助"),
    ("' for more information.", "”查看更多"), ("default:", "默认:"), ("values:", "取值:"),
    ("Missing expected argument", "缺少参数"), ("Unknown option", "没有这个选项"),
    ("Unexpected argument", "多余的参数"), ("unexpected arguments:", "个多余的参数："),
    ("Missing value for", "缺少取值："), (" <subcommand>", " <子命令>"), ("The value '", "取值“"),
    ("' is invalid for '", "”不适用于“"), ("'. Please provide one of ", "”，可用："), (" or '", " 或 '"),
    ("' is invalid", "”不可用"), ("unexpected argument", "多余的参数"),
  ]

  static func translated(_ text: String) -> String {
    guard interfaceLanguage == .zh else { return text }
    return chinese.reduce(text) { text, pair in replacing(pair.0, with: pair.1, in: text) }
  }

  private static func replacing(_ word: String, with other: String, in text: String) -> String {
    text.split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
  }
}
