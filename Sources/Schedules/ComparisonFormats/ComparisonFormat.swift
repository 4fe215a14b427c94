import Compiler
import Reporting

/// How a comparison is printed.
public enum ComparisonFormat: String, Sendable, CaseIterable {
  /// For a terminal: a legend, a block for each change, totals last.
  case text
  /// For a review comment, and no longer than one may be.
  case md
  /// For programs: `outcomes-diff/1`.
  case json
  /// For the summary of a job on GitHub: as for a review comment, and longer.
  case github
}

/// A comparison with what only its caller knows, ready to be printed.
public struct ComparisonReport: Sendable {
  public let comparison: Comparison
  /// As somebody named them: "main", "the work tree".
  public let baseName: String
  public let headName: String
  /// What the reader has to know of the comparison itself: that a side was read and not compiled.
  public let remarks: [String]
  /// What is found in the files of the head; nil where they were not compiled.
  public let checks: Checks?
  /// Whether the whole chain from a value to its lines is printed.
  public let saysWhy: Bool

  /// Findings of the side that is to be agreed.
  public struct Checks: Sendable {
    /// "no errors, 2 warnings"
    public let verdict: String
    /// Those that the other side does not have, one line each.
    public let new: [String]

    public init(verdict: String, new: [String]) {
      self.verdict = verdict
      self.new = new
    }
  }

  public init(
    _ comparison: Comparison, base: String, head: String, remarks: [String] = [], checks: Checks? = nil,
    saysWhy: Bool = false
  ) {
    self.comparison = comparison
    baseName = base
    headName = head
    let unsaid = comparison.unsaid.isEmpty ? nil : Self.remark(on: comparison.unsaid)
    self.remarks = remarks + [unsaid].compactMap { $0 }
    self.checks = checks
    self.saysWhy = saysWhy
  }

  private static func remark(on unsaid: [String]) -> String {
    "Only one side can say these, so they were not compared: \(unsaid.joined(separator: ", "))."
  }

  public func bytes(_ format: ComparisonFormat, style: Style = .plain) -> [UInt8] {
    switch format {
    case .text: Array(text(style).utf8)
    case .md: Array(markdown(limit: Self.commentLimit).utf8)
    case .github: Array(markdown(limit: Self.summaryLimit).utf8)
    case .json: json
    }
  }

  /// GitHub and GitLab take a little more; the rest is room for what a workflow writes around it.
  static let commentLimit = 60_000
  /// GitHub takes 1 MiB for all that a step writes.
  static let summaryLimit = 1_000_000
}

extension ContractChange {
  /// `+`, `-` or `~`.
  var mark: String {
    switch event {
    case .came: "+"
    case .went: "-"
    case .changed: "~"
    }
  }

  /// "I-4.1", or the key where there is no id.
  var name: String { subject.name }

  /// "I-4.1 indicator", and "payment" where there is only one.
  func named(_ style: (String) -> String) -> String {
    let noun = subject.kind.noun
    return subject.isWhole ? style(noun) : "\(style(name)) \(noun)"
  }

  /// "rejected by the Lead Nurse on 2026-10-13: …", where that is why an outcome went or came.
  var verdict: String? {
    guard subject.kind == .outcome, event != .changed,
      let rejected = parts.first(where: { $0.subject.kind == .rejected })
    else { return nil }
    let said = { (path: String) in rejected.fields.first { $0.path == path }.flatMap { $0.to ?? $0.from } }
    let verdict = "rejected by \(said("decision.by") ?? "[ ]") on \(said("decision.on") ?? "[ ]")"
    let because = said("decision.because").map { ": " + $0 } ?? ""
    return event == .went ? verdict + because : "no longer " + verdict
  }

  /// The cause of every field, where they all have the same.
  var sharedCause: Cause? {
    guard let first = fields.first?.cause, fields.allSatisfy({ $0.cause == first }) else { return nil }
    return first
  }
}

extension FieldChange {
  /// Whether both values fit on one line beside their name.
  var isBrief: Bool { (from ?? "").count + (to ?? "").count <= 60 }

  /// "nothing" where there was or is none; nothing at all where the words are not to be quoted.
  var isUnquoted: Bool { from == nil && to == nil }
}

extension ComparisonReport {
  /// "3 material, 1 wording, 5 evidence and 2 structure"
  var totals: String {
    joined(ChangeClass.allCases.reversed().map { "\(comparison.count($0)) \($0.rawValue)" })
  }

  /// "main (edition 0.3)"
  func name(_ name: String, _ side: Comparison.Side) -> String {
    "\(name) (edition \(side.edition ?? "[ ]"))"
  }
}

/// "3 indicators, 5 open items": parts that came or went with what they belong to.
func counted(_ parts: [ContractChange]) -> String {
  Subject.Kind.allCases.compactMap { kind in
    let count = parts.count { $0.subject.kind == kind }
    return count == 0 ? nil : "\(count) \(kind.noun)\(count == 1 ? "" : "s")"
  }.joined(separator: ", ")
}
