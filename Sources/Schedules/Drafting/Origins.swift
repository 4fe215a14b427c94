import Compiler
import Specs

extension Drafting {
  /// Where the values of an indicator come from, so that nobody takes one for the other: "Baseline and targets authored;
  /// frequency proposed; phase of years 1 and 4 derived". Empty where nobody has set a value.
  func origin(of indicator: Indicator) -> String {
    guard let measure = indicator.bound, measure.baseline != nil || !measure.targets.isEmpty else {
      return ""
    }
    let years = project.years(of: indicator)
    var authored: [String] = measure.baseline == nil ? [] : ["baseline"]
    let agreed = years.filter { $0.target != nil && $0.target?.written.state?.value != .proposed }
    let proposed = years.filter { $0.target?.written.state?.value == .proposed }
    if !agreed.isEmpty { authored.append("values of \(plainYears(agreed))") }
    let phased = years.filter { $0.origin == .authored }
    if !phased.isEmpty { authored.append("phase of \(plainYears(phased))") }
    if measure.decided.rebasing != nil { authored.append("re-basing rule") }
    if indicator.decidedRole == .pay, measure.decided.pay != nil { authored.append("payment rule") }
    var forward = proposed.isEmpty ? [] : ["values of \(plainYears(proposed))"]
    if indicator.frequency.origin == .proposed { forward.append("frequency") }
    if measure.decided.missingAnswers == nil, indicator.isCollectedByProvider {
      forward.append("missing answers")
    }
    var derived: [String] = indicator.isExperience ? ["definition"] : []
    let following = years.filter { $0.origin == .derived }
    if !following.isEmpty { derived.append("phase of \(plainYears(following))") }
    let parts = [(authored, "authored"), (forward, "proposed"), (derived, "derived")]
    return capitalised(
      parts.filter { !$0.0.isEmpty }.map { "\(joined($0.0)) \($0.1)" }.joined(separator: "; "))
  }

  /// "year 2", "years 1 and 4"
  private func plainYears(_ years: [IndicatorYear]) -> String {
    (years.count == 1 ? "year " : "years ") + joined(years.map { String($0.year) })
  }
}
