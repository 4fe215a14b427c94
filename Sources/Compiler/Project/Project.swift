import Reporting
import Specs

/// A project with its names bound: everything the derivation reads, and nothing it does not.
///
/// A class, because it is handed to whatever looks at a part of it, and as a value all its parts would be counted each time.
public final class Project: Sendable {
  public let contract: Contract
  public let form: ContractForm
  public let services: [BoundService]
  /// In the contract's order.
  public let domains: [Domain]
  public let lexicon: Lexicon
  /// In the byte order of their ids.
  public let maps: [BoundMap]
  /// In the byte order of their ids.
  public let visions: [BoundVision]
  public let rules: RuleBook
  public let catalogue: [CatalogueEntry]
  public let decisions: [Decisions]
  /// What ships with the program and is in use, with digests.
  public let packs: [PackStamp]

  init(
    contract: Contract, form: ContractForm, services: [BoundService], domains: [Domain], lexicon: Lexicon,
    maps: [BoundMap], visions: [BoundVision], rules: RuleBook, catalogue: [CatalogueEntry],
    decisions: [Decisions], packs: [PackStamp]
  ) {
    self.contract = contract
    self.form = form
    self.services = services
    self.domains = domains
    self.lexicon = lexicon
    self.maps = maps
    self.visions = visions
    self.rules = rules
    self.catalogue = catalogue
    self.decisions = decisions
    self.packs = packs
  }

  /// The same without what people said, as it was written: a large part of what a project takes, and only checks look at it.
  func withoutWrittenItems() async -> Project {
    Project(
      contract: contract, form: form, services: services, domains: domains, lexicon: lexicon,
      maps: await atOnce(maps) { _, map in map.withoutWrittenItems() }, visions: visions, rules: rules,
      catalogue: catalogue, decisions: decisions, packs: packs)
  }

  /// The same under another contract, or printed with another form.
  func with(_ contract: Contract? = nil, form: ContractForm? = nil) -> Project {
    Project(
      contract: contract ?? self.contract, form: form ?? self.form, services: services, domains: domains,
      lexicon: lexicon, maps: maps, visions: visions, rules: rules, catalogue: catalogue,
      decisions: decisions,
      packs: packs)
  }

  public var smallNumber: Int { contract.limits?.smallNumber?.value ?? 5 }
  public var isRelease: Bool { contract.status?.value == .release }

  public func domain(of axis: Axis) -> Int? {
    domains.firstIndex { $0.axes.contains { $0.value == axis } }
  }

  public func touchpoint(_ id: TouchpointID) -> BoundTouchpoint { maps[id.map].touchpoints[id.index] }

  public func stage(of id: TouchpointID) -> BoundStage {
    maps[id.map].stages[maps[id.map].touchpoints[id.index].stage]
  }

  /// `document-id/item-id`
  public func key(of item: ItemID) -> String {
    let (document, index) = (Int(item.document), Int(item.index))
    switch item.kind {
    case .feeling: return maps[document].id + "/" + maps[document].feelings[index].id
    case .voice: return maps[document].id + "/" + maps[document].voices[index].id
    case .change: return maps[document].id + "/" + maps[document].changes[index].id
    case .goal: return visions[document].id + "/" + visions[document].goals[index].id
    case .now: return visions[document].id + "/" + visions[document].now[index].id
    case .step: return visions[document].id + "/" + visions[document].steps[index].id
    }
  }

  /// Where its author wrote it.
  public func span(of item: ItemID) -> Span {
    let (document, index) = (Int(item.document), Int(item.index))
    switch item.kind {
    case .feeling: return maps[document].feelings[index].span
    case .voice: return maps[document].voices[index].span
    case .change: return maps[document].changes[index].span
    case .goal: return visions[document].goals[index].span
    case .now: return visions[document].now[index].span
    case .step: return visions[document].steps[index].span
    }
  }

  public func feeling(_ item: ItemID) -> BoundFeeling { maps[Int(item.document)].feelings[Int(item.index)] }
  public func voice(_ item: ItemID) -> BoundVoice { maps[Int(item.document)].voices[Int(item.index)] }
  public func change(_ item: ItemID) -> BoundChange { maps[Int(item.document)].changes[Int(item.index)] }

  /// Of a change, and no more of it: there are many, and each has texts.
  func votes(for item: ItemID) -> GroupCounts {
    maps[Int(item.document)].changes[Int(item.index)].votesByGroup
  }

  func title(of id: TouchpointID) -> String { maps[id.map].touchpoints[id.index].title }

  /// Whether a touchpoint is this contract's to change.
  func isInScope(_ id: TouchpointID) -> Bool { maps[id.map].touchpoints[id.index].isInScope }

  public func goal(_ item: ItemID) -> BoundGoal { visions[Int(item.document)].goals[Int(item.index)] }
  public func now(_ item: ItemID) -> BoundNow { visions[Int(item.document)].now[Int(item.index)] }
  public func step(_ item: ItemID) -> BoundStep { visions[Int(item.document)].steps[Int(item.index)] }

  /// The touchpoint of a feeling, voice or change.
  public func touchpointID(of item: ItemID) -> TouchpointID? {
    let (map, index) = (Int(item.document), Int(item.index))
    // Read where it stands: an item has texts, which a copy would have to count.
    switch item.kind {
    case .feeling: return TouchpointID(map: map, index: maps[map].feelings[index].touchpoint)
    case .voice: return TouchpointID(map: map, index: maps[map].voices[index].touchpoint)
    case .change: return TouchpointID(map: map, index: maps[map].changes[index].touchpoint)
    case .goal, .now, .step: return nil
    }
  }
}

/// A service, with its phrases filled in.
public struct BoundService: Sendable {
  public let id: String
  public let title: String
  public let source: Service
  public let people: String
  public let carers: String
  public let together: String
  public let segments: [Segment]

  /// The phrase for a voice: people, carers, or both together; the people for anything else.
  public func phrase(for voice: some Sequence<Group>) -> String {
    let groups = Set(voice)
    if groups.isSuperset(of: [.people, .carers]) { return together }
    return groups.contains(.carers) ? carers : people
  }
}

/// A pack, list, catalogue or form in use, by version and digest.
public struct PackStamp: Sendable, Equatable {
  /// "rules", "feelings", "indicators" or "form".
  public let kind: String
  public let id: String
  public let version: String
  /// `sha256:` and 64 hexadecimal digits.
  public let digest: String
  public let isShipped: Bool
}
