import Reporting
import TestSupport

@testable import Compiler

/// The small project with one measure of its first indicator, and what became of it.
struct MeasuredProject {
  let compilation: Compilation

  /// - Parameters:
  ///   - measure: its lines, as in `decisions.yaml`.
  ///   - holes: other places of the base project and what stands there.
  init(_ measure: String..., holes: [String: String] = [:]) async throws {
    var project = try BaseProject()
    let lines = measure.map { "    \($0)\n" }.joined()
    let text = """
      measures:
        - indicator: home-care/going-home/safety/experience
      \(lines)    by: Director of Nursing
          on: 2026-09-01
          because: it can be reached
      """
    try project.put(Array(text.utf8), at: "decisions.yaml#measures")
    for (place, text) in holes { try project.put(Array(text.utf8), at: place) }
    compilation = await project.compile()
  }

  var indicator: Indicator? { compilation.framework?.indicators.first { $0.isExperience } }
  var proof: MeasureProof? { indicator?.proof }
  var names: [String] { compilation.diagnostics.found.map(\.kind.name) }
}

/// A baseline of the questionnaire.
func baseline(_ value: String, people: Int, source: String = "experience questionnaire") -> String {
  "baseline: {value: \(value), people: \(people), from: 2027-04-01, to: 2028-03-31, source: \"\(source)\", method: experience@1}"
}
