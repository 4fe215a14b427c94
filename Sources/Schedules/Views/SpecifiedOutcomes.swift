import Compiler
import Specs

/// The outcomes of one service as its specification prints them: by domain, then those about the people who do the work.
struct SpecifiedOutcomes: Sendable {
  let domains: [Heading]
  let enabling: [Row]
  let hasProposed: Bool
  let national: [National]
  let places: [Place]

  static let fields = Fields<Self>(
    of: "the outcomes of a service",
    [
      .flag("any", "whether there are any") { !$0.domains.isEmpty || !$0.enabling.isEmpty },
      .list("domains", "the project's domains that hold an outcome", Heading.fields) { $0.domains },
      .flag("hasEnabling", "whether there are outcomes about the people who do the work") {
        !$0.enabling.isEmpty
      },
      .list("enabling", "the outcomes about the people who do the work", Row.fields) { $0.enabling },
      .flag("hasProposed", "whether nobody has decided about some of them") { $0.hasProposed },
      .flag("hasNational", "whether domains map to the NHS Outcomes Framework") { !$0.national.isEmpty },
      .list("national", "the NHS Outcomes Framework domains they map to", National.fields) { $0.national },
      .flag("hasPlaces", "whether they come from touchpoints") { !$0.places.isEmpty },
      .list("places", "the touchpoints they come from, in journey order", Place.fields) { $0.places },
    ])

  init(ofService service: Int, _ drafting: Drafting) {
    let project = drafting.project
    let all = drafting.framework.outcomes.filter { $0.service == service && $0.class != .learning }
      .sortedNaturally(by: \.id)
    let others = all.filter { $0.class != .enabling }
    let headings: [Int?] = Array(project.domains.indices) + [nil]
    domains = headings.compactMap { domain in
      let those = others.filter { $0.domain == domain }
      return those.isEmpty
        ? nil
        : Heading(title: domain.map { project.domains[$0].title.value } ?? "[ ]", rows: those.map(Row.init))
    }
    enabling = all.filter { $0.class == .enabling }.map(Row.init)
    let standing = all.filter { !$0.isRejected }
    hasProposed = standing.contains { $0.state == .proposed }
    national = NHSDomain.allCases.compactMap { domain in
      let those = standing.filter { outcome in
        outcome.domain.map { project.domains[$0].nhsOutcomes?.value == domain } ?? false
      }
      return those.isEmpty ? nil : National(domain: domain, outcomes: enumerated(those.map(\.id)))
    }
    var resting: [TouchpointID: [String]] = [:]
    for outcome in standing { for id in outcome.touchpoints { resting[id, default: []].append(outcome.id) } }
    places = resting.keys.sorted().map { id in
      Place(
        stage: project.stage(of: id).title, touchpoint: project.title(of: id),
        outcomes: enumerated(resting[id] ?? []))
    }
  }

  /// A domain with its outcomes.
  struct Heading: Sendable {
    let title: String
    let rows: [Row]

    static let fields = Fields<Heading>(
      of: "a domain",
      [
        .text("title", "its heading") { $0.title },
        .list("rows", "its outcomes", Row.fields) { $0.rows },
      ])
  }

  /// One outcome; of a rejected one only the id stays. An object, because each field would copy the outcome.
  final class Row: Sendable {
    let outcome: Outcome

    init(_ outcome: Outcome) { self.outcome = outcome }

    private func standing(_ text: String) -> String { outcome.isRejected ? "" : text }

    static let fields = Fields<Row>(
      of: "an outcome",
      [
        .text("id", "its public id") { $0.outcome.id },
        .text("statement", "its statement, or \"Not used\"") {
          $0.outcome.isRejected ? "Not used" : $0.outcome.statement
        },
        .text("iStatement", "what somebody could say then") { $0.standing($0.outcome.iStatement ?? "") },
        .text("whose", "whose outcome it is") { $0.standing(Schedules.whose($0.outcome.voice)) },
        .text("stage", "the stage of the journey") { $0.standing($0.outcome.stage?.title ?? "") },
        .text("state", "proposed, accepted or reworded") { $0.standing($0.outcome.state.rawValue) },
      ])
  }

  /// A domain of the NHS Outcomes Framework.
  struct National: Sendable {
    let domain: NHSDomain
    let outcomes: String

    static let fields = Fields<National>(
      of: "a national domain",
      [
        .text("number", "its number") { $0.domain.rawValue },
        .text("title", "its title") { $0.domain.meaning },
        .text("outcomes", "the ids of the outcomes under it") { $0.outcomes },
      ])
  }

  /// A touchpoint that outcomes rest on.
  struct Place: Sendable {
    let stage: String
    let touchpoint: String
    let outcomes: String

    static let fields = Fields<Place>(
      of: "a touchpoint",
      [
        .text("stage", "the stage of the journey") { $0.stage },
        .text("touchpoint", "the touchpoint's title") { $0.touchpoint },
        .text("outcomes", "the ids of the outcomes that rest on it") { $0.outcomes },
      ])
  }
}
