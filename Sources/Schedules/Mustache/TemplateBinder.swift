import Reporting

extension Template {
  /// Checks every name against what a view offers, and makes the template ready to write.
  ///
  /// A name is looked for in the innermost scope first and then outwards, as Mustache does. Nil when something was
  /// reported; all that is wrong is reported at once.
  ///
  /// - Parameter partials: the templates that this one may include, by name.
  public func bind<Root>(
    to fields: Fields<Root>, partials: [String: Template] = [:], diagnostics: inout Diagnostics
  ) -> Renderer<Root>? {
    bind(to: fields, partials: partials, escaping: nil, diagnostics: &diagnostics)
  }

  /// As above, with another way to make values safe, for text that is not Markdown.
  func bind<Root>(
    to fields: Fields<Root>, partials: [String: Template], escaping: ((String) -> String)?,
    diagnostics: inout Diagnostics
  ) -> Renderer<Root>? {
    let frame = Frame<Root>()
    var binder = TemplateBinder(partials: partials, escaping: escaping)
    binder.scopes = [Scope(fields, frame, isList: false)]
    let steps = binder.bind(self)
    diagnostics.append(binder.diagnostics)
    return binder.diagnostics.hasErrors ? nil : Renderer(frame, steps)
  }
}

/// Makes the names of one template, and of the partials in it, good.
struct TemplateBinder {
  /// A template that grows beyond this by its partials is one that includes itself over and over in disguise.
  static let size = 100_000

  /// A template that is being put in, and the tag that asked for it.
  private struct Inclusion {
    let template: Template
    let tag: Span?
  }

  let partials: [String: Template]
  /// In place of the escaping for Markdown.
  let escaping: ((String) -> String)?
  var scopes: [Scope] = []
  private(set) var diagnostics = Diagnostics()
  private var chain: [Inclusion] = []
  private var reported: Set<Span> = []
  private var size = 0

  init(partials: [String: Template], escaping: ((String) -> String)?) {
    self.partials = partials
    self.escaping = escaping
  }

  mutating func bind(_ template: Template) -> Steps {
    bind(template, tag: nil, indentation: [], isInRow: false)
  }

  private mutating func bind(_ template: Template, tag: Span?, indentation: [UInt8], isInRow: Bool) -> Steps {
    chain.append(Inclusion(template: template, tag: tag))
    defer { chain.removeLast() }
    return bind(template.nodes, of: template, indentation, isInRow)
  }

  private mutating func bind(
    _ nodes: [Template.Node], of template: Template, _ indentation: [UInt8], _ isInRow: Bool
  ) -> Steps {
    let steps = Steps()
    for node in nodes where isWithinSize() {
      switch node {
      case .lineStart: steps.append(LiteralStep(indentation))
      case .text(let range): steps.append(LiteralStep(template.file.bytes[range]))
      case .variable(let variable): bind(variable, isInRow, to: steps)
      case .section(let section): bind(section, of: template, indentation, isInRow, to: steps)
      case .partial(let partial):
        steps.append(include(partial, from: template, indentation: indentation, isInRow: isInRow))
      }
    }
    return steps
  }

  private mutating func isWithinSize() -> Bool {
    size += 1
    if size == Self.size + 1, let outermost = chain.dropFirst().first?.tag {
      report(
        .templateTooLarge, "with its partials put in, the template has more than \(Self.size) parts",
        outermost)
    }
    return size <= Self.size
  }

  private mutating func bind(_ variable: Template.Variable, _ isInRow: Bool, to steps: Steps) {
    guard let binding = resolve(variable.name) else { return }
    guard case .text(let get) = binding else {
      report(
        .notText, "`\(variable.name.text)` is not a text and cannot be printed", variable.name.span,
        help: "open it as a section: {{#\(variable.name.text)}} … {{/\(variable.name.text)}}")
      return
    }
    if let escaping {
      steps.append(TextStep({ $0.append(escaping(String(writing: get))) }, .none, joins: false))
    } else {
      steps.append(TextStep(get, isInRow ? .cell : variable.escaping, joins: variable.joins))
    }
  }

  private mutating func bind(
    _ section: Template.Section, of template: Template, _ indentation: [UInt8], _ isInRow: Bool,
    to steps: Steps
  ) {
    guard let binding = resolve(section.name) else {
      // What is inside may use names of a scope that is not known; saying so would only repeat the first message.
      return
    }
    let ask: () -> Bool
    switch binding {
    case .text(let get) where !section.isInverted:
      let held = HeldText()
      scopes.append(Scope(of: held, named: section.name.text, in: scopes.last?.about ?? ""))
      let inner = bind(section.nodes, of: template, indentation, isInRow)
      scopes.removeLast()
      steps.append(QuestionStep({ held.take(get) }, is: true, inner))
      return
    case .text(let get):
      let held = HeldText()
      ask = { held.take(get) }
    case .flag(let get): ask = get
    case .scope(let opening) where section.isInverted: ask = opening.isPresent
    case .scope(let opening):
      let (scope, each) = opening.open()
      scopes.append(scope)
      steps.append(ScopeStep(each, bind(section.nodes, of: template, indentation, isInRow)))
      scopes.removeLast()
      return
    }
    steps.append(
      QuestionStep(ask, is: !section.isInverted, bind(section.nodes, of: template, indentation, isInRow)))
  }

