import Reporting
import Specs

// What the money of an indicator, a year or the whole contract rests on.

extension ProofPlaces {
  func payment(_ field: FieldChange?) -> [[ProofPlace]] {
    let payment = project.contract.payment
    let whole = [ProofPlace(payment?.span, "payment")]
    let names = field.map { $0.path.split(separator: ".").map(String.init) } ?? []
    switch names.first {
    case "basis": return [[ProofPlace(payment?.basis?.span, "payment")], whole]
    case "settledAfter": return [[ProofPlace(payment?.settledAfter?.span, "payment")], whole]
    case "severalTests": return [[ProofPlace(payment?.severalTests?.span, "payment")], whole]
    case "power": return [[ProofPlace(payment?.power?.span, "payment")], whole]
    case "currency": return [(payment?.annualValue ?? []).map { ProofPlace($0.span, "payment") }, whole]
    case "gates":
      let gates = payment?.gates.filter { $0.id.value == names.dropFirst().first } ?? []
      return [gates.map { ProofPlace($0.span, "gate \($0.id.value)") }, whole]
    case "pools" where names.count > 2: return [pool(names[1], names[2]), whole, decidedWeights(names[1])]
    case "indicators" where names.count > 2: return paid(names[1], Array(names.dropFirst(2))) + [whole]
    default: return [whole, decidedWeights(nil)]
    }
  }

  /// The year's line for what is written there, and all that shares in the pool for what is worked out.
  private func pool(_ year: String, _ name: String) -> [ProofPlace] {
    let payment = project.contract.payment
    let via = "pool of year \(year)"
    let value = payment?.annualValue.filter { "\($0.year?.value ?? 0)" == year }.map {
      ProofPlace($0.span, via)
    }
    let atRisk = payment?.atRisk.filter { "\($0.year?.value ?? 0)" == year }.map { ProofPlace($0.span, via) }
    switch name {
    case "annualValue": return value ?? []
    case "atRisk": return atRisk ?? []
    case "from", "to": return [ProofPlace(project.contract.term?.span, via)]
    case "amount": return (value ?? []) + (atRisk ?? [])
    default: return (value ?? []) + (atRisk ?? []) + decidedWeights(year)
    }
  }

  /// What decisions say of weights, in a year where one is named.
  private func decidedWeights(_ year: String?) -> [ProofPlace] {
    framework.indicators.flatMap { indicator -> [ProofPlace] in
      guard let measure = indicator.measure, measure.pay != nil else { return [] }
      return weights(of: measure, inYear: year).map { ProofPlace($0, "measure of \(indicator.id)") }
    }
  }

  private func weights(of measure: Measure, inYear year: String?) -> [Span?] {
    let own = measure.pay?.weights.filter { year == nil || "\($0.year?.value ?? 0)" == year } ?? []
    return own.map(\.span) + [measure.pay?.weight?.span]
  }

  /// - Parameter names: below the indicator: `years.2.weight`.
  private func paid(_ key: String, _ names: [String]) -> [[ProofPlace]] {
    guard let indicator = indicator(withKey: key), let measure = indicator.measure else { return [] }
    let via = "measure of \(indicator.id)"
    let rule = measure.pay
    let near: [Span?] =
      switch names.first {
      case "rule": [rule?.rule?.span]
      case "verifier": [rule?.verifier?.span]
      case "evidence": [rule?.evidence?.span]
      case "timing": [rule?.timing?.span]
      case "cap": [rule?.cap?.span]
      case "years" where names.count > 2: year(names[1], names[2], names.last ?? "", of: measure)
      default: []
      }
    var rounds = [near.map { ProofPlace($0, via) }]
    if names.count > 2, ["amount", "maximum"].contains(names[2]) {
      rounds[0] += pool(names[1], "amount") + [ProofPlace(rule?.cap?.span, via)]
    }
    rounds.append(([rule?.span] + measure.targets.map(\.span)).map { ProofPlace($0, via) })
    return rounds + [[ProofPlace(measure.span, via)], decidedWeights(nil)]
  }

  /// - Parameters:
  ///   - value: what of the year.
  ///   - name: which of its parameters.
  private func year(_ year: String, _ value: String, _ name: String, of measure: Measure) -> [Span?] {
    let targets = measure.targets.filter { "\($0.year?.value ?? 0)" == year }
    switch value {
    case "weight", "amount", "maximum": return weights(of: measure, inYear: year)
    case "phase", "origin": return targets.map { $0.phase?.span ?? $0.span } + [measure.role?.span]
    case "parameters":
      switch name {
      case "lower": return targets.map(\.lower?.span)
      case "upper": return targets.flatMap { [$0.target?.span, $0.upper?.span] }
      case "threshold": return targets.flatMap { [$0.target?.span, $0.lower?.span, $0.upper?.span] }
      case "due": return [measure.pay?.due?.span]
      case "price": return [measure.pay?.price?.span]
      case "unit": return [measure.pay?.unit?.span]
      default: return measure.pay?.bands.map(\.span) ?? []
      }
    default: return targets.map(\.span)
    }
  }
}
