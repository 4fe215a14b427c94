import Specs

/// Every rule, in order, on every fact it is about. Two rounds and no loop: all kinds but `vision` see facts only;
/// then `vision` sees which goals support nothing.
func fireRules(_ project: Project, _ book: FactBook, _ supporters: Supporters) async -> [ProofOfOutcome] {
  let firings = await atOnce(project.rules.rules) { place, rule -> [Firing] in
    switch rule.kind {
    case .lowPoint: fireLowPoint(rule, at: place, project, book)
    case .workforceLowPoint: fireWorkforceLowPoint(rule, at: place, project, book)
    case .hiddenLowPoint: fireHiddenLowPoint(rule, at: place, project, book)
    case .wantedChange: fireWantedChange(rule, at: place, project, book)
    case .brightSpot: fireBrightSpot(rule, at: place, project, book)
    case .vision: []
    }
  }
  let first = merge(Array(firings.joined()), project)
  let supporting = Set(first.flatMap { supporters.goals(of: $0.key) })
  var visions: [Firing] = []
  for (place, rule) in project.rules.rules.enumerated() where rule.kind == .vision {
    visions += fireVision(rule, at: place, project, book, supporting: supporting)
  }
  return first + merge(visions, project)
}

/// Firings of one key become one outcome with all their proofs, in the order of the rules.
private func merge(_ firings: [Firing], _ project: Project) -> [ProofOfOutcome] {
  var places: [OutcomeKey: Int] = [:]
  var proofs: [ProofOfOutcome] = []
  for firing in firings {
    let place = places[firing.key] ?? proofs.count
    if place == proofs.count {
      places[firing.key] = place
      proofs.append(ProofOfOutcome(key: firing.key))
    }
    proofs[place].add(firing)
  }
  return proofs.filter { $0.makesAnOutcome(project) }
}

/// Why an outcome is there: rules, each with its facts.
struct ProofOfOutcome: Sendable {
  let key: OutcomeKey
  /// The rule that words the outcome comes first.
  private(set) var reasons: [(rule: Int, facts: [Int])] = []

  init(key: OutcomeKey) { self.key = key }

  fileprivate mutating func add(_ firing: Firing) {
    if let at = reasons.firstIndex(where: { $0.rule == firing.rule }) {
      reasons[at].facts += firing.facts
    } else {
      reasons.append((firing.rule, firing.facts))
    }
  }

  /// A hidden low point alone makes none: it joins what a low point made.
  fileprivate func makesAnOutcome(_ project: Project) -> Bool {
    reasons.contains { project.rules.rules[$0.rule].kind != .hiddenLowPoint }
  }

  /// Every fact of the proof, each once.
  var facts: [Int] { distinct(reasons.flatMap(\.facts)) }
}
