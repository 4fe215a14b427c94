import Reporting

/// What stands at a place of a file, and what the language says of it.
public struct PlaceInDocument: Sendable {
  public let node: NodeIndex
  /// The key that stands there, or that its value belongs to; none for the entries of a short form.
  public let field: FieldSchema?
  /// Whether it is a key and not a value.
  public let isKey: Bool
  /// What may stand there; nil where nobody knows.
  public let schema: Schema?
  /// The mapping that it is in, or that could stand in its place.
  public let object: ObjectSchema?
  /// The nearest mapping around it.
  public let mapping: NodeIndex?
}

extension Document {
  /// The key or value that holds a byte offset; between values the list or mapping around it.
  public func place(at offset: Int, in schema: ObjectSchema) -> PlaceInDocument {
    var node = root
    var found = PlaceInDocument(
      node: root, field: nil, isKey: false, schema: .object { schema }, object: schema, mapping: nil)
    // Depth is limited to `Limits.depth`.
    while let next = child(of: node, at: offset, found) {
      found = next
      node = next.node
      if next.isKey { break }
    }
    return found
  }

  private func child(of node: NodeIndex, at offset: Int, _ place: PlaceInDocument) -> PlaceInDocument? {
    let form = place.schema?.form(of: node, in: self)
    if isList(node) {
      let item: Schema? = if case .list(let item)? = form { item } else { nil }
      for child in items(of: node) where holds(child, offset) {
        return PlaceInDocument(
          node: child, field: place.field, isKey: false, schema: item, object: item?.object,
          mapping: place.mapping)
      }
      return nil
    }
    for (key, value) in entries(of: node) {
      guard holds(key, offset) || holds(value, offset) else { continue }
      let isKey = holds(key, offset)
      switch form {
      case .object(let object):
        let field = isScalar(key) ? object().field(text(of: key)) : nil
        return PlaceInDocument(
          node: isKey ? key : value, field: field, isKey: isKey, schema: isKey ? nil : field?.schema,
          object: object(),
          mapping: node)
      case .entries(let keys, let values):
        return PlaceInDocument(
          node: isKey ? key : value, field: nil, isKey: isKey, schema: isKey ? keys : values, object: nil,
          mapping: node)
      default:
        return PlaceInDocument(
          node: isKey ? key : value, field: nil, isKey: isKey, schema: nil, object: nil, mapping: node)
      }
    }
    return nil
  }

  private func holds(_ node: NodeIndex, _ offset: Int) -> Bool {
    let span = span(of: node)
    return span.start <= offset && offset <= span.end
  }
}

extension Schema {
  /// The mapping that may stand here, if one may.
  public var object: ObjectSchema? {
    switch self {
    case .object(let object): object()
    case .either(let forms): forms.lazy.compactMap(\.object).first
    default: nil
    }
  }
}
