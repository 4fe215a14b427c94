import Compiler
import Reporting
import Specs

/// What was said and did not become part of an outcome, with the reason.
struct UnansweredFindings: ScheduleView {
  static let key = "unanswered-findings"
  let page: Page
  private let drafting: Drafting
  let reasons: [UnansweredItem.Reason]
  let rejected: [Outcome]
  let passOn: [PassOn]

  static let fields = Fields<Self>.document(
    "the findings that did not become an outcome, with the reasons",
    [
      .flag("any", "whether there are any") { !$0.drafting.framework.unanswered.isEmpty },
      .list("findings", "what was said, map by map and PATH by PATH", Row.fields) { $0.findings },
      .list("reasons", "the reasons that occur", reasonFields) { $0.reasons },
      .flag("hasRejected", "whether outcomes were rejected") { !$0.rejected.isEmpty },
      .list("rejected", "the outcomes that were rejected", rejectedFields) { $0.rejected },
      .flag("hasPassOn", "whether something is for others to change") { !$0.passOn.isEmpty },
      .list("passOn", "low points that are not this contract's to change", PassOn.fields) { $0.passOn },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    page = Page(drafting, nil)
    self.drafting = drafting
    // There are a few, and comparing is quicker than hashing.
    let used = drafting.framework.unanswered.reduce(into: [UnansweredItem.Reason]()) {
      if !$0.contains($1.reason) { $0.append($1.reason) }
    }
    reasons = used.sorted { $0.rawValue.utf8Bytes < $1.rawValue.utf8Bytes }
    rejected = drafting.framework.outcomes.filter(\.isRejected).sortedNaturally(by: \.id)
    passOn = drafting.passOn
  }

  /// Made one by one when they are written, because there may be as many as things were said.
  private var findings: some Collection<Row> {
    // By document: the items of a map stand together, and so do those of a PATH.
    let unanswered = drafting.framework.unanswered
    let fromMaps = drafting.order.sorted(unanswered.filter(\.item.isFromMap), by: \.item)
    let fromPaths = drafting.order.sorted(unanswered.filter { !$0.item.isFromMap }, by: \.item)
    return (fromMaps + fromPaths).lazy.map {
      Row(said: SaidRow(item: $0.item, drafting: drafting), reason: $0.reason)
    }
  }

  private static let reasonFields = Fields<UnansweredItem.Reason>(
    of: "a reason",
    [
      .text("reason", "its name") { $0.rawValue },
      .text("meaning", "what it means") { $0.meaning },
    ])

  private static let rejectedFields = Fields<Outcome>(
    of: "a rejected outcome",
    [
      .text("id", "its public id") { $0.id },
      .text("statement", "its statement") { $0.statement },
      .text("by", "the post that decided") { $0.decision?.by.value ?? "" },
      .text("on", "when") { $0.decision?.on?.value.longText ?? "" },
      .text("because", "why") { $0.decision?.because.value ?? "" },
    ])

  /// One thing that was said.
  struct Row: Sendable {
    let said: SaidRow
    let reason: UnansweredItem.Reason

    static let fields = Fields<Row>(
      of: "one thing that was said",
      [
        .text("item", "its id, with that of its map or PATH", writing: { $0.said.writeKey(to: &$1) }),
        .text(
          "touchpoint", "where; empty for what comes from a PATH",
          writing: { $0.said.writeTouchpoint(to: &$1) }),
        .text("said", "what was said", writing: { $0.said.writeSaid(to: &$1) }),
        .text("who", "who said it", writing: { $0.said.writeWho(to: &$1) }),
        .text("reason", "why it did not become part of an outcome") { $0.reason.rawValue },
      ])
  }

  /// A low point that somebody else can change.
  struct PassOn: Sendable {
    let touchpoint: String
    let said: String
    let to: String

    static let fields = Fields<PassOn>(
      of: "a low point of others",
      [
        .text("touchpoint", "its id, with that of its map") { $0.touchpoint },
        .text("said", "what was low, for whom and why") { $0.said },
        .text("to", "who will pass it on, or `[ ]`") { $0.to },
      ])
  }
}

extension ItemID {
  fileprivate var isFromMap: Bool {
    switch kind {
    case .feeling, .voice, .change: true
    case .goal, .now, .step: false
    }
  }
}

extension Drafting {
  /// One for each touchpoint out of scope that is low for anybody.
  fileprivate var passOn: [UnansweredFindings.PassOn] {
    var order: [TouchpointID] = []
    var low: [TouchpointID: [Fact]] = [:]
    // By place: a fact and a touchpoint have lists and texts, which copies would have to count.
    for place in framework.facts.indices where framework.facts[place].kind == .lowPoint {
      guard let id = framework.facts[place].touchpoint, !project.maps[id.map].touchpoints[id.index].isInScope
      else { continue }
      if low[id] == nil { order.append(id) }
      low[id, default: []].append(framework.facts[place])
    }
    return order.map { id in
      let touchpoint = project.touchpoint(id)
      let facts = low[id] ?? []
      let groups = Set(facts.compactMap(\.group)).sorted().map(\.phrase)
      let said = facts.flatMap(\.items).map { item in
        let (map, index) = (Int(item.document), Int(item.index))
        let because = project.maps[map].feelings[index].because
        return project.maps[map].feelings[index].said + (because.map { ", because " + withoutStop($0) } ?? "")
      }
      return UnansweredFindings.PassOn(
        touchpoint: touchpoint.key,
        said: closed(
          "\(capitalised(touchpoint.title)) was a low point for \(joined(groups)): \(said.joined(separator: "; "))"
        ),
        to: openSlot("\(touchpoint.key)/pass-on"))
    }
  }
}
