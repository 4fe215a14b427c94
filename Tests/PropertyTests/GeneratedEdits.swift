import ProjectGenerator
import Schedules

/// Something that somebody may do to a project between two revisions, chosen by chance.
enum GeneratedEdit: String, CaseIterable, Sendable {
  case moreOfAFeeling, oneMoreFeeling, aFeelingLess, outOfScope, anotherTitle, anotherPhrase
  case voiceWithdrawn, voiceChecked, moreVotes, anotherWish, newWall, wallGone
  case goalReworded, goalGone, stepReworded, stepGone, decision, fewerDecisions
  case edition, asAt, population, size, goalForward, movedTarget, newMeasure, owner, session
  case smallNumber, formTitle, formLetter, formColumn, formTerm, formObligation, formSection, otherForm
  case overriddenTemplate, overriddenPart, newPart
  case weight, atRisk, gate, shiftedTerm, useOfMeasure
  case otherOrderOfTouchpoints, otherOrderOfFeelings, otherOrderOfChanges, otherOrderOfGoals,
    otherOrderOfDomains

  /// Makes the edit; where there is nothing of the kind in the project, it stays as it is.
  func apply(to draft: inout EditedProject, _ random: inout SplitMix64) {
    switch self {
    case .edition: draft.replaced.append(("edition: \"0.1\"", "edition: \"0.2\""))
    case .asAt: draft.replaced.append(("as_at: 2026-11-01", "as_at: 2026-12-24"))
    case .population: draft.replaced.append(("people: older people", "people: much older people"))
    case .size: draft.replaced.append(("size: 6000", "size: 6500"))
    case .goalForward: draft.replaced.append(("as_of: 2028-06-01", "as_of: 2028-02-03"))
    case .smallNumber: draft.replaced.append(("small_number: 5", "small_number: 8"))
    case .formTitle: draft.replaced.append(("title: Reports\n", "title: Reports and Returns\n"))
    case .formLetter:
      draft.replaced.append(("title: Targets by Year\n", "title: Targets by Year\n    letter: 6B\n"))
    case .formColumn: draft.replaced.append(("columns: [Survey, How often", "columns: [Survey, Frequency"))
    case .formTerm: draft.replaced.append(("commissioner: Commissioner", "commissioner: Lead Commissioner"))
    case .formObligation:
      draft.replaced.append(("meet each requirement over", "meet each requirement in full over"))
    case .formSection:
      draft.replaced.append(("Who can use the service and who", "Who may use the service and who"))
    case .otherForm: draft.replaced.append(("form: local", "form: nhs-standard-contract-full-length-2025-26"))
    case .overriddenTemplate:
      draft.templates.append(
        random.pick(["open-items", "traceability", "surveys", "vision", "outcomes-framework"]))
    case .overriddenPart:
      draft.templates.append(random.pick(["footer", "obligations", "specified-outcomes"]))
    case .newPart: draft.hasPart = true
    case .weight: draft.weight = 35
    case .atRisk: draft.replaced.append(("share: 4%", "share: 5%"))
    case .gate: draft.replaced.append(("received on time", "received on time and in full"))
    case .shiftedTerm: draft.replaced.append(("starts: 2027-04-01", "starts: 2027-07-01"))
    case .useOfMeasure: draft.use = "monitor"
    case .movedTarget: draft.target = 71
    case .newMeasure: draft.measures += 1
    case .owner: draft.hasOwner = true
    case .newWall: draft.project.maps.append(ProjectPlan.small(seed: draft.seed).map(random.number(9...99)))
    case .wallGone: draft.project.removeWall()
    case .decision, .fewerDecisions: decide(&draft, &random)
    case .otherOrderOfDomains: draft.hasOtherDomainsFirst = true
    case .goalReworded, .goalGone, .stepReworded, .stepGone, .otherOrderOfGoals:
      editVision(&draft.project, &random)
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
    case .otherOrderOfGoals where goals > 1: project.visions[place].goals.swapAt(0, goals - 1)
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
  let seed: UInt64
  /// The keys of the outcomes, for decisions and measures.
  var keys: [String]
  /// Keys of experience indicators that measures may be about.
  var measured: [String]
  var measures = 2
  var target = 66
  var hasOwner = false
  var replaced: [(String, String)] = []
  /// The form that ships, from which the project's own is made.
  let form: String
  /// Names of shipped templates that the project has a version of its own of.
  var templates: [String] = []
  /// Whether such a version includes a part that does not ship.
  var hasPart = false
  var weight = 30
  /// Whether the last of the framework's headings comes first.
  var hasOtherDomainsFirst = false
  var use = "pay"

  var files: [(path: String, bytes: [UInt8])] {
    let texts = project.files().map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
      .map { ($0, $0 == "outcomes.yaml" ? contract($1) : $1) }
    let own = [
      ("decisions/measures.yaml", decisions),
      ("forms/local.yaml", form.replacing("id: plain", with: "id: local")),
    ]
    return (texts + own + ownTemplates).map { path, text in
      (path, Array(replaced.reduce(text) { $0.replacing($1.0, with: $1.1) }.utf8))
    }
  }

  private func contract(_ text: String) -> String {
    var lines = text.replacing("form: plain", with: "form: local").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let domains = lines.indices.filter { lines[$0].contains("axes: [") }
    if hasOtherDomainsFirst, let first = domains.first, let last = domains.last { lines.swapAt(first, last) }
    return lines.joined(separator: "\n") + money
  }

  private var ownTemplates: [(String, String)] {
    let names = Set(templates + (hasPart ? ["open-items"] : [])).sorted()
    let own = names.map { name in
      let path = "templates/\(name).md"
      var text = String(decoding: shippedTemplates[path] ?? [], as: UTF8.self)
      if templates.contains(name) {
        text = text.replacing("Each row is", with: "Every row is").replacing("Edition ", with: "The edition ")
          .replacing("| --- |\n", with: "| :-- |\n").replacing("- {{text}}", with: "- Agreed: {{text}}")
      }
      if hasPart, name == "open-items" { text += "{{> local-note}}\n" }
      return (path, text)
    }
    return own + (hasPart ? [("templates/local-note.md", "Ask the Lead Nurse about these.\n")] : [])
  }

  private var money: String {
    """
    limits: {small_number: 5}
    payment:
      vehicle: local-incentive-scheme
      basis: withhold
      annual_value:
        - {year: 1, amount: 200000.00, currency: GBP}
        - {year: 2, amount: 200000.00, currency: GBP}
        - {year: 3, amount: 200000.00, currency: GBP}
      at_risk:
        - {year: 1, share: 2%}
        - {year: 2, share: 4%}
        - {year: 3, share: 4%}
      gates:
        - {id: data-submitted, text: Every report due in the year was received on time.}
      settled_after: 120

    """
  }

  private var decisions: String {
    var text = "kind: decisions\n"
    let those = measured.prefix(measures)
    let paid = those.count > 1 && use == "pay" ? [weight, 100 - weight] : [100]
    if !those.isEmpty { text += "measures:\n" }
    for (place, key) in those.enumerated() {
      text += """
          - indicator: \(key)
            role: \(place < paid.count ? "pay" : place == 1 ? use : "require")
            claim: service
            baseline: {value: 55%, people: 620, from: 2025-04-01, to: 2026-03-31, source: Survey, method: experience@1}
            expected_people: 800
            targets:
              - {year: 2, lower: 60%, target: \(target)%, upper: \(target + 4)%}
              - {year: 3, lower: 62%, target: \(target + 1)%, upper: \(target + 5)%}
            influence: shared
            missing_answers: Left out
            pay: {rule: linear, weight: \(place < paid.count ? paid[place] : 0)%, verifier: Healthwatch, cap: none, timing: once a year}
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
    if edit == .otherOrderOfTouchpoints {
      maps[map].stages[stage].touchpoints.reverse()
      return
    }
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
    case .otherOrderOfFeelings: feelings.reverse()
    case .otherOrderOfChanges: changes.reverse()
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
