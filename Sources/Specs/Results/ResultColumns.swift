import Reporting

/// The headings of a file of results, in whatever order they stand.
struct ResultColumns {
  enum Name: String, CaseIterable {
    case indicator, year, numerator, denominator, value, people, sd, units, evidence, gate, met, band, weight
  }

  let count: Int
  private var places: [Name: Int] = [:]

  init?(_ headings: [CSVField], _ file: SourceFile, _ diagnostics: inout Diagnostics) {
    count = headings.count
    var isSound = true
    for (place, heading) in headings.enumerated() {
      guard let name = Name(rawValue: heading.text) else {
        diagnostics.report(
          Diagnostic(
            .resultColumns, "there is no heading `\(heading.text)`", at: heading.span,
            help: ["the headings are \(Name.allCases.map(\.rawValue).joined(separator: ", "))"],
            suggestions: NearestNames.of(heading.text, among: Name.allCases.map(\.rawValue))))
        isSound = false
        continue
      }
      if places[name] != nil {
        diagnostics.report(
          .resultColumns, "the heading `\(name.rawValue)` stands twice", at: heading.span,
          help: "leave one of the two columns out")
        isSound = false
      }
      places[name] = place
    }
    for name in [Name.indicator, .year] where places[name] == nil && isSound {
      diagnostics.report(
        .resultColumns, "there is no column `\(name.rawValue)`", at: file.firstLine,
        help: "begin the file with a line of headings: indicator,year,numerator,denominator")
      isSound = false
    }
    guard isSound else { return nil }
  }

  private func field(_ name: Name, _ fields: [CSVField]) -> CSVField? {
    places[name].map { fields[$0] }.flatMap { $0.text.isEmpty ? nil : $0 }
  }

  /// Nil where something in it was reported.
  func row(_ fields: [CSVField], _ diagnostics: inout Diagnostics) -> ResultRow? {
    let before = diagnostics.found.count
    let whole = fields[0].span.through(fields[fields.count - 1].span)
    let year = required(.year, fields, whole, &diagnostics).flatMap {
      count($0, "a year, counted from 1", 1, &diagnostics)
    }
    if let gate = field(.gate, fields) { return self.gate(gate, year, fields, whole, &diagnostics) }
    let indicator = required(.indicator, fields, whole, &diagnostics).map { Located($0.text, $0.span) }
    let numerator = figure(.numerator, fields, &diagnostics)
    let denominator = figure(.denominator, fields, &diagnostics)
    let value = quantity(.value, fields, &diagnostics)
    let people = figure(.people, fields, &diagnostics)
    let deviation = quantity(.sd, fields, &diagnostics)
    let units = figure(.units, fields, &diagnostics)
    let evidence = field(.evidence, fields).flatMap { day($0, &diagnostics) }
    let band = field(.band, fields)
    let weight = self.weight(band, fields, &diagnostics)
    if let other = band.flatMap({ _ in
      [.value, .people, .sd, .units, .evidence].lazy.compactMap { self.field($0, fields) }.first
    }) {
      diagnostics.report(
        .notAResult, "`\(other.text)` is not of one age band", at: other.span,
        help: "a row of an age band has its `numerator`, `denominator` and `weight`")
    }
    guard diagnostics.found.count == before, let indicator, let year else { return nil }
    if let band {
      let reported = ReportedBand(
        name: Located(band.text, band.span), events: numerator, people: denominator, weight: weight)
      return .result(
        ReportedResult(
          span: whole, indicator: indicator, year: year, numerator: nil, denominator: nil, value: nil,
          people: nil, standardDeviation: nil, units: nil, evidence: nil, bands: [reported]))
    }
    return .result(
      ReportedResult(
        span: whole, indicator: indicator, year: year, numerator: numerator, denominator: denominator,
        value: value, people: people, standardDeviation: deviation, units: units, evidence: evidence))
  }

  private func gate(
    _ gate: CSVField, _ year: Located<Int>?, _ fields: [CSVField], _ whole: Span,
    _ diagnostics: inout Diagnostics
  ) -> ResultRow? {
    guard let met = required(.met, fields, whole, &diagnostics) else { return nil }
    guard ["yes", "no"].contains(met.text) else {
      diagnostics.report(
        .notAResult, "`\(met.text)` is neither yes nor no", at: met.span, help: "write yes or no")
      return nil
    }
    return year.map {
      .gate(ReportedGate(gate: Located(gate.text, gate.span), year: $0, held: met.text == "yes"))
    }
  }

