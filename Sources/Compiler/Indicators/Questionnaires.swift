import Reporting
import Specs

/// Makes each service's questionnaire: the touchpoints its outcomes rest on, and the words to ring.
func makeQuestionnaires(_ outcomes: [Outcome], _ project: Project) async -> [Questionnaire] {
  await atOnce(Array(project.services.indices)) { _, service in
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
  var asking: [TouchpointID: [Int]] = [:]
  for place in places {
    for touchpoint in outcomes[place].touchpoints { asking[touchpoint, default: []].append(place) }
  }
  var questions: [Questionnaire.Question] = []
  questions.reserveCapacity(asking.count + 1)
  for (touchpoint, here) in asking.sorted(by: { $0.key < $1.key }) {
    let words = SheetWords(audience, touchpoint, axes(of: here, outcomes, project), project).printed
    questions.append(
      .init(
        number: questions.count + 1, touchpoint: touchpoint,
        heading: heading(of: touchpoint, audience, project),
        words: words, outcomes: here))
  }
  let visions = places.filter { outcomes[$0].isVision }
  if !visions.isEmpty {
    let words = SheetWords(audience, nil, axes(of: visions, outcomes, project), project).printed
    questions.append(
      .init(
        number: questions.count + 1, touchpoint: nil, heading: "In the last three months", words: words,
        outcomes: visions))
  }
  let voices = places.flatMap { outcomes[$0].isVision ? [.people, .carers] : outcomes[$0].voice }
  return .init(audience: audience, groups: Set(voices).sorted(), questions: questions)
}

private func axes(of places: [Int], _ outcomes: [Outcome], _ project: Project) -> [Axis] {
  distinct(places.flatMap { outcomes[$0].axesAsked(project) })
}

private func heading(
  of id: TouchpointID, _ audience: Questionnaire.Sheet.Audience, _ project: Project
) -> String {
  guard audience == .staff else {
    return capitalised(project.maps[id.map].touchpoints[id.index].phrase ?? project.title(of: id))
  }
  let people = project.services[project.maps[id.map].service].people
  return "When you support \(people) \(phrase(of: [id], isWorkforce: true, project))"
}

/// The words offered for a question: what was said there and asked for there, and both poles of its outcomes' axes.
private struct SheetWords {
  /// A dozen or so: comparing is quicker than hashing.
  private var words: [LexiconWord] = []

  init(
    _ audience: Questionnaire.Sheet.Audience, _ touchpoint: TouchpointID?, _ axes: [Axis], _ project: Project
  ) {
    if let touchpoint { addSaid(at: touchpoint, audience, project) }
    for axis in axes {
      guard let poles = project.lexicon.poles[axis] else { continue }
      for word in poles.away { add(word) }
      for word in poles.towards { add(word) }
    }
  }

  private mutating func addSaid(
    at id: TouchpointID, _ audience: Questionnaire.Sheet.Audience, _ project: Project
  ) {
    let isAsked = { (group: Group) in (group == .workforce) == (audience == .staff) }
    let map = id.map
    for feeling in project.maps[map].touchpoints[id.index].feelings
    where isAsked(project.maps[map].feelings[feeling].group) {
      add(project.maps[map].feelings[feeling].word)
    }
    for change in project.maps[map].touchpoints[id.index].changes
    where !project.maps[map].changes[change].wouldFeel.isEmpty {
      // Who wants a change is who the card names; where it names nobody, who voted for it.
      let who = project.maps[map].changes[change].who
      let votes = project.maps[map].changes[change].votesByGroup
      guard who.isEmpty ? votes.groups.contains(where: isAsked) : who.contains(where: { isAsked($0.group) })
      else { continue }
      for word in project.maps[map].changes[change].wouldFeel { add(word) }
    }
  }

  private mutating func add(_ word: LexiconWord) {
    if !words.contains(where: { $0 === word || $0.reads == word.reads }) { words.append(word) }
  }

  private static let ok = LexiconWord(word: "ok", reads: "OK", axis: nil, valence: 0)

  /// In alphabetical order, with OK among them.
  var printed: [String] {
    let offered = words.filter { $0.word != "ok" } + [Self.ok]
    return offered.sorted { $0.isBefore($1) }.map(\.reads)
  }
}

extension Outcome {
  /// The axes that its question is about: its own, or all those of its goal.
  func axesAsked(_ project: Project) -> [Axis] {
    if case .vision(let goal) = origin { return project.goal(goal).axes }
    return axis.map { [$0] } ?? []
  }
}
