import Foundation
import Glibc

/// A child process, timed from spawn to exit, with the operating system's own account of memory.
enum Child {
  /// Runs a command with a file as standard input; throws when it fails.
  static func run(_ arguments: [String], input: String? = nil) throws -> (Double, Int) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var process = pid_t()
    let start = Stopwatch()
    let result = posix_spawnp(&process, arguments[0], &actions, nil, &pointers, environ)
    guard result == 0 else { throw ChildFailure(command: arguments[0], status: result) }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    guard status == 0 else { throw ChildFailure(command: arguments[0], status: status) }
    return (start.milliseconds, usage.ru_maxrss)
  }
}

/// A child that could not be started or did not end well.
struct ChildFailure: Error {
  let command: String
  let status: Int32
}

/// Wall time since it was made.
struct Stopwatch {
  private let start = DispatchTime.now().uptimeNanoseconds

  var milliseconds: Double {
    Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
  }
}
