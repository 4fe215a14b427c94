import Reporting
import Specs

// M10 to M12. Whether the change that is promised could be told from chance: for a share, for a mean, for a rate. Only the
// formula differs; see `ChangeToShow`.

extension MeasureCheck {
  static let shareCanBeShown = MeasureCheck(
    code: "M10", weight: .decisive,
    question: "Are enough answers expected to tell the promised change from chance?"
  ) { $0.statistic.family == .proportion ? look($0, "M10") : .notApplicable }

  static let meanCanBeShown = MeasureCheck(
    code: "M11", weight: .decisive,
    question: "Are enough people measured to tell the promised change from chance?"
  ) { $0.statistic.isMean ? look($0, "M11") : .notApplicable }

  static let rateCanBeShown = MeasureCheck(
    code: "M12", weight: .decisive,
    question: "Are there enough events to tell the promised change from chance?"
  ) { $0.statistic.isRate || $0.statistic.family == .ratio ? look($0, "M12") : .notApplicable }

  private static func look(_ measured: MeasuredCase, _ code: String) -> Finding {
    let change = measured.change
    guard measured.baseline != nil else { return .open(measured.noBaseline) }
    guard measured.target != nil else { return .open("there is no target yet") }
    if measured.isBackwards { return .fail("the target is worse than the baseline") }
    if measured.statistic.family == .ratio {
      return .open("how far chance moves a ratio of this kind is not known")
    }
    if measured.statistic.isMean, change.deviation == nil {
      return .open(
        "nobody has said how far scores lie apart", measured.isHeldTo ? "sd" : nil,
        "What is the standard deviation between people for \(measured.indicator.id)?")
    }
    guard let base = change.base else { return openBase(measured) }
    if change.stays {
      let fall = change.smallest.map { "; a fall of \(measured.smallestChange($0)) could be told" } ?? ""
      return .pass("nothing has to change\(fall)")
    }
    guard let needed = change.needed else {
      return .fail("no number of \(change.counted.noun) can show it", notShown(measured, base, nil, code))
    }
    let figure = "\(measured.people(base)) \(change.counted.noun); \(needed) needed"
    // Weighted answers tell as much as fewer unweighted ones.
    let useful = change.usefulBase.map { Int($0) } ?? base
    if useful >= needed { return .pass(figure) }
    let smallest =
      change.smallest.map { "; the smallest change to be told is \(measured.smallestChange($0))" }
      ?? "; no change could be told"
    return .fail(figure + smallest, notShown(measured, useful, needed, code))
  }

  private static func openBase(_ measured: MeasuredCase) -> Finding {
    guard measured.change.counted == .events else {
      return .open("nobody has said how many answers are expected")
    }
    return .open(
      "nobody has said how many events there were", measured.isHeldTo ? "events" : nil,
      "How many events were counted for the baseline of \(measured.indicator.id)?")
  }

  private static func notShown(
    _ measured: MeasuredCase, _ base: Int, _ needed: Int?, _ code: String
  ) -> Diagnostic? {
    guard let baseline = measured.baseline, let aim = measured.target?.aim else { return nil }
    let promised = "\(measured.value(baseline.value.value)) to \(measured.value(aim.value))"
    let counted = measured.change.counted.noun
    let counts = needed.map { "\(measured.people(base)) \(counted) in each period, and \($0) are needed" }
    return Diagnostic(
      .changeNotShown, "the change from \(promised) could not be told from chance", at: aim.span,
      note: counts ?? "no number of \(counted) is enough",
      labels: [.init(baseline.value.span, "where it starts")],
      help: [
        measured.change.smallest.map {
          "\(code): these numbers can show a change of \(measured.smallestChange($0)), and no smaller one"
        } ?? "\(code): these numbers can show no change at all"
      ] + measured.repairs.map(\.text))
  }
}

extension DiagnosticKind {
  static let changeNotShown = DiagnosticKind(
    "measure/change-not-shown", .warning, "The promised change could not be told from chance.",
    .init(
      says:
        "With the answers that are expected, a real change of this size would be missed more often than the contract allows: one time in five where nothing else is said (checks M10 to M12, L04). Payment that was decided does not stand.",
      matters:
        "A provider that did everything asked may go unpaid, and one that did nothing may be paid, by the luck of who answered.",
      wrong: .init("decisions.yaml#measures", example("64%")),
      right: .init("decisions.yaml#measures", example("75%"))))

  private static func example(_ target: String) -> String {
    measureExample(
      "baseline: {value: 61%, people: 620, from: 2027-04-01, to: 2028-03-31, source: experience questionnaire, method: experience@1}",
      "expected_people: 620", "targets: [{year: 2, target: \(target)}]")
  }
}
