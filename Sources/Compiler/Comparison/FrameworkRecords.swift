import Reporting

/// One framework as it is compared: the records of its parts, found by key.
struct FrameworkRecords {
  private let document: [String: JSONText]
  /// Public ids stand for keys, which stay the same where ids do not.
  let keysByID: [String: String]

  init(_ json: JSONText) {
    document = Dictionary(json.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    var keys: [String: String] = [:]
    for part in ["outcomes", "rejected", "indicators"] {
      for record in document[part]?.items ?? [] {
        if let id = record["id"]?.text, let key = record["key"]?.text { keys[id] = key }
      }
    }
    keysByID = keys
  }

  /// A thing of the contract, as the document has it.
  struct Record {
    let key: String
    /// Usually one; what people said is described wherever it is used.
    var texts: [JSONText]
    var isReferring = false
    /// The order of what stands in lists of their own and belongs to it, by the name of the list.
    var orders: [String: [String]] = [:]
  }

  var side: Comparison.Side {
    let contract = document["contract"]
    return Comparison.Side(
      project: contract?["id"]?.text ?? "", title: contract?["title"]?.text ?? "",
      edition: contract?["edition"]?.text)
  }

  /// Whether a part is the same in both documents, byte for byte.
  func isSame(_ part: ComparedPart, as other: FrameworkRecords) -> Bool {
    let names = part.kind == .item ? ["facts", "unanswered"] : [part.name] + part.ordered
    return names.allSatisfy { name in
      switch (document[name], other.document[name]) {
      case (nil, nil): true
      case (let left?, let right?): left.isWrittenAs(right)
      default: false
      }
    }
  }

  /// In the order of the document.
  func records(of part: ComparedPart) -> [Record] {
    switch part.kind {
    case .item: return items
    case .milestone:
      return texts(part.name).map { text in
        let key = text["id"]?.text ?? text["indicator"]?.text.map { (keysByID[$0] ?? $0) + "/baseline" }
        return Record(key: key ?? "", texts: [text], isReferring: true)
      }
    case .contract, .form, .payment:
      return document[part.name].flatMap { text in
        let orders = orders(in: part).compactMapValues { $0[part.name] }
        return text.isObject
          ? [Record(key: part.name, texts: [text], isReferring: true, orders: orders)] : nil
      } ?? []
    default:
      let orders = orders(in: part)
      return texts(part.name).map { text in
        let key = part.key.map { text[$0]?.value.shown ?? "" }.joined(separator: "/")
        return Record(
          key: key, texts: [text], isReferring: part.kind == .questionnaire,
          orders: orders.compactMapValues { $0[key] })
      }
    }
  }

  /// The keys of what stands in lists of their own and belongs to records of a part, in order: by list, then by record.
  private func orders(in part: ComparedPart) -> [String: [String: [String]]] {
    part.ordered.reduce(into: [:]) { orders, name in
      let keys = texts(name).compactMap { ($0["key"] ?? $0["id"])?.text }
      orders[name] = Dictionary(grouping: keys) { key in
        part.kind == .map ? String(key.prefix { $0 != "/" }) : part.name
      }
    }
  }

  private func texts(_ name: String) -> [JSONText] { document[name]?.items ?? [] }

  /// What people said: in the facts that rest on it, or where it is listed as not used.
  private var items: [Record] {
    var records: [Record] = []
    var places: [String: Int] = [:]
    for text in texts("facts").flatMap({ $0["from"]?.items ?? [] }) + texts("unanswered") {
      guard let key = text["item"]?.text else { continue }
      if let place = places[key] {
        records[place].texts.append(text)
      } else {
        places[key] = records.count
        records.append(Record(key: key, texts: [text]))
      }
    }
    return records
  }

  /// What every indicator is measured in, by key.
  var measured: [String: ComparedValues.Measured] {
    Dictionary(
      texts("indicators").compactMap { text in
        text["key"]?.text.map { ($0, .init(better: text["direction"]?.text, unit: text["unit"]?.text)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The ids of the PATHs.
  var visions: Set<String> { Set(texts("visions").compactMap { $0["id"]?.text }) }

  /// Whether the document has this part at all: an older one may not.
  func has(_ part: ComparedPart) -> Bool { part.kind == .item || document[part.name] != nil }

  /// The values of a record by their paths.
  func leaves(of record: Record, _ part: ComparedPart) -> Leaves {
    var leaves = Leaves(part: part, keysByID: record.isReferring ? keysByID : [:])
    for text in record.texts { leaves.add(text.value, path: [], rule: []) }
    for (name, keys) in record.orders {
      leaves.add(order: keys.map { .text($0) }, path: [name], rule: [name], [])
    }
    return leaves
  }
}

/// One value of a record.
struct Leaf {
  /// Without the keys of inner lists: `targets.upper`.
  let rule: String
  /// Those keys, as they are said: "year 2".
  let keys: [String]
  /// For comparing: public ids are replaced by the keys they stand for.
  let value: JSON
  /// For people.
  let shown: JSON
  /// Whether it is in which order the records of a list stand.
  var isOrder = false

  /// An order, of some of the records alone.
  func ordered(_ names: [JSON]) -> Leaf {
    Leaf(rule: rule, keys: keys, value: .list(names), shown: .list(names), isOrder: true)
  }
}

/// The values of one record by their paths, with what is to be printed of each.
struct Leaves {
  let part: ComparedPart
  let keysByID: [String: String]
  private(set) var found: [String: Leaf] = [:]
  /// The places of which the record says something, be it that there is nothing.
  private var written: Set<String> = []

  init(part: ComparedPart, keysByID: [String: String] = [:]) {
    self.part = part
    self.keysByID = keysByID
  }

  subscript(path: String) -> Leaf? { found[path] }

  /// Whether the record says what is at a place: what an older document does not know is no change.
  func says(_ rule: String) -> Bool {
    if let witness = part.witness(of: rule) {
      return written.contains(witness.key) || written.contains(witness.value)
    }
    var place = rule[...]
    while !place.isEmpty {
      if written.contains(String(place)) { return true }
      place = place.lastIndex(of: ".").map { place[..<$0] } ?? ""
    }
    return false
  }

  mutating func add(_ value: JSON, path: [String], rule: [String], keys: [String] = []) {
    let name = rule.joined(separator: ".")
    if part.isPassedOver(name) { return }
    written.insert(name)
    switch value {
    case .object(let fields):
      for (field, value) in fields { add(value, path: path + [field], rule: rule + [field], keys: keys) }
    case .list(let items) where items.contains { if case .object = $0 { true } else { false } }:
      addRecords(items, path, rule, keys)
    // No records are no value.
    case .list([]) where keysOfInnerLists[rule.last ?? ""] != nil: break
    case .null: break
    default:
      found[path.joined(separator: ".")] = Leaf(rule: name, keys: keys, value: keyed(value), shown: value)
    }
  }

  /// Those of an inner list that has keys each by itself, and their order; others as lines of text.
  private mutating func addRecords(_ items: [JSON], _ path: [String], _ rule: [String], _ keys: [String]) {
    let list = rule.last ?? ""
    let key = keysOfInnerLists[list] ?? ""
    let names = items.compactMap { item -> String? in
      guard case .object(let fields) = item else { return nil }
      return fields[key]?.shown
    }
    guard Set(names).count == items.count else {
      let lines = JSON.list(items.map { .text($0.shown) })
      found[path.joined(separator: ".")] = Leaf(
        rule: rule.joined(separator: "."), keys: keys, value: lines, shown: lines)
      return
    }
    for (item, name) in zip(items, names) {
      guard case .object(var fields) = item else { continue }
      fields.removeValue(forKey: key)
      add(
        .object(fields), path: path + [keysByID[name] ?? name], rule: rule,
        keys: keys + [key == "year" ? "year \(name)" : key == "share" ? "share \(name)%" : name])
    }
    guard !listsInFixedOrder.contains(list) else { return }
    add(order: names.map { .text(keysByID[$0] ?? $0) }, path: path, rule: rule, keys)
  }

  fileprivate mutating func add(order: [JSON], path: [String], rule: [String], _ keys: [String]) {
    let name = (rule + ["order"]).joined(separator: ".")
    written.insert(name)
    found[(path + ["order"]).joined(separator: ".")] = Leaf(
      rule: name, keys: keys, value: .list(order), shown: .list(order), isOrder: true)
  }

  private func keyed(_ value: JSON) -> JSON {
    switch value {
    case .text(let text): .text(keysByID[text] ?? text)
    case .list(let items): .list(items.map { keyed($0) })
    default: value
    }
  }
}

extension JSON {
  /// As people read it: a text or number as it stands, several with commas, what has names with them.
  var shown: String {
    switch self {
    case .null: "nothing"
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let digits): digits
    case .text(let text): text
    case .list(let items): items.map(\.shown).joined(separator: ", ")
    case .object(let fields):
      fields.sorted(byBytesOf: \.key).reversed().map { field in
        field.key == "rule" ? "\(field.value.shown):" : field.value.shown
      }.joined(separator: " ")
    }
  }
}
