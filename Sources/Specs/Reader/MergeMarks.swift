import Reporting

/// The lines that git puts into a file where two branches changed the same place, and nobody has chosen yet.
func mergeMarks(in file: SourceFile) -> [Span] {
  let marks = ["<<<<<<<", "=======", ">>>>>>>"].map { Array($0.utf8) }
  return (1...file.lineCount).compactMap { line in
    let bytes = file.bytes(ofLine: line)
    // Exactly seven: a longer row of them is somebody's ruler.
    guard
      marks.contains(where: {
        bytes.starts(with: $0) && (bytes.count == 7 || bytes[bytes.startIndex + 7] == 0x20)
      })
    else { return nil }
    return file.span(bytes.startIndex, bytes.endIndex)
  }
}

/// The one thing to say of a file that holds such lines; nil where it holds none.
func unfinishedMerge(in file: SourceFile) -> Diagnostic? {
  let marks = mergeMarks(in: file)
  guard let first = marks.first else { return nil }
  return Diagnostic(
    .unfinishedMerge, "the file holds the marks of an unfinished merge", at: first,
    labels: marks.dropFirst().prefix(2).map { .init($0, "and here") },
    help: [
      "two branches changed this place: keep what is right of both sides, and delete the lines of `<<<<<<<`, `=======` and `>>>>>>>`"
    ])
}

extension DiagnosticKind {
  static let unfinishedMerge = DiagnosticKind(
    "yaml/unfinished-merge", .error, "A file holds the marks of an unfinished merge.",
    .init(
      says:
        "Two branches changed the same place of a file, and git left its marks there for somebody to choose.",
      matters: "Which of the two people meant must not be guessed.",
      wrong: .init(
        "decisions.yaml", "kind: decisions\n<<<<<<< ours\nmeasures: []\n=======\noutcomes: []\n>>>>>>> theirs"
      ),
      right: .init("decisions.yaml", "kind: decisions\noutcomes: []")))
}
