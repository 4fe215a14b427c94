import Reporting

/// A place where a file writes the name of something.
public struct NameSite: Sendable {
  public let text: String
  /// Its letters, without quotation marks.
  public let span: Span
  public let use: NameUse
  /// The mapping that has it.
  public let owner: NodeIndex
  /// The thing it stands in, by the place of its own name in the list of sites.
  public let parent: Int?
}

extension Document {
  /// Every name in the file, definitions before what they hold. A file with errors has those that can be found.
  public func nameSites(of kind: SpecKind) -> [NameSite] { nameSites(in: kind.schema) }

  public func nameSites(in schema: ObjectSchema) -> [NameSite] {
    var walk = NameWalk(document: self)
    walk.visit(root, .object { schema }, owner: root, parent: nil)
    return walk.sites
  }
}

/// Depth is limited to `Limits.depth`, so recursion is safe here.
private struct NameWalk {
  let document: Document
  var sites: [NameSite] = []

  mutating func visit(_ node: NodeIndex, _ schema: Schema, owner: NodeIndex, parent: Int?) {
    switch schema.form(of: node, in: document) {
    case .scalar(let scalar):
      guard let use = scalar.use, document.isScalar(node) else { return }
      add(node, use, owner, parent)
    case .list(let item):
      guard document.isList(node) else { return }
      for child in document.items(of: node) { visit(child, item, owner: owner, parent: parent) }
    case .entries(let key, let value):
      for entry in document.entries(of: node) {
        visit(entry.key, key, owner: node, parent: parent)
        visit(entry.value, value, owner: node, parent: parent)
      }
    case .object(let object): visitObject(node, object(), parent: parent)
    case .choice, .either: break
    }
  }

  private mutating func visitObject(_ node: NodeIndex, _ object: ObjectSchema, parent: Int?) {
    let entries = document.entries(of: node).map { entry in
      (entry.value, object.field(document.text(of: entry.key)))
    }
    var parent = parent
    for (value, field) in entries {
      guard case .scalar(let scalar)? = field?.schema, case .defines(let kind)? = scalar.use, kind != .word,
        document.isScalar(value)
      else { continue }
      add(value, .defines(kind), node, parent)
      parent = sites.count - 1
    }
    let own = parent
    for (value, field) in entries {
      guard let field else { continue }
      if case .scalar(let scalar) = field.schema, case .defines(let kind)? = scalar.use, kind != .word {
        continue
      }
      visit(value, field.schema, owner: node, parent: own)
    }
  }

  private mutating func add(_ node: NodeIndex, _ use: NameUse, _ owner: NodeIndex, _ parent: Int?) {
    let text = document.text(of: node)
    guard !text.isEmpty else { return }
    sites.append(
      NameSite(text: text, span: document.textSpan(of: node), use: use, owner: owner, parent: parent))
  }
}

extension Schema {
  /// Of several forms the one that a node is written in.
  public func form(of node: NodeIndex, in document: Document) -> Schema {
    guard case .either(let forms) = self else { return self }
    let fitting = forms.first { form in
      switch form {
      case .scalar, .choice: document.isScalar(node)
      case .list: document.isList(node)
      case .entries, .object: document.isMapping(node)
      case .either: false
      }
    }
    return fitting ?? forms[0]
  }
}

extension ObjectSchema {
  public func field(_ key: String) -> FieldSchema? { fields.first { $0.key == key } }
}

extension Document {
  /// The entries of a mapping, in order; none of anything else.
  public func entries(of mapping: NodeIndex) -> [(key: NodeIndex, value: NodeIndex)] {
    guard isMapping(mapping) else { return [] }
    var entries: [(key: NodeIndex, value: NodeIndex)] = []
    entries.reserveCapacity(count(of: mapping))
    forEachEntry(of: mapping) { entries.append(($0, $1)) }
    return entries
  }
}
