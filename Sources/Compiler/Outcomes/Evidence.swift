import Specs

/// What an outcome rests on, gathered from the facts of its proof.
struct Evidence {
  /// Groups in order.
  private(set) var voice: [Group] = []
  private(set) var touchpoints: [TouchpointID] = []
  private(set) var feelings: [ItemID] = []
  private(set) var hidden: [TouchpointID] = []
  private(set) var changes: [ItemID] = []
  private(set) var stage: Outcome.StageName?
  private(set) var notes = GroupCounts()
  private(set) var mass = 0
  private(set) var sessions = 0
  /// Whether the numbers are votes for changes and not notes.
  private(set) var countsVotes = false

  init(_ proof: ProofOfOutcome, _ project: Project, _ book: FactBook) {
    var places: Set<TouchpointID> = []
    for index in proof.facts {
      let fact = book.facts[index]
      if let id = fact.touchpoint { places.insert(id) }
      switch fact.kind {
      case .lowPoint, .brightSpot:
        feelings += fact.items
        mass += fact.mass
        if let group = fact.group { notes[group] += fact.notes }
      case .hiddenLowPoint:
        if let id = fact.touchpoint { hidden.append(id) }
      case .wanted:
        changes += fact.items
      default: break
      }
    }
    touchpoints = places.sorted()
    feelings.sort { ($0.document, $0.index) < ($1.document, $1.index) }
    if feelings.isEmpty, !changes.isEmpty { countVotes(project) }
    voice = proof.key.isWorkforce ? [.workforce] : notes.groups
    stage = touchpoints.first.map { id in
      let stage = project.stage(of: id)
      return .init(id: stage.id, title: stage.title)
    }
    sessions = countSessions(project)
  }

  /// An outcome of wanted changes alone stands on the votes of people and carers.
  private mutating func countVotes(_ project: Project) {
    countsVotes = true
    for change in changes {
      let votes = project.change(change).votesByGroup
      notes.people += votes.people
      notes.carers += votes.carers
    }
  }

  private func countSessions(_ project: Project) -> Int {
    struct SessionID: Hashable {
      let map: Int32
      let session: Int
    }
    return Set(
      feelings.compactMap { item in
        project.feeling(item).session.map { SessionID(map: item.document, session: $0) }
      }
    ).count
  }
}

extension OutcomeKey {
  var isWorkforce: Bool {
    if case .feeling(_, _, .workforce) = subject { return true }
    return false
  }
}

/// Thin with fewer notes than the rules need, strong with two groups and twenty notes or more, else fair.
func confidence(of evidence: Evidence, _ project: Project) -> Confidence {
  let notes = evidence.notes.total
  let level: Confidence.Level =
    notes < project.rules.people ? .thin : evidence.notes.groups.count >= 2 && notes >= 20 ? .strong : .fair
  return Confidence(
    level: level, notes: notes, groups: evidence.notes, sessions: evidence.sessions,
    countsVotes: evidence.countsVotes)
}