  private func required(
    _ name: Name, _ fields: [CSVField], _ whole: Span, _ diagnostics: inout Diagnostics
  ) -> CSVField? {
    if let field = field(name, fields) { return field }
    diagnostics.report(
      .notAResult, "the row has no `\(name.rawValue)`", at: places[name].map { fields[$0].span } ?? whole,
      help: "fill it in, or leave the row out: what has no row is not reported")
    return nil
  }
}

// The values of single fields.
extension ResultColumns {
  private func count(
    _ field: CSVField, _ what: String, _ least: Int, _ diagnostics: inout Diagnostics
  ) -> Located<Int>? {
    guard field.text.utf8.count <= 9, field.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(field.text), number >= least
    else {
      diagnostics.report(
        .notAResult, "`\(field.text)` is not \(what)", at: field.span,
        help: "write a whole number in figures, without commas, at most nine of them")
      return nil
    }
    return Located(number, field.span)
  }

  private func figure(_ name: Name, _ fields: [CSVField], _ diagnostics: inout Diagnostics) -> Figure<Int>? {
    guard let field = field(name, fields) else { return nil }
    if field.text == "*" { return .suppressed(field.span) }
    return count(field, "a number of people or events", 0, &diagnostics).map { .shown($0) }
  }

  private func quantity(
    _ name: Name, _ fields: [CSVField], _ diagnostics: inout Diagnostics
  ) -> Figure<Quantity>? {
    guard let field = field(name, fields) else { return nil }
    if field.text == "*" { return .suppressed(field.span) }
    let isPercent = field.text.hasSuffix("%")
    guard let number = exactDecimal(isPercent ? field.text.dropLast() : field.text[...], signs: true) else {
      diagnostics.report(
        .notAResult, "`\(field.text)` is not a number", at: field.span,
        help: "write it in figures: 41% or 5.4")
      return nil
    }
    return .shown(Located(Quantity(number: number, isPercent: isPercent), field.span))
  }

  private func weight(
    _ band: CSVField?, _ fields: [CSVField], _ diagnostics: inout Diagnostics
  ) -> Located<ExactDecimal>? {
    guard let field = field(.weight, fields) else { return nil }
    if band == nil {
      diagnostics.report(
        .notAResult, "a weight belongs to an age band, and the row has none", at: field.span,
        help: "name the age band under `band`, or leave the weight out")
    } else if let number = exactDecimal(field.text[...]) {
      return Located(number, field.span)
    } else {
      diagnostics.report(
        .notAResult, "`\(field.text)` is not a weight", at: field.span,
        help: "write the share of the standard population in figures: 5500 or 0.055")
    }
    return nil
  }

  private func day(_ field: CSVField, _ diagnostics: inout Diagnostics) -> Located<Day>? {
    guard let day = isoDay(field.text) else {
      diagnostics.report(
        .notAResult, "`\(field.text)` is not a date", at: field.span, help: "write year-month-day: 2028-03-31"
      )
      return nil
    }
    return Located(day, field.span)
  }
}

/// Every kind of diagnostic that reading results can raise.
public let resultRowDiagnosticKinds: [DiagnosticKind] = [.resultColumns, .malformedResults, .notAResult]

extension DiagnosticKind {
  static let resultColumns = DiagnosticKind(
    "result/columns", .error, "The headings of a file of results are not those there are.",
    .init(
      says:
        "The first line of a file of results names its columns: `indicator` and `year` always, and of the others those that are needed. One is missing, unknown or there twice.",
      matters: "A column that nobody reads is a result that nobody sees.",
      wrong: .init("results.csv", "indicator,year,nominator,denominator\nI-1.1,2,541,820\n"),
      right: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,541,820\n")))

  static let notAResult = DiagnosticKind(
    "result/not-a-value", .error, "A field of a file of results is not what its heading asks for.",
    .init(
      says:
        "Counts are whole numbers, values numbers or percentages, dates year-month-day, and a gate was met `yes` or `no`. A figure that was held back is `*`; one that there is not, is empty.",
      matters: "A figure that is guessed at is paid for.",
      wrong: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,about 540,820\n"),
      right: .init("results.csv", "indicator,year,numerator,denominator\nI-1.1,2,541,820\n")))
}
