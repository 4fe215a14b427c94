/// A way to measure that would show what a base cannot, with its figures.
public struct PlannedRepair: Hashable, Sendable {
  public let kind: Kind
  /// What there would be, rounded down: people, pairs, events or points of a chart; nil where it is no matter of numbers.
  public let base: Int?
  public let needed: Int?
  /// The smallest change it would show, in the indicator's unit; for a paired change in that of its score.
  public let smallestChange: Double?
  /// Whether it would be enough for the target.
  public let mends: Bool

  /// In the order in which they should be tried.
  public enum Kind: Hashable, Sendable {
    /// Results of so many years together, before and after.
    case poolYears(Int)
    /// Everybody, instead of a sample.
    case askEveryone
    /// The same people before and after, by a score.
    case pairedMeanChange(PairedAlternative)
    /// A control chart instead of a comparison of two years.
    case monthlyPoints(ChartAlternative)
    /// Watch it, and pay for something else.
    case monitor
  }
}

/// A score that the same people give before and after.
public struct PairedAlternative: Hashable, Sendable {
  /// The change to be shown, in points, not 0.
  public let change: Double
  /// Of the differences, above 0.
  public let standardDeviation: Double
  public let source: Source

  public enum Source: String, Sendable {
    /// Somebody gave both figures.
    case given
    /// The measure's own change and standard deviation, if scores before and after correlate by one half: then the differences
    /// vary as much as people do.
    case correlationOfOneHalf
    /// Half a standard deviation, which for most instruments is what people begin to notice. Norman, Sloan and Wyrwich 2003.
    case halfStandardDeviation
  }

  /// Nil where a number is out of range.
  public init?(change: Double, standardDeviation: Double) {
    self.init(change, standardDeviation, .given)
  }

  init?(_ change: Double, _ standardDeviation: Double, _ source: Source) {
    guard change.isFinite, change != 0, standardDeviation > 0, standardDeviation.isFinite else { return nil }
    self.change = change
    self.standardDeviation = standardDeviation
    self.source = source
  }
}

/// What a control chart of the same answers would look like.
public struct ChartAlternative: Hashable, Sendable {
  /// People, pairs or events behind each point.
  public let perPoint: Double
  /// Within which points would stay at the baseline, if chance alone moved them: three standard errors on either side.
  public let limits: Interval
  /// The chance that a lasting change to the target would be signalled, 0 to 1.
  public let chanceOfSignal: Double
}

/// What there is to measure with.
public struct MeasuringMeans: Hashable, Sendable {
  /// In each year; see `PlannedChange.Counted`.
  public var base: Double
  /// The most years whose results the contract could take together, both before and after.
  public var mostPooledYears: Int
  /// What the base would be if everybody were asked: population × response × usable answers; nil where all are asked already.
  public var everyone: Double?
  /// Of how many people scores before and after could be had; the base where nil.
  public var pairs: Double?
  /// A score that could be used; what is usual for scores where nil.
  public var pairedScore: PairedAlternative?
  /// Twelve where figures could come every month.
  public var pointsPerYear: Int
  /// Years of results after the baseline that a chart would hold.
  public var chartYears: Int
  /// Below this number behind a point it would not be shown, by the rule of disclosure.
  public var fewestPerPoint: Int

  public init(
    base: Double, mostPooledYears: Int = 1, everyone: Double? = nil, pairs: Double? = nil,
    pairedScore: PairedAlternative? = nil, pointsPerYear: Int = 12, chartYears: Int = 1,
    fewestPerPoint: Int = 1
  ) {
    self.base = base
    self.mostPooledYears = mostPooledYears
    self.everyone = everyone
    self.pairs = pairs
    self.pairedScore = pairedScore
    self.pointsPerYear = pointsPerYear
    self.chartYears = chartYears
    self.fewestPerPoint = fewestPerPoint
  }
}
