import Reporting
import Specs

/// An "I" statement is printed at the outcomes of the touchpoints it covers.
@Sendable func checkThemesHaveTouchpoints(_ project: Project, _ diagnostics: inout Diagnostics) {
  for map in project.maps {
    for theme in map.source.themes where theme.touchpoints.isEmpty {
      diagnostics.report(
        .themeWithoutTouchpoint,
        "the theme `\(theme.id.value)` covers no touchpoint, so it is printed nowhere",
        at: theme.id.span,
        help: "name the touchpoints it is about: touchpoints: [\(map.touchpoints.first?.id ?? "first-night")]"
      )
    }
  }
}

extension DiagnosticKind {
  static let themeWithoutTouchpoint = DiagnosticKind(
    "map/theme-without-touchpoint", .warning, "A theme covers no touchpoint.",
    .init(
      says:
        "A theme is an \"I\" statement that people wrote. It names no touchpoint, so no outcome takes it.",
      matters: "People wrote it to be read, and it would be printed nowhere.",
      wrong: .init("maps/journey.yaml#themes", "- {id: t1, says: I know whom to ring.}"),
      right: .init(
        "maps/journey.yaml#themes", "- {id: t1, says: I know whom to ring., touchpoints: [first-night]}")))
}
