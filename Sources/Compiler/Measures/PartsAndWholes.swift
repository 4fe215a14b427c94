import Reporting
import Specs

/// Numbers of which one is part of another: whoever answers was asked, whoever is followed up had started.
func checkParts(_ measure: Measure, _ statistic: StatisticFacts, _ diagnostics: inout Diagnostics) {
  func check(_ part: Located<Int>?, _ name: String, _ whole: Located<Int>?, _ of: String) {
    guard let part, let whole, part.value > whole.value else { return }
    diagnostics.report(
      Diagnostic(
        .moreThanAll, "\(part.value) \(name) is more than \(whole.value) \(of)", at: part.span,
        labels: [.init(whole.span, of)], help: ["correct one of the two"]))
  }
  let asking = measure.asking
  check(asking?.returned, "that answer", asking?.sent, "that are asked")
  check(asking?.followedUp, "that are asked again", asking?.started, "that were asked first")
  check(measure.effectivePeople, "unweighted answers", measure.expectedPeople, "expected answers")
  if statistic.family == .proportion {
    check(measure.baseline?.events, "in the numerator", measure.baseline?.people, "in the denominator")
  }
  for split in measure.splits {
    check(split.smallest, "in the smallest part", measure.expectedPeople, "expected answers")
  }
  for share in [asking?.eligible, asking?.usable, measure.baseline?.topShare].compactMap({ $0 })
  where Rational(share.value) > Rational(100) {
    diagnostics.report(
      .moreThanAll, "\(share.value.text)% is more than all", at: share.span,
      help: "write a share from 0% to 100%")
  }
}

extension DiagnosticKind {
  static let moreThanAll = DiagnosticKind(
    "measure/more-than-all", .error, "A part is larger than the whole.",
    .init(
      says:
        "More people answer than are asked, more are followed up than started, more are counted in the numerator than in the denominator (check M02), or a share is above 100%.",
      matters:
        "Everything that is worked out from such numbers is wrong, and looks as exact as if it were right.",
      wrong: .init("decisions.yaml#measures", example("1400")),
      right: .init("decisions.yaml#measures", example("400"))))

  private static func example(_ returned: String) -> String {
    """
    measures:
      - indicator: home-care/going-home/safety/experience
        asking: {sent: 1000, returned: \(returned)}
        by: Director of Nursing
        on: 2026-09-01
        because: everybody who comes home is asked
    """
  }
}
