import ArgumentParser
import PrisonAffairs

/// The exit codes others script against.
enum ExitStatus: Int32 {
  case done = 0
  case refused = 1
  case usage = 64
  case data = 65
  case noInput = 66
  case internalFault = 70
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case notPermitted = 77

  var code: ExitCode { ExitCode(rawValue) }
}

/// A fault of a command, with its words and its exit code.
struct CommandFault: Error {
  let code: ExitStatus
  let message: Text
  let hint: Text?
}
