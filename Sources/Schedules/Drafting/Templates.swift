import Reporting

/// The templates of a run: those that ship, and the project's own in their place.
///
/// They are parsed and checked once, and then read by every schedule.
public struct Templates: Sendable {
  /// By name; what may be included.
  let partials: [String: Template]

  /// - Parameters:
  ///   - replacements: the project's own templates, `templates/<name>.md`.
  ///   - sources: takes in the templates that ship, so that what is wrong can be shown where it stands.
  public init(
    replacing replacements: [SourceFile], into sources: inout SourceMap, diagnostics: inout Diagnostics
  ) {
    var templates: [String: Template] = [:]
    for file in ShippedTemplates.files {
      let source = sources.add(path: "templates/\(file.name).md", bytes: file.bytes)
      templates[file.name] = Template(source, diagnostics: &diagnostics)
    }
    let shipped = Set(templates.keys)
    var own: [Template] = []
    for file in replacements {
      // In the place of one that cannot be read the shipped one stays, so that nothing else is reported for it.
      guard let template = Template(file, diagnostics: &diagnostics) else { continue }
      templates[template.name] = template
      own.append(template)
      checkWording(of: template, &diagnostics)
    }
    partials = templates
    Self.reportUnused(own, shipped, &diagnostics)
    if !replacements.isEmpty { checkNames(&diagnostics) }
  }

  /// What is wrong with a part that several templates share is reported once.
  private func checkNames(_ diagnostics: inout Diagnostics) {
    struct Cause: Hashable {
      let name: String
      let span: Span?
    }
    var found = Diagnostics()
    for schedule in allSchedules { schedule.check(self, &found) }
    var reported: Set<Cause> = []
    for diagnostic in found.found
    where reported.insert(Cause(name: diagnostic.kind.name, span: diagnostic.span)).inserted {
      diagnostics.report(diagnostic)
    }
  }

  init(partials: [String: Template]) { self.partials = partials }

  func template(for key: String) -> Template {
    guard let template = partials[key] else { preconditionFailure("no template ships for \(key)") }
    return template
  }

  /// A file that neither replaces a template nor is included by one of the project's does nothing.
  private static func reportUnused(
    _ own: [Template], _ shipped: Set<String>, _ diagnostics: inout Diagnostics
  ) {
    let included = Set(own.flatMap { $0.nodes.flatMap(\.includedNames) })
    for template in own where !shipped.contains(template.name) && !included.contains(template.name) {
      diagnostics.report(
        Diagnostic(
          .unusedTemplate, "nothing uses the template `\(template.name)`", at: template.file.firstLine,
          help: ["`outcomes templates` lists the names of the templates that can be replaced"],
          suggestions: NearestNames.of(template.name, among: shipped)))
    }
  }
}

extension Template.Node {
  /// The names of what it includes, directly or inside its sections.
  fileprivate var includedNames: [String] {
    switch self {
    case .lineStart, .text, .variable: []
    case .section(let section): section.nodes.flatMap(\.includedNames)
    case .partial(let partial): [partial.name.text]
    }
  }
}

/// What `outcomes templates` lists: a template, and the names it may use.
public struct TemplateListing: Sendable {
  public let name: String
  /// What it is for.
  public let about: String
  public let isContractual: Bool
  public let fields: [FieldListing]
  /// As it ships, to start from.
  public let bytes: [UInt8]
}

/// Every template of a schedule; partials may use the names of the template that includes them.
public var templateListing: [TemplateListing] {
  let bytes = Dictionary(uniqueKeysWithValues: ShippedTemplates.files.map { ($0.name, $0.bytes) })
  let schedules = allSchedules.map { schedule in
    TemplateListing(
      name: schedule.key, about: schedule.about, isContractual: schedule.isContractual,
      fields: schedule.fields,
      bytes: bytes[schedule.key] ?? [])
  }
  let keys = Set(allSchedules.map(\.key))
  let partials = ShippedTemplates.files.filter { !keys.contains($0.name) }.map { file in
    TemplateListing(
      name: file.name, about: "part of other templates", isContractual: false, fields: [], bytes: file.bytes)
  }
  return schedules + partials
}

extension DiagnosticKind {
  static let unusedTemplate = DiagnosticKind(
    "template/unused", .warning, "A template replaces nothing and nothing includes it.",
    .init(
      says: "A file in `templates/` has a name that no schedule has, and no other template includes it.",
      matters: "Somebody meant to change how a schedule reads, and the contract still prints the old words.",
      wrong: .init("templates/open-itmes.md", "# What is open\n"),
      right: .init("templates/open-items.md", "# What is open\n")))
}
