import Reporting
import Specs

// M20. Where the same people are asked twice, those who are lost are seldom those who do well.

extension MeasureCheck {
  static let fewAreLost = MeasureCheck(
    code: "M20", weight: .warning,
    question: "Are most of those who start asked again, and is it counted why others are lost?"
  ) { measured in
    let asking = measured.decided?.asking
    guard let started = asking?.started, let followed = asking?.followedUp else {
      return measured.statistic.family == .meanChange || asking?.started != nil
        ? .open("nobody has said how many start, and how many are asked again") : .notApplicable
    }
    let share = Rational(Int128(followed.value) * 100, over: Int128(started.value))
    let isCounted = asking?.lossCounted?.value == true
    let reasons = isCounted ? "why the others are lost is counted" : "why the others are lost is not counted"
    let figure = "\(share.decimal(atLeast: 0, atMost: 1))% are asked again, 60% needed; \(reasons)"
    if share >= Rational(60), isCounted { return .pass(figure) }
    return .fail(
      figure,
      Diagnostic(
        .manyLost,
        share < Rational(60)
          ? "\(share.decimal(atLeast: 0, atMost: 1))% of those who start are asked again, and 60% are needed"
          : "nobody counts why people are lost between the two times they are asked",
        at: share < Rational(60) ? followed.span : (asking?.lossCounted?.span ?? followed.span),
        labels: [.init(started.span, "who starts")],
        help: ["M20: follow more of them up, and write `loss_counted: true` once the reasons are counted"]))
  }
}

extension DiagnosticKind {
  static let manyLost = DiagnosticKind(
    "measure/many-lost", .warning, "Too many people are lost between the two times they are asked.",
    .init(
      says:
        "Fewer than three in five of those who start are asked again, or nobody counts why the others are lost (check M20). The limit is this project's own proposal.",
      matters: "People who got worse, moved or died drop out; the mean of those who stay rises by itself.",
      wrong: .init(
        "decisions.yaml#measures",
        measureExample("asking: {started: 100, followed_up: 40, loss_counted: true}")),
      right: .init(
        "decisions.yaml#measures",
        measureExample("asking: {started: 100, followed_up: 80, loss_counted: true}"))))
}
