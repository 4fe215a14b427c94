import Glibc

/// The built program, run as an editor runs it: with a pipe at each end.
final class Program {
  private let process: pid_t
  private let input: Int32
  private let output: Int32

  /// Starts `outcomes` with some arguments, in a folder.
  init(_ arguments: [String], in folder: String) {
    var (toChild, fromChild): ([Int32], [Int32]) = ([0, 0], [0, 0])
    pipe(&toChild)
    pipe(&fromChild)
    for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    let script = "cd '\(folder)' && exec '\(Self.path)' \"$@\""
    var words: [UnsafeMutablePointer<CChar>?] = (["/bin/sh", "-c", script, "sh"] + arguments).map {
      strdup($0)
    }
    words.append(nil)
    var process: pid_t = 0
    let code = posix_spawn(&process, "/bin/sh", &actions, nil, words, environ)
    precondition(code == 0, "cannot start the program: error \(code)")
    words.forEach { free($0) }
    close(toChild[0])
    close(fromChild[1])
    (self.process, input, output) = (process, toChild[1], fromChild[0])
  }

  deinit {
    close(input)
    close(output)
    _ = end()
  }

  func send(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress! + done, bytes.count - done) }
      precondition(count > 0, "the program has gone")
      done += count
    }
  }

  /// So many bytes, or fewer at the end.
  func read(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < count {
      let got = Glibc.read(output, &piece, min(piece.count, count - bytes.count))
      if got <= 0 { break }
      bytes += piece[..<got]
    }
    return bytes
  }

  /// Waits for the end; gives back the exit code, once.
  private var code: Int32?
  func end() -> Int32 {
    if let code { return code }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let found = status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    code = found
    return found
  }

  /// Runs the program to its end; what it printed, and its exit code.
  @discardableResult
  static func run(_ arguments: [String], in folder: String) -> (output: [UInt8], code: Int32) {
    let program = Program(arguments, in: folder)
    let output = program.read(.max)
    return (output, program.end())
  }

  /// It is built beside the tests.
  private static let path: String = {
    let own = String(cString: realpath("/proc/self/exe", nil))
    return own.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/outcomes"
  }()
}
