import Testing

@testable import Compiler

@Sendable func checkPairedChange(_ row: Row) throws {
  let pairs = try row.whole("n")
  let change = try #require(
    PairedChange(
      mean: try row.number("dbar"), standardDeviation: try row.number("s"), pairs: pairs))
  try row.expect("t", StudentDistribution.upperPoint(0.025, degreesOfFreedom: Double(pairs - 1)))
  try row.expect(("lower", "upper"), change.estimate()?.interval)
  let important = try row.number("MID")
  let verdict = change.verdict(smallestImportant: important, better: .up)
  try row.expect("verdict", text: verdict?.rawValue)
  // Lower is better: the same with the sign turned.
  let turned = PairedChange(
    mean: -change.mean, standardDeviation: change.standardDeviation, pairs: pairs)
  #expect(turned?.verdict(smallestImportant: important, better: .down) == verdict, "\(row.name)")
}

@Sendable func checkPairsNeeded(_ row: Row) throws {
  let found = PairedChange.pairsNeeded(
    toShow: try row.number("delta"), standardDeviation: try row.number("s"))
  try row.expect("n raw", found?.byNormal.exact)
  try row.expect("n", found?.byNormal.whole)
  try row.expect("n with allowance", found?.withAllowance.whole)
}

@Sendable func checkMeasurementError(_ row: Row) throws {
  let error = MeasurementError(
    standardDeviation: try row.number("s"), reliability: try row.number("r"))
  try row.expect("SEM", error?.standardError)
  try row.expect("MDC_ind", error?.minimalDetectableChange())
  try row.expect("MDC_group", error?.minimalDetectableChange(ofGroup: try row.whole("n")))
}

@Sendable func checkWelch(_ row: Row) throws {
  let before = try #require(
    MeanScore(
      mean: try row.number("m1"), standardDeviation: try row.number("s1"), people: try row.whole("n1")))
  let now = MeanScore(
    mean: try row.number("m2"), standardDeviation: try row.number("s2"), people: try row.whole("n2"))
  let found = now?.difference(from: before)
  try row.expect("d", found?.estimate.value)
  try row.expect("df", found?.degreesOfFreedom)
  try row.expect(("lower", "upper"), found?.estimate.interval)
}
