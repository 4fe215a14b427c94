import Reporting

/// What one row of a file of results says.
public enum ResultRow: Sendable {
  case result(ReportedResult)
  case gate(ReportedGate)
}

/// The result of an indicator in a Contract Year, as it was reported.
public struct ReportedResult: Sendable {
  public let span: Span
  /// Its public id, or its key.
  public let indicator: Located<String>
  public let year: Located<Int>
  public let numerator: Figure<Int>?
  public let denominator: Figure<Int>?
  public let value: Figure<Quantity>?
  public let people: Figure<Int>?
  public let standardDeviation: Figure<Quantity>?
  /// How many verified outcomes, for a price.
  public let units: Figure<Int>?
  /// When the evidence was shown, for a milestone.
  public let evidence: Located<Day>?
  /// For a directly standardised rate; a row has one at most, and those of a result are put together.
  public var bands: [ReportedBand] = []
}

/// One age band of a directly standardised rate, as it was reported.
public struct ReportedBand: Sendable {
  public let name: Located<String>
  public let events: Figure<Int>?
  /// People, or person-years.
  public let people: Figure<Int>?
  /// Of the standard population.
  public let weight: Located<ExactDecimal>?
}

/// A number, or `*` where it was held back so that nobody can be recognised.
public enum Figure<Value: Sendable>: Sendable {
  case shown(Located<Value>)
  case suppressed(Span)

  public var shown: Located<Value>? { if case .shown(let value) = self { value } else { nil } }
}

extension ReportedResult {
  /// Whether any of its figures was held back.
  public var isSuppressed: Bool {
    if case .suppressed? = numerator { return true }
    if case .suppressed? = denominator { return true }
    if case .suppressed? = value { return true }
    if case .suppressed? = people { return true }
    if case .suppressed? = units { return true }
    return bands.contains { band in
      if case .suppressed? = band.events { return true }
      if case .suppressed? = band.people { return true }
      return false
    }
  }
}

/// Whether a gate held in a Contract Year.
public struct ReportedGate: Sendable {
  public let gate: Located<String>
  public let year: Located<Int>
  public let held: Bool
}

/// The rows of a file of results; nil where it is no table, or one without the headings that are needed.
///
/// A row with a fault is reported and left out, so that all faults are found in one run.
public func readResults(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> [ResultRow]? {
  guard let table = readCSV(file, &diagnostics),
    let columns = ResultColumns(table.first ?? [], file, &diagnostics)
  else { return nil }
  return table.dropFirst().compactMap { fields in
    guard fields.count == columns.count else {
      diagnostics.report(
        .malformedResults, "the row has \(fields.count) fields, and there are \(columns.count) headings",
        at: fields[0].span.through(fields[fields.count - 1].span),
        help: "give every row one field for each heading; a field may be empty")
      return nil
    }
    return columns.row(fields, &diagnostics)
  }
}
