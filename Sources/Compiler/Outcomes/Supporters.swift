import Specs

/// What supports which outcome: changes, goals, now-statements and bold steps.
///
/// Everything is looked up by stage and axis, or by service and axis, so that a large project costs no more than its size.
struct Supporters: Sendable {
  private var changes: [FactBook.StageAxis: [ItemID]] = [:]
  private var goalsAnswering: [ItemID: [ItemID]] = [:]
  private var goalsFeeling: [ServiceAxis: [ItemID]] = [:]
  private var nowFeeling: [ServiceAxis: [ItemID]] = [:]
  private var stepsAnswering: [ItemID: [ItemID]] = [:]
  private var stepsServing: [ItemID: [ItemID]] = [:]

  private struct ServiceAxis: Hashable, Sendable {
    let service: Int
    let axis: Axis
  }

  init(_ project: Project, _ book: FactBook) {
    for place in book.places(of: .wanted) {
      guard let change = book.facts[place].items.first, let id = book.facts[place].touchpoint else {
        continue
      }
      guard project.isInScope(id) else { continue }
      for axis in book.axes(of: change) {
        changes[.init(stage: project.stageKey(of: id), axis: axis), default: []].append(change)
      }
    }
    for (document, vision) in project.visions.enumerated() { add(vision, at: document) }
  }

  private mutating func add(_ vision: BoundVision, at document: Int) {
    for (index, goal) in vision.goals.enumerated() {
      let item = ItemID(.goal, document: document, index: index)
      for change in goal.answers { goalsAnswering[change, default: []].append(item) }
      guard goal.answers.isEmpty else { continue }
      for service in vision.services {
        for axis in goal.axes { goalsFeeling[.init(service: service, axis: axis), default: []].append(item) }
      }
    }
    for (index, now) in vision.now.enumerated() {
      let item = ItemID(.now, document: document, index: index)
      for service in vision.services {
        for axis in now.axes { nowFeeling[.init(service: service, axis: axis), default: []].append(item) }
      }
    }
    for (index, step) in vision.steps.enumerated() {
      let item = ItemID(.step, document: document, index: index)
      for change in step.answers { stepsAnswering[change, default: []].append(item) }
      for goal in step.serves { stepsServing[goal, default: []].append(item) }
    }
  }

  func goals(of key: OutcomeKey) -> [ItemID] {
    guard case .feeling(let stage, let axis, let variety) = key.subject, variety != .workforce else {
      return []
    }
    let place = FactBook.StageAxis(stage: .init(service: key.service, stage: stage), axis: axis)
    let answering = (changes[place] ?? []).flatMap { goalsAnswering[$0] ?? [] }
    return inOrder(answering + (goalsFeeling[.init(service: key.service, axis: axis)] ?? []))
  }

  /// All that supports an outcome, but for voices: they follow its feelings.
  func supports(of key: OutcomeKey) -> Outcome.Supports {
    var found = Outcome.Supports()
    switch key.subject {
    case .goal(let goal):
      found.goals = [goal]
      found.steps = inOrder(stepsServing[goal] ?? [])
    case .feeling(let stage, let axis, let variety):
      let place = FactBook.StageAxis(stage: .init(service: key.service, stage: stage), axis: axis)
      found.changes = inOrder(changes[place] ?? [])
      found.goals = goals(of: key)
      if variety != .workforce {
        found.now = inOrder(nowFeeling[.init(service: key.service, axis: axis)] ?? [])
      }
      found.steps = inOrder(
        found.changes.flatMap { stepsAnswering[$0] ?? [] } + found.goals.flatMap { stepsServing[$0] ?? [] })
    }
    return found
  }

  /// Each once, in the order of the documents.
  private func inOrder(_ items: [ItemID]) -> [ItemID] {
    Set(items).sorted { ($0.document, $0.index) < ($1.document, $1.index) }
  }
}
