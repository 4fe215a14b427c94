import Reporting
import Specs

/// Reads what a reference means, part by part.
struct ReferenceReader {
  let index: NameIndex
  let home: DocumentHome
  private(set) var found: [NameOccurrence] = []

  init(index: NameIndex, home: DocumentHome) {
    self.index = index
    self.home = home
  }

  /// One part of a key, with its place; nil of a place where the text is not in the file as it reads.
  private struct Part {
    let text: String
    let span: Span
  }

  mutating func read(_ site: NameSite, _ kinds: [NameKind], _ sites: [NameSite]) {
    let parts = parts(of: site)
    guard let first = parts.first, let kind = kinds.first else { return }
    switch kind {
    case .word: break
    case .outcome:
      add(Name(.outcome, site.text), site.span)
      readOutcome(parts[...])
    case .measure:
      add(Name(.measure, site.text), site.span)
      readMeasure(parts)
    case .slot:
      add(Name(.slot, site.text), site.span)
      readSlot(parts)
    case .segment: add(Name(.segment, site.text, in: home.service), site.span)
    case .stage: for name in index.names(site.text, [.stage]) { add(name, site.span) }
    case .feeling: readFeeling(first)
    case .change, .goal, .boldStep, .northStar, .rule: readItem(parts, kinds)
    default: add(Name(kind, site.text, in: home.scope(of: kind, parent: nil)), site.span)
    }
  }

  private mutating func add(_ name: Name, _ span: Span) {
    found.append(NameOccurrence(name: name, span: span, isDefinition: false))
  }

  private func parts(of site: NameSite) -> [Part] {
    var parts: [Part] = []
    var start = site.span.start
    for text in site.text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      let end = start + text.count
      parts.append(
        Part(text: String(Substring(text)), span: Span(file: site.span.file, start: start, end: end)))
      start = end + 1
    }
    // An escape in quotation marks, or letters that were composed: the parts cannot be told in the file.
    return start - 1 == site.span.end ? parts : []
  }

  /// A feeling may have been named for its touchpoint, its role and its word.
  private mutating func readFeeling(_ part: Part) {
    let name = Name(.feeling, part.text, in: home.id)
    if index.has(name) { return add(name, part.span) }
    let touchpoint = index.things.filter {
      $0.name.kind == .touchpoint && $0.name.scope == home.id && part.text.hasPrefix($0.name.id + "-")
    }.max { $0.name.id.utf8.count < $1.name.id.utf8.count }
    guard let name = touchpoint?.name else { return }
    let length = name.id.utf8.count
    add(name, Span(file: part.span.file, start: part.span.start, end: part.span.start + length))
  }

  /// `item-id` of this file, or `file-id/item-id` of another.
  private mutating func readItem(_ parts: [Part], _ kinds: [NameKind]) {
    guard let last = parts.last, parts.count <= 2 else { return }
    let scope = parts.count == 2 ? parts[0].text : home.id
    if parts.count == 2 {
      let file: NameKind = kinds == [.change] ? .map : kinds == [.rule] ? .rulePack : .path
      add(Name(file, parts[0].text), parts[0].span)
    }
    let names = kinds.map { Name($0, last.text, in: scope) }
    if let name = names.first(where: index.has) ?? names.first { add(name, last.span) }
  }

  /// `service/stage/axis`, and what follows; or `service/vision/path/goal`. Gives back what stands after it.
  @discardableResult
  private mutating func readOutcome(_ parts: ArraySlice<Part>) -> ArraySlice<Part> {
    var rest = parts
    guard let service = rest.popFirst(), let second = rest.popFirst() else { return [] }
    add(Name(.service, service.text), service.span)
    if second.text == "vision", rest.count >= 2, index.has(Name(.path, rest.first?.text ?? "")) {
      let (path, goal) = (rest.removeFirst(), rest.removeFirst())
      add(Name(.path, path.text), path.span)
      add(Name(.goal, goal.text, in: path.text), goal.span)
      return rest
    }
    add(Name(.stage, second.text, in: service.text), second.span)
    _ = rest.popFirst()
    if let variety = rest.first?.text, variety == "workforce" || variety == "protect" { rest.removeFirst() }
    return rest
  }

  private mutating func readMeasure(_ parts: [Part]) {
    guard let entry = readOutcome(parts[...]).first, entry.text != "experience" else { return }
    add(Name(.indicator, entry.text), entry.span)
  }

  /// What an open item is about is told by its first part.
  private mutating func readSlot(_ parts: [Part]) {
    let (first, second) = (parts[0], parts.count > 1 ? parts[1] : nil)
    if index.has(Name(.service, first.text)) {
      switch second?.text {
      case "health-inequalities" where parts.count > 2:
        add(Name(.service, first.text), first.span)
        add(Name(.segment, parts[2].text, in: first.text), parts[2].span)
      case let stage? where stage == "vision" || index.has(Name(.stage, stage, in: first.text)):
        readMeasure(parts)
      default: add(Name(.service, first.text), first.span)
      }
    } else if index.has(Name(.map, first.text)) {
      add(Name(.map, first.text), first.span)
      if let second { readItem(second, in: first.text) }
    } else if index.has(Name(.path, first.text)) {
      add(Name(.path, first.text), first.span)
      if let second { readItem(second, in: first.text) }
    } else if first.text == "form", let second {
      add(Name(.form, second.text), second.span)
    }
  }

  /// Any item of a map or PATH; of a generated id the touchpoint it begins with.
  private mutating func readItem(_ part: Part, in scope: String) {
    if let name = index.names(part.text, NameKind.allCases).first(where: { $0.scope == scope }) {
      add(name, part.span)
    }
  }
}
