import Reporting
import Specs

/// A rule that fired: the outcome it makes, and the facts it fired on.
struct Firing: Sendable {
  let key: OutcomeKey
  /// The rule's place in the rule book.
  let rule: Int
  /// Places in the fact book.
  let facts: [Int]
}

/// What makes two firings speak of one outcome.
struct OutcomeKey: Hashable, Sendable {
  let service: Int
  let subject: Subject

  enum Subject: Hashable, Sendable {
    case feeling(stage: String, axis: Axis, Variety)
    case goal(ItemID)
  }

  enum Variety: Hashable, Sendable {
    case better, workforce, protect
  }

  init(service: Int, subject: Subject) {
    self.service = service
    self.subject = subject
  }

  init(_ stage: FactBook.StageKey, _ axis: Axis, _ variety: Variety) {
    service = stage.service
    subject = .feeling(stage: stage.stage, axis: axis, variety)
  }

  /// `service/stage/axis`, `service/stage/axis/workforce`, `service/vision/path-id/goal-id`
  func text(in project: Project) -> String {
    let service = project.services[self.service].id
    switch subject {
    case .feeling(let stage, let axis, let variety):
      let base = "\(service)/\(stage)/\(axis.rawValue)"
      switch variety {
      case .better: return base
      case .workforce: return base + "/workforce"
      case .protect: return base + "/protect"
      }
    case .goal(let goal):
      return "\(service)/vision/\(project.key(of: goal))"
    }
  }
}

extension RuleCondition {
  /// Whether what narrows a rule lets this touchpoint, group and axis through.
  ///
  /// - Parameter isHigh: true for bright spots, where `height` is the least and not the most.
  func admits(_ fact: Fact, _ project: Project, _ tally: Tally, isHigh: Bool = false) -> Bool {
    if let wanted = axis?.value, let own = fact.axis, wanted != own { return false }
    if !groups.isEmpty, let own = fact.group, !groups.contains(where: { $0.value == own }) { return false }
    guard let id = fact.touchpoint else { return true }
    guard admits(place: id, project) else { return false }
    let asked = fact.group.map { [$0] } ?? [.people, .carers]
    if let limit = height?.value {
      let heights = asked.compactMap { tally.maps[id.map][id.index].height(of: $0) }
      guard heights.contains(where: { isHigh ? $0 >= Rational(limit) : $0 <= Rational(limit) }) else {
        return false
      }
    }
    if let least = people?.value {
      guard asked.reduce(0, { $0 + tally.maps[id.map][id.index].notes[$1] }) >= least else { return false }
    }
    return true
  }

  private func admits(place id: TouchpointID, _ project: Project) -> Bool {
    if let wanted = stage?.value, wanted != project.stage(of: id).id { return false }
    if let wanted = touchpointKind?.value, wanted != project.touchpoint(id).kind { return false }
    return admits(service: project.maps[id.map].service, project)
  }

  func admits(service: Int, _ project: Project) -> Bool {
    self.service.map { $0.value == project.services[service].id } ?? true
  }
}

extension BoundRule {
  /// Whether `groups` lets a group through; all where it is left out.
  func admits(group: Group?) -> Bool {
    guard let wanted = source.when?.groups, !wanted.isEmpty else { return true }
    return wanted.contains { $0.value == group }
  }

  func admits(_ fact: Fact, _ project: Project, _ tally: Tally, isHigh: Bool = false) -> Bool {
    source.when?.admits(fact, project, tally, isHigh: isHigh) ?? true
  }
}
