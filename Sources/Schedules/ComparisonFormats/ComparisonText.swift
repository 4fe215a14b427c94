import Compiler
import Reporting

// A comparison for a terminal.

extension ComparisonReport {
  func text(_ style: Style) -> String {
    var text = TextBlocks(style: style, saysWhy: saysWhy)
    let (base, head) = (name(baseName, comparison.base), name(headName, comparison.head))
    text.line(0, style(.strong, "\(comparison.head.project): from \(base) to \(head)"))
    for remark in remarks { text.line(0, remark) }
    guard !comparison.isEmpty else {
      text.line(0, "Nothing changed.")
      return text.output
    }
    text.line(0, "+ came   - went   ~ changed   tighter: asks more of whoever delivers   looser: asks less")
    for `class` in ChangeClass.allCases.reversed() {
      let those = comparison.changes.filter { $0.class == `class` }
      if those.isEmpty { continue }
      text.line(0, "")
      text.line(0, style(.strong, capitalised(`class`.rawValue)) + ": " + `class`.meaning)
      for change in those { text.block(change, depth: 0) }
    }
    text.line(0, "")
    text.line(0, "\(totals).")
    return text.output
  }
}

private struct TextBlocks {
  let style: Style
  let saysWhy: Bool
  var output = ""

  mutating func line(_ depth: Int, _ text: String) {
    output += text.isEmpty ? "\n" : String(repeating: "  ", count: depth) + text + "\n"
  }

  mutating func block(_ change: ContractChange, depth: Int) {
    let title = change.subject.title == change.name ? "" : ": " + visible(change.subject.title)
    let withdrawn = change.isWithdrawal ? " withdrawn" : ""
    line(
      depth,
      "\(tone(change.mark)) \(change.named { style(.strong, visible($0)) })\(withdrawn)\(title)"
    )
    if let verdict = change.verdict { line(depth + 2, visible(verdict)) }
    if change.event == .changed {
      let shared = saysWhy ? nil : change.sharedCause
      for field in change.fields { self.field(field, depth: depth + 2, saysCause: shared == nil) }
      cause(shared ?? Cause(), depth: depth + 2)
    }
    cause(change.cause, depth: depth + 2)
    parts(change, depth: depth + 2)
  }

  /// What came or went with it is counted; what changed by itself is told.
  private mutating func parts(_ change: ContractChange, depth: Int) {
    let parts = change.parts.filter { $0.subject.kind != .rejected }
    let along = change.event == .changed ? [] : parts.filter { $0.event == change.event }
    if !along.isEmpty, !saysWhy { line(depth, "with " + counted(along)) }
    for part in parts where saysWhy || change.event == .changed || part.event != change.event {
      block(part, depth: depth)
    }
  }

  private mutating func field(_ field: FieldChange, depth: Int, saysCause: Bool) {
    let direction = field.direction.map { " (\($0.rawValue))" } ?? ""
    if field.isUnquoted {
      line(depth, "\(field.label): changed")
    } else if field.isBrief {
      line(
        depth,
        "\(field.label): \(visible(field.from ?? "nothing")) → \(visible(field.to ?? "nothing"))\(direction)")
    } else {
      line(depth, "\(field.label)\(direction):")
      if let from = field.from { line(depth + 1, tone("-") + " " + visible(from)) }
      if let to = field.to { line(depth + 1, tone("+") + " " + visible(to)) }
    }
    if saysCause { cause(field.cause, depth: depth + 1) }
  }

  private mutating func cause(_ cause: Cause, depth: Int) {
    for other in cause.others { line(depth, "because of " + visible(other)) }
    if saysWhy {
      for line in cause.lines { self.line(depth, "because of " + line.chain) }
    } else if !cause.lines.isEmpty {
      line(depth, "because of " + cause.lines.map(\.text).joined(separator: ", "))
    }
  }

  private func tone(_ mark: String) -> String {
    switch mark {
    case "-": style(.error, mark)
    case "+": style(.advice, mark)
    default: style(.warning, mark)
    }
  }
}

extension SpecLine {
  /// "maps/frailty.yaml:59 → frailty-journey/v2 → O-6"
  var chain: String { ([text] + via.map { visible($0) }).joined(separator: " → ") }

  /// "decisions.yaml:27", "maps/frailty.yaml:3-9 before"
  var text: String {
    let place = first == last ? "\(first)" : "\(first)-\(last)"
    return visible("\(path):\(place)") + (side == .base ? " before" : "")
  }
}
