public import ArgumentParser
import Foundation
import PrisonAffairs

/// The language of this run: `--language`, else the environment's locale, else English.
///
/// Found before the arguments are parsed, because help is written in it too.
let interfaceLanguage: Language = {
  let arguments = CommandLine.arguments
  for (index, argument) in arguments.enumerated() {
    if argument == "--language", index + 1 < arguments.count,
      let language = Language(rawValue: arguments[index + 1])
    {
      return language
    }
    if argument.hasPrefix("--language="),
      let language = Language(rawValue: String(argument.dropFirst("--language=".count)))
    {
      return language
    }
  }
  let environment = ProcessInfo.processInfo.environment
  let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
    .first { !$0.isEmpty }
  return locale?.hasPrefix("zh") == true ? .zh : .en
}()

/// Words in the language of this run.
func words(_ zh: String, _ en: String) -> String { Text(zh: zh, en: en)[interfaceLanguage] }

/// Help for an option or argument in the language of this run.
func help(_ zh: String, _ en: String) -> ArgumentHelp { ArgumentHelp(words(zh, en)) }

/// A command's configuration with its abstract in the language of this run.
func command(
  _ name: String, _ zh: String, _ en: String, discussion: Text? = nil,
  subcommands: [any ParsableCommand.Type] = []
) -> CommandConfiguration {
  CommandConfiguration(
    commandName: name, abstract: words(zh, en), discussion: discussion?[interfaceLanguage] ?? "",
    subcommands: subcommands)
}

extension Language: ExpressibleByArgument {}
