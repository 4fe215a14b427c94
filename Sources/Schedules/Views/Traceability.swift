import Compiler
import Reporting
import Specs

/// We said, and it became: each item of the notes under the outcomes it is in the proof of.
struct Traceability: ScheduleView {
  static let key = "traceability"
  let page: Page
  private let drafting: Drafting
  let works: [WorksLine]

  private var outcomes: some Collection<Part> { drafting.outcomes.lazy.map { Part($0, drafting) } }

  static let fields = Fields<Self>.document(
    "the list of what was said, and what it became",
    [
      .list("outcomes", "the outcomes, in the order of their ids", Part.fields) { $0.outcomes },
      .flag("hasWorks", "whether it was noted what works") { !$0.works.isEmpty },
      .list("works", "what works, in people's words", WorksLine.fields) { $0.works },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    page = Page(drafting, nil)
    self.drafting = drafting
    works = drafting.project.maps.flatMap { map in
      // By place: a touchpoint has texts and lists, which a copy would have to count.
      map.touchpoints.indices.flatMap { place in
        map.touchpoints[place].works.map {
          WorksLine(text: closed($0), map: map.id, touchpoint: map.touchpoints[place].title)
        }
      }
    }
  }

  /// One outcome, with everything it rests on: put together when it is written, because all of them hold all that was said.
  struct Part: Sendable {
    private let outcome: Outcome
    private let drafting: Drafting

    init(_ outcome: Outcome, _ drafting: Drafting) {
      self.outcome = outcome
      self.drafting = drafting
    }

    private var statement: String { withoutStop(outcome.statement) }

    private var rows: [Row] {
      let proof = Proof(outcome, drafting)
      let supports = outcome.supports
      let fromMaps = supports.changes + outcome.feelings + supports.voices
      let fromPaths = supports.steps + supports.goals + supports.now
      return (drafting.order.sorted(fromMaps, by: \.self) + drafting.order.sorted(fromPaths, by: \.self)).map
      {
        Row(item: $0, proof: proof)
      }
    }

    private var hidden: [TextLine] {
      outcome.hidden.compactMap { drafting.hiddenLowPoint($0).map { TextLine($0) } }
    }

    static let fields = Fields<Part>(
      of: "an outcome",
      [
        .text("id", "its public id") { $0.outcome.id },
        .text("statement", "its statement, without the full stop") { $0.statement },
        .list("rows", "what it rests on", Row.fields) { $0.rows },
        .flag("hasHidden", "whether the treatment was right somewhere and it still felt wrong") {
          !$0.outcome.hidden.isEmpty
        },
        .list("hidden", "where the treatment was right and it still felt wrong", TextLine.fields) {
          $0.hidden
        },
      ])
  }

  /// One thing that was said.
  struct Row: Sendable {
    let item: ItemID
    let proof: Proof

    private var said: SaidRow { SaidRow(item: item, drafting: proof.drafting, isForParties: true) }

    static let fields = Fields<Row>(
      of: "one thing that was said",
      [
        .text("item", "its id, with that of its map or PATH", writing: { $0.said.writeKey(to: &$1) }),
        .text(
          "touchpoint", "where; empty for what comes from a PATH",
          writing: { $0.said.writeTouchpoint(to: &$1) }),
        .text("said", "what was said", writing: { $0.said.writeSaid(to: &$1) }),
        .text("who", "who said it", writing: { $0.said.writeWho(to: &$1) }),
        .text("became", "what it became", writing: { $0.proof.writeBecame($0.item, to: &$1) }),
        .text("printed", "where it is printed", writing: { $0.proof.writePrinted($0.item, to: &$1) }),
      ])
  }

  /// Something that works.
  struct WorksLine: Sendable {
    let text: String
    let map: String
    let touchpoint: String

    static let fields = Fields<WorksLine>(
      of: "something that works",
      [
        .text("text", "what works") { $0.text },
        .text("map", "the map it is from") { $0.map },
        .text("touchpoint", "where") { $0.touchpoint },
      ])
  }
}

extension Drafting {
  /// "21 of 26 people said that the care itself was right, and it still felt wrong in the first week after hospital."
  fileprivate func hiddenLowPoint(_ id: TouchpointID) -> String? {
    let touchpoint = project.touchpoint(id)
    // Every hidden low point has an answer; that is what makes it one.
    guard let right = touchpoint.careWasRight else { return nil }
    let place = touchpoint.phrase ?? "at \"\(touchpoint.title)\""
    let isTelling = isSmall(right.yes) || isSmall(right.of - right.yes)
    let who =
      isSmall(right.of)
      ? "Of those asked, fewer than \(smallNumber), most"
      : isTelling ? "Most of those who were asked" : "\(right.yes) of \(right.of) people"
    return "\(who) said that the care itself was right, and it still felt wrong \(place)."
  }
}
