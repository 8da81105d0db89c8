import ArgumentParser
import Glibc

/// A language in which the program speaks.
enum Language: String, CaseIterable, ExpressibleByArgument {
  case zh
  case en
}

/// The language of this run: `--language`, else the environment's locale, else English.
///
/// Found before the arguments are parsed, because help is written in it too.
let interfaceLanguage: Language = {
  let arguments = CommandLine.arguments
  let prefix = "--language="
  for (index, argument) in arguments.enumerated() {
    if argument == "--language", index + 1 < arguments.count {
      if let language = Language(rawValue: arguments[index + 1]) { return language }
    } else if argument.hasPrefix(prefix) {
      if let language = Language(rawValue: String(argument.dropFirst(prefix.count))) {
        return language
      }
    }
  }
  let variables: [String] = ["LC_ALL", "LC_MESSAGES", "LANG"]
  let locale = variables.lazy.compactMap { variable in getenv(variable).map { String(cString: $0) }
  }
  .first { !$0.isEmpty }
  return locale?.hasPrefix("zh") == true ? .zh : .en
}()

/// Words in the language of this run.
func words(_ zh: String, _ en: String) -> String { interfaceLanguage == .zh ? zh : en }

/// Help for an option or argument in the language of this run.
func help(_ zh: String, _ en: String) -> ArgumentHelp { ArgumentHelp(words(zh, en)) }

/// A command's configuration with its abstract in the language of this run.
func command(
  _ name: String, _ zh: String, _ en: String, subcommands: [any ParsableCommand.Type] = []
) -> CommandConfiguration {
  CommandConfiguration(commandName: name, abstract: words(zh, en), subcommands: subcommands)
}

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
    return chinese.reduce(text) { text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
    }
  }
}
