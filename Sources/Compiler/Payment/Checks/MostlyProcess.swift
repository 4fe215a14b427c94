import Reporting
import Specs

/// Most of what is paid for results is paid for what became of people, and not for what was done.
@Sendable func checkMostlyProcess(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  guard let plan = findings.plan else { return }
  for pool in plan.pools {
    let paid = plan.entries(ofYear: pool.year).filter { $0.year.phase == .performance }
    let weights = paid.map { entry in
      (entry, entry.year.weight.map { Rational($0) } ?? Rational(0))
    }
    let all = weights.reduce(Rational(0)) { $0 + $1.1 }
    let process = weights.filter {
      findings.indicators[$0.0.indicator.place].catalogueEntry?.kind?.value == .process
    }
    let part = process.reduce(Rational(0)) { $0 + $1.1 }
    guard part + part > all, let first = process.first else { continue }
    let measure = findings.indicators[first.0.indicator.place].measure
    diagnostics.report(
      .mostlyProcess, "more than half of what year \(pool.year) pays for is something that was done",
      at: measure?.indicator.span,
      note: "\(part.decimal(atLeast: 0, atMost: 6))% of the pool",
      help: "give more weight to what became of people: their experience, or how they are")
  }
}

extension DiagnosticKind {
  static let mostlyProcess = DiagnosticKind(
    "payment/mostly-process", .warning, "More than half of a pool pays for things that were done (L02).",
    .init(
      says:
        "More than half of the weight of a year is on indicators of a process: that something was done, not what came of it.",
      matters: "Visits and forms can be made to happen; the contract was to change how people fare.",
      wrong: .init("tests: a local indicator of a process that carries most of the weight", "kind: process"),
      right: .init("decisions.yaml#measures", paidExample())))
}
