import Compiler
import Reporting
import Specs

/// The changes of a comparison, found by what schedules print of them.
///
/// Those of the form, the templates and the frame are not among them: both texts are made with the same.
struct ChangeIndex {
  private let changes: [ContractChange]
  /// What puts things in another order, so that lines stand elsewhere and are the same.
  let reordering: ContractChange?
  private var places: [Place: Int] = [:]
  /// The keys that public ids stand for.
  private let keys: [SpecLine.Side: [String: String]]
  /// The sheets of questionnaires, by the headings of their questions: "3. on the first night".
  private let sheets: [SpecLine.Side: [String: [String]]]
  /// What a line may show of each change, by side: values as they are printed.
  private let values: [SpecLine.Side: [[String]]]

  private struct Place: Hashable {
    let kind: Subject.Kind
    let key: String
  }

  init(_ comparison: Comparison, base: Framework, head: Framework) {
    let everything = comparison.changes.flatMap(\.withParts)
    reordering = everything.first { change in change.fields.contains { $0.path.hasSuffix(".order") } }
    let all = everything.filter { !$0.isOfAllSchedules }
    changes = all
    for (index, change) in all.enumerated() {
      places[Place(kind: change.subject.kind, key: change.subject.key)] = index
    }
    keys = [.base: Self.keys(of: base), .head: Self.keys(of: head)]
    sheets = [.base: Self.sheets(of: base), .head: Self.sheets(of: head)]
    values = [
      .base: all.map { change in change.fields.flatMap { printed($0.from) } },
      .head: all.map { change in change.fields.flatMap { printed($0.to) } },
    ]
  }

