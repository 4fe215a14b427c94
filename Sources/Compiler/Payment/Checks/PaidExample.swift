// A measure that is paid, as the examples of diagnostics show it: sound but for what each of them changes.

/// - Parameters:
///   - pay: the keys of its `pay`.
///   - targets: one year's target each.
///   - more: other keys of the measure, a line each.
func paidExample(
  pay: String = "{rule: linear, weight: 100%, verifier: Healthwatch, cap: none, timing: once a year}",
  targets: String = "[{year: 2, lower: 66%, upper: 72%}, {year: 3, lower: 70%, upper: 76%}]",
  baseline: String =
    "{value: 61%, people: 820, from: 2026-01-01, to: 2026-12-31, source: experience questionnaire, method: experience@1}",
  more: [String] = [
    "influence: sole",
    "missing_answers: Left out of the numerator and the denominator, and shown beside the result",
  ]
) -> String {
  """
  measures:
    - indicator: home-care/going-home/safety/experience
      role: pay
      claim: service
      population: home-care
      expected_people: 820
      baseline: \(baseline)
      targets: \(targets)
      pay: \(pay)
      \(more.joined(separator: "\n    "))
      balanced_by: home-care/going-home/safety/gpps-confident
      splits: [{by: deprivation quintile, groups: 5, smallest: 100}, {by: age group, groups: 3, smallest: 200}]
      by: Director of Nursing
      on: 2026-09-01
      because: it can be reached
  """
}
