import Reporting
import Specs

/// A place in the files that a value rests on, with what leads from there to it.
struct ProofPlace {
  let span: Span
  let via: [String]

  init(_ span: Span?, _ via: String...) {
    self.span = span ?? Span(file: FileID(0), start: 0, end: 0)
    self.via = span == nil ? [] : via.filter { !$0.isEmpty }
  }
}

/// Finds what the values of one framework rest on.
///
/// Places come in rounds, the nearest first: the next is asked only where no line of the one before has changed.
final class ProofPlaces {
  let framework: Framework
  var project: Project { framework.project }
  private lazy var outcomePlaces = Dictionary(
    framework.outcomes.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  private lazy var indicatorPlaces = Dictionary(
    framework.indicators.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  private var items: [String: [String: ItemID]] = [:]
  /// The outcomes that each item is in the proof of, by their places.
  private lazy var outcomesOfItems = framework.outcomes.enumerated().reduce(into: [ItemID: [Int]]()) {
    found, outcome in
    let supports = outcome.element.supports
    let parts = [
      outcome.element.feelings, supports.changes, supports.goals, supports.now, supports.steps,
      supports.voices,
    ]
    for item in parts.joined() { found[item, default: []].append(outcome.offset) }
  }

  init(_ framework: Framework) { self.framework = framework }

  /// - Parameter field: nil where the question is why it came or went.
  func rounds(of subject: Subject, _ field: FieldChange?) -> [[ProofPlace]] {
    switch subject.kind {
    case .contract: contract(field)
    case .domain: project.domains.filter { $0.id.value == subject.key }.map { [ProofPlace($0.span)] }
    case .service: service(subject.key, field)
    case .outcome, .rejected, .retired: outcome(subject.key, field)
    case .indicator: indicator(subject.key, field)
    case .milestone: milestone(subject.key, field)
    case .questionnaire: questionnaire(subject.key, field)
    case .vision: vision(subject.key, field)
    case .missingVoice: missingVoice(subject.key)
    case .map: map(subject.key, field)
    case .touchpoint: touchpoint(subject.key, field)
    case .voice, .item: said(subject.key, field)
    case .openItem: openItem(subject.key)
    case .payment: payment(field)
    case .form: form(field)
    case .template: template(subject.key)
    case .pack: []
    }
  }

  func outcomes(restingOn item: ItemID) -> [Outcome] {
    (outcomesOfItems[item] ?? []).map { framework.outcomes[$0] }
  }

  /// The outcomes whose public ids are named in a value.
  func outcomes(named field: FieldChange?) -> [Outcome] {
    let text = [field?.from, field?.to].compactMap { $0 }.joined(separator: ",")
    let names = Set(text.split { $0 == "," || $0 == " " }.map(String.init))
    return framework.outcomes.filter { names.contains($0.id) }
  }

  func outcome(withKey key: String) -> Outcome? { outcomePlaces[key].map { framework.outcomes[$0] } }
  func indicator(withKey key: String) -> Indicator? { indicatorPlaces[key].map { framework.indicators[$0] } }

  /// What `document-id/item-id` names.
  func item(_ key: String) -> ItemID? {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    if items[parts[0]] == nil { items[parts[0]] = itemsByID(ofDocument: parts[0]) }
    return items[parts[0]]?[parts[1]]
  }

  private func itemsByID(ofDocument id: String) -> [String: ItemID] {
    var found: [String: ItemID] = [:]
    func take(_ kind: ItemKind, _ document: Int, _ ids: [String]) {
      for (index, id) in ids.enumerated() { found[id] = ItemID(kind, document: document, index: index) }
    }
    for (document, map) in project.maps.enumerated() where map.id == id {
      take(.feeling, document, map.feelings.map(\.id))
      take(.voice, document, map.voices.map(\.id))
      take(.change, document, map.changes.map(\.id))
    }
    for (document, vision) in project.visions.enumerated() where vision.id == id {
      take(.goal, document, vision.goals.map(\.id))
      take(.now, document, vision.now.map(\.id))
      take(.step, document, vision.steps.map(\.id))
    }
    return found
  }

  func touchpointID(_ key: String) -> TouchpointID? {
    for (document, map) in project.maps.enumerated() where key.hasPrefix(map.id + "/") {
      if let index = map.touchpoints.firstIndex(where: { $0.key == key }) {
        return TouchpointID(map: document, index: index)
      }
    }
    return nil
  }

  /// A touchpoint as it was written, with everything that stands under it.
  func whole(_ id: TouchpointID) -> Span? {
    let touchpoints = project.maps[id.map].source.journey?.stages.flatMap(\.touchpoints) ?? []
    return touchpoints.indices.contains(id.index) ? touchpoints[id.index].span : nil
  }

  /// Who was asked to answer an open question, where somebody was.
  func openItem(_ slot: String) -> [[ProofPlace]] {
    let decided = project.decisions.flatMap(\.openItems).filter { $0.slot.value == slot }
    var rounds = [decided.map { ProofPlace($0.span, "open item \(slot)") }]
    var key = slot
    while let slash = key.lastIndex(of: "/") {
      key = String(key[..<slash])
      if outcome(withKey: key) != nil { return rounds + outcome(key, nil) }
      if indicator(withKey: key) != nil { return rounds + indicator(key, nil) }
      if touchpointID(key) != nil { return rounds + touchpoint(key, nil) }
      if let item = item(key) { rounds.append([ProofPlace(project.span(of: item))]) }
    }
    let first = String(slot.prefix { $0 != "/" })
    if first == "form" { return rounds + form(nil) }
    return rounds + service(first, nil)
  }
}
