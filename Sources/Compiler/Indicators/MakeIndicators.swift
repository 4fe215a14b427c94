import Specs

/// Gives each standing outcome its indicators, and each indicator its words.
func makeIndicators(
  for outcomes: [Outcome], _ questionnaires: [Questionnaire], _ project: Project, _ decisions: DecisionBook
) async -> [Indicator] {
  let byID = Dictionary(project.catalogue.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
  let asking = questionsByOutcome(questionnaires, count: outcomes.count)
  let indicators = await inStretches(outcomes) { place, outcome -> [Indicator] in
    guard !outcome.isRejected else { return [] }
    return chooseIndicators(for: outcome, project, byID: byID).map { choice in
      let key = "\(outcome.key)/\(choice.id)"
      let measure = decisions.measures[key]
      switch choice {
      case .experience:
        let maker = ExperienceIndicator(outcome, asking[place], project)
        return Indicator(
          id: key, key: key, outcome: place, source: .experience(maker.source), entry: "experience@1",
          text: maker.text,
          frequency: experienceFrequency(of: project.services[outcome.service], decisions),
          measure: measure, statistic: .experience)
      case .catalogue(let entry, let rule):
        return catalogueIndicator(entry, preferredBy: rule, key, place, outcome, project, measure)
      }
    }
  }
  return Array(indicators.joined())
}

/// How often results come of a service's questionnaires: what was answered, else proposed.
private func experienceFrequency(of service: BoundService, _ decisions: DecisionBook) -> Indicator.Frequency {
  decisions.openItems["\(service.id)/questionnaire/frequency"]?.answer
    .map { .init(text: capitalised($0.value), origin: .authored) }
    ?? .init(text: "Quarterly", origin: .proposed)
}

/// For each outcome the questions it is read from. Its class decides the sheet, so they all stand on one.
private func questionsByOutcome(_ questionnaires: [Questionnaire], count: Int) -> [[Questionnaire.Question]] {
  var asking = [[Questionnaire.Question]](repeating: [], count: count)
  for sheet in questionnaires.flatMap(\.sheets) {
    for question in sheet.questions {
      for outcome in question.outcomes { asking[outcome].append(question) }
    }
  }
  return asking
}

private func catalogueIndicator(
  _ entry: CatalogueEntry, preferredBy rule: String?, _ key: String, _ place: Int, _ outcome: Outcome,
  _ project: Project, _ measure: Measure?
) -> Indicator {
  let population = capitalised(project.services[outcome.service].phrase(for: outcome.voice))
  let source = entry.collection?.source?.value ?? ""
  let cohort =
    switch entry.describes?.value {
    case .area:
      "Everybody the figure describes in the Commissioner's area; not only people who use the Services"
    case .practice: "Patients of the practices the figure describes; not only people who use the Services"
    case .trust: "Everybody the figure describes in the whole trust; not only people who use the Services"
    case .service, nil: "\(population) who use the Services"
    }
  return Indicator(
    id: key, key: key, outcome: place, source: .catalogue(entry, preferredBy: rule),
    entry: "\(entry.id.value)@\(entry.version.value)",
    text: .init(
      name: entry.name.value, short: entry.name.value,
      description: entry.outcome.map { sentence($0.value) } ?? entry.name.value, cohort: cohort,
      numerator: entry.numerator.value, denominator: entry.denominator.value,
      exclusions: entry.exclusions.map(\.value), source: source),
    frequency: .init(text: capitalised(entry.collection?.frequency?.value ?? ""), origin: .authored),
    measure: measure, statistic: StatisticFacts(entry))
}
