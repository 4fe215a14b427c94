import Reporting
import Specs

// M21. A result that comes out after the payment is worked out cannot decide it.

extension MeasureCheck {
  static let resultComesInTime = MeasureCheck(
    code: "M21", weight: .stopsPayment, question: "Is the result there when the payment is worked out?"
  ) { measured in
    guard measured.isPaidOnResult else { return .notApplicable }
    let frequency = measured.entry?.collection?.frequency
    if let frequency, frequency.value.lowercased().holds("two years") {
      return .fail(
        "a figure comes out \(frequency.value)",
        late(
          measured, "a figure comes out \(frequency.value), and payment is worked out each year",
          frequency.span))
    }
    guard let settled = measured.project.contract.payment?.settledAfter else {
      return .open("nobody has said how long after a year its payment is worked out")
    }
    let days = "payment is worked out \(settled.value) days after the year"
    guard let lag = measured.entry?.collection?.lagDays else {
      return measured.indicator.isExperience
        ? .pass("the Provider holds the answers; \(days)")
        : .open("nobody knows how long the figure takes; \(days)")
    }
    let figure = "\(lag.value) days after the year; \(days)"
    guard lag.value > settled.value else { return .pass(figure) }
    return .fail(
      figure, late(measured, "the figure comes out \(lag.value) days after the year, and \(days)", lag.span))
  }

  private static func late(_ measured: MeasuredCase, _ message: String, _ cause: Span) -> Diagnostic {
    Diagnostic(
      .tooLate, message, at: measured.place, labels: [.init(cause, "how long it takes")],
      help: [
        "M21, L20: settle the payment later (`payment: {settled_after: …}`), or pay for another indicator"
      ])
  }
}

extension DiagnosticKind {
  static let tooLate = DiagnosticKind(
    "measure/too-late", .warning, "A result comes out after its payment is worked out.",
    .init(
      says:
        "The figure takes longer to come out than `payment.settled_after` leaves, or comes out less than once a year (checks M21 and L20). Payment that was decided does not stand.",
      matters:
        "The parties would settle on last year's figure, or on a guess, and argue when the real one arrives.",
      wrong: .init(
        "tests: a figure that comes out after the year is settled", "payment: {settled_after: 30}"),
      right: .init("decisions.yaml#measures", measureExample("role: monitor"))))
}
