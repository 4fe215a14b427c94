import Reporting
import Specs

// M32. Whatever is paid for gets attention, and something else loses it.

extension MeasureCheck {
  static let balanceIsNamed = MeasureCheck(
    code: "M32", weight: .warning,
    question: "Is there another figure that would show if this one were bought at its cost?"
  ) { measured in
    guard measured.indicator.decidedRole == .pay else { return .notApplicable }
    if let balance = measured.balance { return .pass(balance) }
    return .fail(
      "none is named",
      measured.isPaid
        ? Diagnostic(
          .notBalanced, "\(measured.indicator.id) is paid for, and nothing shows at what cost",
          at: measured.place,
          help: ["M32: name another indicator with `balanced_by:`, and give that one `role: balance`"]) : nil)
  }
}

extension DiagnosticKind {
  static let notBalanced = DiagnosticKind(
    "measure/not-balanced", .warning, "A paid indicator has no balancing one.",
    .init(
      says:
        "No other indicator is named that would get worse if this one were bought at its cost (check M32).",
      matters: "Paying on the part that can be measured bends the rest; somebody has to be looking there.",
      wrong: .init("tests: payment without a balancing indicator", "role: pay"),
      right: .init(
        "decisions.yaml#measures", measureExample("balanced_by: home-care/going-home/safety/gpps-confident")))
  )
}
