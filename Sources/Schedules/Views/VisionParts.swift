import Compiler
import Specs

// The parts of a PATH, in the order in which the poster is read.

enum VisionPart: String, CaseIterable, Sendable {
  case northStar, goals, now, enrol, strengths, blocks

  var meaning: String {
    switch self {
    case .northStar: "what people hope for in the end"
    case .goals: "what has been achieved, looking back"
    case .now: "how it is today"
    case .enrol: "who else is needed"
    case .strengths: "what keeps people going"
    case .blocks: "what stands in the way"
    }
  }

  var flag: String { "has" + capitalised(rawValue) }
}

struct VisionList: Sendable {
  let part: VisionPart
  let lines: [VisionLine]
}

struct VisionLine: Sendable {
  let id: String
  let text: String
  /// "serves ns1; support for O-1"
  let about: String

  static let fields = Fields<Self>(
    of: "a line of a PATH",
    [
      .text("id", "its id") { $0.id },
      .text("text", "what people said") { $0.text },
      .text("about", "what it serves, and what became of it") { $0.about },
    ])
}

struct VisionStep: Sendable {
  let id: String
  let what: String
  let owner: String
  let by: String
  let serves: String
  let became: String

  static let fields = Fields<Self>(
    of: "a step",
    [
      .text("id", "its id") { $0.id },
      .text("what", "what is done") { $0.what },
      .text("owner", "the post that owns it, or `[ ]`") { $0.owner },
      .text("by", "by when, or `[ ]`") { $0.by },
      .text("serves", "what it serves") { $0.serves },
      .text("became", "what became of it") { $0.became },
    ])
}

/// The lists of one PATH that hold anything.
func visionLists(_ place: Int, _ whereabouts: Whereabouts, _ drafting: Drafting) -> [VisionList] {
  let vision = drafting.project.visions[place]
  let source = vision.source
  let refs = { (word: String, ids: [Located<String>]) in
    ids.isEmpty ? nil : "\(word) \(joined(ids.map(\.value)))"
  }
  let line = { (id: String, text: String, about: [String?]) in
    VisionLine(id: id, text: closed(text), about: about.compactMap { $0 }.joined(separator: "; "))
  }
  let goals = (source.goal?.lookingBack ?? []).enumerated().map { index, goal in
    line(
      goal.id.value, goal.says.value,
      [
        refs("serves", goal.serves), refs("answers", goal.answers),
        whereabouts.became(ItemID(.goal, document: place, index: index)),
      ])
  }
  let now = vision.now.enumerated().map { index, now in
    line(now.id, now.says, [whereabouts.became(ItemID(.now, document: place, index: index))])
  }
  let enrol = source.enrol.map { person in
    line(
      person.id.value,
      withoutStop(person.who.value) + (person.askedTo.map { ", asked to " + $0.value } ?? ""),
      [refs("serves", person.serves)])
  }
  let strengths = source.strengths.map { strength in
    line(strength.id.value, strength.says.value, [strength.kind?.value, refs("serves", strength.serves)])
  }
  let lists: [(VisionPart, [VisionLine])] = [
    (.northStar, source.northStar.map { line($0.id.value, $0.says.value, []) }), (.goals, goals), (.now, now),
    (.enrol, enrol), (.strengths, strengths),
    (.blocks, source.blocks.map { line($0.id.value, $0.says.value, [refs("against", $0.against)]) }),
  ]
  return lists.filter { !$0.1.isEmpty }.map { VisionList(part: $0.0, lines: $0.1) }
}

func visionSteps(_ place: Int, _ whereabouts: Whereabouts, _ drafting: Drafting) -> [VisionStep] {
  let vision = drafting.project.visions[place]
  let milestones = Dictionary(
    drafting.framework.milestones.compactMap { milestone -> (ItemID, Milestone)? in
      if case .boldStep(let item) = milestone.kind { return (item, milestone) }
      return nil
    }, uniquingKeysWith: { first, _ in first })
  return zip(vision.steps, vision.source.boldSteps).enumerated().map { index, pair in
    let item = ItemID(.step, document: place, index: index)
    return VisionStep(
      id: pair.0.id, what: pair.0.step, owner: milestones[item]?.owner ?? pair.0.owner ?? "[ ]",
      by: (milestones[item]?.due ?? pair.0.by)?.longText ?? "[ ]",
      serves: pair.1.serves.map(\.value).joined(separator: ", "), became: whereabouts.milestone(item))
  }
}
