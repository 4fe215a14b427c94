import Reporting
import Specs

/// A part of a population is no more than the whole. Parts may overlap, so their sum says nothing.
@Sendable func checkSegmentShares(_ project: Project, _ diagnostics: inout Diagnostics) {
  for service in project.services {
    for segment in service.segments {
      guard let share = segment.share, Rational(share.value) > Rational(100) else { continue }
      diagnostics.report(
        .segmentAboveWhole, "the segment `\(segment.id.value)` is more than the whole population",
        at: share.span, help: "`share` is its part of the population: at most 100%")
    }
  }
}

extension DiagnosticKind {
  static let segmentAboveWhole = DiagnosticKind(
    "contract/segment-above-whole", .error, "A segment is larger than the population it is part of.",
    .init(
      says:
        "The share of a segment is above 100%. Shares of several segments may come to more: they may overlap.",
      matters:
        "The schedule of health inequalities prints the share, and nobody would believe the rest of it.",
      wrong: .init(
        "outcomes.yaml#segments",
        "segments: [{id: care-home, people: people living in care homes, share: 180%}]"),
      right: .init(
        "outcomes.yaml#segments",
        "segments: [{id: care-home, people: people living in care homes, share: 18%}]")))
}
