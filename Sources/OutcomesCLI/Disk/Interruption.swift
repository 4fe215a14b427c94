import Glibc
import Synchronization

/// Lets what has begun on the disk be undone or finished before the process dies by a signal.
///
/// While any build of this process writes, SIGINT, SIGTERM and SIGHUP only leave a note. The writing looks at it between
/// two files and takes back what it has staged; when the last one has ended, the process dies by the signal after all,
/// so that the shell that called it sees an interrupt and not an exit code.
enum Interruption {
  /// The signal that came, or 0.
  private static let received = Atomic<Int32>(0)
  private static let held = Mutex(Held())

  private struct Held {
    var writers = 0
    var former: [(signal: Int32, action: sigaction)] = []
  }

  /// Whether the process is to die as soon as it can.
  static var isPending: Bool { received.load(ordering: .relaxed) != 0 }

  static func hold() {
    // Touched before any handler can: the first use of a global sets it up, which no handler may do.
    _ = isPending
    held.withLock { held in
      held.writers += 1
      guard held.writers == 1 else { return }
      // A write over a limit is then an error like any other, EFBIG.
      _ = signal(SIGXFSZ, SIG_IGN)
      for name in [SIGINT, SIGTERM, SIGHUP] {
        var note = sigaction()
        note.__sigaction_handler.sa_handler = { Interruption.received.store($0, ordering: .relaxed) }
        note.sa_flags = SA_RESTART
        var former = sigaction()
        guard sigaction(name, nil, &former) == 0, !isIgnored(former) else { continue }
        if sigaction(name, &note, nil) == 0 { held.former.append((name, former)) }
      }
    }
  }

  static func release() {
    let signal: Int32 = held.withLock { held in
      held.writers -= 1
      guard held.writers == 0 else { return 0 }
      for (name, action) in held.former {
        var action = action
        sigaction(name, &action, nil)
      }
      held.former = []
      return received.exchange(0, ordering: .relaxed)
    }
    if signal != 0 { die(by: signal) }
  }

  /// Swift's own threads hold signals back; this one must let it through, or it would go on as if nothing had come.
  private static func die(by signal: Int32) {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, signal)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(signal)
  }

  /// What was started with `nohup` or in the background stays deaf.
  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
