import Reporting
import Specs

/// The form that the contract names.
func chooseForm(
  _ contract: Contract, _ documents: Documents, _ diagnostics: inout Diagnostics
) -> Document<ContractForm>? {
  let name = contract.form
  if let form = documents.forms.first(where: { $0.content.id.value == name.value }) { return form }
  guard !name.value.isEmpty, !documents.hasUnread(.contractForm) else { return nil }
  let names = documents.forms.map(\.content.id.value).filter { !$0.isEmpty }
  let list = Set(names).sorted(byBytesOf: { $0 }).map { "`\($0)`" }.joined(separator: ", ")
  diagnostics.report(
    Diagnostic(
      .unknownForm, "there is no contract form `\(name.value)`", at: name.span,
      help: ["the forms are \(list)"],
      suggestions: nearestForms(name.value, among: names)))
  return nil
}

/// The forms that a name may mean: those that are spelt nearly like it, else those with the most of its words, newest first.
private func nearestForms(_ name: String, among names: [String]) -> [String] {
  let near = NearestNames.of(name, among: names)
  guard near.isEmpty else { return near }
  let words = { (text: String) in
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
  }
  let wanted = words(name)
  let shared = Set(names).map { (count: words($0).intersection(wanted).count, name: $0) }
  let most = shared.map(\.count).max() ?? 0
  // One word alone, such as "contract", says nothing, unless it is all there is.
  guard most > 0, most * 2 > wanted.count else { return [] }
  return Array(
    shared.filter { $0.count == most }.map(\.name).sorted(byBytesOf: { $0 }).reversed().prefix(3))
}

/// The services, with the phrases that follow from others where they are left out.
func bindServices(_ contract: Contract, _ diagnostics: inout Diagnostics) -> [BoundService] {
  var names = UniqueNames()
  return contract.services.map { service in
    names.claim(service.id, "another service", &diagnostics)
    var segments = UniqueNames()
    for segment in service.segments { segments.claim(segment.id, "another segment", &diagnostics) }
    let people = service.population?.people.value ?? ""
    return BoundService(
      id: service.id.value, title: service.title.value, source: service, people: people,
      carers: service.population?.carers?.value ?? "carers",
      together: service.population?.together?.value ?? people + " and their carers",
      segments: service.segments)
  }
}

/// A row of results, or `--gate`, vouches for one gate: each needs a name of its own.
func checkGates(_ contract: Contract, _ diagnostics: inout Diagnostics) {
  var names = UniqueNames()
  for gate in contract.payment?.gates ?? [] { names.claim(gate.id, "another gate", &diagnostics) }
}

/// Each axis belongs to exactly one domain.
func bindDomains(_ contract: Contract, _ documents: Documents, _ diagnostics: inout Diagnostics) {
  var names = UniqueNames()
  var claimed: [Axis: Span] = [:]
  for domain in contract.domains {
    names.claim(domain.id, "another domain", &diagnostics)
    for axis in domain.axes {
      if let first = claimed[axis.value] {
        diagnostics.report(
          Diagnostic(
            .axisClaimedTwice, "the axis `\(axis.value.rawValue)` belongs to two domains", at: axis.span,
            labels: [.init(first, "it already belongs here")], help: ["leave it in one of the two"]))
      } else {
        claimed[axis.value] = axis.span
      }
    }
  }
  let unclaimed = Axis.allCases.filter { claimed[$0] == nil }
  guard !unclaimed.isEmpty, !documents.isBroken(contract.span) else { return }
  let list = unclaimed.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  diagnostics.report(
    .axisUnclaimed, "no domain has \(unclaimed.count == 1 ? "the axis" : "the axes") \(list)",
    at: contract.domains.last?.id.span ?? contract.id.span, help: "add to the `axes` of a domain: \(list)")
}

extension DiagnosticKind {
  static let unknownForm = DiagnosticKind(
    "name/unknown-form", .error, "The contract form does not exist.",
    .init(
      says:
        "`form:` names the printed form of the contract: its letters, titles and columns. There is none of this name.",
      matters:
        "Schedules that are printed under the letters of another year end up in the wrong place of the contract.",
      wrong: .init("outcomes.yaml#form", "form: plane"),
      right: .init("outcomes.yaml#form", "form: plain")))

  static let axisUnclaimed = DiagnosticKind(
    "contract/axis-unclaimed", .error, "An axis of feeling belongs to no domain.",
    .init(
      says:
        "There are ten axes of feeling, and each outcome stands under the heading that has its axis. One axis has no heading.",
      matters: "An outcome on that axis would have no place in the outcomes framework.",
      wrong: .init(
        "outcomes.yaml#domains",
        "- {id: safe, title: Safe and in control, axes: [safety, control, comfort, clarity, trust]}\n- {id: myself, title: Living my life, axes: [dignity, connection, hope, energy]}"
      ),
      right: .init(
        "outcomes.yaml#domains",
        "- {id: safe, title: Safe and in control, axes: [safety, control, comfort, clarity, trust]}\n- {id: myself, title: Living my life, axes: [dignity, connection, ease, hope, energy]}"
      )))

  static let axisClaimedTwice = DiagnosticKind(
    "contract/axis-claimed-twice", .error, "An axis of feeling belongs to two domains.",
    .init(
      says: "Each of the ten axes of feeling belongs to exactly one domain. One stands under two.",
      matters: "An outcome on that axis would be printed, counted and perhaps paid for twice.",
      wrong: .init(
        "outcomes.yaml#domains",
        "- {id: safe, title: Safe and in control, axes: [safety, control, comfort, clarity, trust, ease]}\n- {id: myself, title: Living my life, axes: [dignity, connection, ease, hope, energy]}"
      ),
      right: .init(
        "outcomes.yaml#domains",
        "- {id: safe, title: Safe and in control, axes: [safety, control, comfort, clarity, trust]}\n- {id: myself, title: Living my life, axes: [dignity, connection, ease, hope, energy]}"
      )))
}
