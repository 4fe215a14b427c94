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

/// Said once for the contract: at least half of what is paid for must be outcomes, by number and by weight.
func checkOutputsPaid(_ indicators: [Indicator], _ diagnostics: inout Diagnostics) {
  let paid = indicators.filter { $0.role == .pay }
  let outputs = paid.filter { $0.catalogueEntry?.kind?.value.isOutput == true }
  guard let first = outputs.first else { return }
  let most =
    outputs.count * 2 > paid.count
    ? "\(outputs.count) of \(paid.count) paid indicators \(outputs.count == 1 ? "counts" : "count") what is done, and not what becomes of people"
    : overweight(outputs, among: paid).map {
      "in year \($0) more than half of the money hangs on what is done, and not on what becomes of people"
    }
  guard let most else { return }
  diagnostics.report(
    Diagnostic(
      .outputsPaid, most, at: first.measure?.role?.span,
      labels: first.catalogueEntry?.kind.map { [.init($0.span, $0.value.meaning)] } ?? [],
      help: [
        "M31, L02: pay at least as much for what people report themselves, or for what became of them"
      ]))
}

/// The first year in which activity has more than half of the weights.
private func overweight(_ outputs: [Indicator], among paid: [Indicator]) -> Int? {
  func weight(_ indicators: [Indicator], _ year: Int) -> Rational {
    indicators.reduce(Rational(0)) { sum, indicator in
      guard let measure = indicator.measure, let pay = measure.pay else { return sum }
      let own = pay.weights.first { $0.year?.value == year }?.weight
      let isPaid = own != nil || measure.targets.contains { $0.year?.value == year }
      guard isPaid, let weight = own ?? pay.weight else { return sum }
      return sum + Rational(weight.value)
    }
  }
  let years = Set(
    paid.compactMap(\.measure).flatMap { measure in
      measure.targets.compactMap { $0.year?.value }
        + (measure.pay?.weights.compactMap { $0.year?.value } ?? [])
    })
  return years.sorted().first { weight(outputs, $0) + weight(outputs, $0) > weight(paid, $0) }
}

extension DiagnosticKind {
  static let outputsPaid = DiagnosticKind(
    "payment/outputs-paid", .warning, "Most of what is paid for is activity.",
    .init(
      says:
        "More than half of the paid indicators, or of the money of a year, is for what is done or used; at least half should be for what people report or what became of them (checks M31 and L02).",
      matters: "A provider is then paid for being busy, and nobody may notice.",
      wrong: .init("tests: payment for a process alone", "role: pay"),
      right: .init("decisions.yaml#measures", measureExample("role: monitor"))))
}
