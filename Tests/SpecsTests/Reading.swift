import Reporting

@testable import Specs

/// What came of reading some YAML.
struct ReadText {
  let file: SourceFile
  let document: Document?
  let found: [Diagnostic]

  var names: [String] { found.map(\.kind.name) }

  /// `line:column` of what each report is about.
  var places: [String] { found.map { $0.span.map { place($0) } ?? "" } }

  func place(_ span: Span) -> String {
    let (start, end) = (file.position(at: span.start), file.position(at: span.end))
    return "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  /// The text of each scalar, keys too, in the order they stand.
  var scalars: [String] {
    guard let document else { return [] }
    return document.nodes.indices.map { NodeIndex($0) }.filter(document.isScalar).map(document.text)
  }

  /// What a scalar of that text covers in the file.
  func covered(_ text: String) -> String? {
    guard let document else { return nil }
    let node = document.nodes.indices.map { NodeIndex($0) }.last {
      document.isScalar($0) && document.text(of: $0) == text
    }
    return node.map { node in
      let span = document.span(of: node)
      return String(decoding: file.bytes[span.start..<span.end], as: UTF8.self)
    }
  }

  /// The place of a scalar of that text.
  func place(of text: String) -> String? {
    guard let document else { return nil }
    let node = document.nodes.indices.map { NodeIndex($0) }.last {
      document.isScalar($0) && document.text(of: $0) == text
    }
    return node.map { place(document.span(of: $0)) }
  }
}

func read(_ text: String) -> ReadText { read(Array(text.utf8)) }

func read(_ bytes: [UInt8]) -> ReadText {
  let file = SourceFile(id: FileID(0), path: "maps/x.yaml", bytes: bytes)
  var diagnostics = Diagnostics()
  let document = readYAML(file, &diagnostics)
  return ReadText(file: file, document: document, found: diagnostics.found)
}

/// Reads a value as the notation of a key does.
func value<Value>(_ notation: Notation<Value>, of text: String) -> (value: Value?, found: [Diagnostic]) {
  let yaml = read("k: \(text)")
  guard let document = yaml.document, let node = document.value(of: "k", in: document.root) else {
    return (nil, yaml.found)
  }
  var reading = Reading(document)
  let value = notation.read(node, &reading)
  return (value, reading.diagnostics.found)
}

/// Reads a whole file of a kind.
func spec(_ text: String) -> (spec: Spec?, found: [Diagnostic]) {
  var diagnostics = Diagnostics()
  let file = SourceFile(id: FileID(0), path: "x.yaml", bytes: Array(text.utf8))
  return (readSpec(file, expected: nil, &diagnostics), diagnostics.found)
}
