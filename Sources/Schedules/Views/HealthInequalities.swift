import Compiler
import Reporting
import Specs

/// Who is to be heard and shown apart: the segments of each population, and those no session heard.
struct HealthInequalities: ScheduleView {
  static let formKey: ScheduleKey? = .healthInequalities
  let page: Page
  let parts: [Part]

  static let fields = Fields<Self>.document(
    "the groups to be heard and shown apart",
    [
      .flag("several", "whether the contract has several services") { $0.parts.count > 1 },
      .list("parts", "one for each service", Part.fields) { $0.parts },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    page = Page(drafting, Self.formKey)
    let voices = drafting.framework.missingVoices
    var parts: [Part] = []
    for (place, service) in drafting.project.services.enumerated() {
      let missing = voices.filter { $0.service == place }
      let table = FormTable(
        .healthInequalities, holds: ["group", "indicators", "baseline gap", "action", "owner post", "date"],
        drafting.inequalityRows(of: place, missing), drafting, &diagnostics)
      guard let table else { return nil }
      parts.append(Part(title: service.title, table: table, unheard: missing.map { Unheard(voice: $0) }))
    }
    self.parts = parts
  }

  /// The groups of one service.
  struct Part: Sendable {
    let title: String
    let table: FormTable
    let unheard: [Unheard]

    static let fields = Fields<Part>(
      of: "the groups of one service",
      [
        .text("title", "the service's name") { $0.title },
        .flag("any", "whether there are groups") { !$0.table.rows.isEmpty },
        .optional("table", "the groups", FormTable.fields) { $0.table },
        .list("unheard", "those that no session heard", Unheard.fields) { $0.unheard },
      ])
  }

  /// Somebody who was not heard.
  struct Unheard: Sendable {
    let voice: UnheardVoice

    static let fields = Fields<Unheard>(
      of: "somebody who was not heard",
      [
        .text("people", "who they are") { $0.voice.people },
        .text("reason", "why they were not heard, if that was written") { withoutStop($0.voice.reason) },
        .text("plan", "what will be done to hear them, if that was written") { withoutStop($0.voice.plan) },
        .text("couldChange", "the outcomes that could change") { $0.voice.couldChange },
      ])
  }
}

extension Drafting {
  /// The population's segments in their order, then the groups that nobody heard.
  fileprivate func inequalityRows(of place: Int, _ missing: [UnheardVoice]) -> [FormTable.Row] {
    let service = project.services[place]
    let shown = indicators.filter { indicator in
      indicator.isExperience && indicator.experience?.sheet == .peopleAndCarers
        && outcome(of: indicator).service == place
    }
    let ids = shown.isEmpty ? "[ ]" : enumerated(shown.map(\.id))
    let size = service.source.population?.size?.value
    let segments = service.segments.map { segment in
      let share =
        segment.share.map { share in
          let isTelling =
            size.map { project.smallNumbers.isGivenAway(by: Rational(share.value), of: $0) } ?? false
          return isTelling
            ? " (a very small part of the population)" : " (\(share.value.text)% of the population)"
        } ?? ""
      return (id: segment.id.value, text: "\(segment.id.value): \(segment.people.value)\(share)")
    }
    let known = Set(segments.map(\.id))
    let others = missing.filter { !known.contains($0.id) }.map { (id: $0.id, text: "\($0.id): \($0.people)") }
    return (segments + others).map { group in
      let slot = "\(service.id)/health-inequalities/\(group.id)"
      let answer = framework.answers[slot]
      let open = openItem(slot)
      let owner = answer?.owner ?? open?.owner
      let due = answer?.due ?? open?.due
      return FormTable.Row(
        group.text, ids, "[ ]", answer?.text ?? "[ ]", owner ?? "[ ]", due?.longText ?? "[ ]")
    }
  }
}
