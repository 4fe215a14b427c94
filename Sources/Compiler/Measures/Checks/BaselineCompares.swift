import Reporting
import Specs

// M06. What was measured before must have been measured in the same way.

extension MeasureCheck {
  static let baselineCompares = MeasureCheck(
    code: "M06", weight: .decisive,
    question: "Is there a baseline of the same definition, from the same source, asked in the same way?"
  ) { measured in
    guard let baseline = measured.baseline else {
      // What was given cannot be one, and that has been said.
      if measured.measure?.withheld != nil { return .fail(measured.noBaseline) }
      if measured.decided?.baseline != nil { return .fail("what is given is no baseline") }
      guard measured.isPaidOnResult else { return .open(measured.noBaseline) }
      return .fail(
        "there is no baseline",
        Diagnostic(
          .noBaseline, "payment hangs on the result of \(measured.indicator.id), and there is no baseline",
          at: measured.place,
          labels: measured.target?.aim.map { [.init($0.span, "better than what?")] } ?? [],
          help: [
            "M06, L03: measure a baseline first; until then pay for reporting with `phase: reporting`, or `role: monitor`"
          ]))
    }
    if let difference = measured.difference(of: baseline.written) {
      return .fail(
        difference.text,
        Diagnostic(
          .baselineDiffers, difference.message, at: difference.span, labels: difference.labels,
          help: ["M06, L06: take a baseline that was measured as the results will be"]))
    }
    if let length = measured.otherLength(of: baseline) { return length }
    let period = [baseline.from, baseline.to].compactMap { $0?.longText }.joined(separator: " to ")
    return .pass(
      "\(measured.value(baseline.value.value)) among \(measured.people(baseline.people)) people, \(period)")
  }
}

private struct Difference {
  let text: String
  let message: String
  let span: Span
  let labels: [Diagnostic.Label]
}

extension MeasuredCase {
  fileprivate func difference(of baseline: Baseline) -> Difference? {
    if let method = baseline.method, method.value != indicator.entry {
      return Difference(
        text: "measured by \(method.value), not by \(indicator.entry)",
        message: "the baseline was measured by `\(method.value)`, and the indicator is `\(indicator.entry)`",
        span: method.span, labels: [])
    }
    if let source = baseline.source, isElsewhere(source.value) {
      return Difference(
        text: "from \(source.value), not from \(indicator.text.source)",
        message: "the baseline comes from another source than the results: \(indicator.text.source)",
        span: source.span, labels: [])
    }
    if let before = baseline.mode, let now = decided?.mode,
      before.value.lowercased() != now.value.lowercased()
    {
      return Difference(
        text: "asked \(before.value) before, \(now.value) now",
        message:
          "people were asked \(before.value) for the baseline, and are asked \(now.value) for the results",
        span: before.span, labels: [.init(now.span, "how the results are collected")])
    }
    return nil
  }

  /// A source that shares no word with what the indicator says of its own: names and years of one source are written in
  /// many ways, and another one has not a word in common.
  private func isElsewhere(_ source: String) -> Bool {
    let own = [indicator.text.source, indicator.text.name, entry?.code?.value ?? ""].flatMap(longWords)
    let named = longWords(source)
    return !named.isEmpty && Set(own).isDisjoint(with: named)
  }

  private func longWords(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.filter { $0.count >= 3 && !everywhere.contains(String($0)) }.map
    {
      $0.count > 4 && $0.last == "s" ? String($0.dropLast()) : String($0)
    }
  }
}

private let everywhere: Set = [
  "and", "the", "for", "from", "with", "local", "data", "question", "questions", "year",
]

extension DiagnosticKind {
  static let noBaseline = DiagnosticKind(
    "measure/no-baseline", .warning, "An indicator is paid for its result, and has no baseline.",
    .init(
      says:
        "Payment hangs on the result of this indicator, and nobody has measured where it stands now (checks M06 and L03). Payment that was decided does not stand.",
      matters:
        "Without a measured start nobody can say whether anything got better, and a target is a guess with money on it.",
      wrong: .init("tests: payment for a result without a baseline", "role: pay"),
      right: .init("decisions.yaml#measures", measureExample("role: monitor"))))

  static let baselineDiffers = DiagnosticKind(
    "measure/baseline-differs", .warning,
    "The baseline was measured in another way than the results will be.",
    .init(
      says:
        "The definition, the source or the way of asking of the baseline is not the indicator's own (checks M06 and L06). Payment that was decided does not stand.",
      matters:
        "A new form, another register or a phone call instead of a letter moves a figure by itself. The provider would be paid, or not paid, for that.",
      wrong: .init("decisions.yaml#measures", measureExample(baseline("audit@2"))),
      right: .init("decisions.yaml#measures", measureExample(baseline("experience@1")))))

  private static func baseline(_ method: String) -> String {
    "baseline: {value: 61%, people: 620, from: 2027-04-01, to: 2028-03-31, source: experience questionnaire, method: \(method)}"
  }
}
