import Reporting

/// Puts small changes under the thing they belong to, and what is to be read first first.
///
/// A new outcome brings indicators, open items and milestones; said one by one they would bury it.
///
/// - Parameter visions: ids of PATHs; other documents are maps.
func foldChanges(_ changes: [ContractChange], visions: Set<String>) -> [ContractChange] {
  var fold = Fold(changes, visions)
  fold.run()
  return fold.changes.sorted { left, right in
    (right.class, left.subject.kind.order, left.subject.sortKey)
      < (left.class, right.subject.kind.order, right.subject.sortKey)
  }
}

private struct Fold {
  private(set) var changes: [ContractChange]
  private var places: [Place: Int] = [:]
  private let visions: Set<String>

  private struct Place: Hashable {
    let kind: Subject.Kind
    let key: String
  }

  init(_ changes: [ContractChange], _ visions: Set<String>) {
    self.changes = changes
    self.visions = visions
    for (index, change) in changes.enumerated() {
      places[Place(kind: change.subject.kind, key: change.subject.key)] = index
    }
  }

  mutating func run() {
    var owners: [Int: Int] = [:]
    for index in changes.indices {
      if let owner = owner(of: changes[index]), owner != index { owners[index] = owner }
    }
    var parts: [Int: [Int]] = [:]
    for index in changes.indices { if let owner = owners[index] { parts[owner, default: []].append(index) } }
    changes = changes.indices.filter { owners[$0] == nil }.map { whole($0, parts) }
  }

  /// A change with its parts, and those with theirs.
  private func whole(_ index: Int, _ parts: [Int: [Int]]) -> ContractChange {
    var change = changes[index]
    change.parts = (parts[index] ?? []).map { whole($0, parts) }.sorted { left, right in
      (left.subject.kind.order, left.subject.sortKey) < (right.subject.kind.order, right.subject.sortKey)
    }
    return change
  }

  /// The change that this one is a part of.
  private mutating func owner(of change: ContractChange) -> Int? {
    let key = change.subject.key
    switch change.subject.kind {
    case .rejected: return place(.outcome, key)
    case .retired: return place(.outcome, key) ?? place(.rejected, key)
    case .indicator:
      let owner = place(.outcome, key.droppingLastName)
      return owner.flatMap { changes[$0].event == change.event && change.event != .changed ? $0 : nil }
    case .openItem: return ownerOfOpenItem(key)
    case .milestone where key.hasSuffix("/baseline"): return place(.indicator, key.droppingLastName)
    case .voice: return change.isWithdrawal ? nil : ownerInDocument(change)
    case .item: return place(.voice, key) ?? place(.milestone, key) ?? ownerInDocument(change)
    case .touchpoint: return ownerInDocument(change)
    // What a form says otherwise is said of the form.
    case .pack where key.hasPrefix("form/"): return place(.form, "form")
    default: return nil
    }
  }

  private func place(_ kind: Subject.Kind, _ key: String) -> Int? { places[Place(kind: kind, key: key)] }

  /// The nearest thing above it that changed.
  private func ownerOfOpenItem(_ slot: String) -> Int? {
    var key = slot.droppingLastName
    while !key.isEmpty {
      for kind in [Subject.Kind.indicator, .outcome, .rejected, .milestone, .touchpoint] {
        if let index = place(kind, key) { return index }
      }
      key = key.droppingLastName
    }
    return nil
  }

  /// A map or PATH, which is named where anything in it changed.
  private mutating func ownerInDocument(_ change: ContractChange) -> Int? {
    let document = String(change.subject.key.prefix { $0 != "/" })
    if let index = place(.map, document) ?? place(.vision, document) { return index }
    let kind: Subject.Kind = visions.contains(document) ? .vision : .map
    places[Place(kind: kind, key: document)] = changes.count
    changes.append(
      ContractChange(
        subject: Subject(kind: kind, key: document, id: nil, title: document), event: .changed, fields: []))
    return changes.count - 1
  }
}

extension ContractChange {
  /// Whether somebody took their words back.
  public var isWithdrawal: Bool {
    guard subject.kind == .voice else { return false }
    return event == .went
      || fields.contains { $0.path == "consent" && ($0.to == "withdrawn" || $0.from == "withdrawn") }
  }
}

extension Subject.Kind {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Subject {
  /// `O-2` before `O-10`.
  fileprivate var sortKey: NaturalKey { NaturalKey(id ?? key, key) }
}

/// Sorts by numbers where there are numbers, then by bytes.
private struct NaturalKey: Comparable {
  let text: String
  let key: String

  init(_ text: String, _ key: String) {
    self.text = text
    self.key = key
  }

  static func < (left: NaturalKey, right: NaturalKey) -> Bool {
    if left.text == right.text { return left.key.utf8Bytes < right.key.utf8Bytes }
    return isInNaturalOrder(left.text, right.text)
  }
}

extension String {
  fileprivate var droppingLastName: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? ""
  }
}
