import Glibc

/// Another program, run to its end: what it is told on standard input, and what it says.
struct ChildProcess {
  /// What became of it.
  struct End {
    /// Its exit code; 128 and more where a signal ended it, as shells count.
    let code: Int32
    let output: [UInt8]
    let errors: [UInt8]
  }

  let program: String
  let arguments: [String]
  /// The whole environment, each `NAME=value`.
  let environment: [String]

  /// Runs the program, found as a shell finds it.
  ///
  /// It is fed and listened to at the same time: a program that answers while it reads would otherwise wait for us, and we
  /// for it.
  func run(input: [UInt8] = []) throws(DiskError) -> End {
    let (stdin, stdout, stderr) = (try Pipe(), try Pipe(), try Pipe())
    var child = pid_t()
    let code = spawn(&child, stdin, stdout, stderr)
    stdin.closeReading()
    stdout.closeWriting()
    stderr.closeWriting()
    guard code == 0 else {
      for pipe in [stdin, stdout, stderr] { pipe.close() }
      throw DiskError(path: program, code: code)
    }
    var talk = Talk(input: input, stdin: stdin, stdout: stdout, stderr: stderr)
    talk.hold()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let exit = (status >> 8) & 0xFF
    return End(code: signal == 0 ? exit : 128 + signal, output: talk.output, errors: talk.errors)
  }

  private func spawn(_ child: inout pid_t, _ stdin: Pipe, _ stdout: Pipe, _ stderr: Pipe) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, stdout.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, stderr.writing, 2)

    // The signals that this program sleeps through are the child's to die of.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // Nor is it to hold back what this thread holds back.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    return posix_spawnp(&child, program, &actions, &attributes, &words, &variables)
  }
}

/// Two ends of a pipe; both are closed in every other program that is started.
private final class Pipe {
  private(set) var reading: Int32 = -1
  private(set) var writing: Int32 = -1

  init() throws(DiskError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw DiskError(path: "a pipe", code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  func closeReading() {
    if reading >= 0 { _ = Glibc.close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { _ = Glibc.close(writing) }
    writing = -1
  }

  func close() {
    closeReading()
    closeWriting()
  }

  deinit { close() }
}

/// What goes to and fro until the other side has said everything.
private struct Talk {
  let input: [UInt8]
  let stdin: Pipe
  let stdout: Pipe
  let stderr: Pipe
  var output: [UInt8] = []
  var errors: [UInt8] = []
  private var sent = 0

  init(input: [UInt8], stdin: Pipe, stdout: Pipe, stderr: Pipe) {
    self.input = input
    self.stdin = stdin
    self.stdout = stdout
    self.stderr = stderr
    // A write to a full pipe would wait, and nobody would listen meanwhile.
    _ = fcntl(stdin.writing, F_SETFL, O_NONBLOCK)
  }

  mutating func hold() {
    while stdout.reading >= 0 || stderr.reading >= 0 {
      if sent == input.count { stdin.closeWriting() }
      var waiting = [
        pollfd(fd: stdin.writing, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: stdout.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stderr.reading, events: Int16(POLLIN), revents: 0),
      ]
      guard retrying({ Int(poll(&waiting, 3, -1)) }) > 0 else { return }
      if waiting[0].revents != 0 { send() }
      if waiting[1].revents != 0, !take(stdout, into: &output) { stdout.closeReading() }
      if waiting[2].revents != 0, !take(stderr, into: &errors) { stderr.closeReading() }
    }
  }

  private mutating func send() {
    let count = input.withUnsafeBytes { buffer in
      retrying { write(stdin.writing, buffer.baseAddress! + sent, buffer.count - sent) }
    }
    if count >= 0 {
      sent += count
    } else if errno != EAGAIN {
      // It has heard enough.
      sent = input.count
    }
  }

  /// False at the end.
  private func take(_ pipe: Pipe, into bytes: inout [UInt8]) -> Bool {
    let before = bytes.count
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { room in
      retrying { read(pipe.reading, room.baseAddress!, room.count) }
    }
    if count > 0 { bytes += buffer[..<count] }
    return bytes.count > before
  }
}
