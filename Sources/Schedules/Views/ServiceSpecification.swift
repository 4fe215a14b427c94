import Compiler
import Reporting
import Specs

/// The outcomes part of the specification of each service, with slots for the parts only people may write.
struct ServiceSpecification: ScheduleView {
  static let formKey: ScheduleKey? = .serviceSpecification
  let page: Page
  let parts: [Part]

  static let fields = Fields<Self>.document(
    "the outcomes part of the service specification",
    [
      .flag("several", "whether the contract has several services") { $0.parts.count > 1 },
      .list("parts", "one for each service", Part.fields) { $0.parts },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    page = Page(drafting, Self.formKey)
    let sections = drafting.project.form.schedule(.serviceSpecification)?.sections ?? []
    parts = drafting.project.services.indices.map { place in
      let service = drafting.project.services[place]
      return Part(
        title: service.title, sections: sections.map { Section($0, service, place, drafting) })
    }
  }

  /// The specification of one service.
  struct Part: Sendable {
    let title: String
    let sections: [Section]

    static let fields = Fields<Part>(
      of: "the specification of one service",
      [
        .text("title", "the service's name") { $0.title },
        .list("sections", "the form's headings, in order", Section.fields) { $0.sections },
      ])
  }

  /// What stands under one of the form's headings.
  struct Section: Sendable {
    let title: String
    /// A value, or an open slot with the post that knows.
    let text: String
    let population: Population?
    let outcomes: SpecifiedOutcomes?

    init(_ section: FormSection, _ service: BoundService, _ place: Int, _ drafting: Drafting) {
      title = section.title.value
      let id = section.id.value
      population = id == "population" ? Population(service, drafting) : nil
      outcomes = id == "outcomes" ? SpecifiedOutcomes(ofService: place, drafting) : nil
      switch id {
      case "population", "outcomes": text = ""
      case "name": text = service.title
      case "number": text = drafting.specification(of: service)
      default: text = drafting.openSlot("\(service.id)/specification/\(id)")
      }
    }

    static let fields = Fields<Section>(
      of: "a section",
      [
        .text("title", "the form's heading") { $0.title },
        .text("text", "what is known, or the open slot; empty for the two that follow") { $0.text },
        .optional("population", "whom the service is for", Population.fields) { $0.population },
        .optional("outcomes", "what people should notice", SpecifiedOutcomes.fields) { $0.outcomes },
      ])
  }

  /// Whom a service is for.
  struct Population: Sendable {
    let people: String
    let size: String
    let countedOn: String
    let source: String
    let open: String
    let geography: String

    init(_ service: BoundService, _ drafting: Drafting) {
      let population = service.source.population
      people = service.people
      size = population?.size.map { drafting.people($0.value) } ?? ""
      countedOn = population?.countedOn?.value.longText ?? ""
      source = population?.source?.value ?? ""
      open = size.isEmpty ? drafting.openSlot("\(service.id)/population/size") : ""
      geography = withoutStop(drafting.openSlot("\(service.id)/specification/geography"))
    }

    static let fields = Fields<Population>(
      of: "a population",
      [
        .text("people", "whom the service is for") { $0.people },
        .text("size", "how many, if it is known") { $0.size },
        .text("countedOn", "when they were counted") { $0.countedOn },
        .text("source", "where the number comes from") { $0.source },
        .text("open", "the open slot, where the number is not known") { $0.open },
        .text("geography", "the open slot for the area") { $0.geography },
      ])
  }
}
