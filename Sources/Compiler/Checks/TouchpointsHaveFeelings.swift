import Reporting
import Specs

/// A touchpoint is on the map because somebody felt something there.
@Sendable func checkTouchpointsHaveFeelings(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps {
    for touchpoint in map.touchpoints where touchpoint.feelings.isEmpty {
      diagnostics.report(
        .noFeelings, "nobody felt anything at the touchpoint `\(touchpoint.id)`", at: touchpoint.span,
        help: "type up who felt what there, or leave the touchpoint out")
    }
  }
}

extension DiagnosticKind {
  static let noFeelings = DiagnosticKind(
    "map/no-feelings", .warning, "A touchpoint has no feelings.",
    .init(
      says: "The touchpoint is on the map, and no feeling is written under it.",
      matters:
        "Nothing can follow from it: it is printed among the steps of the journey, and people will ask what was said there.",
      wrong: .init(
        "maps/journey.yaml#touchpoint",
        "- {id: first-night, title: The first night at home}\n- {id: morning, title: The morning, feelings: {patient: {worried: 9}}}"
      ),
      right: .init(
        "maps/journey.yaml#touchpoint",
        "- {id: first-night, title: The first night at home, feelings: {patient: {worried: 9}}}")))
}
