import Compiler
import Testing

@Sendable func checkWilson(_ row: Row) throws {
  let found = try #require(Proportion(try row.whole("x"), of: try row.whole("n"))?.wilson())
  try row.expect("p", found.value)
  try row.expect(("lower", "upper"), found.interval)
}

@Sendable func checkNewcombe(_ row: Row) throws {
  let before = try #require(Proportion(try row.whole("x1"), of: try row.whole("n1")))
  let now = try #require(Proportion(try row.whole("x2"), of: try row.whole("n2")))
  let found = try #require(now.difference(from: before))
  try row.expect("d", found.value)
  try row.expect(("lower", "upper"), found.interval)
  try row.expect("excludes 0?", text: found.interval.contains(0) ? "no" : "yes")
}

@Sendable func checkTwoProportions(_ row: Row) throws {
  let (from, to) = (try row.number("p1"), try row.number("p2"))
  let rates = try #require(ErrorRates(power: try row.number("power")))
  let endless = ProportionBase.needed(from: from, to: to, rates: rates)
  try row.expect("n raw", endless?.exact)
  try row.expect("n", endless?.whole)
  let finite = ProportionBase.needed(from: from, to: to, rates: rates, population: try row.whole("N"))
  try row.expect("n with FPC", finite?.whole)
}

@Sendable func checkDetectableProportion(_ row: Row) throws {
  let (baseline, base) = (try row.number("p1"), try row.number("n per period"))
  let population = try row.text("N") == "inf" ? nil : try row.whole("N")
  try row.expect("n_eff", FinitePopulation.effectiveBase(base, population))
  let found = ProportionBase.smallestDetectable(
    from: baseline, base: base, better: .up, population: population)
  guard let found else {
    try row.expect("p2 (MDI)", text: "none (unreachable)")
    return try row.expect("p2 - p1", text: "-")
  }
  try row.expect("p2 (MDI)", found)
  try row.expect("p2 - p1", found - baseline)
  // Lower is better: the same on the other side of one half.
  let mirrored = ProportionBase.smallestDetectable(
    from: 1 - baseline, base: base, better: .down, population: population)
  #expect(abs(try #require(mirrored) - (1 - found)) < 1e-12, "\(row.name)")
}

@Sendable func checkEstimateOfProportion(_ row: Row) throws {
  let (share, margin) = (try row.number("p"), try row.number("e"))
  try row.expect("n0", ProportionBase.neededToEstimate(share, within: margin)?.exact)
  let population = try row.whole("N")
  try row.expect(
    "n", ProportionBase.neededToEstimate(share, within: margin, population: population)?.whole)
}

@Sendable func checkFunnel(_ row: Row) throws {
  let base = try row.whole("n")
  let funnel = try #require(Funnel(around: try row.number("theta0"), base: base))
  try row.expect(("L95", "U95"), funnel.warning)
  try row.expect(("L99.8", "U99.8"), funnel.alarm)
  try row.expect("class", text: funnel.position(of: try row.number("x") / Double(base)).rawValue)
}

@Sendable func checkResponse(_ row: Row) throws {
  let response = try #require(
    Response(
      sent: try row.whole("sent"), returned: try row.whole("returned"), usable: try row.whole("usable"),
      favourable: try row.whole("x (favourable)")))
  try row.expect("rr", response.rate)
  try row.expect("p", response.proportion?.share)
  try row.expect(("worst-case lower", "worst-case upper"), response.worstCase)
}

@Sendable func checkEffectiveBase(_ row: Row) throws {
  let weights = try row.list("weights")
  try row.expect("n", weights.count)
  let found = EffectiveBase(weights: weights)
  try row.expect("n_eff", found?.value)
  try row.expect("deff", found?.designEffect)
}

@Sendable func checkKnownBaseline(_ row: Row) throws {
  let found = Proportion(try row.whole("x"), of: try row.whole("n"))?.test(
    againstKnown: try row.number("p0"))
  try row.expect("zstat", found?.z)
  try row.expect("P", found?.probability)
}
