import ProjectGenerator

/// Something that somebody may do to a project between two revisions, chosen by chance.
enum GeneratedEdit: String, CaseIterable, Sendable {
  case moreOfAFeeling, oneMoreFeeling, aFeelingLess, outOfScope, anotherTitle, anotherPhrase
  case voiceWithdrawn, voiceChecked, moreVotes, anotherWish, newWall, wallGone
  case goalReworded, goalGone, stepReworded, stepGone, decision, fewerDecisions
  case edition, asAt, population, size, goalForward, movedTarget, newMeasure, owner, session

  /// Makes the edit; where there is nothing of the kind in the project, it stays as it is.
  func apply(to draft: inout EditedProject, _ random: inout SplitMix64) {
    switch self {
    case .edition: draft.replaced.append(("edition: \"0.1\"", "edition: \"0.2\""))
    case .asAt: draft.replaced.append(("as_at: 2026-11-01", "as_at: 2026-12-24"))
    case .population: draft.replaced.append(("people: older people", "people: much older people"))
    case .size: draft.replaced.append(("size: 6000", "size: 6500"))
    case .goalForward: draft.replaced.append(("as_of: 2028-06-01", "as_of: 2028-02-03"))
    case .movedTarget: draft.target = 71
    case .newMeasure: draft.measures += 1
    case .owner: draft.hasOwner = true
    case .newWall: draft.project.maps.append(ProjectPlan.small(seed: random.next()).map(9))
    case .wallGone: draft.project.removeWall()
    case .decision, .fewerDecisions: decide(&draft, &random)
    case .goalReworded, .goalGone, .stepReworded, .stepGone: editVision(&draft.project, &random)
    default: draft.project.editTouchpoint(self, &random)
    }
  }

  private func decide(_ draft: inout EditedProject, _ random: inout SplitMix64) {
    if self == .fewerDecisions {
      if !draft.project.decisions.isEmpty { draft.project.decisions.removeLast() }
      return
    }
    let decided = Set(draft.project.decisions.map(\.outcome))
    let open = draft.keys.filter { !decided.contains($0) }
    guard !open.isEmpty else { return }
    let verdict = random.pick(["accept", "reject", "reword"])
    draft.project.decisions.append(
      .init(
        random.pick(open), verdict, statement: verdict == "reword" ? "People more often feel well here" : nil)
    )
  }

  private func editVision(_ project: inout GeneratedProject, _ random: inout SplitMix64) {
    let place = random.number(0...project.visions.count - 1)
    let (goals, steps) = (project.visions[place].goals.count, project.visions[place].steps.count)
    switch self {
    case .goalReworded where goals > 0:
      project.visions[place].goals[random.number(0...goals - 1)].says = "Nobody had to ask twice"
    case .goalGone where goals > 1:
      let goal = project.visions[place].goals.removeLast()
      project.visions[place].steps.removeAll { $0.serves.contains(goal.id) }
    case .stepReworded where steps > 0:
      project.visions[place].steps[random.number(0...steps - 1)].step = "Answer every letter"
    case .stepGone where steps > 0: project.visions[place].steps.removeLast()
    default: break
    }
  }
}

/// A project with what the generator does not write itself.
struct EditedProject {
  var project: GeneratedProject
  /// The keys of the outcomes, for decisions and measures.
  var keys: [String]
  /// Keys of experience indicators that measures may be about.
  var measured: [String]
  var measures = 1
  var target = 66
  var hasOwner = false
  var replaced: [(String, String)] = []

  var files: [(path: String, bytes: [UInt8])] {
    project.files().map { file in
      var text = String(decoding: file.bytes, as: UTF8.self)
      for (old, new) in replaced { text = text.replacing(old, with: new) }
      return (file.path, Array(text.utf8))
    } + [("decisions/measures.yaml", Array(decisions.utf8))]
  }

  private var decisions: String {
    var text = "kind: decisions\n"
    let those = measured.prefix(measures)
    if !those.isEmpty { text += "measures:\n" }
    for (place, key) in those.enumerated() {
      text += """
          - indicator: \(key)
            role: \(place == 1 ? "require" : "monitor")
            baseline: {value: 55%, people: 620, from: 2025-04-01, to: 2026-03-31, source: Survey, method: experience@1}
            expected_people: 800
            targets:
              - {year: 2, lower: 60%, target: \(target)%, upper: \(target + 4)%}
            by: Director of Nursing
            on: 2026-10-06
            because: it can be measured

        """
    }
    if hasOwner, let key = keys.first {
      text += "open_items:\n  - {slot: \(key)/decision, owner: Lead Nurse, due: 2027-01-31}\n"
    }
    return text
  }
}

extension GeneratedProject {
  /// With what the PATHs answer of it.
  fileprivate mutating func removeWall() {
    guard maps.count > 1 else { return }
    let prefix = maps.removeLast().id + "/"
    for place in visions.indices {
      for goal in visions[place].goals.indices {
        visions[place].goals[goal].answers.removeAll { $0.hasPrefix(prefix) }
      }
      for step in visions[place].steps.indices {
        visions[place].steps[step].answers.removeAll { $0.hasPrefix(prefix) }
      }
    }
  }

  fileprivate mutating func editTouchpoint(_ edit: GeneratedEdit, _ random: inout SplitMix64) {
    let map = random.number(0...maps.count - 1)
    let stages = maps[map].stages.indices.filter { !maps[map].stages[$0].touchpoints.isEmpty }
    guard !stages.isEmpty else { return }
    if edit == .session {
      for place in maps[map].sessions.indices {
        maps[map].sessions[place].participants.removeAll { $0.role == "carer" }
      }
      return
    }
    let stage = random.pick(stages)
    let place = random.number(0...maps[map].stages[stage].touchpoints.count - 1)
    maps[map].stages[stage].touchpoints[place].edit(edit, &random)
  }
}

extension GeneratedProject.Touchpoint {
  fileprivate mutating func edit(_ edit: GeneratedEdit, _ random: inout SplitMix64) {
    switch edit {
    case .moreOfAFeeling where !feelings.isEmpty: feelings[random.number(0...feelings.count - 1)].count += 9
    case .oneMoreFeeling:
      add(
        role: random.pick(["patient", "carer", "nurse"]),
        word: random.pick(["abandoned", "safe", "proud", "angry"]))
    case .aFeelingLess where feelings.count > 1:
      let gone = feelings.removeLast()
      voices.removeAll { voice in gone.id.map { voice.about.contains($0) } ?? false }
    case .outOfScope: isInScope.toggle()
    case .anotherTitle: title = "Another name for it"
    case .anotherPhrase: phrase = "at another time"
    case .voiceWithdrawn where !voices.isEmpty:
      let place = random.number(0...voices.count - 1)
      voices[place].consent = "withdrawn"
      voices[place].says = nil
    case .voiceChecked:
      if let place = voices.firstIndex(where: { $0.says != nil }) { voices[place].consent = "publish" }
    case .moreVotes where !changes.isEmpty:
      changes[random.number(0...changes.count - 1)].votes.append(("public", 6))
    case .anotherWish where !changes.isEmpty:
      changes[random.number(0...changes.count - 1)].wanted = "Somebody to ring"
    default: break
    }
  }
}
