import Reporting

// M28. The same answers score differently under another value set or conversion table.

extension MeasureCheck {
  static let scoringIsFixed = MeasureCheck(
    code: "M28", weight: .decisive, question: "Is it fixed which scores or value set are used?"
  ) { measured in
    guard measured.statistic.isMean else { return .notApplicable }
    guard let scoring = measured.decided?.scoring else {
      guard measured.isPaidOnResult else {
        return .open(
          "nobody has named them",
          measured.isHeldTo && measured.indicator.isCollectedByProvider ? "scoring" : nil,
          "Which version of the scores or value set is used for \(measured.indicator.id)?")
      }
      return .fail(
        "nobody has named them",
        Diagnostic(
          .scoringOpen, "payment hangs on a score, and its version or value set is not named",
          at: measured.place,
          help: ["M28: name it with `scoring:`, and again under `baseline`"]))
    }
    guard let before = measured.baseline?.written.scoring, before.value != scoring.value else {
      return .pass(scoring.value)
    }
    return .fail(
      "\(before.value) before, \(scoring.value) now",
      Diagnostic(
        .scoringOpen, "the baseline was scored by \(before.value), and results by \(scoring.value)",
        at: before.span,
        labels: [.init(scoring.span, "how results are scored")], help: ["M28: score both in the same way"]))
  }
}

extension DiagnosticKind {
  static let scoringOpen = DiagnosticKind(
    "measure/scoring-open", .warning, "It is not fixed how a score is made of the answers.",
    .init(
      says:
        "A score is paid for and its version, conversion or value set is not named, or the baseline was scored by another (check M28). Payment that was decided does not stand.",
      matters: "A new value set moves everybody's score on one day, and nobody feels any different.",
      wrong: .init("tests: payment for a score without its version", "role: pay"),
      right: .init("decisions.yaml#measures", measureExample("role: monitor"))))
}
