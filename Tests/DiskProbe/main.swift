// DiskProbe PROJECT go|pause|thread NAME=TEXT...
//
// Builds the files named into PROJECT/build and says how it went: exit code 0, or 2 with the error on standard output.
// With `pause` it stops when everything but the manifest is staged, says "staged", and goes on when a signal comes. With
// `thread` it builds on one of Swift's own threads, which signals do not wake, and stops for half a second.
import Glibc
import OutcomesCLI

Terminal.prepare()
let arguments = CommandLine.arguments
let mode = arguments[2]
let files = arguments.dropFirst(3).map { argument in
  let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
  return OutputFile(name: String(parts[0]), bytes: Array(parts[1].utf8))
}

/// Signals are held back until the wait begins: one that came before would not end it. A test that sends none is given a
/// minute.
@Sendable func sayStagedAndWait() {
  var all = sigset_t()
  var former = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_SETMASK, &all, &former)
  alarm(60)
  try? Terminal.write("staged\n", to: .output)
  sigsuspend(&former)
  pthread_sigmask(SIG_SETMASK, &former, nil)
}

let plan = OutputPlan(
  project: arguments[1], files: files, lock: Array("lock of \(files.count)\n".utf8),
  extensions: ["md", "json"]
) { [mode] outputs in
  if mode == "pause" { sayStagedAndWait() }
  if mode == "thread" {
    try? Terminal.write("staged\n", to: .output)
    usleep(500_000)
  }
  let rows = outputs.map { "{\"file\": \"\($0.file)\", \"sha256\": \"\($0.sha256)\"}" }
  return Array("{\"format\": \"outcomes-manifest/1\", \"outputs\": [\(rows.joined(separator: ", "))]}\n".utf8)
}

@Sendable func build(_ plan: OutputPlan) -> Int32 {
  do {
    let report = try OutputFolder.write(plan)
    try Terminal.write("written \(report.written.count)\n", to: .output)
    return 0
  } catch {
    try? Terminal.write("\(error)\n", to: .output)
    return 2
  }
}

if mode == "thread" {
  let plan = plan
  exit(await Task.detached { build(plan) }.value)
}
exit(build(plan))
