import Reporting
import Specs

/// Every name of a project: what has it, and everywhere it is written, the lock included.
///
/// It is made from what the files say, whether or not the project compiles; a file with errors has the names that can be
/// found in it.
public struct NameIndex: Sendable {
  public private(set) var things: [NamedThing] = []
  /// By file, in the order they stand; a whole key before its parts.
  public private(set) var occurrences: [NameOccurrence] = []
  private var thingsByName: [Name: [Int]] = [:]
  private var namesByID: [String: [Name]] = [:]
  private var placesByName: [Name: [Int]] = [:]

  public init(_ documents: [NamedDocument]) {
    let sites = documents.map(\.sites)
    for (document, sites) in zip(documents, sites) { define(sites, document) }
    for (index, thing) in things.enumerated() {
      thingsByName[thing.name, default: []].append(index)
      if thingsByName[thing.name]?.count == 1 { namesByID[thing.name.id, default: []].append(thing.name) }
    }
    for (document, sites) in zip(documents, sites) {
      var reader = ReferenceReader(index: self, home: DocumentHome(sites, document.kind))
      for site in sites {
        if case .refers(let kinds) = site.use { reader.read(site, kinds, sites) }
      }
      occurrences += reader.found
    }
    occurrences.sort {
      ($0.span.file, $0.span.start, -$0.span.end) < ($1.span.file, $1.span.start, -$1.span.end)
    }
    for (index, occurrence) in occurrences.enumerated() {
      placesByName[occurrence.name, default: []].append(index)
    }
  }

  private mutating func define(_ sites: [NameSite], _ document: NamedDocument) {
    let home = DocumentHome(sites, document.kind)
    var places: [Int: Int] = [:]
    for (index, site) in sites.enumerated() {
      guard case .defines(let kind) = site.use, kind != .word else { continue }
      let scope = home.scope(of: kind, parent: site.parent.map { sites[$0].text })
      let name = Name(kind, site.text, in: scope)
      places[index] = things.count
      things.append(
        NamedThing(
          name: name, span: site.span, whole: document.document.span(of: site.owner),
          detail: detail(of: site.owner, in: document.document), parent: site.parent.flatMap { places[$0] }))
      occurrences.append(NameOccurrence(name: name, span: site.span, isDefinition: true))
    }
  }

  /// The innermost name at a byte offset; where a key is written, the part of it that is there.
  public func occurrence(in file: FileID, at offset: Int) -> NameOccurrence? {
    occurrences.lazy.filter { $0.span.file == file && $0.span.start <= offset && offset <= $0.span.end }
      .min { $0.span.end - $0.span.start < $1.span.end - $1.span.start }
  }

  public func occurrences(of name: Name) -> [NameOccurrence] {
    (placesByName[name] ?? []).map { occurrences[$0] }
  }

  /// The things of this name: several where maps share a stage, or where an author gave an id twice.
  public func things(named name: Name) -> [NamedThing] { (thingsByName[name] ?? []).map { things[$0] } }

  /// The names of these kinds that an id may be, wherever they are.
  public func names(_ id: String, _ kinds: [NameKind]) -> [Name] {
    (namesByID[id] ?? []).filter { kinds.contains($0.kind) }
  }

  public func has(_ name: Name) -> Bool { thingsByName[name] != nil }
}

/// What a thing is called by people.
private func detail(of mapping: NodeIndex, in document: Specs.Document) -> String {
  for key in [
    "title", "says", "wanted", "step", "asked_to", "people", "name", "word", "text", "place", "because",
  ] {
    if let value = document.value(of: key, in: mapping), document.isScalar(value) {
      return document.text(of: value)
    }
  }
  return ""
}

/// What the names of a file are relative to.
public struct DocumentHome: Sendable {
  public let kind: SpecKind?
  /// The file's own id; empty where it has none.
  public let id: String
  /// The service that a map is about.
  public let service: String

  init(_ sites: [NameSite], _ kind: SpecKind?) {
    self.kind = kind
    let own = sites.first { site in
      if case .defines = site.use { site.parent == nil } else { false }
    }
    id = own?.text ?? ""
    let about = sites.first { $0.use == .refers(to: [.service]) && $0.parent == 0 }
    service = kind == .emotionalMap ? about?.text ?? "" : ""
  }

  public func scope(of kind: NameKind, parent: String?) -> String {
    switch kind {
    case .segment: parent ?? ""
    case .stage: service
    case .session, .touchpoint, .feeling, .voice, .change, .theme, .northStar, .goal, .now, .enrolment,
      .strength,
      .block, .boldStep, .nextMonth, .rule, .formSection, .formPart:
      id
    default: ""
    }
  }
}
