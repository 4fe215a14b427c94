/// A measure of the base project's first indicator, for the explanations of diagnostics.
func measureExample(_ lines: String..., of indicator: String = "experience") -> String {
  """
  measures:
    - indicator: home-care/going-home/safety/\(indicator)
  \(lines.map { "    \($0)\n" }.joined())    by: Director of Nursing
      on: 2026-09-01
      because: it can be reached
  """
}
