/// One line a diagnostic: `path:line:column: level[name] message`.
public enum ConcisePrinter {
  public static func print(_ diagnostics: Diagnostics, sources: SourceMap) -> String {
    let (shown, left) = diagnostics.inOrder(sources)
    var text = ""
    for diagnostic in shown {
      if let span = diagnostic.span {
        let start = sources.start(of: span)
        text += "\(visible(sources.path(of: span))):\(start.line):\(start.column): "
      }
      text += "\(diagnostic.level.rawValue)[\(diagnostic.kind.name)] \(visible(diagnostic.message))"
      if !diagnostic.suggestions.isEmpty {
        text += " (did you mean \(diagnostic.suggestions.map { visible($0) }.joined(separator: ", "))?)"
      }
      text += "\n"
    }
    for (path, count) in left { text += "\(visible(path)): \(count) more not shown\n" }
    return text
  }
}
