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
    // Where they stand: a fact has texts and lists, which a copy would have to count.
    for index in proof.facts {
      let touchpoint = book.facts[index].touchpoint
      if let touchpoint { places.insert(touchpoint) }
      switch book.facts[index].kind {
      case .lowPoint, .brightSpot:
        feelings += book.facts[index].items
        mass += book.facts[index].mass
        if let group = book.facts[index].group { notes[group] += book.facts[index].notes }
      case .hiddenLowPoint:
        if let touchpoint { hidden.append(touchpoint) }
      case .wanted:
        changes += book.facts[index].items
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
      let votes = project.votes(for: change)
      notes.people += votes.people
      notes.carers += votes.carers
    }
  }

  private func countSessions(_ project: Project) -> Int {
    struct SessionID: Hashable {
      let map: Int32
      let session: Int
    }
    var sessions: [SessionID] = []
    var last: SessionID?
    for item in feelings {
      guard let session = project.maps[Int(item.document)].feelings[Int(item.index)].session else { continue }
      let id = SessionID(map: item.document, session: session)
      // Feelings of one session mostly follow each other.
      if id != last { sessions.append(id) }
      last = id
    }
    return Set(sessions).count
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
