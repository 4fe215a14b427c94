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
    changes += compare(part, old, new, &unsaid)
  }
  return Comparison(
    base: old.side, head: new.side, changes: foldChanges(changes, visions: new.visions.union(old.visions)),
    unsaid: unsaid.sorted(byBytesOf: { $0 }))
}

private func compare(
  _ part: ComparedPart, _ old: FrameworkRecords, _ new: FrameworkRecords, _ unsaid: inout Set<String>
) -> [ContractChange] {
  let sameIDs = old.keysByID == new.keysByID
  if sameIDs, old.isSame(part, as: new) { return [] }
  let before = Dictionary(old.records(of: part).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  var changes: [ContractChange] = []
  var met: Set<String> = []
  for record in new.records(of: part) where met.insert(record.key).inserted {
    let earlier = before[record.key]
    if let earlier, sameIDs || !record.isReferring, isSame(record, earlier) { continue }
    if let change = change(part, earlier, record, old, new, &unsaid) { changes.append(change) }
  }
  for record in before.values.sorted(byBytesOf: \.key) where !met.contains(record.key) {
    if let change = change(part, record, nil, old, new, &unsaid) { changes.append(change) }
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
  _ old: FrameworkRecords, _ new: FrameworkRecords, _ unsaid: inout Set<String>
) -> ContractChange? {
  let before = earlier.map { old.leaves(of: $0, part) } ?? Leaves(part: part)
  let after = later.map { new.leaves(of: $0, part) } ?? Leaves(part: part)
  var fields: [(rank: Int, field: FieldChange)] = []
  for path in Set(before.found.keys).union(after.found.keys) {
    let (from, to) = (before[path], after[path])
    guard from?.value != to?.value, let leaf = to ?? from else { continue }
    // What one document cannot say is no change.
    guard earlier == nil || before.says(leaf.rule), later == nil || after.says(leaf.rule) else {
      unsaid.insert("\(part.name).\(leaf.rule)")
      continue
    }
    let (rank, field) = part.field(at: leaf.rule)
    let better =
      part.kind == .payment
      ? agreed(
        path.split(separator: ".").map(String.init).compactMap(old.better).first,
        path.split(separator: ".").map(String.init).compactMap(new.better).first)
      : agreed(before["direction"]?.value.text, after["direction"]?.value.text)
    fields.append((rank, fieldChange(field, leaf, at: path, before, after, better)))
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

private func fieldChange(
  _ field: ComparedField, _ leaf: Leaf, at path: String, _ before: Leaves, _ after: Leaves, _ better: String?
) -> FieldChange {
  let (from, to) = (before[path], after[path])
  let direction = field.bearing.direction(
    from: from?.value ?? .null, to: to?.value ?? .null, better: better)
  let (shownFrom, shownTo) = field.isQuoted ? shown(from?.shown, to?.shown) : (nil, nil)
  let unit = { (leaves: Leaves) in field.isInUnit && leaves["unit"]?.shown.text == "%" ? "%" : "" }
  return FieldChange(
    path: path, label: label(of: leaf, field), from: shownFrom.map { $0 + unit(before) },
    to: shownTo.map { $0 + unit(after) }, class: field.class, direction: direction)
}

/// "upper, year 2", "goal g1 says".
private func label(of leaf: Leaf, _ field: ComparedField) -> String {
  let rest = leaf.rule == field.path ? "" : leaf.rule.dropFirst(field.path.count).replacing(".", with: " ")
  return
    ([field.label + (leaf.keys.isEmpty || leaf.keys[0].hasPrefix("year") ? "" : " " + leaf.keys[0]) + rest]
    + leaf.keys.filter { $0.hasPrefix("year") }).joined(separator: ", ")
}

/// Which way is better, where both sides say the same.
private func agreed(_ old: String?, _ new: String?) -> String? { old == new ? old : nil }

extension [FieldChange] {
  /// Where words are taken back, that they are is all there is to say.
  fileprivate var leavingOutWhatFollowsFromWithdrawal: [FieldChange] {
    let isTakenBack = contains { $0.path == "consent" && [$0.from, $0.to].contains("withdrawn") }
    return isTakenBack ? filter { $0.path == "consent" } : self
  }
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
