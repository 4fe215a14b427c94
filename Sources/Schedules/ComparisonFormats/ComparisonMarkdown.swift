import Compiler
import Reporting

// A comparison for a review comment: the table of what is material first, then words, then what can be folded away.

extension ComparisonReport {
  /// - Parameter limit: the most bytes there may be. Items that do not fit are said in fewer words, and then left out and counted;
  ///   none is cut.
  func markdown(limit: Int) -> String {
    var page = MarkdownPage(limit: limit)
    page.add("## What changes in the contract: \(inline(comparison.head.title))\n\n")
    let (base, head) = (name(baseName, comparison.base), name(headName, comparison.head))
    page.add(
      "From \(inline(base)) to \(inline(head)): **\(comparison.isEmpty ? "nothing changed" : totals)**.\n")
    if comparison.keepsEditionOfMaterialChange {
      page.add(
        "\n**The edition is \(inline(comparison.head.edition ?? "[ ]")) on both sides, and there are material changes.**\n"
      )
    }
    for remark in remarks { page.add("\n\(inline(remark))\n") }
    withdrawn(to: &page)
    material(to: &page)
    list(.wording, isFolded: false, to: &page)
    list(.evidence, isFolded: true, to: &page)
    list(.structure, isFolded: true, to: &page)
    findings(to: &page)
    return page.text
  }

  /// Named before anything else, so that no limit hides them.
  private func withdrawn(to page: inout MarkdownPage) {
    let voices = comparison.withdrawals.map { inline($0.subject.key) }
    guard !voices.isEmpty else { return }
    page.add("\nWithdrawn, or no longer withdrawn: ")
    page.add(items: voices.map { .init(full: $0, brief: nil) }, between: ", ", unit: "voice")
    page.add(".\n")
  }

  private func material(to page: inout MarkdownPage) {
    let changes = comparison.changes.filter { $0.class == .material }
    guard !changes.isEmpty else { return }
    page.add("\n### Material\n\n| | What | Change | Asks | Because of |\n| --- | --- | --- | --- | --- |\n")
    page.add(items: changes.flatMap { rows(of: $0) }, between: "", unit: "row")
  }

  /// A row for each value; one for what came or went.
  private func rows(of change: ContractChange) -> [MarkdownPage.Item] {
    let what = change.named { cell($0) }
    let title = change.subject.title == change.name ? "" : ": \(cell(change.subject.title))"
    let row = { (what: String, value: String, asks: String, cause: Cause) in
      "| \(change.mark) | \(what) | \(value) | \(asks) | \(cell(cause.told)) |\n"
    }
    guard change.event == .changed else {
      let along = change.parts.filter { $0.event == change.event && $0.subject.kind != .rejected }
      let with = along.isEmpty ? nil : "with " + counted(along)
      let value = [change.verdict, with].compactMap { $0 }.joined(separator: "; ")
      return [
        .init(full: row(what + title, cell(value), "", change.cause), brief: row(what, "", "", Cause()))
      ]
    }
    let own = change.fields.map { field in
      MarkdownPage.Item(
        full: row(what + title, cell(field.told), field.direction?.rawValue ?? "", field.cause),
        brief: row(what, cell(field.label), field.direction?.rawValue ?? "", Cause()))
    }
    return own + change.parts.flatMap { rows(of: $0) }
  }

  private func list(_ class: ChangeClass, isFolded: Bool, to page: inout MarkdownPage) {
    let changes = comparison.changes.filter { $0.class == `class` }
    guard !changes.isEmpty else { return }
    let title =
      "\(capitalised(`class`.rawValue)): \(changes.count) \(changes.count == 1 ? "change" : "changes")"
    page.add(isFolded ? "\n<details><summary>\(title)</summary>\n\n" : "\n### \(title)\n\n")
    page.add(
      items: changes.map { .init(full: bullet($0, depth: 0), brief: heading($0, depth: 0)) }, between: "",
      unit: "change")
    if isFolded { page.close("\n</details>\n") }
  }

  private func heading(_ change: ContractChange, depth: Int) -> String {
    let title = change.subject.title == change.name ? "" : ": \(inline(change.subject.title))"
    let withdrawn = change.isWithdrawal ? " withdrawn" : ""
    let cause = change.event == .changed ? "" : change.cause.inBrackets
    let indent = String(repeating: "  ", count: depth)
    return
      "\(indent)- \(change.mark == "~" ? "" : change.mark == "+" ? "new: " : "gone: ")\(change.named { "**" + inline($0) + "**" })\(withdrawn)\(title)\(inline(cause))\n"
  }

  private func bullet(_ change: ContractChange, depth: Int) -> String {
    var text = heading(change, depth: depth)
    let indent = String(repeating: "  ", count: depth + 1)
    if change.event == .changed {
      for field in change.fields {
        text += "\(indent)- \(inline(field.told + field.asks + field.cause.inBrackets))\n"
      }
    } else {
      let along = change.parts.filter { $0.event == change.event }
      if !along.isEmpty { text += "\(indent)- with \(counted(along))\n" }
    }
    for part in change.parts where change.event == .changed || part.event != change.event {
      text += bullet(part, depth: depth + 1)
    }
    return text
  }

  private func findings(to page: inout MarkdownPage) {
    guard let checks else { return }
    page.add("\n<details><summary>Checks: \(inline(checks.verdict))</summary>\n\n")
    if checks.new.isEmpty { page.add("Nothing is found that was not found before.\n") }
    page.add(
      items: checks.new.map { .init(full: "- \(inline($0))\n", brief: nil) }, between: "", unit: "finding")
    page.close("\n</details>\n")
  }

  private func inline(_ text: String) -> String { Escaping.inline.escaped(visible(text)) }
  private func cell(_ text: String) -> String { Escaping.cell.escaped(visible(text)) }
}

extension FieldChange {
  /// "upper, year 2: 61% → 66%"
  fileprivate var told: String {
    isUnquoted ? "\(label): changed" : "\(label): \(from ?? "nothing") → \(to ?? "nothing")"
  }

  fileprivate var asks: String { direction.map { " (\($0.rawValue))" } ?? "" }
}

extension Cause {
  fileprivate var told: String { (others + lines.map(\.text)).joined(separator: ", ") }
  fileprivate var inBrackets: String { isKnown ? " (because of \(told))" : "" }
}
