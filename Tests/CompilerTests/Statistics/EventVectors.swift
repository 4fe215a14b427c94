import Compiler
import Testing

@Sendable func checkCrudeRate(_ row: Row) throws {
  let events = try row.whole("O")
  let found = Rate(events: events, exposure: try row.number("person-years"))?.estimate()
  try row.expect("rate", found?.value)
  try row.expect(("lower", "upper"), found?.interval)
  try row.expect("method", text: CountLimits(of: events)?.method == .byar ? "Byar" : "exact")
}

@Sendable func checkDirectRate(_ row: Row) throws {
  // The European Standard Population of 2013, 65-69 to 90 and over.
  let weights = [5500.0, 5000, 4000, 2500, 1500, 1000]
  let (events, people) = (try row.list("events by band"), try row.list("population by band"))
  #expect(events.count == weights.count && people.count == weights.count, "\(row.name)")
  let bands = try weights.indices.map {
    try #require(AgeBand(events: Int(events[$0]), population: people[$0], weight: weights[$0]))
  }
  try row.expect("total O", Int(events.reduce(0, +)))
  guard let found = StandardisedRate.direct(bands) else {
    try row.expect("DSR", text: "not given")
    try row.expect("lower", text: "- (O<10)")
    return try row.expect("upper", text: "-")
  }
  try row.expect("DSR", found.value)
  try row.expect(("lower", "upper"), found.interval)
}

@Sendable func checkIndirectRate(_ row: Row) throws {
  let found = StandardisedRate.indirect(
    observed: try row.whole("O"), expected: try row.number("E"), standardRate: try row.number("R_std %"))
  try row.expect("ISR %", found?.value)
  try row.expect(("lower", "upper"), found?.interval)
}

@Sendable func checkEventsNeeded(_ row: Row) throws {
  let found = RateRatio.eventsNeeded(toShow: try row.number("theta"))
  try row.expect("O1 raw", found?.exact)
  try row.expect("O1", found?.whole)
}

@Sendable func checkRateRatio(_ row: Row) throws {
  let before = try #require(Rate(events: try row.whole("O1"), exposure: try row.number("T1")))
  let now = try #require(Rate(events: try row.whole("O2"), exposure: try row.number("T2")))
  let found = RateRatio.of(now, to: before)
  try row.expect("RR", found?.value)
  try row.expect(("lower", "upper"), found?.interval)
}

@Sendable func checkProcessChart(_ row: Row) throws {
  let convention: ProcessChart.Convention = try row.text("screen") == "True" ? .screened : .unscreened
  let chart = try #require(ProcessChart(try row.list("series"), convention))
  try row.expect("mean", chart.mean)
  try row.expect("mRbar", chart.averageMovingRange)
  try row.expect(("LPL", "UPL"), chart.limits)
  try row.expect("mR limit", chart.movingRangeLimit)
  let flags = chart.signals.enumerated().filter { !$0.element.isEmpty }.map { index, rules in
    "\(index + 1):\(rules.map(\.rawValue).joined(separator: "+"))"
  }
  try row.expect(
    "flagged points (1-based) and rule", text: flags.isEmpty ? "none" : flags.joined(separator: "; "))
}
