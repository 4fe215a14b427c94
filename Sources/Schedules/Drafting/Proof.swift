import Compiler
import Reporting
import Specs

/// What each item became in one outcome, and where that is printed.
final class Proof: Sendable {
  private let outcome: Outcome
  let drafting: Drafting
  /// The feelings of the proof, for what a voice speaks of.
  private let feelings: Set<ItemID>
  /// "Service Specification O-1"
  private let home: String
  /// "; Indicator Definitions I-1.1", or nothing where it has none.
  private let definition: String
  /// ", the reason for O-1"
  private let reason: String
  /// "Support for O-1"
  private let support: String

  init(_ outcome: Outcome, _ drafting: Drafting) {
    self.outcome = outcome
    self.drafting = drafting
    feelings = outcome.supports.voices.isEmpty ? [] : Set(outcome.feelings)
    let key: ScheduleKey = outcome.class == .learning ? .outcomesFramework : .serviceSpecification
    home = "\(drafting.title(of: key)) \(outcome.id)"
    reason = ", the reason for \(outcome.id)"
    support = "Support for \(outcome.id)"
    let asked = drafting.framework.indicators(of: outcome).filter(\.isExperience).map(\.id)
    definition = asked.isEmpty ? "" : "; \(drafting.title(of: .indicatorDefinitions)) \(enumerated(asked))"
  }

  func writeBecame(_ item: ItemID, to output: inout ByteStream) {
    switch item.kind {
    case .feeling:
      let (map, index) = (Int(item.document), Int(item.index))
      let isLow = drafting.project.maps[map].feelings[index].valence < 0
      let group = drafting.project.maps[map].feelings[index].role.group
      output.append(isLow ? "A low point of " : "A bright spot of ")
      output.append(group.phrase)
      output.append(reason)
    case .voice: writeVoice(item, to: &output)
    case .change: writeChange(item, to: &output)
    case .goal:
      if outcome.origin == .vision(item) {
        output.append(outcome.id)
        output.append(", to be understood better")
      } else {
        output.append(support)
      }
    case .now: output.append(support)
    case .step:
      output.append("A milestone for ")
      output.append(outcome.id)
    }
  }

  private func writeChange(_ item: ItemID, to output: inout ByteStream) {
    let words = wordsUsed(of: item)
    if words.isEmpty {
      return output.append(outcome.origin == .wanted ? "The reason for \(outcome.id)" : support)
    }
    let isOne = words.count == 1 && !words[0].contains(" ")
    output.append(isOne ? "The word " : "The words ")
    for (place, word) in words.enumerated() {
      if place > 0 { output.append(place == words.count - 1 ? " and " : ", ") }
      output.append("\"")
      output.append(word)
      output.append("\"")
    }
    output.append(" in ")
    output.append(outcome.id)
  }

  func writePrinted(_ item: ItemID, to output: inout ByteStream) {
    switch item.kind {
    case .feeling:
      output.append(home)
      output.append(definition)
    case .change:
      output.append(outcome.origin != .wanted && wordsUsed(of: item).isEmpty ? "Nowhere else" : home)
    case .goal: output.append(outcome.origin == .vision(item) ? home : "Nowhere else")
    case .step:
      let plan = drafting.title(of: .serviceDevelopmentImprovementPlan)
      output.append(plan.isEmpty ? "Nowhere else" : "\(plan) \(drafting.stepName(item))")
    case .voice, .now: output.append("Nowhere else")
    }
  }

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

  private func writeVoice(_ item: ItemID, to output: inout ByteStream) {
    let map = Int(item.document)
    let about = drafting.project.maps[map].voices[Int(item.index)].about
      .filter { feelings.contains(ItemID(.feeling, document: map, index: $0)) }
    switch about.count {
    case 0: output.append(support)
    case 1...3:
      output.append("A voice for ")
      output.append(joined(about.map { drafting.project.maps[map].feelings[$0].id }))
    default:
      output.append("A voice for ")
      output.append(about.count)
      output.append(" findings")
    }
  }
}

extension String {
  /// Whether these words stand in it as whole words.
  fileprivate func holds(_ words: String) -> Bool {
    let isIn = utf8.withContiguousStorageIfAvailable { text in
      words.utf8.withContiguousStorageIfAvailable { text.holds($0) }
    }
    return (isIn ?? nil)
      ?? Array(utf8).withUnsafeBufferPointer { text in
        Array(words.utf8).withUnsafeBufferPointer { text.holds($0) }
      }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func holds(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = words.first, words.count <= count else { return false }
    for start in 0...count - words.count where self[start] == first {
      let end = start + words.count
      if start > 0 && self[start - 1].isWord || end < count && self[end].isWord { continue }
      if self[start..<end].elementsEqual(words) { return true }
    }
    return false
  }
}
