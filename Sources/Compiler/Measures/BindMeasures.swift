import Reporting
import Specs

/// Gives each indicator what was decided about it: names bound, values exact and in the indicator's own unit.
///
/// - Parameter dropped: keys of indicators that a decision leaves out.
func bindMeasures(
  _ indicators: inout [Indicator], dropped: Set<String>, _ outcomes: [Outcome], _ project: Project,
  _ diagnostics: inout Diagnostics
) {
  let places = Dictionary(
    indicators.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  for place in indicators.indices {
    guard let measure = indicators[place].measure else { continue }
    let indicator = indicators[place]
    checkParts(measure, indicator.statistic, &diagnostics)
    let balance = measure.balancedBy.flatMap { name in
      bindBalance(name, of: indicator, places, dropped, &diagnostics)
    }
    let baseline = measure.baseline.flatMap { bindBaseline($0, indicator, project, &diagnostics) }
    let withheld = measure.baseline.flatMap { withholding($0, indicator, project, &diagnostics) }
    indicators[place].bound = BoundMeasure(
      decided: measure, claim: measure.claim?.value ?? .service,
      population: bindPopulation(measure, indicator, outcomes[indicator.outcome], project, &diagnostics),
      baseline: withheld == nil ? baseline : nil, withheld: withheld,
      targets: bindTargets(measure, indicator, project, &diagnostics), balancedBy: balance)
  }
}

/// Whose voice a figure is decides whom it is counted among.
private func bindPopulation(
  _ measure: Measure, _ indicator: Indicator, _ outcome: Outcome, _ project: Project,
  _ diagnostics: inout Diagnostics
) -> MeasuredPopulation? {
  var service = outcome.service
  if let name = measure.population {
    guard let named = project.services.firstIndex(where: { $0.id == name.value }) else {
      diagnostics.report(
        .unknownReference(name, "service", among: project.services.map(\.id), "whose population it could be"))
      return nil
    }
    service = named
  }
  if let describes = indicator.catalogueEntry?.describes?.value, describes != .service { return nil }
  return project.services[service].population(of: indicator.groupsCounted(outcome), place: service)
}

extension Indicator {
  /// Whom its figure is about: those whose view the entry takes, else those whose voice the outcome is.
  func groupsCounted(_ outcome: Outcome) -> [Group] {
    switch catalogueEntry?.perspective?.value {
    case .patient: [.people]
    case .carer: [.carers]
    case .staff: [.workforce]
    case .clinician, .system, nil: outcome.isVision ? [.people, .carers] : outcome.voice
    }
  }
}

extension BoundService {
  fileprivate func population(of groups: [Group], place: Int) -> MeasuredPopulation {
    let population = source.population
    let isStaff = groups.contains(.workforce)
    let sizes = groups.map { group in
      switch group {
      case .people: population?.size
      case .carers: population?.carersSize
      case .workforce: population?.staff?.size
      }
    }
    let counted = sizes.compactMap { $0?.value }
    return MeasuredPopulation(
      service: place, phrase: isStaff ? population?.staff?.people?.value ?? "staff" : phrase(for: groups),
      size: counted.isEmpty || counted.count < sizes.count ? nil : counted.reduce(0, +),
      countedOn: population?.countedOn?.value,
      span: sizes.lazy.compactMap { $0?.span }.first ?? population?.people.span ?? source.id.span)
  }
}

/// The indicator that would show whether this one was bought at another's cost.
private func bindBalance(
  _ name: Located<String>, of indicator: Indicator, _ places: [String: Int], _ dropped: Set<String>,
  _ diagnostics: inout Diagnostics
) -> Int? {
  if name.value == indicator.key {
    diagnostics.report(
      .balancesItself, "an indicator cannot balance itself", at: name.span,
      help: "name another one, that would get worse if this one were bought at its cost")
    return nil
  }
  if let place = places[name.value] { return place }
  let isDropped = dropped.contains(name.value)
  diagnostics.report(
    Diagnostic(
      .unknownIndicator,
      isDropped
        ? "the indicator `\(name.value)` is dropped, so it cannot balance another"
        : "no indicator has the key `\(name.value)`", at: name.span,
      help: ["an indicator's key is its outcome's key, then `experience` or the id of a catalogue entry"],
      suggestions: isDropped
        ? []
        : NearestNames.of(
          name.value, among: places.keys.filter { $0 != indicator.key }.sorted(byBytesOf: { $0 }))))
  return nil
}

extension DiagnosticKind {
  static let balancesItself = DiagnosticKind(
    "measure/balances-itself", .error, "An indicator is to balance itself.",
    .init(
      says: "`balanced_by` names the indicator that it stands under.",
      matters:
        "A balancing indicator shows whether a result was bought at the cost of something else. It cannot show that of itself.",
      wrong: .init("decisions.yaml#measures", example("home-care/going-home/safety/experience")),
      right: .init("decisions.yaml#measures", example("home-care/going-home/safety/gpps-confident"))))

  private static func example(_ balance: String) -> String {
    """
    measures:
      - indicator: home-care/going-home/safety/experience
        balanced_by: \(balance)
        by: Director of Nursing
        on: 2026-09-01
        because: what is easy for some must not be hard for others
    """
  }
}
