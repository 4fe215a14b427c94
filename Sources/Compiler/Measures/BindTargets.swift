import Reporting
import Specs

/// Targets in the order of their years: each year of the contract at most once, each with its values in order.
func bindTargets(
  _ measure: Measure, _ indicator: Indicator, _ project: Project, _ diagnostics: inout Diagnostics
) -> [BoundTarget] {
  var years: [Int: Span] = [:]
  var targets: [BoundTarget] = []
  let isPaid = measure.role?.value == .pay
  for written in measure.targets {
    guard let year = written.year, isOneOfTheYears(year, &years, project, &diagnostics) else { continue }
    let values = [written.lower, written.target, written.upper].map { written in
      bindValue(written, indicator.statistic, &diagnostics).flatMap { value in
        isInsideScale(value, "the target", indicator.statistic, &diagnostics) ? value : nil
      }
    }
    targets.append(
      BoundTarget(
        written: written, year: year.value, lower: values[0], target: values[1], upper: values[2],
        phase: written.phase?.value ?? (isPaid ? .performance : .monitor)))
  }
  targets.sort { $0.year < $1.year }
  for target in targets { checkOrder(target, indicator.direction, &diagnostics) }
  checkCourse(targets, indicator.direction, &diagnostics)
  return targets
}

private func isOneOfTheYears(
  _ year: Located<Int>, _ years: inout [Int: Span], _ project: Project, _ diagnostics: inout Diagnostics
) -> Bool {
  if let first = years[year.value] {
    diagnostics.report(
      Diagnostic(
        .yearTwice, "year \(year.value) has two targets", at: year.span, labels: [.init(first, "first here")],
        help: ["keep the one that is in force"]))
    return false
  }
  years[year.value] = year.span
  if let term = project.contract.term?.years, year.value > term.value {
    diagnostics.report(
      Diagnostic(
        .yearOutsideTerm, "the contract has no year \(year.value)", at: year.span,
        labels: [
          .init(term.span, term.value == 1 ? "it runs for one year" : "it runs for \(term.value) years")
        ],
        help: ["years are counted from the start of the contract: 1 is its first"]))
    return false
  }
  return true
}

/// Lower, target and upper climb in the direction that is better, and lower and upper are not the same.
private func checkOrder(
  _ target: BoundTarget, _ direction: CatalogueEntry.Direction, _ diagnostics: inout Diagnostics
) {
  for (first, second) in zip(target.values, target.values.dropFirst()) {
    let isEnds = first.name == "lower" && second.name == "upper"
    guard
      isWorse(second.value.value, than: first.value.value, direction)
        || (isEnds && first.value.value == second.value.value)
    else { continue }
    diagnostics.report(
      Diagnostic(
        .targetsOutOfOrder, "`\(second.name)` is no better than `\(first.name)`", at: second.value.span,
        note: direction.meaning, labels: [.init(first.value.span, "this asks for as much, or more")],
        help: [
          direction == .up
            ? "L05: put them in order, `lower` below `target` below `upper`"
            : "L05: lower is better here, so put the largest number at `lower` and the smallest at `upper`"
        ]))
  }
}

/// What is reached in one year is not given up in the next without a word.
private func checkCourse(
  _ targets: [BoundTarget], _ direction: CatalogueEntry.Direction, _ diagnostics: inout Diagnostics
) {
  let names: [KeyPath<BoundTarget, Located<Rational>?> & Sendable] = [\.lower, \.target, \.upper]
  for name in names {
    let course = targets.compactMap { target in target[keyPath: name].map { (target, $0) } }
    for (before, now) in zip(course, course.dropFirst())
    where now.0.written.because == nil && isWorse(now.1.value, than: before.1.value, direction) {
      diagnostics.report(
        Diagnostic(
          .targetFallsBack, "year \(now.0.year) asks for less than year \(before.0.year)", at: now.1.span,
          note: direction.meaning, labels: [.init(before.1.span, "asked for in year \(before.0.year)")],
          help: ["L05: set a value that is as good, or say why it falls back with `because:`"]))
    }
  }
}

func isWorse(_ value: Rational, than other: Rational, _ direction: CatalogueEntry.Direction) -> Bool {
  direction == .up ? value < other : value > other
}

extension DiagnosticKind {
  static let yearTwice = DiagnosticKind(
    "measure/year-twice", .error, "A year has two targets.",
    .init(
      says: "Two entries of `targets` are for the same Contract Year.",
      matters: "Which of the two a result is held against must not be argued about once the result is known.",
      wrong: .init("decisions.yaml#measures", example("{year: 2, target: 64%}, {year: 2, target: 66%}")),
      right: .init("decisions.yaml#measures", example("{year: 2, target: 64%}, {year: 3, target: 66%}"))))

  static let yearOutsideTerm = DiagnosticKind(
    "measure/year-outside-term", .error, "A target is for a year that the contract does not have.",
    .init(
      says: "Contract Years are counted from 1, and this one lies after the end of the term.",
      matters: "A promise for a year in which nobody is bound by the contract binds nobody.",
      wrong: .init("decisions.yaml#measures", example("{year: 2028, target: 64%}")),
      right: .init("decisions.yaml#measures", example("{year: 2, target: 64%}"))))

  static let targetsOutOfOrder = DiagnosticKind(
    "measure/targets-out-of-order", .error, "The values of a target are not in order.",
    .init(
      says:
        "The lower value asks for the least, the upper for the most, and the target lies between them, in the direction that is better (check L05).",
      matters: "Payment between lower and upper would be more for a worse result.",
      wrong: .init("decisions.yaml#measures", example("{year: 2, lower: 68%, upper: 64%}")),
      right: .init("decisions.yaml#measures", example("{year: 2, lower: 64%, upper: 68%}"))))

  static let targetFallsBack = DiagnosticKind(
    "measure/target-falls-back", .error, "A later year asks for less than an earlier one.",
    .init(
      says:
        "The value of one year is worse than that of a year before it, and no `because` says why (check L05).",
      matters:
        "Without a reason it is a slip of the pen, or ground that was given away without anybody noticing.",
      wrong: .init("decisions.yaml#measures", example("{year: 2, target: 66%}, {year: 3, target: 64%}")),
      right: .init(
        "decisions.yaml#measures",
        example("{year: 2, target: 66%}, {year: 3, target: 64%, because: the care homes join in that year}")))
  )

  private static func example(_ targets: String) -> String {
    """
    measures:
      - indicator: home-care/going-home/safety/experience
        targets: [\(targets)]
        by: Director of Nursing
        on: 2026-09-01
        because: it can be reached
    """
  }
}
