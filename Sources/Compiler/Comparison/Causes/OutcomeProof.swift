import Reporting
import Specs

// What an outcome rests on.

extension ProofPlaces {
  func outcome(_ key: String, _ field: FieldChange?) -> [[ProofPlace]] {
    guard let outcome = outcome(withKey: key) else { return [] }
    let decision = outcome.decision.map { ProofPlace($0.span, "decision on \(outcome.id)") }
    let near: [ProofPlace]
    switch field?.path.prefix(while: { $0 != "." }) {
    case nil: near = (decision.map { [$0] } ?? []) + reasons(of: outcome)
    case "decision": near = decision.map { [$0] } ?? []
    case "statement": near = (decision.map { [$0] } ?? []) + wording(of: outcome)
    case "iStatement": near = themes(of: outcome) + rules(of: outcome)
    case "supports": near = supporters(named: field, of: outcome)
    case "domain": near = project.domains.map { ProofPlace($0.span, "domain \($0.id.value)") }
    case "because": near = reasons(named: field, of: outcome)
    default: near = reasons(of: outcome)
    }
    let wide = outcome.touchpoints.map { id in
      ProofPlace(whole(id), "touchpoint \(project.touchpoint(id).key)")
    }
    return [near, wide + supporters(of: outcome), rules(of: outcome) + words(outcome) + sessions(outcome)]
  }

  /// What decides whether outcomes are there at all.
  func standing(_ outcomes: [Outcome]) -> [[ProofPlace]] {
    let decisions = outcomes.compactMap { outcome in
      outcome.decision.map { ProofPlace($0.span, "decision on \(outcome.id)") }
    }
    return [decisions, outcomes.flatMap { reasons(of: $0) }]
  }

  /// The feelings, changes and goals its facts are made of.
  func reasons(of outcome: Outcome) -> [ProofPlace] {
    outcome.because.flatMap { reason in
      reason.facts.flatMap { places(of: framework.facts[$0], via: ["rule \(reason.rule)", outcome.id]) }
    }
  }

  /// Those facts only that are on one side.
  private func reasons(named field: FieldChange?, of outcome: Outcome) -> [ProofPlace] {
    let named = (field?.from ?? "") + " " + (field?.to ?? "")
    let those = outcome.because.flatMap { reason in
      reason.facts.map { framework.facts[$0] }.filter { named.contains(project.id(of: $0)) }
        .flatMap { places(of: $0, via: ["rule \(reason.rule)", outcome.id]) }
    }
    return those.isEmpty ? reasons(of: outcome) : those
  }

  private func places(of fact: Fact, via: [String]) -> [ProofPlace] {
    let id = project.id(of: fact)
    let items = fact.items.map { place(of: $0, via: [id] + via) }
    return items + [ProofPlace(fact.place?.span, id)]
  }

  func place(of item: ItemID, via: [String] = []) -> ProofPlace {
    ProofPlace(project.span(of: item), via: [project.key(of: item)] + via)
  }

  /// Whatever its sentence takes words from.
  private func wording(of outcome: Outcome) -> [ProofPlace] {
    let service = project.services[outcome.service]
    var places = [ProofPlace(service.source.population?.span, "population of \(service.id)")]
    for id in outcome.touchpoints {
      let (map, touchpoint) = (project.maps[id.map].source, project.touchpoint(id))
      let stages = map.journey?.stages ?? []
      let stage = stages.first { $0.id.value == project.stage(of: id).id }
      let written = stage?.touchpoints.first { $0.id.value == touchpoint.id }
      let name = "touchpoint \(touchpoint.key)"
      places += [written?.title.span, written?.phrase?.span, written?.staffPhrase?.span].map {
        ProofPlace($0, name)
      }
      places += [stage?.title.span, stage?.phrase?.span, stage?.staffPhrase?.span].map {
        ProofPlace($0, "stage \(stage?.id.value ?? "")")
      }
    }
    places += outcome.supports.changes.map { place(of: $0, via: [outcome.id]) }
    if case .vision(let goal) = outcome.origin { places.append(place(of: goal, via: [outcome.id])) }
    return places + outcome.feelings.map { place(of: $0, via: [outcome.id]) }
  }

  private func supporters(of outcome: Outcome) -> [ProofPlace] {
    let supports = outcome.supports
    return (supports.changes + supports.goals + supports.now + supports.steps + supports.voices)
      .map { place(of: $0, via: [outcome.id]) }
  }

  /// Those only that are on one side, whatever they are on the other.
  private func supporters(named field: FieldChange?, of outcome: Outcome) -> [ProofPlace] {
    [field?.from, field?.to].compactMap { $0 }.flatMap { $0.split(separator: ",") }
      .compactMap { item(String($0.drop { $0 == " " })) }.map { place(of: $0, via: [outcome.id]) }
  }

  private func rules(of outcome: Outcome) -> [ProofPlace] {
    let names = Set(outcome.because.map(\.rule))
    return project.rules.rules.filter { names.contains($0.id) }.map {
      ProofPlace($0.source.span, "rule \($0.id)")
    }
  }

  private func themes(of outcome: Outcome) -> [ProofPlace] {
    Set(outcome.touchpoints.map(\.map)).sorted().flatMap { map in
      project.maps[map].source.themes.map { ProofPlace($0.span, "theme \($0.id.value)", outcome.id) }
    }
  }

  /// The map's own words, and the room's order.
  private func words(_ outcome: Outcome) -> [ProofPlace] {
    Set(outcome.touchpoints.map(\.map)).sorted().flatMap { map in
      project.maps[map].source.ownWords.map { ProofPlace($0.span, "word \($0.word.value)") }
    }
  }

  private func sessions(_ outcome: Outcome) -> [ProofPlace] {
    Set(outcome.touchpoints.map(\.map)).sorted().flatMap { map in
      project.maps[map].sessions.map { ProofPlace($0.span, "session \($0.id.value)") }
    }
  }
}

extension ProofPlace {
  init(_ span: Span, via: [String]) {
    self.span = span
    self.via = via
  }
}
