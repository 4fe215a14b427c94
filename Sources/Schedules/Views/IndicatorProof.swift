import Compiler
import Specs

/// The proof of a measure as it stands under its definition: what is asked, the figure, whether it passed, and what would
/// mend it.
struct IndicatorProof: Sendable {
  let verdict: String
  let sentences: [TextLine]
  let checks: [CheckResult]
  let repairs: [TextLine]

  /// Nil while nobody has decided anything about the indicator.
  init?(_ indicator: Indicator, _ drafting: Drafting) {
    guard indicator.measure != nil, let proof = indicator.proof else { return nil }
    verdict = proof.verdictText(of: indicator)
    sentences = proof.figures(of: indicator) { drafting.people($0, of: indicator) }.map(TextLine.init)
    checks = proof.checks.filter { $0.state != .notApplicable }
    repairs = proof.repairs.map { TextLine(capitalised(closed($0.text))) }
  }

  static let fields = Fields<Self>(
    of: "whether an indicator can be measured",
    [
      .text("verdict", "yes, no or not yet, and why") { $0.verdict },
      .list("sentences", "the base, what is needed, and what to expect", TextLine.fields) { $0.sentences },
      .list("checks", "what is asked, in the order of the checks' codes", CheckResult.fields) { $0.checks },
      .flag("hasRepairs", "whether something would mend it") { !$0.repairs.isEmpty },
      .list("repairs", "what would mend it, in the order to try", TextLine.fields) { $0.repairs },
    ])
}

extension CheckResult {
  static let fields = Fields<CheckResult>(
    of: "one check",
    [
      .text("code", "its code: M05") { $0.code },
      .text("question", "what is asked") { $0.question },
      .text("figure", "the figure behind the answer, or what is missing") { capitalised($0.figure) },
      .text("passed", "yes, no or open") { $0.passed },
    ])
}
