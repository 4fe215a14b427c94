import Reporting

/// Compares two frameworks by what their `framework.json` says, record by record.
///
/// Frameworks that were compiled a moment ago and ones that were read from a file go the same way, so that both say the same.
public func compare(base: JSONText, head: JSONText) -> Comparison {
  let (old, new) = (FrameworkRecords(base), FrameworkRecords(head))
  var changes: [Change] = []
  for part in comparedParts { changes += compare(part, old, new) }
  return Comparison(base: old.side, head: new.side, changes: foldChanges(changes, old, new))
}

private func compare(_ part: ComparedPart, _ old: FrameworkRecords, _ new: FrameworkRecords) -> [Change] {
  let sameIDs = old.keysByID == new.keysByID
  if sameIDs, old.isSame(part, as: new) { return [] }
  let before = Dictionary(old.records(of: part).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  var changes: [Change] = []
  var met: Set<String> = []
  for record in new.records(of: part) where met.insert(record.key).inserted {
    let earlier = before[record.key]
    if let earlier, sameIDs || !record.isReferring, isSame(record, earlier) { continue }
    if let change = change(part, earlier, record, old, new) { changes.append(change) }
  }
  for record in before.values.sorted(byBytesOf: \.key) where !met.contains(record.key) {
    if let change = change(part, record, nil, old, new) { changes.append(change) }
  }
  return changes
}

private func isSame(_ left: FrameworkRecords.Record, _ right: FrameworkRecords.Record) -> Bool {
  left.texts.count == right.texts.count
    && zip(left.texts, right.texts).allSatisfy { $0.isWrittenAs($1) }
}

/// What changed about one record; nil where nothing did.
private func change(
  _ part: ComparedPart, _ earlier: FrameworkRecords.Record?, _ later: FrameworkRecords.Record?,
  _ old: FrameworkRecords, _ new: FrameworkRecords
) -> Change? {
  let before = earlier.map { old.leaves(of: $0, part) } ?? [:]
  let after = later.map { new.leaves(of: $0, part) } ?? [:]
  let better = before["direction"]?.value == after["direction"]?.value ? before["direction"]?.value.text : nil
  var fields: [(rank: Int, field: FieldChange)] = []
  for path in Set(before.keys).union(after.keys) {
    let (from, to) = (before[path], after[path])
    guard from?.value != to?.value, let leaf = to ?? from else { continue }
    let (rank, field) = part.field(at: leaf.rule)
    let (shownFrom, shownTo) = field.isQuoted ? shown(from?.shown, to?.shown) : (nil, nil)
    fields.append(
      (
        rank,
        FieldChange(
          path: path, label: label(of: leaf, field), from: shownFrom, to: shownTo, class: field.class,
          direction: field.bearing.direction(
            from: from?.value ?? .null, to: to?.value ?? .null, better: better))
      ))
  }
  guard !fields.isEmpty || earlier == nil || later == nil else { return nil }
  let inOrder = fields.sorted { ($0.rank, $0.field.path.utf8Bytes) < ($1.rank, $1.field.path.utf8Bytes) }
  let known = after.isEmpty ? before : after
  let subject = Subject(
    kind: part.kind, key: (later ?? earlier)?.key ?? "", id: known["id"]?.shown.text,
    title: known[part.title]?.shown.shown ?? (later ?? earlier)?.key ?? "")
  return Change(
    subject: subject, event: earlier == nil ? .came : later == nil ? .went : .changed,
    fields: inOrder.map(\.field))
}

/// "upper, year 2", "goal g1 says".
private func label(of leaf: Leaf, _ field: ComparedField) -> String {
  let rest = leaf.rule == field.path ? "" : leaf.rule.dropFirst(field.path.count).replacing(".", with: " ")
  return
    ([field.label + (leaf.keys.isEmpty || leaf.keys[0].hasPrefix("year") ? "" : " " + leaf.keys[0]) + rest]
    + leaf.keys.filter { $0.hasPrefix("year") }).joined(separator: ", ")
}

/// Of two lists only what the other does not have.
private func shown(_ from: JSON?, _ to: JSON?) -> (from: String?, to: String?) {
  guard case .list(let old)? = from, case .list(let new)? = to else { return (from?.shown, to?.shown) }
  let (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
  // The same in another order.
  if gone.isEmpty, come.isEmpty { return (from?.shown, to?.shown) }
  let text = { (items: [JSON]) in items.isEmpty ? nil : JSON.list(items).shown }
  return (text(gone), text(come))
}
