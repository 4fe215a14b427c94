import Reporting
import Specs

/// Whoever is paid for a result does not confirm it.
@Sendable func checkVerifiers(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  let organisation = findings.project.contract.parties?.provider?.organisation?.value
  let provider = findings.project.form.terms?.provider?.value
  let names = ["provider", organisation, provider].compactMap { $0?.lowercased() }
  for (_, _, rule) in findings.paid {
    guard let verifier = rule.verifier else { continue }
    var text = verifier.value.lowercased()
    if text.hasPrefix("the ") { text.removeFirst(4) }
    guard names.contains(text) else { continue }
    diagnostics.report(
      .verifiedByProvider, "the Provider confirms the result that it is paid for", at: verifier.span,
      help:
        "name somebody else who looks at the answers: the Commissioner's analysts, Healthwatch, an auditor")
  }
}

extension DiagnosticKind {
  static let verifiedByProvider = DiagnosticKind(
    "payment/verified-by-provider", .warning, "The provider verifies the result it is paid for (L14).",
    .init(
      says: "The verifier of a paid result is the provider.",
      matters: "A figure that nobody else has looked at is disputed as soon as money hangs on it.",
      wrong: .init("decisions.yaml#measures", example("the Provider")),
      right: .init("decisions.yaml#measures", example("Healthwatch"))))

  private static func example(_ verifier: String) -> String {
    paidExample(
      pay: "{rule: linear, weight: 100%, verifier: \(verifier), cap: none, timing: once a year}")
  }
}
