import Reporting
import Specs

/// The texts that authors wrote and that the contract will hold in their words.
struct Draft: Sendable {
  let framework: Framework
  private let written: DraftTexts
  /// Those that can be told apart only once it is known what became an outcome, and those of rules and decisions.
  private let others: DraftTexts

  /// - Parameter written: the texts of the contract and of the maps.
  init(_ framework: Framework, _ written: DraftTexts) {
    self.framework = framework
    self.written = written
    var list = DraftTexts()
    let outcomes = Set(framework.standing.compactMap { $0.goal.map(framework.project.key) })
    for vision in framework.project.visions { list.add(vision.source, outcomes: outcomes) }
    for rule in framework.project.rules.rules { list.add(rule.source) }
    for decisions in framework.project.decisions { list.add(decisions) }
    for obligation in framework.project.form.schedules.flatMap(\.value.obligations) {
      list.add(obligation.text, .obligation)
    }
    others = list
  }

  /// Those of some kinds, in the order they were gathered.
  func texts(_ kinds: DraftText.Kind...) -> [DraftText] { written.texts(kinds) + others.texts(kinds) }

  /// Does something with every text, in the order they were gathered.
  func forEachText(_ body: (DraftText) -> Void) {
    written.all.forEach(body)
    others.all.forEach(body)
  }

  /// Where words stand in a text, to the byte where the file has them as they read; else the whole text.
  func place(of words: Substring, in text: Located<String>) -> Span {
    let span = text.span
    let bytes = framework.sources[span.file].bytes[span.start..<span.end]
    let wanted = Array(words.utf8)
    // "Train" is no part of "strain".
    let found = bytes.ranges(of: wanted).first { range in
      let before = range.lowerBound > bytes.startIndex ? bytes[range.lowerBound - 1] : 0
      let after = range.upperBound < bytes.endIndex ? bytes[range.upperBound] : 0
      return !isWordByte(before) && !isWordByte(after)
    }
    return found.map { Span(file: span.file, start: $0.lowerBound, end: $0.upperBound) } ?? span
  }
}

/// A text, and what becomes of it.
struct DraftText: Sendable {
  let text: Located<String>
  let kind: Kind

  enum Kind: Int, Sendable, CaseIterable {
    /// The sentence of an outcome: reworded, a rule's with its slots, or a goal that became one.
    case statement
    /// An "I" statement of a rule; those of people are their own.
    case iStatement
    case obligation, step, goal
    /// Words that are put into sentences: for people, and for where they are in the journey.
    case people, phrase
    case title, because
  }

  var words: [Word] { Compiler.words(of: text.value) }
}

/// Collects texts, each with its kind.
struct DraftTexts: Sendable {
  private(set) var all: [DraftText] = []
  /// Places in `all`, by the rank of the kind. Most are reasons, which most checks do not look at.
  private var placesByKind = [[Int]](repeating: [], count: DraftText.Kind.allCases.count)

  fileprivate init() {}

  /// Those of the contract and of the maps, which need nothing that is derived.
  init(_ project: Project) {
    add(project.contract)
    for map in project.maps { add(map.source) }
  }

  fileprivate func texts(_ kinds: [DraftText.Kind]) -> [DraftText] {
    kinds.flatMap { placesByKind[$0.rawValue] }.sorted().map { all[$0] }
  }

  fileprivate mutating func add(_ text: Located<String>?, _ kind: DraftText.Kind) {
    guard let text else { return }
    placesByKind[kind.rawValue].append(all.count)
    all.append(DraftText(text: text, kind: kind))
  }

  private mutating func add(_ contract: Contract) {
    add(contract.title, .title)
    for domain in contract.domains { add(domain.title, .title) }
    for service in contract.services {
      add(service.title, .title)
      let population = service.population
      for phrase in [population?.people, population?.carers, population?.together, population?.staff?.people]
      {
        add(phrase, .people)
      }
      for segment in service.segments { add(segment.people, .people) }
    }
  }

  /// Titles and phrases; of the feelings the reason, which is the facilitator's summary.
  private mutating func add(_ map: EmotionalMap) {
    add(map.title, .title)
    for stage in map.journey?.stages ?? [] {
      add(stage.title, .title)
      add(stage.phrase, .phrase)
      add(stage.staffPhrase, .phrase)
      // By place: a touchpoint has texts and lists, which a copy would have to count.
      for place in stage.touchpoints.indices {
        add(stage.touchpoints[place].title, .title)
        add(stage.touchpoints[place].phrase, .phrase)
        add(stage.touchpoints[place].staffPhrase, .phrase)
        let feelings = stage.touchpoints[place].feelings
        for feeling in feelings.indices { add(feelings[feeling].because, .because) }
      }
    }
  }

  /// - Parameter outcomes: keys of the goals that became outcomes.
  fileprivate mutating func add(_ vision: PathVision, outcomes: Set<String>) {
    add(vision.title, .title)
    for goal in vision.goal?.lookingBack ?? [] {
      let key = vision.id.value + "/" + goal.id.value
      add(goal.says, outcomes.contains(key) ? .statement : .goal)
    }
    for step in vision.boldSteps { add(step.step, .step) }
  }

  fileprivate mutating func add(_ rule: Rule) {
    add(rule.outcome?.statement.map { $0.map(\.written) }, .statement)
    add(rule.outcome?.iStatement, .iStatement)
    add(rule.because, .because)
  }

  fileprivate mutating func add(_ decisions: Decisions) {
    for decision in decisions.outcomes {
      if decision.decide?.value == .reword { add(decision.statement, .statement) }
      add(decision.because, .because)
    }
    for measure in decisions.measures { add(measure.because, .because) }
    for allowance in decisions.allow { add(allowance.because, .because) }
  }
}

extension Outcome {
  /// The goal that it is, where it is one of a vision.
  fileprivate var goal: ItemID? { if case .vision(let goal) = origin { goal } else { nil } }
}

extension Statement {
  /// As its author wrote it, slots and all.
  var written: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .slot(let slot): "{\(slot.rawValue)}"
      }
    }.joined()
  }
}
