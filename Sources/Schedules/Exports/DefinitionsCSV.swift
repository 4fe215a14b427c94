import Compiler
import Specs

/// `indicator-definitions.csv`: a line for each indicator. Where the public health profiles of England (Fingertips) have a
/// name for a column, it has that name, so that analysts know it.
func definitionsCSV(_ drafting: Drafting) -> [UInt8] {
  CSVTable.bytes(definitionColumns, drafting.indicators.map { IndicatorDefinition($0, drafting) })
}

private let definitionColumns: [CSVColumn<IndicatorDefinition>] =
  namingColumns + definingColumns + usingColumns + proofColumns

private let namingColumns: [CSVColumn<IndicatorDefinition>] = [
  CSVColumn("Indicator ID") { .exact($0.indicator.id) },
  CSVColumn("Indicator", text: \.indicator.text.name),
  CSVColumn("Simple name", text: \.indicator.text.short),
  CSVColumn("Key") { .exact($0.indicator.key) },
  CSVColumn("Definition") { .text(closed($0.indicator.text.description)) },
  CSVColumn("Rationale", text: \.rationale),
  CSVColumn("Outcome ID") { .exact($0.drafting.outcome(of: $0.indicator).id) },
  CSVColumn("Outcome") { .text($0.drafting.outcome(of: $0.indicator).statement) },
  CSVColumn("Domain") { .text($0.drafting.domain(of: $0.drafting.outcome(of: $0.indicator))) },
  CSVColumn("Service") { .text($0.service.title) },
]

private let definingColumns: [CSVColumn<IndicatorDefinition>] = [
  CSVColumn("Indicator source", text: \.version),
  CSVColumn("Data source", text: \.indicator.text.source),
  CSVColumn("Population", text: \.indicator.text.cohort),
  CSVColumn("Definition of numerator", text: \.indicator.text.numerator),
  CSVColumn("Definition of denominator", text: \.indicator.text.denominator),
  CSVColumn("Exclusions", text: \.exclusions),
  CSVColumn("Missing answers", text: \.missingAnswers),
  CSVColumn("Value type") { .text(capitalised($0.indicator.statistic.family.meaning)) },
  CSVColumn("Unit", text: \.indicator.unit),
  CSVColumn("Polarity") { .text(capitalised($0.indicator.direction.meaning)) },
  CSVColumn("Confidence interval details") { .optional($0.indicator.interval.map { "95%: \($0.meaning)" }) },
  CSVColumn("Year type") { .optional($0.yearType) },
  CSVColumn("Frequency") { .text($0.drafting.frequency(of: $0.indicator)) },
  CSVColumn("Smallest number of answers to report", text: \.smallestBase),
  CSVColumn("Disclosure control", text: \.suppression),
  CSVColumn("Shown for", text: \.shownFor),
  CSVColumn("Caveats", text: \.caveats),
  CSVColumn("Copyright", text: \.licence),
]

private let usingColumns: [CSVColumn<IndicatorDefinition>] = [
  CSVColumn("Use", text: \.indicator.role.title),
  CSVColumn("Influence of the provider", text: \.attribution),
  CSVColumn("Answers expected in each year") {
    $0.indicator.measure?.expectedPeople.map { [definition = $0] in
      .text(definition.drafting.people($0.value, of: definition.indicator))
    }
      ?? .empty
  },
  CSVColumn("Baseline value") { $0.shownBaseline.value.map { .exact($0.number.literal) } ?? .empty },
  CSVColumn("Baseline people") { .text($0.shownBaseline.people) },
  CSVColumn("Baseline from") { $0.indicator.measure?.baseline?.from.map { .exact($0.value.text) } ?? .empty },
  CSVColumn("Baseline to") { $0.indicator.measure?.baseline?.to.map { .exact($0.value.text) } ?? .empty },
  CSVColumn("Baseline source") { .optional($0.indicator.measure?.baseline?.source?.value) },
  CSVColumn("Baseline withheld because") { .optional($0.shownBaseline.withheld) },
]

/// Empty where nobody has decided how the indicator is measured.
private let proofColumns: [CSVColumn<IndicatorDefinition>] = [
  CSVColumn("Payment stopped because") { .optional($0.indicator.stoppedText) },
  CSVColumn("Can it be shown") { .optional($0.decidedProof?.verdict.rawValue) },
  CSVColumn("Counted") { .optional($0.decidedProof?.counted.rawValue) },
  CSVColumn("Base") { definition in
    .optional(definition.decidedProof?.base.map { definition.drafting.people($0, of: definition.indicator) })
  },
  CSVColumn("Base needed") { $0.decidedProof?.needed.map { .exact("\($0)") } ?? .empty },
  CSVColumn("Smallest change that can be shown") { decimal($0.decidedProof?.smallestChange) },
  CSVColumn("Result at the target from") { decimal($0.decidedProof?.interval?.lower) },
  CSVColumn("Result at the target to") { decimal($0.decidedProof?.interval?.upper) },
]

private func decimal(_ value: Rational?) -> CSVTable.Cell {
  value.map { .exact($0.decimal(atLeast: 4, atMost: 4)) } ?? .empty
}

extension IndicatorDefinition {
  fileprivate var decidedProof: MeasureProof? { indicator.bound == nil ? nil : indicator.proof }

  var shownBaseline: ShownBaseline { ShownBaseline(of: indicator, drafting) }

  /// What the figure cannot show.
  var caveats: String {
    let wider = widerThanService.isEmpty ? "" : "Describes \(widerThanService), not this service alone."
    return [wider, series].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// "Contract Year, from 1 April", where the year is the contract's own.
  fileprivate var yearType: String? {
    guard indicator.isCollectedByProvider, let starts = drafting.project.contract.term?.starts?.value else {
      return nil
    }
    let day = starts.longText.split(separator: " ").dropLast().joined(separator: " ")
    return "\(drafting.project.form.terms?.year?.value ?? "Contract Year"), from \(day)"
  }
}
