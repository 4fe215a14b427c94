import Specs

// What is open about what people said: who was not heard, and what lies outside the contract.

func askAboutMissingVoices(_ project: Project, _ book: FactBook, _ list: inout OpenItemList) {
  for fact in book.places(of: .missingVoice) {
    guard let place = book.facts[fact].place else { continue }
    let parts = place.key.split(separator: "/").map(String.init)
    guard let service = project.services.first(where: { $0.id == parts[0] }) else { continue }
    let people = service.people(ofMissing: parts[1])
    list.ask(
      "\(service.id)/health-inequalities/\(parts[1])",
      "What will be done for \(people), by which post, and by when?", .release, inWords: true)
  }
}

extension BoundService {
  /// The phrase for a segment or group that was not heard.
  public func people(ofMissing voice: String) -> String {
    if let segment = segments.first(where: { $0.id.value == voice }) { return segment.people.value }
    switch Group(rawValue: voice) {
    case .people: return people
    case .carers: return carers
    case .workforce: return source.population?.staff?.people?.value ?? "those who work in the service"
    case nil: return voice
    }
  }
}

/// A low point that the contract cannot change is passed on to somebody who can.
func askAboutPassingOn(_ project: Project, _ book: FactBook, _ list: inout OpenItemList) {
  for place in book.places(of: .lowPoint) {
    guard let id = book.facts[place].touchpoint, !project.isInScope(id) else { continue }
    let touchpoint = project.touchpoint(id)
    list.ask(
      "\(touchpoint.key)/pass-on", "Who can change what people felt at \"\(touchpoint.title)\"?", .nothing,
      inWords: true)
  }
}

func askAboutOutcome(_ outcome: Outcome, _ list: inout OpenItemList) {
  if outcome.state == .proposed {
    list.ask("\(outcome.key)/decision", "Is \(outcome.id) accepted, reworded or rejected?", .release)
  }
  if outcome.axis == nil {
    list.ask(
      "\(outcome.key)/experience", "Which feeling would show that \(outcome.id) has been reached?",
      .proof(indicator: outcome.id))
  }
  if outcome.domain == nil {
    list.ask("\(outcome.key)/domain", "Under which domain does \(outcome.id) stand?", .release)
  }
}

func askAboutStep(_ milestone: Milestone, _ project: Project, _ list: inout OpenItemList) {
  guard case .boldStep(let item) = milestone.kind else { return }
  let step = project.step(item)
  let slot = project.key(of: item)
  if step.by == nil {
    list.ask("\(slot)/by", "By when is this done: \(step.step)?", .release, owner: step.owner)
  }
  if step.owner == nil {
    list.ask("\(slot)/owner", "Which post owns this step: \(step.step)?", .release)
  }
}
