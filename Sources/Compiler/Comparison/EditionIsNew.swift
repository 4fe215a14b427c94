import Reporting

/// Reports that obligations changed and the contract still calls itself by the same edition.
///
/// - Parameter head: the framework that is to be agreed; nil where it was read and not compiled, and no place is known.
public func checkEdition(
  of comparison: Comparison, head: Framework?, _ diagnostics: inout Diagnostics
) {
  guard comparison.keepsEditionOfMaterialChange else { return }
  let changed = comparison.changes.filter { $0.class == .material }
  let names = changed.prefix(3).map { change in
    change.subject.isWhole ? change.subject.kind.noun : "\(change.subject.kind.noun) \(change.subject.name)"
  }
  let more = changed.count > names.count ? ", and \(changed.count - names.count) more" : ""
  let edition = comparison.head.edition.map { "\($0) on both sides" } ?? "not written on either side"
  let contract = head?.project.contract
  diagnostics.report(
    Diagnostic(
      .editionKept, "there are material changes, and the edition is \(edition)",
      at: contract.map { $0.edition?.span ?? $0.id.span },
      help: [
        "what changed: \(names.joined(separator: ", "))\(more)",
        comparison.head.edition == nil ? "write an `edition`" : "give the contract another `edition`",
      ]))
}

extension Subject {
  /// "I-4.1", or the key where there is no id.
  public var name: String { id ?? key }

  /// Whether there is one of it in a contract, so that it needs no name.
  public var isWhole: Bool { [.contract, .form, .payment].contains(kind) }
}

/// What two editions together can raise, and neither alone.
public let comparisonDiagnosticKinds: [DiagnosticKind] = [.editionKept]

extension DiagnosticKind {
  static let editionKept = DiagnosticKind(
    "contract/edition-kept", .warning, "Obligations changed, and the edition did not.",
    .init(
      says:
        "`outcomes diff` found a material change, such as a target, a weight or the number of people, and both sides call themselves by the same edition, or by none.",
      matters:
        "Two texts with one edition are taken for each other: somebody signs, prices or measures against the one that is no longer meant.",
      wrong: .init(
        "outcomes.yaml#population",
        """
        people: people coming home
        carers: carers of people coming home
        size: 2400
        counted_on: 2026-03-31
        source: discharge records
        """),
      right: .init("outcomes.yaml#status", "edition: \"0.2\"\nstatus: draft")))
}
