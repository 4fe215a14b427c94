import Reporting

/// A YAML file as it was read: every value with its text and its place, in one flat list.
///
/// Nodes stand in the order they are written; a mapping's keys and values take turns. A scalar's text is nearly always a slice
/// of the file itself; only what was escaped, folded or broken over lines is kept apart. So a file costs about its own
/// size to hold, and nothing is copied until somebody asks for a `String`.
///
/// A class, so that the many readers that hold on to it for a moment count one reference and not three.
public final class Document: Sendable {
  public let file: SourceFile
  let nodes: ContiguousArray<Node>
  /// The texts that do not stand in the file as they read.
  let decoded: [UInt8]

  init(file: SourceFile, nodes: ContiguousArray<Node>, decoded: [UInt8]) {
    self.file = file
    self.nodes = nodes
    self.decoded = decoded
  }

  /// The first node; every document that was read has one.
  public var root: NodeIndex { NodeIndex(0) }
}

/// Names a node of one document.
public struct NodeIndex: Hashable, Sendable {
  let position: Int32

  init(_ position: Int) { self.position = Int32(position) }

  var at: Int { Int(position) }
}

/// One value, or one key, of a document.
struct Node: Sendable {
  enum Kind: UInt8 { case scalar, mapping, list }

  var kind: Kind
  var style: ScalarStyle
  var isDecoded = false
  /// Byte offsets in the file, quotes and brackets included; the end is exclusive.
  var start: UInt32
  var end: UInt32
  /// A scalar: where its text starts, in the file or in `decoded`. A list or mapping: the node after its last one.
  var first: UInt32
  /// A scalar: the length of its text in bytes. A list or mapping: how many items or entries.
  var count: UInt32
}

/// How a scalar was written.
public enum ScalarStyle: UInt8, Sendable {
  case plain, single, double, literal, folded

  public var name: String {
    switch self {
    case .plain: "plain"
    case .single: "single-quoted"
    case .double: "double-quoted"
    case .literal: "literal"
    case .folded: "folded"
    }
  }
}

extension Document {
  public func isScalar(_ index: NodeIndex) -> Bool { nodes[index.at].kind == .scalar }
  public func isMapping(_ index: NodeIndex) -> Bool { nodes[index.at].kind == .mapping }
  public func isList(_ index: NodeIndex) -> Bool { nodes[index.at].kind == .list }

  public func style(of index: NodeIndex) -> ScalarStyle { nodes[index.at].style }

  /// How many items or entries a list or mapping has.
  public func count(of index: NodeIndex) -> Int { Int(nodes[index.at].count) }

  public func span(of index: NodeIndex) -> Span {
    let node = nodes[index.at]
    return Span(file: file.id, start: Int(node.start), end: Int(node.end))
  }

  /// Where a scalar's text stands: without quotation marks, if it stands there as it reads.
  public func textSpan(of index: NodeIndex) -> Span {
    let node = nodes[index.at]
    guard node.kind == .scalar, !node.isDecoded else { return span(of: index) }
    return Span(file: file.id, start: Int(node.first), end: Int(node.first + node.count))
  }

  /// The node that follows this one and all that is inside it.
  func after(_ index: NodeIndex) -> NodeIndex {
    let node = nodes[index.at]
    return NodeIndex(node.kind == .scalar ? index.at + 1 : Int(node.first))
  }

  /// A scalar's text in bytes, without a copy.
  func withText<Result>(of index: NodeIndex, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let node = nodes[index.at]
    let range = Int(node.first)..<Int(node.first + node.count)
    if node.isDecoded {
      return decoded.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    return file.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// A scalar's text, composed (NFC).
  public func text(of index: NodeIndex) -> String {
    withText(of: index) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return isASCII(bytes) ? text : text.composed
    }
  }

  /// Whether a scalar's text has several lines; what stands in the file as it reads has one.
  func hasSeveralLines(_ index: NodeIndex) -> Bool {
    nodes[index.at].isDecoded && withText(of: index) { $0.contains(UInt8(ascii: "\n")) }
  }

  /// The items of a list, in order.
  public func items(of list: NodeIndex) -> [NodeIndex] {
    var items: [NodeIndex] = []
    items.reserveCapacity(count(of: list))
    forEachItem(of: list) { items.append($0) }
    return items
  }

  func forEachItem(of list: NodeIndex, _ body: (NodeIndex) -> Void) {
    var next = NodeIndex(list.at + 1)
    for _ in 0..<count(of: list) {
      body(next)
      next = after(next)
    }
  }

  /// The entries of a mapping, in order.
  func forEachEntry(of mapping: NodeIndex, _ body: (_ key: NodeIndex, _ value: NodeIndex) -> Void) {
    var key = NodeIndex(mapping.at + 1)
    for _ in 0..<count(of: mapping) {
      let value = after(key)
      body(key, value)
      key = after(value)
    }
  }

  /// The value of a key of a mapping.
  public func value(of name: String, in mapping: NodeIndex) -> NodeIndex? {
    guard isMapping(mapping) else { return nil }
    var found: NodeIndex?
    forEachEntry(of: mapping) { key, value in
      if found == nil, isScalar(key), text(of: key) == name { found = value }
    }
    return found
  }
}

/// Whether no byte is part of a character beyond ASCII. Every byte is looked at, with no way out, so that many are at once.
func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { bytes.reduce(0, |) < 0x80 }
