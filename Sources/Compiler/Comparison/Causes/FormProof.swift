import Reporting
import Specs

// What the schedules are made with: the contract form, and the project's own templates.

extension ProofPlaces {
  /// Where the form says it, then where the contract names the form.
  func form(_ field: FieldChange?) -> [[ProofPlace]] {
    let form = project.form
    let names = field.map { $0.path.split(separator: ".").map(String.init) } ?? []
    let name = "form \(form.id.value)"
    var rounds: [[ProofPlace]] = []
    switch names.first {
    case "title": rounds = [[ProofPlace(form.title.span, name)]]
    case "terms": rounds = [[ProofPlace(form.terms.flatMap { span(ofTerm: names.last ?? "", in: $0) }, name)]]
    case "schedules" where names.count > 1:
      let schedule = form.schedules.first { $0.key.value.rawValue == names[1] }?.value
      let via = "schedule \(names[1])"
      rounds = [
        spans(of: names.dropFirst(2), in: schedule).map { ProofPlace($0, via, name) },
        [ProofPlace(schedule?.span, via, name)],
      ]
    default: break
    }
    return rounds + [[ProofPlace(project.contract.form.span, name)], [ProofPlace(form.span, name)]]
  }

  private func span(ofTerm term: String, in terms: Terms) -> Span? {
    switch term {
    case "people": terms.people?.span
    case "carers": terms.carers?.span
    case "staff": terms.staff?.span
    case "provider": terms.provider?.span
    case "commissioner": terms.commissioner?.span
    case "contract": terms.contract?.span
    case "services": terms.services?.span
    case "year": terms.year?.span
    case "quarter": terms.quarter?.span
    case "workingDays": terms.workingDays?.span
    default: nil
    }
  }

  private func spans(of names: ArraySlice<String>, in schedule: FormSchedule?) -> [Span?] {
    guard let schedule, let first = names.first else { return [] }
    let id = names.dropFirst().first ?? ""
    return switch first {
    case "letter": [schedule.letter?.span]
    case "title": [schedule.title.span]
    case "annex": [schedule.annex?.span]
    case "columns": schedule.columns.map(\.span)
    case "sections": schedule.sections.filter { $0.id.value == id }.map(\.span)
    case "groups": schedule.groups.filter { $0.id.value == id }.map(\.span)
    case "rows": schedule.rows.filter { $0.id.value == id }.map(\.span)
    case "obligations": schedule.obligations.filter { $0.id.value == id }.map(\.span)
    case "evidence": [schedule.evidence?.span]
    case "verifiedOn": [schedule.verifiedOn?.span]
    case "source": [schedule.source?.span]
    default: []
    }
  }

  /// The project's own file; a template that ships is nobody's.
  func template(_ name: String) -> [[ProofPlace]] {
    let files = framework.sources.files.filter { file in
      file.path.hasPrefix("templates/") && file.path.hasSuffix("/\(name).md")
    }
    return [files.map { ProofPlace($0.span(0, $0.bytes.count), "template \(name)") }]
  }
}
