import Glibc

/// A process started by a test, with its standard output to be read.
final class Child {
  let process: pid_t
  private let output: Int32

  /// Starts a program found along PATH; `isRead: false` gives it a pipe that nobody reads from the very start.
  init(_ arguments: [String], isRead: Bool = true) {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    if !isRead { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    // Signals that the runner of the tests ignores are not to be ignored by the child.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    // Nor those that the thread of a test holds back, as Swift's own threads do.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    var process: pid_t = 0
    let code = posix_spawnp(&process, arguments[0], &actions, &attributes, words, environ)
    precondition(code == 0, "cannot start \(arguments[0]): error \(code)")
    self.process = process
    close(ends[1])
    output = isRead ? ends[0] : -1
    words.forEach { free($0) }
  }

  deinit { if output >= 0 { close(output) } }

  /// Waits for the next line, or what is left at the end.
  func line() -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(output, &byte, 1) == 1, byte != UInt8(ascii: "\n") { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func send(_ signal: Int32) { kill(process, signal) }

  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  func end() -> End {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }
}

/// The program that writes output in a process of its own; it is built beside the tests.
let diskProbe: String = {
  var path = String(cString: realpath("/proc/self/exe", nil))
  path = path.split(separator: "/").dropLast().map { "/\($0)" }.joined()
  return path + "/DiskProbe"
}()
