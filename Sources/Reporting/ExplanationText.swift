extension DiagnosticKind {
  /// The explanation as the terminal shows it.
  public func text(style: Style = .plain) -> String {
    var lines = [style(style.tone(of: level), "\(level.rawValue)[\(name)]") + " " + summary, ""]
    lines += [explanation.says, ""]
    lines += [style(.strong, "Why it matters"), explanation.matters, ""]
    lines += example("Wrong", explanation.wrong, style) + [""] + example("Right", explanation.right, style)
    return lines.map { $0 + "\n" }.joined()
  }

  private func example(_ title: String, _ example: Example, _ style: Style) -> [String] {
    let heading = style(.strong, title) + (example.file.isEmpty ? "" : " (\(example.file))")
    return [heading, ""] + example.lines.map { "    " + visible($0) }
  }

  /// The explanation as a section of the manual.
  public var markdown: String {
    var lines = ["### `\(name)`", "", "*\(level.rawValue)*: \(summary)", ""]
    lines += [explanation.says, "", explanation.matters, ""]
    lines += fenced("Wrong", explanation.wrong) + [""]
    lines += fenced("Right", explanation.right) + [""]
    return lines.map { $0 + "\n" }.joined()
  }

  private func fenced(_ title: String, _ example: Example) -> [String] {
    let heading = example.file.isEmpty ? "\(title):" : "\(title), in `\(example.file)`:"
    return [heading, "", "```yaml"] + example.lines.map { visible($0) } + ["```"]
  }

  /// The explanation for machines.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "outcomes-explanation/1")
      json.field("name", name)
      json.field("level", level.rawValue)
      json.field("summary", summary)
      json.field("says", explanation.says)
      json.field("matters", explanation.matters)
      json.field("wrong", explanation.wrong.text)
      json.field("right", explanation.right.text)
    }
    return json.finish()
  }
}

extension DiagnosticKind.Example {
  /// The file it stands in; empty where a file cannot show it.
  public var file: String {
    place.hasPrefix("tests:") ? "" : String(place.prefix { $0 != "#" })
  }

  /// Lines that are longer than a page are cut: they show a limit, and nothing else.
  fileprivate var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.count > 100 ? line.prefix(97) + "…" : String(line)
    }
  }
}

/// Every kind, family by family, as a page of the manual.
public func diagnosticsPage(_ kinds: [DiagnosticKind]) -> String {
  var page = """
    # Diagnostics

    Every message has a name, a level, and an explanation; `outcomes explain NAME` prints it in the terminal.
    An error cannot go into a contract, a warning will be questioned, advice is style.
    The examples on this page are run by the tests.


    """
  let families = Dictionary(grouping: kinds, by: { String($0.family) })
  for family in families.keys.sorted(byBytesOf: { $0 }) {
    page += "## \(family)\n\n"
    for kind in families[family]!.sorted(byBytesOf: \.name) { page += kind.markdown }
  }
  while page.hasSuffix("\n\n") { page.removeLast() }
  return page
}
