import Reporting

@testable import OutcomesCLI

/// An editor: it talks to the server, and keeps what it is told.
final class Editor {
  private let program: Program
  private let project: ExampleProject
  private var lastID = 0
  private(set) var texts: [String: String] = [:]
  private var versions: [String: Int] = [:]
  /// What the server last said of each file.
  private(set) var reports: [String: JSON] = [:]
  private(set) var greeting = JSON.null

  init(_ project: ExampleProject, encodings: [JSON] = []) {
    self.project = project
    program = Program(["lsp"], in: project.path)
    greeting =
      ask("initialize", ["capabilities": ["general": ["positionEncodings": .list(encodings)]]])["result"]
    tell("initialized", [:])
  }

  // MARK: Messages

  func send(raw text: String) { program.send(Array(text.utf8)) }

  private func send(_ message: JSON) {
    let body = message.bytes
    program.send(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
  }

  func tell(_ method: String, _ params: JSON) {
    send(["jsonrpc": "2.0", "method": .text(method), "params": params])
  }

  /// The whole answer: with `result` or `error`.
  @discardableResult
  func ask(_ method: String, _ params: JSON) -> JSON {
    lastID += 1
    send(["jsonrpc": "2.0", "id": .whole(lastID), "method": .text(method), "params": params])
    while true {
      let message = next()
      if message.isNull || message["id"].whole == lastID { return message }
    }
  }

  /// The next message, or null at the end.
  func next() -> JSON {
    var header: [UInt8] = []
    while !header.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let byte = program.read(1)
      if byte.isEmpty { return .null }
      header += byte
    }
    let digits = String(decoding: header, as: UTF8.self).filter(\.isNumber)
    let message = JSONReader.read(program.read(Int(digits)!)) ?? .null
    if message["method"].text == "textDocument/publishDiagnostics",
      let address = message["params"]["uri"].text
    {
      reports[String(address.dropFirst("file://\(project.path)/".count))] = message["params"]
    }
    return message
  }

  func leave() -> Int32 {
    ask("shutdown", .null)
    tell("exit", .null)
    return program.end()
  }

  // MARK: Files

  func address(_ name: String) -> JSON { .text("file://\(project.path)/\(name)") }

  @discardableResult
  func open(_ name: String) throws -> String {
    let text = try project.text(name)
    texts[name] = text
    versions[name] = 1
    tell(
      "textDocument/didOpen",
      ["textDocument": ["uri": address(name), "languageId": "yaml", "version": 1, "text": .text(text)]])
    return text
  }

  /// Changes a stretch of a file, counted in UTF-16, as editors do.
  func replace(_ name: String, _ range: Range<Int>, by text: String) {
    var units = Array(texts[name]!.utf16)
    let change: JSON = [
      "range": ["start": position(range.lowerBound, units), "end": position(range.upperBound, units)],
      "text": .text(text),
    ]
    units.replaceSubrange(range, with: text.utf16)
    texts[name] = String(decoding: units, as: UTF16.self)
    send(changes: [change], of: name)
  }

  /// Changes the only place where a text stands, or the first.
  func replace(_ name: String, _ old: String, by new: String) {
    let units = Array(texts[name]!.utf16)
    let start = offset(of: old, in: units)
    replace(name, start..<start + old.utf16.count, by: new)
  }

  func setAll(_ name: String, _ text: String) {
    texts[name] = text
    send(changes: [["text": .text(text)]], of: name)
  }

  private func send(changes: [JSON], of name: String) {
    versions[name]! += 1
    tell(
      "textDocument/didChange",
      [
        "textDocument": ["uri": address(name), "version": .whole(versions[name]!)],
        "contentChanges": .list(changes),
      ])
  }

  /// The findings on a file as it is now.
  func findings(_ name: String) -> [JSON] {
    while reports[name]?["version"].whole != versions[name] {
      if next().isNull { return [] }
    }
    return reports[name]!["diagnostics"].list
  }

  // MARK: Places

  private func offset(of text: String, in units: [UInt16]) -> Int {
    let wanted = Array(text.utf16)
    return units.indices.first { units[$0...].starts(with: wanted) } ?? units.count
  }

  func position(_ offset: Int, _ units: [UInt16]) -> JSON {
    let before = units[..<offset]
    let line = before.count { $0 == 10 }
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return ["line": .whole(line), "character": .whole(offset - start)]
  }

  /// Where a text begins.
  func place(_ name: String, _ text: String) -> JSON {
    let units = Array(texts[name]!.utf16)
    return position(offset(of: text, in: units), units)
  }

  /// Asks about the place of a `|` in a text that stands in the file without it.
  func ask(_ feature: String, _ name: String, at marked: String, _ more: [String: JSON] = [:]) -> JSON {
    let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let units = Array(texts[name]!.utf16)
    let start = offset(of: parts.joined(), in: units)
    let params: [String: JSON] = [
      "textDocument": ["uri": address(name)], "position": position(start + parts[0].utf16.count, units),
    ]
    return ask("textDocument/\(feature)", .object(params.merging(more) { $1 }))
  }

  /// The text that a range of a file covers.
  func covered(_ name: String, _ range: JSON) -> String {
    let units = Array(texts[name]!.utf16)
    let offsets = ["start", "end"].map { end -> Int in
      let starts = [0] + units.indices.filter { units[$0] == 10 }.map { $0 + 1 }
      return starts[range[end]["line"].whole!] + range[end]["character"].whole!
    }
    return String(decoding: units[offsets[0]..<offsets[1]], as: UTF16.self)
  }
}
