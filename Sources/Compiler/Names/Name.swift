import Reporting
import Specs

/// A thing that authors name, told from everything else of the project that may have the same id.
public struct Name: Hashable, Sendable {
  public let kind: NameKind
  /// Where the id is its alone: a service for its stages and segments, a map, PATH or pack for its items; else empty.
  public let scope: String
  public let id: String

  public init(_ kind: NameKind, _ id: String, in scope: String = "") {
    self.kind = kind
    self.scope = scope
    self.id = id
  }
}

/// A place where a name is written.
public struct NameOccurrence: Sendable {
  public let name: Name
  /// The letters of the id and no more: of `frailty-journey/c1` a part.
  public let span: Span
  public let isDefinition: Bool
}

/// A thing with a name, as its author wrote it down.
public struct NamedThing: Sendable {
  public let name: Name
  public let span: Span
  /// The whole of the mapping that it is.
  public let whole: Span
  /// Its title, or its words.
  public let detail: String
  /// The thing it stands in, by its place in the list of things.
  public let parent: Int?
}

/// A file whose names are looked up.
public struct NamedDocument: Sendable {
  public let document: Specs.Document
  /// Nil for the lock.
  public let kind: SpecKind?
  public let sites: [NameSite]

  public init(_ document: Specs.Document, kind: SpecKind?) {
    self.document = document
    self.kind = kind
    sites = kind.map { document.nameSites(of: $0) } ?? document.nameSites(in: lockSchema)
  }

  public var home: DocumentHome { DocumentHome(sites, kind) }
}
