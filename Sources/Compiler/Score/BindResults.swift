import Reporting
import Specs

/// The rows of a file of results, by what they are about: one for each indicator and year, one for each gate and year.
struct BoundResults {
  private(set) var results: [Key: ReportedResult] = [:]
  /// Where each age band of a result stands, by its name.
  private var bandSpans: [Key: [String: Span]] = [:]
  private(set) var gates: [GateKey: Bool] = [:]
  /// Those that the file speaks of, in order.
  private(set) var years: [Int] = []

  struct Key: Hashable {
    let indicator: Int
    let year: Int
  }

  struct GateKey: Hashable {
    let gate: String
    let year: Int
  }

  init(_ rows: [ResultRow], _ framework: Framework, _ diagnostics: inout Diagnostics) {
    var places: [String: Int] = [:]
    for (place, indicator) in framework.indicators.enumerated() {
      places[indicator.key] = place
      places[indicator.id] = place
    }
    var gateSpans: [GateKey: Span] = [:]
    var years: Set<Int> = []
    for row in rows {
      switch row {
      case .result(let result):
        guard let place = places[result.indicator.value] else {
          diagnostics.report(
            .unknownReference(
              result.indicator, "indicator", among: framework.indicators.flatMap { [$0.id, $0.key] }))
          continue
        }
        guard isOneOfTheYears(result.year, framework, &diagnostics) else { continue }
        years.insert(result.year.value)
        let key = Key(indicator: place, year: result.year.value)
        add(result, key, &diagnostics)
      case .gate(let gate):
        let ids = framework.payment?.gates.map(\.id.value) ?? []
        guard ids.contains(gate.gate.value) else {
          diagnostics.report(.unknownReference(gate.gate, "gate", among: ids))
          continue
        }
        guard isOneOfTheYears(gate.year, framework, &diagnostics) else { continue }
        years.insert(gate.year.value)
        let key = GateKey(gate: gate.gate.value, year: gate.year.value)
        if let first = gateSpans[key] { reportTwice(gate.gate.span, first, &diagnostics) }
        gateSpans[key] = gate.gate.span
        gates[key] = gate.held
      }
    }
    self.years = years.sorted()
  }

  /// The age bands of a result stand in rows of their own; anything else stands once.
  private mutating func add(_ result: ReportedResult, _ key: Key, _ diagnostics: inout Diagnostics) {
    guard let first = results[key] else {
      results[key] = result
      return
    }
    guard let band = result.bands.first, let one = first.bands.first else {
      return reportTwice(
        result.bands.first?.name.span ?? result.indicator.span, first.indicator.span, &diagnostics)
    }
    if bandSpans[key] == nil { bandSpans[key] = [one.name.value: one.name.span] }
    if let same = bandSpans[key]?.updateValue(band.name.span, forKey: band.name.value) {
      return reportTwice(band.name.span, same, &diagnostics)
    }
    results[key]?.bands.append(band)
  }

  /// What was said on the command line holds for every year that no row speaks of.
  mutating func state(_ gate: String, _ held: Bool) {
    for year in years {
      let key = GateKey(gate: gate, year: year)
      if gates[key] == nil { gates[key] = held }
    }
  }
}

private func isOneOfTheYears(
  _ year: Located<Int>, _ framework: Framework, _ diagnostics: inout Diagnostics
) -> Bool {
  guard let count = framework.project.yearCount, year.value > count else { return true }
  diagnostics.report(
    .resultYear, "the contract has no year \(year.value)", at: year.span,
    help: "it runs for \(count == 1 ? "1 year" : "\(count) years"); years are counted from 1")
  return false
}

private func reportTwice(_ span: Span, _ first: Span, _ diagnostics: inout Diagnostics) {
  diagnostics.report(
    Diagnostic(
      .resultTwice, "this was reported for the same year already", at: span, note: "again",
      labels: [.init(first, "first here")], help: ["keep the row that is right"]))
}

extension DiagnosticKind {
  static let resultYear = DiagnosticKind(
    "result/year-outside-term", .error, "A result is for a year that the contract does not have.",
    .init(
      says: "Contract Years are counted from 1, and this one lies after the end of the term.",
      matters: "No pool pays for it, and no target was set for it.",
      wrong: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2029,541,820\n"),
      right: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,541,820\n")))

  static let resultTwice = DiagnosticKind(
    "result/twice", .error, "A result stands twice.",
    .init(
      says: "Two rows are about the same indicator, or the same gate, in the same year.",
      matters: "Which of the two is paid must not depend on the order of the rows.",
      wrong: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,541,820\nI-1.1,2,560,820\n"),
      right: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,541,820\nI-1.1,3,560,820\n"))
  )
}
