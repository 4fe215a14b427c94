import Reporting
import Specs

/// How an indicator is calculated, in exact numbers: what its values mean and what they may be compared with.
///
/// A percentage is kept as its number of per cent: 41% is 41.
public struct StatisticFacts: Sendable {
  public let family: CatalogueEntry.Family
  /// `%`, `per 100,000`, `score 0-24`
  public let unit: String
  public let direction: CatalogueEntry.Direction
  /// The lowest and highest value there can be; nil where none is known, or there is no highest.
  public let lowest: Rational?
  public let highest: Rational?
  /// The smallest difference that matters to people.
  public let smallestImportantDifference: Rational?
  /// The standard deviation between people that the catalogue gives.
  public let standardDeviation: Rational?

  public var isPercent: Bool { unit == "%" }

  /// What a rate is given for: 1,000 of `per 1,000 nights`; nil where the unit names no number.
  public var per: Int? { Self.number(in: unit) }

  /// How many decimals of a figure that was worked out are worth printing: of an index from 0 to 1 more than of a score.
  public var places: Int { isPercent ? 1 : highest.map { $0 <= Rational(10) } ?? false ? 3 : 2 }

  /// Whether it counts events over people and time, so that the number of events decides what it can show.
  public var isRate: Bool { [.rate, .dsr, .isr].contains(family) }

  /// Whether it is a mean of scores, or of their changes.
  public var isMean: Bool { [.mean, .meanChange].contains(family) }

  /// What numerator over denominator is multiplied by to give the value: 100 for a share, 1,000 for a rate `per 1,000 nights`.
  /// Nil where counts alone do not give it, or the unit does not say per how many.
  public var multiplier: Int? {
    switch family {
    case .proportion: 100
    case .rate: per
    // The standardised ones need a standard, and a mean its scores.
    case .mean, .meanChange, .dsr, .isr, .ratio: nil
    }
  }

  /// The number behind "per": 100000 for `per 100,000`, and for `per 100 000 person-years`.
  private static func number(in unit: String) -> Int? {
    let words = unit.split(separator: " ")
    guard words.first == "per" else { return nil }
    var digits = ""
    for word in words.dropFirst() {
      let figures = word.utf8.filter { $0 != UInt8(ascii: ",") }
      guard figures.allSatisfy({ (0x30...0x39).contains($0) }), digits.isEmpty || figures.count == 3 else {
        break
      }
      digits += String(decoding: figures, as: UTF8.self)
    }
    return digits.utf8.count <= 9 ? Int(digits).flatMap { $0 > 0 ? $0 : nil } : nil
  }

  /// Of the experience questionnaire: a share of those who answered.
  static let experience = StatisticFacts(
    family: .proportion, unit: "%", direction: .up, lowest: Rational(0), highest: Rational(100),
    smallestImportantDifference: nil, standardDeviation: nil)

  private init(
    family: CatalogueEntry.Family, unit: String, direction: CatalogueEntry.Direction, lowest: Rational?,
    highest: Rational?, smallestImportantDifference: Rational?, standardDeviation: Rational?
  ) {
    self.family = family
    self.unit = unit
    self.direction = direction
    self.lowest = lowest
    self.highest = highest
    self.smallestImportantDifference = smallestImportantDifference
    self.standardDeviation = standardDeviation
  }

  init(_ entry: CatalogueEntry) {
    let statistic = entry.statistic
    family = statistic?.family?.value ?? .proportion
    unit = statistic?.unit?.value ?? ""
    direction = statistic?.direction?.value ?? .up
    smallestImportantDifference = statistic?.smallestImportantDifference.map { Rational($0.value.number) }
    standardDeviation = statistic?.standardDeviation.map { Rational($0.value.number) }
    let scale = statistic?.scale.flatMap { Scale(reading: $0.value) }
    switch (family, scale) {
    // A change may be as large as the scale is long, either way.
    case (.meanChange, let scale?):
      let length = scale.highest - scale.lowest
      (lowest, highest) = (Rational(0) - length, length)
    case (_, let scale?): (lowest, highest) = (scale.lowest, scale.highest)
    case (.proportion, nil): (lowest, highest) = (Rational(0), Rational(100))
    case (.rate, nil), (.dsr, nil), (.isr, nil), (.ratio, nil): (lowest, highest) = (Rational(0), nil)
    case (.mean, nil), (.meanChange, nil): (lowest, highest) = (nil, nil)
    }
  }
}

/// The lowest and highest value of a score, as catalogues write it: `0 to 24`, `about -0.6 to 1`.
struct Scale: Equatable {
  let lowest: Rational
  let highest: Rational

  /// Nil where the text is not two numbers with "to" between them, the lower first.
  init?(reading text: String) {
    let words = text.split(separator: " ").drop { $0 == "about" }
    guard words.count == 3, words[words.startIndex + 1] == "to" else { return nil }
    guard let first = words.first, let last = words.last, let low = Rational(reading: first),
      let high = Rational(reading: last), low < high
    else { return nil }
    (lowest, highest) = (low, high)
  }
}

extension Rational {
  public init(_ decimal: ExactDecimal) { self.init(Int128(decimal.units), over: Self.power(decimal.scale)) }

  /// A number in figures with at most nine of them behind its point; nil for anything else.
  fileprivate init?(reading text: Substring) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    let digits = whole + fraction
    guard !whole.isEmpty, parts.count == 1 || !fraction.isEmpty, digits.utf8.count <= 18,
      fraction.utf8.count <= 9,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let units = Int(digits)
    else { return nil }
    self.init(Int128(isNegative ? -units : units), over: Self.power(fraction.utf8.count))
  }

  private static func power(_ places: Int) -> Int128 {
    (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
  }
}
