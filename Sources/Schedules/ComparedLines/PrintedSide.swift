import Compiler
import Reporting

/// One side of a comparison as it is printed: a framework, the templates it is put through, and the schedules that came of both.
public struct PrintedSide: Sendable {
  public let framework: Framework
  let templates: Templates
  public let files: [RenderedFile]

  public init(_ framework: Framework, _ templates: Templates, diagnostics: inout Diagnostics) {
    self.framework = framework
    self.templates = templates
    files = render(framework, options: RenderOptions(), templates: templates, diagnostics: &diagnostics)
  }

  /// The lines of each schedule, by its key.
  var lines: [String: [String]] {
    Dictionary(
      files.map { file in
        let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
        return (String(file.name.dropLast(".md".count)), lines)
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// A way from one side to the other on which one thing that all schedules are made with changes after the other, before what
/// they say does: the templates, the form, the frame of the contract.
///
/// What changes between two of its steps was changed by that thing and by nothing else.
struct PrintedSteps {
  /// Each thing that changed, with the schedules as they are with it.
  private(set) var steps: [(change: ContractChange, side: PrintedSide)] = []

  init(_ comparison: Comparison, from base: PrintedSide, to head: PrintedSide) {
    var side = base
    let changes = comparison.changes.flatMap(\.withParts)
    func step(_ change: ContractChange, _ framework: Framework, _ templates: Templates) {
      var ignored = Diagnostics()
      side = PrintedSide(framework, templates, diagnostics: &ignored)
      steps.append((change, side))
    }
    for change in changes where change.subject.kind == .template {
      step(change, side.framework, side.templates.replacing(change.subject.key, from: head.templates))
    }
    if let change = changes.first(where: { $0.subject.kind == .form }) {
      step(change, side.framework.written(withFormOf: head.framework), side.templates)
    }
    if let change = changes.first(where: { $0.subject.kind == .contract }) {
      step(change, side.framework.written(inFrameOf: head.framework), side.templates)
    }
  }
}

extension Templates {
  /// The same with one template of others in the place of its own; without it where they have none.
  func replacing(_ name: String, from others: Templates) -> Templates {
    var partials = partials
    partials[name] = others.partials[name]
    return Templates(partials: partials)
  }
}
