import Reporting
import Specs

// M34. Nobody is paid for what others do.

extension MeasureCheck {
  static let providerCanChange = MeasureCheck(
    code: "M34", weight: .warning, question: "Can the Provider change it, alone or with others?"
  ) { measured in
    if let describes = measured.entry?.describes, describes.value != .service {
      return .fail(
        "it describes \(describes.value.meaning)",
        measured.isPaid
          ? report(measured, "the figure describes \(describes.value.meaning)", describes.span) : nil)
    }
    guard let influence = measured.decided?.influence else { return .open("nobody has said how far") }
    guard influence.value == .system else { return .pass(influence.value.meaning) }
    return .fail(
      influence.value.meaning,
      measured.isPaid ? report(measured, influence.value.meaning, influence.span) : nil)
  }

  private static func report(_ measured: MeasuredCase, _ cause: String, _ span: Span) -> Diagnostic {
    Diagnostic(
      .othersDecide, "\(measured.indicator.id) is paid to one provider, and \(cause)", at: measured.place,
      labels: [.init(span, "who decides it")],
      help: ["M34: watch it, and pay for what this provider's people report"])
  }
}

extension DiagnosticKind {
  static let othersDecide = DiagnosticKind(
    "measure/others-decide", .warning, "One provider is paid for what a whole system decides.",
    .init(
      says:
        "The figure describes an area, a practice or a trust, or the decision itself says that the provider can hardly change it, and one provider is paid for it (check M34).",
      matters: "The provider is paid or punished for what others do, and stops caring about the figure.",
      wrong: .init("tests: payment for a figure of the whole area", "role: pay"),
      right: .init("decisions.yaml#measures", measureExample("influence: shared"))))
}
