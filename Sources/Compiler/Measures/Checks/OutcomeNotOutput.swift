import Reporting
import Specs

// M31. What was done is not what became of it.

extension MeasureCheck {
  static let outcomeNotOutput = MeasureCheck(
    code: "M31", weight: .warning, question: "Does it tell what became of people, and not what was done?"
  ) { measured in
    guard let kind = measured.entry?.kind?.value else { return .pass("reported by those it is about") }
    return kind.isOutput ? .fail(kind.meaning) : .pass(kind.meaning)
  }
}

extension CatalogueEntry.Kind {
  /// Something that was done, or was used.
  var isOutput: Bool { self == .process || self == .utilisation }
}

/// Said once for the contract: at least half of what is paid for must be outcomes.
func checkOutputsPaid(_ indicators: [Indicator], _ diagnostics: inout Diagnostics) {
  let paid = indicators.filter { $0.role == .pay }
  let outputs = paid.filter { $0.catalogueEntry?.kind?.value.isOutput == true }
  guard outputs.count * 2 > paid.count, let first = outputs.first else { return }
  diagnostics.report(
    Diagnostic(
      .outputsPaid,
      "\(outputs.count) of \(paid.count) paid indicators \(outputs.count == 1 ? "counts" : "count") what is done, and not what becomes of people",
      at: first.measure?.role?.span,
      labels: first.catalogueEntry?.kind.map { [.init($0.span, $0.value.meaning)] } ?? [],
      help: [
        "M31: pay at least as many indicators that people report themselves, or that say what became of them"
      ]))
}

extension DiagnosticKind {
  static let outputsPaid = DiagnosticKind(
    "payment/outputs-paid", .warning, "Most of what is paid for is activity.",
    .init(
      says:
        "More than half of the paid indicators count what is done or used; at least half should be what people report or what became of them (check M31).",
      matters: "A provider is then paid for being busy, and nobody may notice.",
      wrong: .init("tests: payment for a process alone", "role: pay"),
      right: .init("decisions.yaml#measures", measureExample("role: monitor"))))
}