  private static func keys(of framework: Framework) -> [String: String] {
    let all =
      framework.outcomes.map { ($0.id, $0.key) } + framework.indicators.map { ($0.id, $0.key) }
      + framework.retired.map { ($0.id, $0.key) }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  private static func sheets(of framework: Framework) -> [String: [String]] {
    var sheets: [String: [String]] = [:]
    for questionnaire in framework.questionnaires {
      for sheet in questionnaire.sheets {
        let audience = sheet.audience == .staff ? "staff" : "people-and-carers"
        let key = "\(framework.project.services[questionnaire.service].id)/\(audience)"
        for question in sheet.questions {
          sheets["\(question.number). \(question.heading.lowercased())", default: []].append(key)
        }
      }
    }
    return sheets
  }

  /// The one change that a line comes from; nil where none fits.
  func change(
    for line: PrintedLine, under headings: [PrintedLine], against counterpart: PrintedLine?,
    _ side: SpecLine.Side,
    _ schedule: String
  ) -> ContractChange? {
    let text = PlainLine(line.text)
    let other = counterpart.map { PlainLine($0.text) }
    let isOnlyHere = { (value: String) in text.have(value) && other?.have(value) != true }

    // Where the two name different things, one of those has come or gone, or is about something else now.
    if let counterpart, let place = differing(line, counterpart, side, schedule) { return changes[place] }

    // A value that only this side has, of something it names or stands under.
    let named = line.names.flatMap { candidates($0, side, schedule) }
    let above = headings.flatMap { heading in
      heading.names.flatMap { candidates($0, side, schedule) } + asked(under: heading, side)
    }
    let near = named + asked(under: line, side) + above
    let scored = near.map { place in
      (place, (values[side]?[place] ?? []).filter(isOnlyHere).map(\.utf8.count).max() ?? 0)
    }
    if let best = scored.enumerated().max(by: { ($0.element.1, -$0.offset) < ($1.element.1, -$1.offset) }),
      best.element.1 > 0
    {
      return changes[best.element.0]
    }
    if let place = near.first { return changes[place] }
    return anywhere(isOnlyHere, headings, side)
  }

  /// The change of what only one of two lines names: what came or went first, that of the side itself before the other's.
  private func differing(
    _ line: PrintedLine, _ counterpart: PrintedLine, _ side: SpecLine.Side, _ schedule: String
  ) -> Int? {
    let other: SpecLine.Side = side == .base ? .head : .base
    let own = line.names.filter { !counterpart.names.contains($0) }
      .flatMap { candidates($0, side, schedule) }
    let others = counterpart.names.filter { !line.names.contains($0) }
      .flatMap { candidates($0, other, schedule) }
    return (own + others).first { changes[$0].event != .changed } ?? own.first ?? others.first
  }

  /// The longest value of any change that only this side has; else one that a heading above shows.
  private func anywhere(
    _ isOnlyHere: (String) -> Bool, _ headings: [PrintedLine], _ side: SpecLine.Side
  ) -> ContractChange? {
    let all = values[side] ?? []
    func longest(_ fits: (String) -> Bool) -> ContractChange? {
      let scored = all.enumerated().map { ($0.offset, $0.element.filter(fits).map(\.utf8.count).max() ?? 0) }
      return scored.max { ($0.1, -$0.0) < ($1.1, -$1.0) }.flatMap { $0.1 >= 3 ? changes[$0.0] : nil }
    }
    if let change = longest(isOnlyHere) { return change }
    for heading in headings {
      let text = PlainLine(heading.text)
      if let change = longest({ $0.utf8.count > 8 && text.have($0) }) { return change }
    }
    return nil
  }

  /// The changes of whatever a name means, the nearest first.
  private func candidates(_ name: String, _ side: SpecLine.Side, _ schedule: String) -> [Int] {
    if let key = keys[side]?[name] {
      return places([.outcome, .rejected, .retired, .indicator], key)
        + places([.milestone], key + "/baseline")
    }
    guard name.contains("/") else {
      return changes.indices.filter { index in
        let change = changes[index]
        return change.subject.key.hasSuffix("/" + name)
          && [.milestone, .item, .missingVoice].contains(change.subject.kind)
          || change.subject.kind == .vision
            && change.fields.contains { $0.path.split(separator: ".").contains(name[...]) || $0.orders(name) }
      }
    }
    let exact = places(
      [.item, .voice, .milestone, .openItem, .touchpoint, .missingVoice, .outcome, .indicator], name)
    let document = String(name.prefix { $0 != "/" })
    return exact + places([.map, .vision], document)
  }

  /// The sheet that a heading belongs to, where it is that of a question.
  private func asked(under heading: PrintedLine, _ side: SpecLine.Side) -> [Int] {
    guard heading.text.hasPrefix("#") else { return [] }
    let title = PlainLine(String(heading.text.drop { "# ".contains($0) })).text
    return (sheets[side]?[title] ?? []).flatMap { places([.questionnaire], $0) }
  }

  private func places(_ kinds: [Subject.Kind], _ key: String) -> [Int] {
    kinds.compactMap { places[Place(kind: $0, key: key)] }
  }

}

extension FieldChange {
  /// Whether it is the order of things, this among them.
  fileprivate func orders(_ name: String) -> Bool {
    path.hasSuffix(".order") && from?.split(separator: ",").contains { $0.drop { $0 == " " } == name } == true
  }
}

extension ContractChange {
  /// Whether it changes schedules without anything that they are about.
  var isOfAllSchedules: Bool { [.template, .form, .contract].contains(subject.kind) }
}

/// What a line says, without the marks of Markdown and without regard to case.
private struct PlainLine {
  let text: String

  init(_ line: String) { text = line.replacing("\\", with: "").lowercased() }

  /// Whether a value stands there, and not as a part of a longer word or number.
  func have(_ value: String) -> Bool {
    guard let first = value.first, let last = value.last else { return false }
    for range in text.ranges(of: value) {
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      if !(first.isWordPart && before.isWordPart), !(last.isWordPart && after.isWordPart) { return true }
    }
    return false
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}

/// A value as it may be printed: a date in words, the elements of a list one by one.
private func printed(_ value: String?) -> [String] {
  guard let value, !value.isEmpty else { return [] }
  if let day = day(value) { return [day.longText.lowercased()] }
  let parts = value.split(separator: ",").map { $0.drop { $0 == " " } }.filter { $0.utf8.count > 1 }
  let whole = value.lowercased()
  let open = whole.hasSuffix(".") ? [String(whole.dropLast())] : []
  return [whole] + open + (parts.count > 1 ? parts.map { $0.lowercased() } : [])
}

/// `2026-11-23`
private func day(_ text: String) -> Day? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
    let day = Int(parts[2])
  else { return nil }
  return Day(year: year, month: month, day: day)
}
