import Glibc
import Synchronization

/// Does something for each number below a count, as many at the same time as there are cores, the lowest first.
///
/// On threads of its own: disks make them wait, and Swift's own must not.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  let work = ThreadedWork(count, body)
  let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  var threads: [pthread_t] = []
  for _ in 1..<max(1, min(cores, count)) {
    var thread = pthread_t()
    let held = Unmanaged.passRetained(work)
    let code = pthread_create(
      &thread, nil,
      { held in
        if let held { Unmanaged<ThreadedWork>.fromOpaque(held).takeRetainedValue().doWhatIsLeft() }
        return nil
      }, held.toOpaque())
    // Where there are no more threads to be had, this one does it all.
    if code == 0 { threads.append(thread) } else { held.release() }
  }
  work.doWhatIsLeft()
  for thread in threads { pthread_join(thread, nil) }
}

private final class ThreadedWork: Sendable {
  private let next = Atomic<Int>(0)
  private let count: Int
  private let body: @Sendable (Int) -> Void

  init(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.body = body
  }

  func doWhatIsLeft() {
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      body(number)
    }
  }
}
