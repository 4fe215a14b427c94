import Reporting
import Specs

// Checks that need what was derived.

/// A touchpoint where a group's card hangs low, and no word says why.
func checkLowWithoutWords(_ project: Project, _ book: FactBook, _ diagnostics: inout Diagnostics) {
  for (mapIndex, map) in project.maps.enumerated() {
    for index in map.touchpoints.indices {
      let tally = book.tally[TouchpointID(map: mapIndex, index: index)]
      for group in Group.allCases {
        guard let height = tally.height(of: group), height <= -1, tally.mass(.low, of: group) == 0 else {
          continue
        }
        let touchpoint = map.touchpoints[index]
        diagnostics.report(
          .lowWithoutWords,
          "\"\(touchpoint.title)\" is a low point of \(group == .workforce ? "staff" : group.rawValue), and no feeling says why",
          at: touchpoint.span, note: "raised to \(height.decimal(atLeast: 0, atMost: 1))",
          help: "add the feelings that were named, or leave out `raised`")
      }
    }
  }
}

func checkLimits(
  _ outcomes: [Outcome], _ indicators: [Indicator], _ project: Project, _ diagnostics: inout Diagnostics
) {
  let limits = project.contract.limits
  let standing = outcomes.count { !$0.isRejected }
  if standing > limits?.outcomes?.value ?? 12 {
    diagnostics.report(
      .tooManyOutcomes, "\(standing) outcomes follow, and the limit is \(limits?.outcomes?.value ?? 12)",
      at: limits?.outcomes?.span ?? project.contract.id.span,
      help:
        "reject some in `decisions.yaml`, or raise `limits: {outcomes: …}` if that many can be looked after")
  }
  let paid = indicators.count { $0.decidedRole == .pay }
  if paid > limits?.paidIndicators?.value ?? 15 {
    diagnostics.report(
      .tooManyPaid,
      "\(paid == 1 ? "1 indicator is" : "\(paid) indicators are") paid, and the limit is \(limits?.paidIndicators?.value ?? 15)",
      at: limits?.paidIndicators?.span ?? project.contract.id.span, help: "pay fewer, and watch the others")
  }
}

/// A release has no open ends, but for a planned baseline with owner and date.
func checkRelease(_ items: [OpenItem], _ project: Project, _ diagnostics: inout Diagnostics) {
  guard project.isRelease, let status = project.contract.status else { return }
  for item in items where !item.isPlannedBaseline && !item.isStoppedPayment {
    diagnostics.report(
      .openAtRelease, "a release cannot have an open item: \(item.question)", at: status.span,
      note: item.slot,
      help: "answer it, or set `status: draft`")
  }
}

extension OpenItem {
  /// An error of its own in a release: `payment/stopped`.
  fileprivate var isStoppedPayment: Bool { slot.hasSuffix("/pay/stopped") }
  fileprivate var isPlannedBaseline: Bool { slot.hasSuffix("/baseline") && owner != nil && due != nil }
}

extension DiagnosticKind {
  static let lowWithoutWords = DiagnosticKind(
    "coverage/low-without-words", .warning, "A touchpoint is low, and no feeling says why.",
    .init(
      says: "A card was put low here, and no negative feeling of that group is written down.",
      matters: "Without a feeling no outcome can follow, so a bad moment would be missing from the contract.",
      wrong: .init(
        "maps/journey.yaml#touchpoint",
        "- id: first-night\n  title: The first night at home\n  raised: {patient: -2}\n  feelings:\n    - {who: patient, word: ok, count: 2}"
      ),
      right: .init(
        "maps/journey.yaml#touchpoint",
        "- id: first-night\n  title: The first night at home\n  raised: {patient: -2}\n  feelings:\n    - {who: patient, word: ignored, count: 2}"
      )))

  static let tooManyOutcomes = DiagnosticKind(
    "coverage/too-many-outcomes", .warning, "More outcomes follow than the project's limit.",
    .init(
      says:
        "More outcomes follow from the notes than `limits.outcomes` allows, or twelve where nothing is said. None is dropped.",
      matters: "Contracts with dozens of outcomes have failed because nobody could look after them all.",
      wrong: .init("tests: more outcomes than the limit", "limits: {outcomes: 3}"),
      right: .init("outcomes.yaml#limits", "limits: {outcomes: 12}")))

  static let tooManyPaid = DiagnosticKind(
    "payment/too-many-indicators", .warning, "More indicators are paid than the project's limit.",
    .init(
      says:
        "More indicators carry payment than `limits.paid_indicators` allows, or fifteen where nothing is said.",
      matters: "Money spread thin over many indicators moves nothing, and costs much to count.",
      wrong: .init("tests: more paid indicators than the limit", "limits: {paid_indicators: 0}"),
      right: .init("outcomes.yaml#limits", "limits: {paid_indicators: 15}")))

  static let openAtRelease = DiagnosticKind(
    "contract/open-at-release", .error, "A release has an open item.",
    .init(
      says:
        "The contract's status is `release`, and a question is still open. Only a planned baseline with an owner and a date may be.",
      matters: "What is open when a contract is signed is settled by a dispute.",
      wrong: .init("outcomes.yaml#status", "edition: \"0.1\"\nstatus: release"),
      right: .init("outcomes.yaml#status", "edition: \"0.1\"\nstatus: draft")))
}
