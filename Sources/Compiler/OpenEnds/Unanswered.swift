import Specs

/// What is in the proof of no standing outcome.
func unanswered(_ outcomes: [Outcome], _ project: Project, _ book: FactBook) async -> [UnansweredItem] {
  Conservation(outcomes, project, book).unanswered()
}

/// Names every item that is in the proof of no standing outcome, with the first reason that applies.
///
/// Every item is either proved or listed here, once: nothing said is lost.
private struct Conservation {
  let project: Project
  let book: FactBook
  /// What a standing outcome rests on or is supported by, and what only rejected ones are.
  private var proved: ItemSet
  private var rejected: ItemSet
  private let people: Int
  private let votes: Int

  init(_ outcomes: [Outcome], _ project: Project, _ book: FactBook) {
    self.project = project
    self.book = book
    people = project.rules.people
    votes = project.rules.votes
    proved = ItemSet(of: project)
    rejected = proved
    for outcome in outcomes {
      let supports = outcome.supports
      let items = [
        outcome.feelings, supports.changes, supports.goals, supports.now, supports.steps, supports.voices,
      ]
      if outcome.isRejected {
        for list in items { rejected.insert(list) }
      } else {
        for list in items { proved.insert(list) }
      }
    }
  }

  /// In the order of the project's documents: maps first, by touchpoint, then PATHs.
  func unanswered() -> [UnansweredItem] {
    var found: [UnansweredItem] = []
    for (document, map) in project.maps.enumerated() {
      add(.feeling, document, map.feelings.count, to: &found) { feelingReason($1) }
      // By place: there are many, and each has texts, which a copy would have to count.
      add(.voice, document, map.voices.count, to: &found) { index, _ in
        voiceReason(map.voices[index].consent, about: map.voices[index].about, document)
      }
      add(.change, document, map.changes.count, to: &found) { index, item in
        changeReason(item, at: map.changes[index].touchpoint, map.changes[index].votesByGroup)
      }
    }
    for (document, vision) in project.visions.enumerated() {
      add(.goal, document, vision.goals.count, to: &found) { isRejected($1) ? .rejected : .noRule }
      add(.now, document, vision.now.count, to: &found) { index, item in
        vision.now[index].axes.isEmpty ? .noAxis : isRejected(item) ? .rejected : .noOutcome
      }
      add(.step, document, vision.steps.count, to: &found) { isRejected($1) ? .rejected : .noOutcome }
    }
    return found
  }

  private func isRejected(_ item: ItemID) -> Bool { rejected.contains(item) }

  private func add(
    _ kind: ItemKind, _ document: Int, _ count: Int, to found: inout [UnansweredItem],
    reason: (Int, ItemID) -> UnansweredItem.Reason
  ) {
    for index in 0..<count {
      let item = ItemID(kind, document: document, index: index)
      if !proved.contains(item) { found.append(UnansweredItem(item: item, reason: reason(index, item))) }
    }
  }

  /// The feeling is looked at where it stands: there are many, and each has texts.
  private func feelingReason(_ item: ItemID) -> UnansweredItem.Reason {
    let (map, place) = (Int(item.document), Int(item.index))
    let id = TouchpointID(map: map, index: project.maps[map].feelings[place].touchpoint)
    guard project.isInScope(id) else { return .outOfScope }
    let valence = project.maps[map].feelings[place].valence
    guard let axis = project.maps[map].feelings[place].axis, valence != 0 else { return .noAxis }
    let group = project.maps[map].feelings[place].group
    let tally = book.tally[id]
    let side: Side = valence < 0 ? .low : .high
    let height = tally.height(of: group) ?? Rational(0)
    if side == .low, height > Rational(-1) { return .notLow }
    if side == .high, height < Rational(1) { return .notBright }
    if side == .high, tally.notes[group] < people { return .tooFew }
    let mass = tally.mass(side, of: group, on: axis)
    guard carriesAQuarter(mass, of: tally.mass(side, of: group)) else { return .minorAxis }
    return isRejected(item) ? .rejected : .noRule
  }

  private func voiceReason(
    _ consent: Consent, about: [Int], _ document: Int
  ) -> UnansweredItem.Reason {
    guard consent != .withdrawn else { return .withdrawn }
    guard let first = about.min() else { return .noAxis }
    let item = ItemID(.feeling, document: document, index: first)
    return feelingReason(item)
  }

  private func changeReason(
    _ item: ItemID, at touchpoint: Int, _ votes: GroupCounts
  ) -> UnansweredItem.Reason {
    let id = TouchpointID(map: Int(item.document), index: touchpoint)
    guard project.isInScope(id) else { return .outOfScope }
    guard !book.axes(of: item).isEmpty else { return .noAxis }
    let asked = votes.people + votes.carers
    if asked < self.votes, !book.isExplained(item, project) { return .tooFew }
    return isRejected(item) ? .rejected : .noRule
  }
}
