import Compiler
import Testing

@Sendable func checkHiddenCounts(_ row: Row) throws {
  let count = try row.whole("true count")
  func shown(by rule: DisclosureRule) -> String { rule.published(count).map(String.init) ?? "*" }
  try row.expect(
    "HES-ECDS sub-national (0 shown; 1-7 '*'; else nearest 5)", text: shown(by: DisclosureRule(.hes)))
  try row.expect(
    "MHSDS/CSDS sub-national (0-4 '*'; else nearest 5)", text: shown(by: DisclosureRule(.csds)))
}

@Sendable func checkSmallestBase(_ row: Row) throws {
  let found = DisclosureRule(.gpps).publishedPercentage(
    try row.whole("favourable x"), of: try row.whole("survey base n (unweighted)"))
  let text = found.map { $0.decimal(atLeast: 1, atMost: 1) + "%" } ?? "suppress"
  try row.expect("GPPS-type rule (suppress if base < 10)", text: text)
}

@Sendable func checkRoundedPercentage(_ row: Row) throws {
  let (part, whole) = (try row.whole("numerator"), try row.whole("denominator"))
  let found = DisclosureRule(.hes).publishedPercentage(part, of: whole)
  try row.expect(
    "HES-type percentage from rounded parts (suppress if either is 1-7)",
    text: found?.decimal(atLeast: 2, atMost: 2) ?? "*")
  try row.expect("true %", Proportion(part, of: whole).map { $0.share * 100 })
}

@Sendable func checkReadability(_ row: Row) throws {
  let found = try #require(
    Readability(words: try row.whole("W"), sentences: try row.whole("S"), syllables: try row.whole("Y")))
  try row.expect("FKG", found.grade)
  try row.expect("FRE", found.ease)
  try row.expect("reading age", found.readingAge)
  try row.expect("passes age <= 11?", text: found.readingAge <= 11 ? "yes" : "no")
}
