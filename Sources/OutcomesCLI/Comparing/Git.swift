import Glibc
import Reporting

/// The repository that a project is in, asked through `git` itself. The work tree and the index are never touched.
struct Git {
  /// The root of the repository, absolute, without links.
  let root: String

  /// - Parameter folder: a project, absolute.
  init(containing folder: String) throws(DiskError) {
    let end = try Self.run(["rev-parse", "--show-toplevel"], in: folder, [])
    guard end.code == 0 else { throw Self.failure(of: end, folder, "this is in no git repository") }
    root = String(decoding: end.output, as: UTF8.self).trimmedLine
  }

  /// A commit, by its full name, and as somebody named it.
  struct Revision {
    let commit: String
    let shown: String
  }

  /// What a name of a revision stands for.
  func revision(_ name: String) throws(DiskError) -> Revision {
    guard !name.hasPrefix("-"), !name.isEmpty else {
      throw DiskError(path: name, reason: "this is no name of a revision; an option is written after --")
    }
    if let commit = try commit(name) { return Revision(commit: commit, shown: name) }
    let isShallow = try answer(["rev-parse", "--is-shallow-repository"]) == "true"
    let more =
      isShallow ? "; only a part of the history is here, and `git fetch --unshallow` gets the rest" : ""
    throw DiskError(path: name, reason: "there is no such revision, file or folder" + more)
  }

  /// Where the branch that is checked out left the main branch.
  func mergeBaseWithMainBranch() throws(DiskError) -> Revision {
    let names = ["main", "master", "origin/HEAD", "origin/main", "origin/master"]
    for name in names {
      guard let main = try commit(name) else { continue }
      if let base = try answer(["merge-base", main, "HEAD"]) {
        return Revision(commit: base, shown: "\(base.prefix(10)) on \(name)")
      }
      throw DiskError(
        path: name,
        reason:
          "it shares no commit with what is checked out, as far as the history is here; get all of it with `git fetch --unshallow`, or name a BASE"
      )
    }
    throw DiskError(
      path: root,
      reason: "there is no main branch here (looked for \(names.joined(separator: ", "))); name a BASE")
  }

  private func commit(_ name: String) throws(DiskError) -> String? {
    try answer(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
  }

  /// One line of output; nil where git has no answer.
  private func answer(_ arguments: [String]) throws(DiskError) -> String? {
    let end = try Self.run(arguments, in: root, [])
    let line = String(decoding: end.output, as: UTF8.self).trimmedLine
    return end.code == 0 && !line.isEmpty ? line : nil
  }

  /// A file of a commit.
  struct Entry {
    /// Relative to the root of the repository.
    let path: String
    let object: String
    let isLink: Bool
  }

  /// Every file below a folder of a commit, links among them, in the order of their bytes.
  ///
  /// - Parameter folder: relative to the root; empty for all.
  func entries(of revision: Revision, below folder: String) throws(DiskError) -> [Entry] {
    var arguments = ["ls-tree", "-r", "-z", "--full-tree", revision.commit]
    if !folder.isEmpty { arguments += ["--", folder + "/"] }
    let end = try Self.run(arguments, in: root, [])
    guard end.code == 0 else { throw Self.failure(of: end, revision.shown, "its files cannot be listed") }
    return end.output.split(separator: 0).compactMap { line in
      // "100644 blob 0123…<tab>path"
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
        let path = String(validating: line[line.index(after: tab)...], as: UTF8.self)
      else { return nil }
      let words = line[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3, words[1] == "blob" else { return nil }
      return Entry(path: path, object: words[2], isLink: words[0] == "120000")
    }
  }

  /// The bytes of some files, in their order.
  func bytes(of entries: [Entry]) throws(DiskError) -> [[UInt8]] {
    guard !entries.isEmpty else { return [] }
    let input = entries.flatMap { Array($0.object.utf8) + [UInt8(ascii: "\n")] }
    let end = try Self.run(["cat-file", "--batch"], in: root, input)
    guard end.code == 0 else { throw Self.failure(of: end, root, "its files cannot be read") }
    var contents: [[UInt8]] = []
    var rest = end.output[...]
    for entry in entries {
      // "0123… blob 17", a line end, 17 bytes, a line end
      guard let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")),
        let size = rest[..<lineEnd].split(separator: UInt8(ascii: " ")).last.flatMap({
          Int(String(decoding: $0, as: UTF8.self))
        }), rest.endIndex - lineEnd > size + 1
      else { throw DiskError(path: entry.path, reason: "git has no content of this file") }
      contents.append(Array(rest[(lineEnd + 1)..<(lineEnd + 1 + size)]))
      rest = rest[(lineEnd + size + 2)...]
    }
    return contents
  }

  /// Runs git for this folder alone.
  ///
  /// Whatever `GIT_` variables are set, as git does for its hooks, they speak of another call; and nothing is to be fetched,
  /// locked or asked for.
  private static func run(_ arguments: [String], in folder: String, _ input: [UInt8]) throws(DiskError)
    -> ChildProcess.End
  {
    let own = ["GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "LC_ALL=C"]
    let kept = Environment.all.filter { !$0.hasPrefix("GIT_") && !$0.hasPrefix("LC_ALL=") }
    let git = ChildProcess(
      program: "git", arguments: ["-C", folder, "--no-replace-objects", "--literal-pathspecs"] + arguments,
      environment: kept + own)
    do {
      return try git.run(input: input)
    } catch {
      guard error.reason == DiskError.reason(of: ENOENT) else { throw error }
      throw DiskError(
        path: "git",
        reason:
          "this program is not installed, and revisions cannot be read without it; name two folders instead"
      )
    }
  }

  /// What git said, in its own words behind ours.
  private static func failure(of end: ChildProcess.End, _ path: String, _ reason: String) -> DiskError {
    let said = String(decoding: end.errors, as: UTF8.self).split(separator: "\n").first.map {
      " (\(visible($0)))"
    }
    return DiskError(path: path, reason: reason + (said ?? ""))
  }
}

extension String {
  /// Without its line end.
  fileprivate var trimmedLine: String { hasSuffix("\n") ? String(dropLast()) : self }
}
