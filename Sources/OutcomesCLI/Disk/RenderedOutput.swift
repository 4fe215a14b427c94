import Compiler
import Glibc
import Reporting
import Synchronization

/// An output that has been rendered, held against what stands in its place, and staged where that differs.
struct RenderedOutput: Sendable {
  enum State {
    case missing, same, different
  }

  let name: String
  let state: State
  /// Hexadecimal.
  let sha256: String
  /// Beside its place; nil where nothing is to be changed.
  let staged: StagedFile?

  /// Renders one.
  ///
  /// - `folder`: where it belongs; nil where there is none yet.
  /// - `mark`: starts the names of staged files; nil where nothing is to be written.
  init(_ file: OutputFile, in folder: Folder?, staging mark: String?) throws(DiskError) {
    let rendering = try OutputRendering(file.name, in: folder, staging: mark)
    var bytes = ByteStream { rendering.take($0) }
    file.write(&bytes)
    bytes.end()
    self = try rendering.finish()
  }

  fileprivate init(name: String, state: State, sha256: String, staged: StagedFile?) {
    self.name = name
    self.state = state
    self.sha256 = sha256
    self.staged = staged
  }

  /// Renders all of them at the same time; in the order given. After an error nothing is left of them.
  static func render(
    _ files: [OutputFile], in folder: Folder?, staging mark: String?
  ) throws(DiskError) -> [RenderedOutput] {
    let results = Mutex<[Int: Result<RenderedOutput, DiskError>]>([:])
    let render = { @Sendable (place: Int) in
      let result = Result { () throws(DiskError) in
        try RenderedOutput(files[place], in: folder, staging: mark)
      }
      results.withLock { $0[place] = result }
    }
    for place in files.indices where files[place].isInMemory { render(place) }
    let others = files.indices.filter { !files[$0].isInMemory }
    onThreads(others.count) { render(others[$0]) }

    let all = results.withLock { results in files.indices.compactMap { results[$0] } }
    do throws(DiskError) {
      var outputs: [RenderedOutput] = []
      for result in all { outputs.append(try result.get()) }
      return outputs
    } catch {
      for result in all { if case .success(let output) = result { output.staged?.remove() } }
      throw error
    }
  }
}

/// One output while it is rendered: its bytes are held against the file that stands there, piece by piece, and from the
/// first that differs they go to a file beside it. So what would not change costs no writing, and what is long no memory.
private final class OutputRendering {
  private let name: String
  private let folder: Folder?
  private let mark: String?
  private let old: OldFile?
  private var isSame: Bool
  private var staged: StagedFile?
  private var count = 0
  private var digester = Digester()
  private var failure: DiskError?

  init(_ name: String, in folder: Folder?, staging mark: String?) throws(DiskError) {
    self.name = name
    self.folder = folder
    self.mark = mark
    old = try folder.flatMap { folder throws(DiskError) in try OldFile(name, in: folder) }
    isSame = old != nil
  }

  func take(_ piece: UnsafeBufferPointer<UInt8>) {
    guard failure == nil, piece.count > 0 else { return }
    digester.take(piece)
    do throws(DiskError) {
      if let old, isSame, try !old.holds(piece, at: count) { isSame = false }
      if !isSame {
        try stage()
        try staged?.write(piece)
      }
      count += piece.count
    } catch {
      failure = error
    }
  }

  /// Opens the file beside the old one, and writes what has been found to be the same so far.
  private func stage() throws(DiskError) {
    guard staged == nil, let folder, let mark else { return }
    let new = try StagedFile(name, in: folder, mark: mark, mode: old?.mode)
    staged = new
    try old?.copy(upTo: count, to: new)
  }

  func finish() throws(DiskError) -> RenderedOutput {
    do throws(DiskError) {
      if let failure { throw failure }
      if let old, old.size != count { isSame = false }
      if !isSame {
        try stage()
        staged?.beginToFlush()
      }
    } catch {
      staged?.remove()
      throw error
    }
    let state: RenderedOutput.State = old == nil ? .missing : isSame ? .same : .different
    return RenderedOutput(name: name, state: state, sha256: digester.finish(), staged: staged)
  }
}

/// A file that stands where an output belongs.
private final class OldFile {
  let size: Int
  let mode: mode_t
  private let path: String
  private let descriptor: Descriptor
  private let buffer: UnsafeMutableRawBufferPointer

  /// Nil where there is nothing.
  init?(_ name: String, in folder: Folder) throws(DiskError) {
    guard let status = try folder.status(of: name) else { return nil }
    path = folder.path(of: name)
    guard !status.isLink else {
      throw DiskError(path: path, reason: "this is a link; nothing is written through links")
    }
    guard status.isRegular else { throw DiskError(path: path, reason: "this is not a regular file") }
    switch Descriptor.open(name, in: folder.raw, O_RDONLY | O_NONBLOCK | O_NOFOLLOW) {
    case .failed(let code): throw folder.failure(name, code)
    case .opened(let opened): descriptor = opened
    }
    size = Int(status.st_size)
    mode = status.st_mode & 0o777
    buffer = .allocate(byteCount: 160 << 10, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// Whether these bytes stand at a place.
  func holds(_ piece: UnsafeBufferPointer<UInt8>, at place: Int) throws(DiskError) -> Bool {
    if place + piece.count > size { return false }
    var done = 0
    while done < piece.count {
      let count = try read(at: place + done, atMost: piece.count - done)
      if count == 0 || memcmp(buffer.baseAddress!, piece.baseAddress! + done, count) != 0 { return false }
      done += count
    }
    return true
  }

  func copy(upTo end: Int, to staged: StagedFile) throws(DiskError) {
    var done = 0
    while done < end {
      let count = try read(at: done, atMost: end - done)
      guard count > 0 else {
        throw DiskError(path: path, reason: "somebody else has changed this file meanwhile")
      }
      try staged.write(UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[..<count]))
      done += count
    }
  }

  private func read(at place: Int, atMost most: Int) throws(DiskError) -> Int {
    let raw = descriptor.raw
    let count = retrying { pread(raw, buffer.baseAddress!, min(most, buffer.count), off_t(place)) }
    guard count >= 0 else { throw DiskError(path: path, code: errno) }
    return count
  }
}
