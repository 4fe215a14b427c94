import Reporting
import Specs

/// Some indicators carry no payment whatever their figures: what was decided falls to watching, with the reason.
func stopNeverPaid(_ indicators: inout [Indicator], _ outcomes: [Outcome], _ diagnostics: inout Diagnostics) {
  for place in indicators.indices where indicators[place].decidedRole == .pay {
    let indicator = indicators[place]
    guard let never = neverPaid(indicator, outcomes[indicator.outcome]) else { continue }
    indicators[place].stopped.append(PaymentStop(check: never.check, reason: never.reason))
    let code = never.check.isEmpty ? "" : "\(never.check): "
    diagnostics.report(
      Diagnostic(
        .neverPaid, "payment cannot hang on \(indicator.id): \(never.reason)",
        at: indicator.measure?.role?.span, note: "it is watched, and nothing is paid",
        labels: never.place.map { [.init($0, never.label)] } ?? [],
        help: [code + "write `role: monitor`, and pay for another indicator"]))
  }
}

private struct Never {
  let check: String
  let reason: String
  let place: Span?
  let label: String
}

private func neverPaid(_ indicator: Indicator, _ outcome: Outcome) -> Never? {
  switch outcome.class {
  case .learning:
    return Never(
      check: "", reason: "\(outcome.id) rests on thin evidence, and is still to be understood", place: nil,
      label: "")
  case .enabling:
    return Never(
      check: "", reason: "\(outcome.id) is about staff, and what they need is never a provider's penalty",
      place: nil, label: "")
  case .payable, .protect: break
  }
  guard let entry = indicator.catalogueEntry else { return nil }
  // Whoever likes answers the friends and family test, and nobody knows of how many.
  let isFriendsAndFamily = entry.disclosure?.value == .fft
  if entry.mayPay?.value ?? !isFriendsAndFamily == false {
    return Never(
      check: "", reason: "the data of \"\(entry.name.value)\" cannot bear payment",
      place: entry.mayPay?.span ?? entry.disclosure?.span, label: "the catalogue says so")
  }
  if let status = entry.licence?.status, status.value == .unknownCheck {
    return Never(
      check: "M26", reason: "nobody knows yet whether \"\(entry.name.value)\" may be used",
      place: status.span,
      label: "its licence is to be checked first")
  }
  return nil
}

extension DiagnosticKind {
  static let neverPaid = DiagnosticKind(
    "measure/never-paid", .warning, "Payment was decided for an indicator that carries none.",
    .init(
      says:
        "The outcome rests on thin evidence or is about staff, the catalogue says that the data cannot bear payment, or the licence is unknown (check M26). The indicator is watched, and nothing is paid.",
      matters:
        "Money on a figure that cannot bear it ends in a dispute; money on what staff feel falls on those who said that they cannot go on.",
      wrong: .init("tests: payment on the friends and family test", "role: pay"),
      right: .init(
        "decisions.yaml#measures",
        """
        measures:
          - indicator: home-care/going-home/safety/experience
            role: monitor
            by: Director of Nursing
            on: 2026-09-01
            because: it is watched from the start
        """)))
}
