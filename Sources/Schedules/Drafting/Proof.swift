import Compiler
import Specs

/// What each item became in one outcome, and where that is printed.
final class Proof: Sendable {
  private let outcome: Outcome
  private let drafting: Drafting
  /// The feelings of the proof, for what a voice speaks of.
  private let feelings: Set<ItemID>
  /// "Service Specification O-1"
  private let home: String
  /// "; Indicator Definitions I-1.1", or nothing where it has none.
  private let definition: String
  /// ", the reason for O-1"
  private let reason: String

  init(_ outcome: Outcome, _ drafting: Drafting) {
    self.outcome = outcome
    self.drafting = drafting
    feelings = outcome.supports.voices.isEmpty ? [] : Set(outcome.feelings)
    let key: ScheduleKey = outcome.class == .learning ? .outcomesFramework : .serviceSpecification
    home = "\(drafting.title(of: key)) \(outcome.id)"
    reason = ", the reason for \(outcome.id)"
    let asked = drafting.framework.indicators(of: outcome).filter(\.isExperience).map(\.id)
    definition = asked.isEmpty ? "" : "; \(drafting.title(of: .indicatorDefinitions)) \(enumerated(asked))"
  }

  func became(_ item: ItemID) -> String {
    switch item.kind {
    case .feeling:
      let (map, index) = (Int(item.document), Int(item.index))
      let isLow = drafting.project.maps[map].feelings[index].valence < 0
      let group = drafting.project.maps[map].feelings[index].role.group
      return (isLow ? "A low point of " : "A bright spot of ") + group.phrase + reason
    case .voice: return voice(item)
    case .change:
      let words = wordsUsed(of: item)
      if words.isEmpty { return outcome.origin == .wanted ? "The reason for \(outcome.id)" : support }
      let quoted = joined(words.map { "\"\($0)\"" })
      let isOne = words.count == 1 && !words[0].contains(" ")
      return "The \(isOne ? "word" : "words") \(quoted) in \(outcome.id)"
    case .goal: return outcome.origin == .vision(item) ? "\(outcome.id), to be understood better" : support
    case .now: return support
    case .step: return "A milestone for \(outcome.id)"
    }
  }

  func printed(_ item: ItemID) -> String {
    switch item.kind {
    case .feeling: return home + definition
    case .change: return wordsUsed(of: item).isEmpty && outcome.origin != .wanted ? "Nowhere else" : home
    case .goal: return outcome.origin == .vision(item) ? home : "Nowhere else"
    case .step:
      let plan = drafting.title(of: .serviceDevelopmentImprovementPlan)
      return plan.isEmpty ? "Nowhere else" : "\(plan) \(drafting.stepName(item))"
    case .voice, .now: return "Nowhere else"
    }
  }

  private var support: String { "Support for \(outcome.id)" }

  /// The words of a change that the statement uses: those that the outcome's own groups voted for. What is to stay as
  /// it is takes its words from what people felt, and a reworded statement from whoever decided.
  private func wordsUsed(of item: ItemID) -> [String] {
    guard outcome.statementOrigin == .derived, outcome.origin != .protect else { return [] }
    let (map, index) = (Int(item.document), Int(item.index))
    let votes = drafting.project.maps[map].changes[index].votesByGroup
    guard outcome.voice.contains(where: { votes[$0] > 0 }) else { return [] }
    return drafting.project.maps[map].changes[index].wouldFeel.filter { $0.axis == outcome.axis }
      .map(\.reads).filter { outcome.statement.holds($0) }
  }

  private func voice(_ item: ItemID) -> String {
    let map = Int(item.document)
    let about = drafting.project.maps[map].voices[Int(item.index)].about
      .filter { feelings.contains(ItemID(.feeling, document: map, index: $0)) }
    if about.isEmpty { return support }
    return about.count <= 3
      ? "A voice for \(joined(about.map { drafting.project.maps[map].feelings[$0].id }))"
      : "A voice for \(about.count) findings"
  }
}

extension String {
  /// Whether these words stand in it as whole words.
  fileprivate func holds(_ words: String) -> Bool {
    let text = Array(utf8)
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, wanted.count <= text.count else { return false }
    return (0...text.count - wanted.count).contains { start in
      let end = start + wanted.count
      return text[start..<end].elementsEqual(wanted) && (start == 0 || !text[start - 1].isWord)
        && (end == text.count || !text[end].isWord)
    }
  }
}