  private mutating func include(
    _ partial: Template.Partial, from template: Template, indentation: [UInt8], isInRow: Bool
  ) -> Steps {
    let name = partial.name
    guard let included = partials[name.text] else {
      if reported.insert(name.span).inserted {
        diagnostics.report(
          Diagnostic(
            .unknownPartial, "there is no template called `\(name.text)`", at: name.span,
            labels: includedFrom(),
            suggestions: NearestNames.of(name.text, among: partials.keys)))
      }
      return Steps()
    }
    if let first = chain.firstIndex(where: { $0.template.file.id == included.file.id }) {
      let names = (chain[first...].map(\.template.name) + [included.name]).joined(separator: " → ")
      report(
        .partialCycle, "`\(included.name)` includes itself: \(names)", name.span,
        help: "take one of these tags out")
      return Steps()
    }
    let own = partial.indentation.map { indentation + template.file.bytes[$0] } ?? []
    return bind(included, tag: name.span, indentation: own, isInRow: isInRow || partial.isInRow)
  }

  private mutating func resolve(_ name: Template.Name) -> Binding? {
    for scope in scopes.reversed() {
      if let binding = scope.binding(name.text) { return binding }
    }
    guard reported.insert(name.span).inserted else { return nil }
    let names = scopes.reversed().flatMap(\.names)
    diagnostics.report(
      Diagnostic(
        .unknownTemplateName, "`\(name.text)` is not a name of \(scopes.last?.about ?? "this view")",
        at: name.span, labels: includedFrom(),
        help: ["the names here are \(listed(names))"], suggestions: NearestNames.of(name.text, among: names)))
    return nil
  }

  private func listed(_ names: [String]) -> String {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  private func includedFrom() -> [Diagnostic.Label] {
    chain.last?.tag.map { [Diagnostic.Label($0, "included from here")] } ?? []
  }

  private mutating func report(_ kind: DiagnosticKind, _ message: String, _ span: Span, help: String...) {
    guard reported.insert(span).inserted else { return }
    diagnostics.report(Diagnostic(kind, message, at: span, labels: includedFrom(), help: help))
  }
}

extension DiagnosticKind {
  static let unknownTemplateName = DiagnosticKind(
    "template/unknown-name", .error, "A template uses a name that does not exist.",
    .init(
      says: "The template asks for something by a name that is not offered where it stands.",
      matters: """
        A misspelt name would print nothing, and a term of the contract would be missing without anybody noticing. \
        `outcomes templates` lists the names each template may use.
        """,
      wrong: .init("templates/open-items.md", "Edition {{editoin}}\n"),
      right: .init("templates/open-items.md", "Edition {{edition}}\n")))

  static let notText = DiagnosticKind(
    "template/not-text", .error, "A template prints what is not a text.",
    .init(
      says: "The template prints a list, or an answer of yes or no, as if it were words.",
      matters:
        "A list has to say how each of its rows reads; printed as one thing, it would say nothing in a contract.",
      wrong: .init("templates/open-items.md", "{{groups}}\n"),
      right: .init("templates/open-items.md", "{{#groups}}\n## {{blocks}}\n{{/groups}}\n")))

  static let unknownPartial = DiagnosticKind(
    "template/unknown-partial", .error, "A template includes one that does not exist.",
    .init(
      says: "The template asks for another template by a name that none has.",
      matters:
        "The part it stands for, such as the line that names the edition, would be missing from the contract.",
      wrong: .init("templates/open-items.md", "# Open items\n\n{{> foter}}\n"),
      right: .init("templates/open-items.md", "# Open items\n\n{{> footer}}\n")))

  static let partialCycle = DiagnosticKind(
    "template/partial-cycle", .error, "A template includes itself.",
    .init(
      says: "The template includes another, which includes the first again, straight away or through others.",
      matters: "Put together it would never end, so the schedule could not be written.",
      wrong: .init("templates/open-items.md", "# Open items\n\n{{> open-items}}\n"),
      right: .init("templates/open-items.md", "# Open items\n\n{{> footer}}\n")))

  static let templateTooLarge = DiagnosticKind(
    "template/too-large", .error, "A template is larger than any schedule.",
    .init(
      says:
        "Sections stand inside one another too deeply, or the template becomes huge when its partials are put in.",
      matters: "Nobody could check such a template, and writing the schedule might never end.",
      wrong: .init(
        "templates/open-items.md",
        String(repeating: "{{#groups}}", count: 33) + String(repeating: "{{/groups}}", count: 33) + "\n"),
      right: .init("templates/open-items.md", "{{#groups}}\n## {{blocks}}\n{{/groups}}\n")))
}
