import Reporting
import Specs

/// What a directly standardised rate is made of: the events, people and weight of each age band.
struct BandedResult {
  let bands: [AgeBand]
  let events: Int
  let people: Int
  /// In the unit of the rate: 100,000 of `per 100,000`.
  let per: Int

  /// Nil where a part is missing or cannot be, which is reported.
  init?(_ row: ReportedResult, _ statistic: StatisticFacts, _ diagnostics: inout Diagnostics) {
    guard statistic.family == .dsr, let per = statistic.per else {
      diagnostics.report(
        .resultBands, "\(row.indicator.value) is not made of age bands", at: row.bands.first?.name.span,
        help: statistic.family == .dsr
          ? "its unit does not say per how many: \(statistic.unit)"
          : "give the figures of all ages in one row; only a directly standardised rate has bands")
      return nil
    }
    let before = diagnostics.found.count
    let read = row.bands.map { Self.band($0, &diagnostics) }
    guard diagnostics.found.count == before else { return nil }
    bands = read.compactMap { $0 }
    events = bands.reduce(0) { $0 + $1.events }
    people = row.bands.reduce(0) { $0 + ($1.people?.shown?.value ?? 0) }
    self.per = per
    guard bands.contains(where: { $0.weight > 0 }) else {
      diagnostics.report(
        .resultBands, "no age band has a weight above 0", at: row.bands.first?.weight?.span,
        help: "give each band its share of the standard population")
      return nil
    }
  }

  /// One by one, so that each that is wrong is named.
  private static func band(_ band: ReportedBand, _ diagnostics: inout Diagnostics) -> AgeBand? {
    guard let events = band.events?.shown?.value, let people = band.people?.shown, let weight = band.weight
    else {
      let missing =
        band.events?.shown == nil ? "numerator" : band.people?.shown == nil ? "denominator" : "weight"
      diagnostics.report(
        .resultBands, "the age band \(band.name.value) has no `\(missing)`", at: band.name.span,
        help: "give its events, its people and its share of the standard population")
      return nil
    }
    let made = AgeBand(
      events: events, population: Double(people.value), weight: Rational(weight.value).double)
    if made == nil {
      diagnostics.report(
        .resultBands, "nobody is of the age band \(band.name.value)", at: people.span,
        help: "give its people, or leave the band out")
    }
    return made
  }

  /// The rate of the standard population, to nine decimals; its limits as public-health figures have them.
  /// - Parameter alpha: of the limits, between 0 and 1.
  /// - Returns: nil for the limits under ten events.
  func estimate(alpha: Double = 0.05) -> (value: Rational?, interval: Interval?) {
    let weights = bands.reduce(0) { $0 + $1.weight }
    let sum = bands.reduce(0) { $0 + $1.weight * Double($1.events) / $1.population }
    return (
      Rational(rounding: sum / weights * Double(per)),
      StandardisedRate.direct(bands, per: Double(per), alpha: alpha)?.interval
    )
  }
}

extension DiagnosticKind {
  static let resultBands = DiagnosticKind(
    "result/bands", .error, "The age bands of a result are not whole, or it has none.",
    .init(
      says:
        "A directly standardised rate is worked out from rows of age bands, each with its events (`numerator`), its people (`denominator`) and its share of the standard population (`weight`). One of them is missing or cannot be, or the indicator is not such a rate.",
      matters: "A band that is left out, or weighed wrongly, moves the figure of all ages.",
      wrong: .init(
        "results.csv", "indicator,year,band,numerator,denominator,weight\nI-1.1,2,65 to 74,41,820,5500\n"),
      right: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,541,820\n")))
}
