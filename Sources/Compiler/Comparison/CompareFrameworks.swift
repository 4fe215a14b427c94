import Reporting

/// Compares two frameworks by what their `framework.json` says, record by record.
///
/// Frameworks that were compiled a moment ago and ones that were read from a file go the same way, so that both say the same.
public func compare(base: JSONText, head: JSONText) -> Comparison {
  let (old, new) = (FrameworkRecords(base), FrameworkRecords(head))
  var changes: [ContractChange] = []
  var unsaid: Set<String> = []
  for part in comparedParts {
    guard old.has(part), new.has(part) else {
      if old.has(part) != new.has(part) { unsaid.insert(part.name) }
      continue
    }
    var comparison = PartComparison(part, old, new)
    changes += comparison.changes()
    unsaid.formUnion(comparison.unsaid)
  }
  return Comparison(
    base: old.side, head: new.side, changes: foldChanges(changes, visions: new.visions.union(old.visions)),
    unsaid: unsaid.sorted(byBytesOf: { $0 }))
}

/// One part of both frameworks.
private struct PartComparison {
  let part: ComparedPart
  let old: FrameworkRecords
  let new: FrameworkRecords
  /// What only one of the two can say.
  private(set) var unsaid: Set<String> = []
  private lazy var values = ComparedValues(part, old, new)

  init(_ part: ComparedPart, _ old: FrameworkRecords, _ new: FrameworkRecords) {
    self.part = part
    self.old = old
    self.new = new
  }

  mutating func changes() -> [ContractChange] {
    let sameIDs = old.keysByID == new.keysByID
    if sameIDs, old.isSame(part, as: new) { return [] }
    let before = Dictionary(
      old.records(of: part).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [ContractChange] = []
    var met: Set<String> = []
    for record in new.records(of: part) where met.insert(record.key).inserted {
      let earlier = before[record.key]
      if let earlier, sameIDs || !record.isReferring, isSame(record, earlier) { continue }
      if let change = change(earlier, record) { changes.append(change) }
    }
    for record in before.values.sorted(byBytesOf: \.key) where !met.contains(record.key) {
      if let change = change(record, nil) { changes.append(change) }
    }
    return changes
  }

  private func isSame(_ left: FrameworkRecords.Record, _ right: FrameworkRecords.Record) -> Bool {
    left.texts.count == right.texts.count && left.orders == right.orders
      && zip(left.texts, right.texts).allSatisfy { $0.isWrittenAs($1) }
  }

  /// What changed about one record; nil where nothing did.
  private mutating func change(
    _ earlier: FrameworkRecords.Record?, _ later: FrameworkRecords.Record?
  ) -> ContractChange? {
    let before = earlier.map { old.leaves(of: $0, part) } ?? Leaves(part: part)
    let after = later.map { new.leaves(of: $0, part) } ?? Leaves(part: part)
    var fields: [(rank: Int, field: FieldChange)] = []
    for path in Set(before.found.keys).union(after.found.keys) {
      guard let (from, to) = Leaf.compared(before[path], after[path]), let leaf = to ?? from else { continue }
      // What one document cannot say is no change.
      guard earlier == nil || before.says(leaf.rule), later == nil || after.says(leaf.rule) else {
        unsaid.insert("\(part.name).\(part.witness(of: leaf.rule)?.key ?? leaf.rule)")
        continue
      }
      let (rank, field) = part.field(at: leaf.rule)
      fields.append(
        (rank, values.change(of: leaf.isOrder ? field.asOrder : field, at: path, from, to, before, after)))
    }
    // Of a voice, goal or step only that it is not used is said among the items; it was there before.
    let isThere = part.kind == .item && before["said"] == nil && after["said"] == nil
    guard !fields.isEmpty || !isThere && (earlier == nil || later == nil) else { return nil }
    let inOrder = fields.sorted { ($0.rank, $0.field.path.utf8Bytes) < ($1.rank, $1.field.path.utf8Bytes) }
    let known = later == nil ? before : after
    let key = (later ?? earlier)?.key ?? ""
    let subject = Subject(
      kind: part.kind, key: key, id: known["id"]?.shown.text, title: known[part.title]?.shown.shown ?? key)
    return ContractChange(
      subject: subject, event: isThere ? .changed : earlier == nil ? .came : later == nil ? .went : .changed,
      fields: inOrder.map(\.field).leavingOutWhatFollowsFromWithdrawal)
  }
}

extension Leaf {
  /// Two values that are not the same; of an order only what is on both sides.
  fileprivate static func compared(_ from: Leaf?, _ to: Leaf?) -> (from: Leaf?, to: Leaf?)? {
    guard from?.isOrder == true || to?.isOrder == true else {
      return from?.value == to?.value ? nil : (from, to)
    }
    guard let from, let to else { return nil }
    let (old, new) = (from.value.list, to.value.list)
    let (left, right) = (old.filter(new.contains), new.filter(old.contains))
    return left == right ? nil : (from.ordered(left), to.ordered(right))
  }
}

extension [FieldChange] {
  /// Where words are taken back, that they are is all there is to say.
  fileprivate var leavingOutWhatFollowsFromWithdrawal: [FieldChange] {
    let isTakenBack = contains { $0.path == "consent" && [$0.from, $0.to].contains("withdrawn") }
    return isTakenBack ? filter { $0.path == "consent" } : self
  }
}
