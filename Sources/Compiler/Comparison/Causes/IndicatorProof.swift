import Reporting
import Specs

// What an indicator, a milestone and a questionnaire rest on.

extension ProofPlaces {
  func indicator(_ key: String, _ field: FieldChange?) -> [[ProofPlace]] {
    guard let indicator = indicator(withKey: key) else { return dropped(key) }
    let outcome = framework.outcomes[indicator.outcome]
    let measure = indicator.measure
    let decided = measure.map { [ProofPlace($0.span, "measure of \(indicator.id)")] } ?? []
    var near: [ProofPlace] = []
    if let field, let measure {
      near = written(field.path, in: measure).map { ProofPlace($0, "measure of \(indicator.id)") }
    }
    let asked = (field == nil ? [] : [self.asked(indicator, outcome)]) + self.outcome(outcome.key, nil)
    let entry = indicator.catalogueEntry.map { [ProofPlace($0.span, "entry \(indicator.entry)")] } ?? []
    return [near, decided, entry] + asked
  }

  /// Of an indicator that a decision leaves out, the decision.
  private func dropped(_ key: String) -> [[ProofPlace]] {
    [
      project.decisions.flatMap(\.measures).filter { $0.indicator.value == key }.map {
        ProofPlace($0.span, "measure of \(key)")
      }
    ]
  }

  /// The part of a measure that a value of `framework.json` is taken from.
  private func written(_ path: String, in measure: Measure) -> [Span?] {
    let names = path.split(separator: ".").map(String.init)
    switch names.first {
    case "role": return [measure.role?.span]
    case "targets":
      let target = measure.targets.first { "\($0.year?.value ?? 0)" == names.dropFirst().first }
      switch names.last {
      case "lower": return [target?.lower?.span]
      case "target": return [target?.target?.span]
      case "upper": return [target?.upper?.span]
      default: return [target?.span]
      }
    case "baseline": return [measure.baseline?.span]
    case "proof": return [measure.expectedPeople?.span]
    case "influence": return [measure.influence?.span]
    case "missingAnswers": return [measure.missingAnswers?.span]
    case "note": return [measure.note?.span]
    case "frequency": return frequencies
    default: return []
    }
  }

  private var frequencies: [Span?] {
    project.decisions.flatMap(\.openItems).filter { $0.slot.value.hasSuffix("/frequency") }.map(\.span)
  }

  /// What makes the words on a questionnaire: those said and wanted where it asks, and how the place is called.
  private func asked(_ indicator: Indicator, _ outcome: Outcome) -> [ProofPlace] {
    guard indicator.isExperience else { return [] }
    return outcome.touchpoints.flatMap { words(at: $0) } + [
      ProofPlace(project.services[outcome.service].source.population?.span, "population")
    ]
  }

  private func words(at id: TouchpointID) -> [ProofPlace] {
    let map = project.maps[id.map]
    let touchpoint = map.touchpoints[id.index]
    let written = map.source.journey?.stages.flatMap(\.touchpoints).first { $0.id.value == touchpoint.id }
    let name = "touchpoint \(touchpoint.key)"
    let feelings = touchpoint.feelings.map {
      place(of: ItemID(.feeling, document: id.map, index: $0), via: [name])
    }
    let changes = touchpoint.changes.map {
      place(of: ItemID(.change, document: id.map, index: $0), via: [name])
    }
    return [written?.title.span, written?.phrase?.span].map { ProofPlace($0, name) } + feelings + changes
  }

  func milestone(_ key: String, _ field: FieldChange?) -> [[ProofPlace]] {
    if key.hasSuffix("/baseline") {
      return openItem(key) + indicator(String(key.dropLast("/baseline".count)), nil)
    }
    guard let item = item(key), item.kind == .step else { return [] }
    let step = project.visions[Int(item.document)].source.boldSteps[Int(item.index)]
    let name = "bold step \(key)"
    let near: Span? =
      switch field?.path {
      case "due": step.by?.span
      case "owner": step.owner?.span
      case "party": step.party?.span
      case "title": step.step.span
      default: nil
      }
    if field?.path == "outcomes" {
      let aims = (step.serves + step.answers).map { ProofPlace($0.span, name) }
      return [aims] + standing(outcomes(named: field))
    }
    let asked = ["/by", "/owner"].flatMap { openItem(key + $0).first ?? [] }
    return [[ProofPlace(near, name)], [ProofPlace(step.span, name)] + asked, supported(item)]
  }

  /// The outcomes that a step is for.
  private func supported(_ step: ItemID) -> [ProofPlace] {
    framework.outcomes.filter { $0.supports.steps.contains(step) }.flatMap { reasons(of: $0) }
  }

  func questionnaire(_ key: String, _ field: FieldChange?) -> [[ProofPlace]] {
    // questions.frailty-journey/first-night.words
    let names = field.map { $0.path.split(separator: ".").map(String.init) } ?? []
    if names.last == "outcomes" { return standing(outcomes(named: field)) }
    if names.count > 1, let id = touchpointID(names[1]) {
      let asking = framework.outcomes.filter { $0.touchpoints.contains(id) }
      return [words(at: id), [ProofPlace(whole(id), "touchpoint \(names[1])")]] + standing(asking)
    }
    // Its questions are numbered along the journey, as outcomes ask them.
    let id = String(key.prefix { $0 != "/" })
    let asking = framework.outcomes.filter { project.services[$0.service].id == id }
    return standing(asking) + service(id, nil)
  }
}
