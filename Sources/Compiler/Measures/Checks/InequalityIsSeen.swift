import Reporting
import Specs

// M30. A mean can rise while some are left behind.

extension MeasureCheck {
  static let inequalityIsSeen = MeasureCheck(
    code: "M30", weight: .warning,
    question: "Are results shown by deprivation and for one other part of the people?"
  ) { measured in
    guard measured.indicator.isCollectedByProvider else { return .notApplicable }
    guard let decided = measured.decided else { return .open("nobody has decided it") }
    let byDeprivation = decided.splits.first { split in
      let words = split.by.value.lowercased()
      return words.holds("depriv") || words.split { !$0.isLetter }.contains("imd")
    }
    let others = decided.splits.count - (byDeprivation == nil ? 0 : 1) + measured.segmentsShown
    if byDeprivation != nil, others > 0 {
      let parts = decided.splits.map { split in
        split.by.value + (split.smallest.map { ", \(measured.people($0.value)) in the smallest part" } ?? "")
      }
      return .pass(parts.joined(separator: "; "))
    }
    let missing = byDeprivation == nil ? "not by deprivation" : "by deprivation alone"
    guard measured.isPaid || measured.indicator.decidedRole == .require else {
      return decided.splits.isEmpty ? .open("nobody has decided it") : .fail(missing)
    }
    return .fail(
      missing,
      Diagnostic(
        .inequalityUnseen,
        byDeprivation == nil
          ? "results of \(measured.indicator.id) are not shown by deprivation"
          : "results of \(measured.indicator.id) are shown by deprivation and by nothing else",
        at: decided.splits.first?.by.span ?? measured.place,
        help: [
          "M30: add `splits:` by deprivation quintile and by one other, with the number in the smallest part"
        ]))
  }
}

extension MeasuredCase {
  /// Segments of the service that results of the questionnaire are shown for in any case.
  fileprivate var segmentsShown: Int {
    indicator.isExperience ? project.services[outcome.service].segments.count : 0
  }
}

extension DiagnosticKind {
  static let inequalityUnseen = DiagnosticKind(
    "measure/inequality-unseen", .warning, "Results are not shown for those who may be left behind.",
    .init(
      says:
        "Somebody is held to this indicator, and its results are not shown by deprivation and for at least one other part of the people (check M30).",
      matters: "A figure for all can rise because those who were well off already are better off still.",
      wrong: .init("tests: payment for a figure without its parts", "role: pay"),
      right: .init(
        "decisions.yaml#measures",
        measureExample(
          "splits: [{by: deprivation quintile, groups: 5, smallest: 90}, {by: ethnic group, groups: 5, smallest: 40}]"
        ))))
}
