import Reporting
import Specs

// M05. A figure on fewer answers is not shown at all.

extension MeasureCheck {
  static let baseIsLargeEnough = MeasureCheck(
    code: "M05", weight: .decisive, question: "Are enough answers expected to report a figure?"
  ) { measured in
    let smallest = measured.smallestBase
    let paidParts = measured.isPaid ? (measured.decided?.splits ?? []).filter { $0.paid?.value == true } : []
    // What the rule of its data hides is told of by M23.
    let least = measured.entry?.thresholds?.minBase?.value ?? max(1, measured.project.smallNumber)
    if let part = paidParts.first(where: { ($0.smallest?.value ?? least) < least }),
      let size = part.smallest
    {
      return .fail(
        "\(measured.people(size.value)) in the smallest part by \(part.by.value); \(least) needed",
        tooSmall(
          "\(measured.people(size.value)) people are expected in the smallest part by \(part.by.value), and \(least) are needed",
          size.span, measured))
    }
    guard measured.change.counted != .events else { return .notApplicable }
    guard let base = measured.change.base else {
      return .open("nobody has said how many answers are expected")
    }
    let figure = "\(measured.people(base)); \(smallest) needed"
    guard base < smallest else { return .pass(figure) }
    return .fail(
      figure,
      tooSmall(
        "\(measured.people(base)) answers are expected, and \(smallest) are needed to report a figure",
        measured.decided?.expectedPeople?.span ?? measured.decided?.baseline?.people?.span ?? measured.place,
        measured))
  }

  private static func tooSmall(_ message: String, _ span: Span?, _ measured: MeasuredCase) -> Diagnostic {
    Diagnostic(
      .baseTooSmall, message, at: span,
      labels: measured.entry?.thresholds?.minBase.map { [.init($0.span, "the catalogue asks for this many")] }
        ?? [],
      help: ["M05: ask everyone, put years together, or leave the figure out"])
  }
}

extension MeasuredCase {
  /// The fewest answers of which a figure is shown.
  var smallestBase: Int { indicator.smallestBase(project) }
}

extension DiagnosticKind {
  static let baseTooSmall = DiagnosticKind(
    "measure/base-too-small", .warning, "Fewer answers are expected than a figure can be made of.",
    .init(
      says:
        "The expected number of answers, or that of a part on which payment hangs, is below the smallest number that may be reported (check M05). Payment that was decided does not stand.",
      matters: "The result could never be shown to anybody, so nothing could be agreed on it.",
      wrong: .init("decisions.yaml#measures", measureExample("expected_people: 3")),
      right: .init("decisions.yaml#measures", measureExample("expected_people: 620"))))
}
