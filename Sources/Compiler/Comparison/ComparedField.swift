/// A value that is compared: how it is called, how much it weighs, and which way is tighter.
struct ComparedField: Sendable {
  /// Below its part in `framework.json`; of a list of records the key is left out: `targets.upper`.
  let path: String
  let label: String
  let `class`: ChangeClass
  let bearing: Bearing
  /// False for people's own words: somebody may have taken them back, or asked for a part to be left out.
  let isQuoted: Bool
  /// What it is counted in, which is printed with it.
  let unit: Unit

  enum Unit: Sendable {
    case none, percent
    /// The currency of the payment.
    case money
    /// The unit of the indicator it belongs to.
    case indicator
    /// Two limits in the unit of the indicator.
    case interval
  }

  init(
    _ path: String, _ label: String, _ class: ChangeClass, _ bearing: Bearing = .none, in unit: Unit = .none,
    isQuoted: Bool = true
  ) {
    self.unit = unit
    self.path = path
    self.label = label
    self.class = `class`
    self.bearing = bearing
    self.isQuoted = isQuoted
  }
}

extension ComparedField {
  /// The same of the order of its records, which weighs less than they do.
  var asOrder: ComparedField { ComparedField(path, label, .structure) }
}

/// A list of records in `framework.json`, or one record, and how its values are compared.
///
/// A value that nobody has listed is compared all the same, as a change of structure under its own name: what is new in the
/// document is never passed over.
struct ComparedPart: Sendable {
  /// Its key in `framework.json`.
  let name: String
  let kind: Subject.Kind
  /// The fields that make the key of a record, joined by `/`; none for a part that is one record.
  let key: [String]
  /// The field that names a record to people.
  let title: String
  let fields: [ComparedField]
  /// Values that say nothing of their own: places in files, numbers that count what is compared anyway.
  let passedOver: Set<String>
  /// Values that are left out where there are none, each with one that is always written where this one is known.
  let witnesses: [String: String]

  /// Lists of the document whose order is an order of this.
  let ordered: [String]

  init(
    _ name: String, _ kind: Subject.Kind, key: [String], title: String, passingOver: Set<String> = [],
    witnesses: [String: String] = [:], ordering ordered: [String] = [], _ fields: [ComparedField]
  ) {
    self.ordered = ordered
    self.name = name
    self.kind = kind
    self.key = key
    self.title = title
    self.fields = fields
    passedOver = passingOver
    self.witnesses = witnesses
  }

  /// The rank of a path among the fields, and what is known of it.
  func field(at path: String) -> (rank: Int, field: ComparedField) {
    if let rank = fields.firstIndex(where: { path == $0.path || path.hasPrefix($0.path + ".") }) {
      return (rank, fields[rank])
    }
    return (fields.count, ComparedField(path, path.replacing(".", with: " "), .structure))
  }

  /// Of a value, or of what it is part of.
  func witness(of path: String) -> (key: String, value: String)? {
    witnesses.first { path == $0.key || path.hasPrefix($0.key + ".") }
  }

  func isPassedOver(_ path: String) -> Bool { passedOver.contains(path) }
}

/// The lists inside records whose elements are known by one of their fields.
let keysOfInnerLists: [String: String] = [
  "targets": "year", "segments": "id", "sessions": "id", "stages": "id", "questions": "touchpoint",
  "northStar": "id", "goals": "id", "now": "id", "enrol": "id", "strengths": "id", "blocks": "id",
  "repairs": "kind", "steps": "id", "nextMonth": "id", "phases": "year", "heldBack": "year", "pools": "year",
  "years": "year",
  "gates": "id",
  "indicators": "id", "bands": "share", "schedules": "key", "sections": "id", "rows": "id",
  "obligations": "id",
]

/// Those whose order says nothing of its own: years follow each other, and the number of a question is a value of it.
let listsInFixedOrder: Set<String> = [
  "targets", "phases", "pools", "years", "bands", "indicators", "questions", "repairs",
]
