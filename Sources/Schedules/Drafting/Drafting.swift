import Compiler
import Reporting
import Specs

/// A framework with what the schedules look up in it again and again, and the phrases they share.
///
/// One object for all schedules: rows of long documents point at it, and are worded when they are written.
final class Drafting: Sendable {
  let framework: Framework
  /// Kept here too: read out of the framework, it would be copied at every look.
  let project: Project
  let options: RenderOptions
  /// Numbers of people below this are not printed.
  let smallNumber: Int
  /// Where the open items stand among the framework's.
  private let slots: [String: Int]
  /// The standing ones, in the order of their ids.
  let outcomes: [Outcome]
  /// In the order of their ids.
  let indicators: [Indicator]
  /// How items follow each other.
  let order: ItemOrder

  init(_ framework: Framework, _ options: RenderOptions, _ order: ItemOrder) {
    self.framework = framework
    project = framework.project
    self.options = options
    self.order = order
    smallNumber = framework.project.smallNumber
    outcomes = framework.standing.sortedNaturally(by: \.id)
    indicators = framework.indicators.sortedNaturally(by: \.id)
    slots = Dictionary(
      framework.openItems.indices.map { (framework.openItems[$0].slot, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  convenience init(_ framework: Framework, _ options: RenderOptions) {
    self.init(framework, options, ItemOrder(framework.project))
  }

  /// Another of the same: what is looked at from two cores at once is best not the same object.
  init(copying other: Drafting) {
    framework = other.framework
    project = other.project
    options = other.options
    smallNumber = other.smallNumber
    slots = other.slots
    outcomes = other.outcomes
    indicators = other.indicators
    order = other.order
  }

  func outcome(of indicator: Indicator) -> Outcome { framework.outcomes[indicator.outcome] }

  /// The heading of the framework that an outcome stands under.
  func domain(of outcome: Outcome) -> String {
    outcome.domain.map { project.domains[$0].title.value } ?? openSlot("\(outcome.key)/domain")
  }

  /// The number of the specification that an indicator applies to.
  func specification(of indicator: Indicator) -> String {
    specification(of: framework.service(of: outcome(of: indicator)))
  }

  func specification(of service: BoundService) -> String {
    service.source.specification?.value ?? openSlot("\(service.id)/specification/number")
  }

  /// "Schedule 6A", or the title where the form has no letters.
  func name(of key: ScheduleKey) -> String {
    guard let schedule = project.form.schedule(key) else { return "Not Applicable" }
    return schedule.letter.map { "Schedule " + $0.value } ?? schedule.title.value
  }

  func title(of key: ScheduleKey) -> String { project.form.schedule(key)?.title.value ?? "" }

  /// What nobody has answered, by its slot.
  func openItem(_ slot: String) -> OpenItem? { slots[slot].map { framework.openItems[$0] } }

  /// The answer in words where there is one; else `[ ]`, with the post and the date that are known.
  func openSlot(_ slot: String) -> String {
    if let answer = framework.answers[slot] { return answer.text }
    guard let item = openItem(slot) else { return "[ ]" }
    let known = [item.owner.map { "owner: " + $0 }, item.due.map { "due " + $0.longText }].compactMap { $0 }
    return known.isEmpty ? "[ ]" : "[ ] (\(known.joined(separator: ", ")))"
  }

  /// Sentences on where the numbers come from, and how small ones are shown.
  var aboutNumbers: [String] {
    var sentences: [String] = []
    let numbers = project.maps.map(\.numbers)
    for (kind, text) in [
      (EmotionalMap.Numbers.illustrative, "are illustrative"), (.published, "were taken from a publication"),
    ] {
      let those = numbers.indices.filter { numbers[$0] == kind }
      if those.isEmpty { continue }
      let what =
        those.count == numbers.count
        ? "The numbers" : "The numbers of \(joined(those.map { "\"\(project.maps[$0].title)\"" }))"
      sentences.append("\(what) \(text).")
    }
    switch project.smallNumber {
    case ...1: break
    case 2: sentences.append("The number 1 is shown as \"fewer than 2\".")
    case let small: sentences.append("A number from 1 to \(small - 1) is shown as \"fewer than \(small)\".")
    }
    return sentences
  }
}

/// "O-1 and O-3", in natural order.
func listed(_ ids: some Sequence<String>) -> String { joined(inNaturalOrder(ids)) }

/// "O-1, O-3", in natural order, for a cell.
func enumerated(_ ids: some Sequence<String>) -> String {
  inNaturalOrder(ids).joined(separator: ", ")
}

/// Each once.
private func inNaturalOrder(_ ids: some Sequence<String>) -> [String] {
  let ids = Set(ids)
  return ids.count < 2 ? Array(ids) : ids.sortedNaturally { $0 }
}

/// As people wrote it, with a full stop where it has no end.
func closed(_ text: String) -> String {
  guard let last = text.last, !".!?…".contains(last) else { return text }
  return text + "."
}

/// As people wrote it, without the full stop that a sentence goes on after, or that is printed after it.
func withoutStop(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
