import Reporting
import Specs

/// What was decided about an indicator, with its names bound and its values in exact numbers of the indicator's own unit.
///
/// A percentage is kept as its number of per cent: 41% is 41.
public struct BoundMeasure: Sendable {
  /// As it was written.
  public let decided: Measure
  public let claim: Measure.Claim
  /// Nil where a figure describes more than the people of a service.
  public let population: MeasuredPopulation?
  /// Nil also where it is withheld.
  public let baseline: BoundBaseline?
  /// Why what was written as the baseline is printed nowhere; nil where there is none, or where it may be shown.
  public let withheld: WithheldBaseline?
  /// In the order of their years; each year once.
  public let targets: [BoundTarget]
  /// Its place among the framework's indicators.
  public let balancedBy: Int?

  /// The first year with a value to reach: what the proof is about.
  public var firstTarget: BoundTarget? { targets.first { $0.aim != nil } }

  /// Whether what is promised is that it stays as good as it is.
  public var stays: Bool { baseline != nil && baseline?.value.value == firstTarget?.aim?.value }

  /// Whether money hangs on the result, and not only on a report, a milestone or a count of people.
  public var isPaidOnResult: Bool {
    guard decided.role?.value == .pay else { return false }
    if let rule = decided.pay?.rule?.value, rule == .milestone || rule == .unitRate { return false }
    return targets.isEmpty || targets.contains { $0.phase == .performance }
  }
}

/// Whom a measure is about, and how many they are.
public struct MeasuredPopulation: Sendable {
  /// Its place among the project's services.
  public let service: Int
  public let phrase: String
  /// How many; nil while nobody has counted them.
  public let size: Int?
  public let countedOn: Day?
  /// Where the population is written.
  public let span: Span
}

/// What was measured before.
public struct BoundBaseline: Sendable {
  public let written: Baseline
  public let value: Located<Rational>
  public let people: Int
  public let from: Day?
  public let to: Day?
  /// The standard deviation between people.
  public let standardDeviation: Rational?
}

/// What is to be reached in one Contract Year.
public struct BoundTarget: Sendable {
  public let written: Target
  /// From 1.
  public let year: Int
  public let lower: Located<Rational>?
  public let target: Located<Rational>?
  public let upper: Located<Rational>?
  /// What the Provider is paid for; `monitor` where it is not paid at all and nothing else is written.
  public let phase: Target.Phase

  /// What the parties expect: the target, else the upper value, else the lower.
  public var aim: Located<Rational>? { target ?? upper ?? lower }

  /// Each value that is given, with its name, lowest demand first.
  public var values: [(name: String, value: Located<Rational>)] {
    [("lower", lower), ("target", target), ("upper", upper)].compactMap { name, value in
      value.map { (name, $0) }
    }
  }
}

/// Why payment that was decided does not stand.
public struct PaymentStop: Sendable, Equatable {
  /// The check that it fails, such as `M10`; empty where the indicator carries no payment whatever its figures.
  public let check: String
  /// A clause without its full stop: "620 people answer, and 1,550 are needed to show the change".
  public let reason: String
}
