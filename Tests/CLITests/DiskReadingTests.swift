import Glibc
import Reporting
import Testing

@testable import OutcomesCLI

@Suite struct DiskReadingTests {
  let folder = TemporaryFolder()

  @Test func bytesComeAsTheyAre() throws {
    folder.put("empty")
    folder.put("text", "é\r\n\u{FEFF}")
    #expect(try FileReading.read(folder("empty")) == [])
    #expect(try FileReading.read(folder("text")) == Array("é\r\n\u{FEFF}".utf8))
  }

  @Test func theLimitIsTheLastSizeRead() throws {
    folder.put("ten", "0123456789")
    #expect(try FileReading.read(folder("ten"), limit: 10).count == 10)
    #expect(
      throws: DiskError(
        path: folder("ten"), reason: "this file is larger than 9 bytes, the most that is read")
    ) {
      try FileReading.read(folder("ten"), limit: 9)
    }
  }

  @Test func aFileOfOver16MiBIsRefusedUnread() {
    folder.put("large")
    truncate(folder("large"), 1 << 40)
    let error = #expect(throws: DiskError.self) { try FileReading.read(folder("large")) }
    #expect(error?.reason == "this file is larger than 16 MiB, the most that is read")
  }

  @Test func aProjectHasNoMoreFilesThanCanBeNamed() throws {
    // What ships with the program, and its templates, are files of a run too.
    #expect(LoadedProject.mostFiles + 200 < FileID.most)
    #expect(LoadedProject.readLimit <= Span.largestFile)
    try LoadedProject.checkCount(LoadedProject.mostFiles, of: "project")
    #expect(
      throws: DiskError(
        path: "project", reason: "a project has at most 16000 files, and this one has 16001")
    ) {
      try LoadedProject.checkCount(16_001, of: "project")
    }
  }

  @Test func aFileWhoseSizeIsNotToldIsReadToItsEnd() throws {
    // Everything under /proc says that it has 0 bytes.
    let text = String(decoding: try FileReading.read("/proc/self/status"), as: UTF8.self)
    #expect(text.contains("Pid:\t\(getpid())\n"))
    #expect(throws: DiskError.self) { try FileReading.read("/proc/self/status", limit: 20) }
  }

  @Test
  func whatIsNoFileIsRefusedAtOnce() {
    mkfifo(folder("pipe"), 0o600)
    folder.makeFolder("inner")
    folder.link("circle", to: "circle")
    let reasons = ["pipe", "inner", "circle", "none", "inner/none/none"].map { name in
      #expect(throws: DiskError.self) { try FileReading.read(folder(name)) }?.reason
    }
    #expect(
      reasons == [
        "this is not a regular file", "this is a folder, not a file",
        "there are links here that cannot be followed",
        "there is no such file or folder", "there is no such file or folder",
      ])
    let device = #expect(throws: DiskError.self) { try FileReading.read("/dev/zero") }
    #expect(device?.reason == "this is not a regular file")
  }
}
