import Reporting

// M24. A standardised rate is a different number for each standard.

extension MeasureCheck {
  static let standardIsNamed = MeasureCheck(
    code: "M24", weight: .decisive,
    question: "Is it named which population or rates the figure is standardised to?"
  ) { measured in
    let family = measured.statistic.family
    guard family == .dsr || family == .isr else { return .notApplicable }
    if let standard = measured.decided?.standard?.value { return .pass(standard) }
    // Who reads a published figure takes it with the publisher's standard.
    guard measured.isPaidOnResult else {
      return measured.indicator.isCollectedByProvider && measured.isHeldTo
        ? .open(
          "nobody has named it", "standard",
          "Which standard population or rates, with which age bands, is \(measured.indicator.id) standardised to?"
        )
        : .pass("as its publisher standardises it")
    }
    let what =
      family == .dsr
      ? "standard population with its age bands and weights" : "national rates with their age bands"
    return .fail(
      "no \(what)",
      Diagnostic(
        .noStandard, "payment hangs on a standardised rate, and no \(what) is named", at: measured.place,
        labels: measured.entry?.statistic?.family.map { [.init($0.span, $0.value.meaning)] } ?? [],
        help: [
          "M24: name it with `standard:`"
            + (family == .isr
              ? "; an indirectly standardised figure cannot rank areas against each other" : "")
        ]))
  }
}

extension DiagnosticKind {
  static let noStandard = DiagnosticKind(
    "measure/no-standard", .warning, "A standardised rate is paid for, and its standard is not named.",
    .init(
      says:
        "A directly standardised rate needs age bands and weights, an indirectly standardised one national rates, and none is named (check M24). Payment that was decided does not stand.",
      matters:
        "With another standard the same events give another rate, and whoever chooses it afterwards chooses the payment.",
      wrong: .init("tests: payment for a standardised rate without its standard", "role: pay"),
      right: .init("decisions.yaml#measures", measureExample("role: monitor"))))
}
