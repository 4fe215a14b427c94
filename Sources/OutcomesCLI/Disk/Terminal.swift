import Glibc
import Reporting
import Synchronization

/// What `--color` may say.
public enum ColourChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

/// The two streams to whoever runs the program.
public enum Terminal {
  public enum Stream: Int32, Sendable {
    /// Answers.
    case output = 1
    /// Progress, findings for people, the closing line.
    case errors = 2

    var name: String { self == .output ? "standard output" : "standard error" }
  }

  private static let departed = Atomic<Int32>(0)

  /// To be called once, before anything is opened.
  ///
  /// A reader that goes away and a file that grows too large become errors of the call instead of signals. A stream that
  /// is closed is given to `/dev/null`: otherwise the next file to be opened would take its number, and its text.
  public static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    for raw: Int32 in 0...2 where fcntl(raw, F_GETFD) < 0 {
      // Opened the wrong way round, so that whoever writes an answer here is told that nobody gets it.
      _ = open("/dev/null", raw == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes all bytes. A reader that has gone away (`| head`) is no error; its stream is left alone from then on.
  public static func write(_ bytes: [UInt8], to stream: Stream) throws(DiskError) {
    if readerHasLeft(stream) { return }
    let code = bytes.withUnsafeBytes { write($0, to: stream.rawValue) }
    if code == EPIPE {
      departed.bitwiseOr(stream.rawValue, ordering: .relaxed)
    } else if code != 0 {
      throw DiskError(path: stream.name, code: code)
    }
  }

  public static func write(_ text: String, to stream: Stream) throws(DiskError) {
    try write(Array(text.utf8), to: stream)
  }

  /// Whether nobody reads this stream any more: a command that only answers may stop.
  public static func readerHasLeft(_ stream: Stream) -> Bool {
    departed.load(ordering: .relaxed) & stream.rawValue != 0
  }

  /// The error, or 0.
  private static func write(_ bytes: UnsafeRawBufferPointer, to raw: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      let count = retrying { Glibc.write(raw, bytes.baseAddress! + done, bytes.count - done) }
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        // Somebody who shares the stream has made it non-blocking.
        var waiting = pollfd(fd: raw, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else {
        return errno
      }
    }
    return 0
  }

  public static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// How to write to a stream, from `--color`, the environment and where the stream leads.
  public static func style(for stream: Stream, choice: ColourChoice) -> Style {
    let isColoured = isColoured(choice: choice, isTerminal: isTerminal(stream)) { name in
      getenv(name).map { String(cString: $0) }
    }
    return Style(isColoured: isColoured)
  }

  /// The option is for this run and wins; then refusing colour (`NO_COLOR`), then forcing it (`CLICOLOR_FORCE`), then
  /// what the terminal can do. Set but empty counts as not set (no-color.org, bixense.com/clicolors).
  static func isColoured(
    choice: ColourChoice, isTerminal: Bool, environment: (String) -> String?
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if environment("NO_COLOR")?.isEmpty == false { return false }
      if let force = environment("CLICOLOR_FORCE"), !force.isEmpty, force != "0" { return true }
      return isTerminal && environment("TERM") != "dumb"
    }
  }
}
