import Reporting
import Specs

/// Makes each service's questionnaire: the touchpoints its outcomes rest on, and the words to ring.
func makeQuestionnaires(_ outcomes: [Outcome], _ project: Project) -> [Questionnaire] {
  project.services.indices.map { service in
    let asked = outcomes.indices.filter {
      outcomes[$0].service == service && !outcomes[$0].isRejected && outcomes[$0].axis != nil
    }
    let audiences: [Questionnaire.Sheet.Audience] = [.peopleAndCarers, .staff]
    let sheets = audiences.compactMap { audience in
      let those = asked.filter { (outcomes[$0].class == .enabling) == (audience == .staff) }
      return those.isEmpty ? nil : sheet(for: audience, those, outcomes, project)
    }
    return Questionnaire(service: service, sheets: sheets)
  }
}

private func sheet(
  for audience: Questionnaire.Sheet.Audience, _ places: [Int], _ outcomes: [Outcome], _ project: Project
) -> Questionnaire.Sheet {
  let touchpoints = Set(places.flatMap { outcomes[$0].touchpoints }).sorted()
  var questions: [Questionnaire.Question] = []
  for touchpoint in touchpoints {
    let here = places.filter { outcomes[$0].touchpoints.contains(touchpoint) }
    let words = SheetWords(audience, touchpoint, here.map { outcomes[$0] }, project).printed
    questions.append(
      .init(
        number: questions.count + 1, touchpoint: touchpoint, heading: heading(of: touchpoint, audience, project),
        words: words, outcomes: here))
  }
  let visions = places.filter { outcomes[$0].isVision }
  if !visions.isEmpty {
    let words = SheetWords(audience, nil, visions.map { outcomes[$0] }, project).printed
    questions.append(
      .init(
        number: questions.count + 1, touchpoint: nil, heading: "In the last three months", words: words,
        outcomes: visions))
  }
  let voices = places.flatMap { outcomes[$0].isVision ? [.people, .carers] : outcomes[$0].voice }
  return .init(audience: audience, groups: Set(voices).sorted(), questions: questions)
}

private func heading(
  of id: TouchpointID, _ audience: Questionnaire.Sheet.Audience, _ project: Project
) -> String {
  let touchpoint = project.touchpoint(id)
  guard audience == .staff else { return capitalised(touchpoint.phrase ?? touchpoint.title) }
  let people = project.services[project.maps[id.map].service].people
  return "When you support \(people) \(phrase(of: [id], isWorkforce: true, project))"
}

/// The words offered for a question: what was said there and asked for there, and both poles of its outcomes' axes.
private struct SheetWords {
  private var words: [LexiconWord] = []
  private var seen: Set<String> = []

  init(
    _ audience: Questionnaire.Sheet.Audience, _ touchpoint: TouchpointID?, _ outcomes: [Outcome], _ project: Project
  ) {
    if let touchpoint { addSaid(at: touchpoint, audience, project) }
    for outcome in outcomes {
      for axis in outcome.axesAsked(project) {
        guard let poles = project.lexicon.poles[axis] else { continue }
        add(poles.away + poles.towards)
      }
    }
  }

  private mutating func addSaid(
    at id: TouchpointID, _ audience: Questionnaire.Sheet.Audience, _ project: Project
  ) {
    let map = project.maps[id.map]
    let touchpoint = map.touchpoints[id.index]
    let isAsked = { (group: Group) in (group == .workforce) == (audience == .staff) }
    add(map.feelings[touchpoint.feelings].filter { isAsked($0.group) }.map(\.word))
    for change in map.changes[touchpoint.changes] {
      // Who wants a change is who the card names; where it names nobody, who voted for it.
      let wanting = change.who.isEmpty ? change.votesByGroup.groups : change.who.map(\.group)
      if wanting.contains(where: isAsked) { add(change.wouldFeel) }
    }
  }

  private mutating func add(_ more: [LexiconWord]) {
    for word in more where seen.insert(word.reads).inserted { words.append(word) }
  }

  /// In alphabetical order, with OK among them.
  var printed: [String] {
    let texts = words.filter { $0.word != "ok" }.map(\.reads) + ["OK"]
    return texts.map { (key: $0.lowercased(), text: $0) }.sorted { $0.key.utf8Bytes < $1.key.utf8Bytes }.map(\.text)
  }
}

extension Outcome {
  /// The axes that its question is about: its own, or all those of its goal.
  func axesAsked(_ project: Project) -> [Axis] {
    if case .vision(let goal) = origin { return project.goal(goal).axes }
    return axis.map { [$0] } ?? []
  }
}
