import Reporting
import Specs

// A workshop chooses an outcome; it never measures one.
//
// What is looked for are honest mistakes: the source or method names a map, a session, a touchpoint or a PATH of this
// project, or speaks of a workshop, a wall or an event; or the figure has the day of a session, or its number of people.
// What the indicator's own source says is never held against it: a questionnaire may be called after a touchpoint.

/// Whether a baseline was measured, as far as anybody can tell from where it says it comes from.
func checkWhereFrom(
  _ baseline: Baseline, _ indicator: Indicator, _ project: Project, _ diagnostics: inout Diagnostics
) -> Bool {
  let own = plainWords(indicator.text.source + " " + indicator.entry)
  for text in [baseline.source, baseline.method].compactMap({ $0 }) {
    guard let origin = project.origin(named: text.value, own: own) else { continue }
    report(origin, at: text.span, &diagnostics)
    return false
  }
  guard let origin = project.session(matching: baseline) else { return true }
  report(origin, at: baseline.value?.span ?? baseline.span, &diagnostics)
  return false
}

/// What a baseline was taken from that does not measure.
private struct Origin {
  /// "a map of this project", "a workshop"
  let what: String
  /// Where it is written, if it is something of this project.
  let place: Span?
}

private func report(_ origin: Origin, at span: Span, _ diagnostics: inout Diagnostics) {
  diagnostics.report(
    Diagnostic(
      .baselineFromMap, "the baseline comes from \(origin.what)", at: span,
      note: "what people said in a room chooses an outcome, and never measures it",
      labels: origin.place.map { [.init($0, "it comes from here")] } ?? [],
      help: [
        "L03: leave the baseline out; it is then measured in the first year, or name the figure's real source, period and number of people"
      ]))
}

extension Project {
  fileprivate func origin(named text: String, own: [String]) -> Origin? {
    let words = plainWords(text)
    func isNamed(_ name: String) -> Bool {
      let parts = plainWords(name)
      if parts == words { return true }
      // One plain word, such as `june`, may stand in any text by chance.
      return parts.count > 1 && holds(words, parts) && !holds(own, parts)
    }
    let asks = words.contains { $0.hasPrefix("questionnaire") || $0.hasPrefix("survey") }
    for map in maps {
      for name in [map.id, map.title] where isNamed(name) {
        return Origin(what: "the map `\(map.id)`", place: map.span)
      }
      for session in map.sessions where isNamed(session.id.value) {
        return Origin(what: "the session `\(session.id.value)` of a map", place: session.id.span)
      }
      for touchpoint in map.touchpoints {
        guard isNamed(touchpoint.key) || (!asks && (isNamed(touchpoint.id) || isNamed(touchpoint.title)))
        else {
          continue
        }
        return Origin(what: "the touchpoint `\(touchpoint.key)` of a map", place: touchpoint.span)
      }
    }
    for vision in visions where isNamed(vision.id) || isNamed(vision.title) {
      return Origin(what: "the PATH `\(vision.id)`", place: vision.source.id.span)
    }
    return gathering(in: text).map { Origin(what: $0, place: nil) }
  }

  /// The session on whose day, or among whose people, the figure was taken.
  fileprivate func session(matching baseline: Baseline) -> Origin? {
    guard let from = baseline.from?.value, let to = baseline.to?.value else { return nil }
    for session in maps.flatMap(\.sessions) {
      guard let held = session.held?.value, from <= held, held <= to else { continue }
      let isItsDay = from == held && to.days(since: from) <= 7
      let isItsPeople = baseline.people.map { session.headcounts.contains($0.value) } ?? false
      guard isItsDay || isItsPeople else { continue }
      let what = isItsDay ? "the day" : "the people"
      return Origin(what: "\(what) of the session `\(session.id.value)`", place: session.id.span)
    }
    return nil
  }
}

extension Session {
  /// How many took part: of all, of people and carers together, and of each group.
  fileprivate var headcounts: Set<Int> {
    var counts = GroupCounts()
    for entry in participants { counts[entry.key.value.group] += entry.value.value }
    let (people, carers, workforce) = (counts[.people], counts[.carers], counts[.workforce])
    return Set([people + carers + workforce, people + carers, people, carers, workforce].filter { $0 > 1 })
  }
}

/// "a workshop", "a wall", "a map" or "an event", where a text speaks of one.
private func gathering(in text: String) -> String? {
  let written = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  let words = written.map { $0.lowercased() }
  for (place, word) in words.enumerated() {
    let before = place > 0 ? words[place - 1] : ""
    let after = place + 1 < words.count ? words[place + 1] : ""
    // "Wall Street", "the MAP team": a name and no wall, no map.
    let isName = place > 0 && written[place].first?.isUppercase == true
    switch word {
    case "workshop", "workshops": return "a workshop"
    case "wall", "walls": if !isName { return "a wall" }
    case "map", "maps", "mapping":
      if !isName && written[place] != "MAP" && !otherMaps.contains(before) { return "a map" }
    case "event": if gatherings.contains(before) && !otherEvents.contains(after) { return "an event" }
    case "notes": if before == "sticky" { return "notes on a wall" }
    default: break
    }
  }
  return nil
}

private let otherMaps: Set = ["road", "process", "heat", "site", "data", "pathway", "service", "stream"]
/// Before an event where people come together; an adverse or recorded event is something else. Empty: it begins with it.
private let gatherings: Set = [
  "", "listening", "engagement", "involvement", "public", "community", "consultation", "patient", "carer",
  "carers",
  "the", "our", "an", "at",
]
private let otherEvents: Set = [
  "report", "reports", "reporting", "register", "rate", "rates", "log", "system", "data",
]

/// Words and numbers in lower case, whatever stands between them.
private func plainWords(_ text: String) -> [String] {
  let text = text.lowercased()
  // Most texts are plain letters, and all names of a project come through here for each baseline.
  let plain = text.withBytes { bytes in
    isASCII(bytes) ? bytes.split { !isWordByte($0) }.map { String(decoding: $0, as: UTF8.self) } : nil
  }
  return plain ?? text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

private func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

private func holds(_ words: [String], _ part: [String]) -> Bool {
  guard !part.isEmpty, part.count <= words.count else { return false }
  return (0...words.count - part.count).contains { words[$0..<$0 + part.count].elementsEqual(part) }
}

extension DiagnosticKind {
  static let baselineFromMap = DiagnosticKind(
    "measure/baseline-from-map", .error, "A baseline comes from a map, a session or a workshop.",
    .init(
      says:
        "The source or method of the baseline names a map, a session, a touchpoint, a PATH, a workshop, a wall or an event; or it has the day of a session, or was taken among exactly its people (check L03).",
      matters:
        "Whoever came to a room is not a sample of those the service is for. A promise against such a number can be kept or broken by inviting other people.",
      wrong: .init(
        "decisions.yaml#measures",
        example("people: 20, from: 2026-06-12, to: 2026-06-12, source: the workshop in June")),
      right: .init(
        "decisions.yaml#measures",
        example("people: 620, from: 2027-04-01, to: 2028-03-31, source: experience questionnaire"))))

  private static func example(_ origin: String) -> String {
    """
    measures:
      - indicator: home-care/going-home/safety/experience
        baseline: {value: 61%, \(origin), method: experience@1}
        by: Director of Nursing
        on: 2026-09-01
        because: it is what people say now
    """
  }
}
