import Reporting

// The parts of a catalogue entry.

public struct Statistic: Written {
  public let span: Span
  public var family: Located<CatalogueEntry.Family>?
  public var unit: Located<String>?
  public var direction: Located<CatalogueEntry.Direction>?
  public var interval: Located<CatalogueEntry.Interval>?
  public var sampleRule: Located<CatalogueEntry.SampleRule>?
  public var scale: Located<String>?
  /// The smallest difference that matters to people.
  public var smallestImportantDifference: Located<Quantity>?
  public var standardDeviation: Located<Quantity>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Statistic>("a statistic", "How an indicator is calculated.") {
    Field("family", .choice(CatalogueEntry.Family.self), .required, "What kind of number it is.") {
      $0.family = $1
    }
    Field("unit", .text, .required, "The unit: `%`, `per 100,000`, `score 0-24`.") { $0.unit = $1 }
    Field("direction", .choice(CatalogueEntry.Direction.self), .required, "Which way is better.") {
      $0.direction = $1
    }
    Field("ci", .choice(CatalogueEntry.Interval.self), "How its interval is calculated.") { $0.interval = $1 }
    Field(
      "sample_rule", .choice(CatalogueEntry.SampleRule.self), "How many people are needed to show a change."
    ) { $0.sampleRule = $1 }
    Field("scale", .text, "Its lowest and highest value: `0 to 24`.") { $0.scale = $1 }
    Field("mid", .quantity, "The smallest difference that matters to people.") {
      $0.smallestImportantDifference = $1
    }
    Field("sd", .quantity, "The standard deviation between people.") { $0.standardDeviation = $1 }
  }
}

public struct DataCollection: Written {
  public let span: Span
  public var source: Located<String>?
  public var frequency: Located<String>?
  public var lagDays: Located<Int>?
  public var mode: Located<String>?
  public var periodsPerYear: Located<Int>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<DataCollection>("a collection", "Where an indicator comes from, and how often.") {
    Field("source", .text, .required, "The data source.") { $0.source = $1 }
    Field("frequency", .text, .required, "How often a figure comes out.") { $0.frequency = $1 }
    Field("lag_days", .count, "How many days after the period it comes out.") { $0.lagDays = $1 }
    Field("mode", .text, "How it is collected.") { $0.mode = $1 }
    Field("periods_per_year", .atLeastOne, "How many figures a year.") { $0.periodsPerYear = $1 }
  }
}

public struct Thresholds: Written {
  public let span: Span
  public var minBase: Located<Int>?
  public var minEvents: Located<Int>?
  public var minResponseRate: Located<ExactDecimal>?
  public var maxTopShare: Located<ExactDecimal>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Thresholds>("thresholds", "What is too few to report.") {
    Field("min_base", .atLeastOne, "The smallest number of answers to report.") { $0.minBase = $1 }
    Field("min_events", .atLeastOne, "The smallest number of events to report.") { $0.minEvents = $1 }
    Field("min_response_rate", .percent, "The smallest share of those asked that must answer.") {
      $0.minResponseRate = $1
    }
    Field("max_top_share", .percent, "The largest share of people who may have the best score already.") {
      $0.maxTopShare = $1
    }
  }
}

public struct SeriesBreak: Written {
  public let span: Span
  public var at: Located<Day>?
  public var reason: Located<String>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<SeriesBreak>(
    "a break in a series", "Earlier and later figures cannot be compared."
  ) {
    Field("at", .date, .required, "When the new series began.") { $0.at = $1 }
    Field("reason", .text, .required, "Why.") { $0.reason = $1 }
  }
}

public struct Licence: Written {
  public let span: Span
  public var status: Located<CatalogueEntry.LicenceStatus>?
  public var action: Located<String>?
  public var owner: Located<String>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Licence>("a licence", "Whether an indicator may be used.") {
    Field("status", .choice(CatalogueEntry.LicenceStatus.self), .required, "What is needed.") {
      $0.status = $1
    }
    Field("action", .text, "What has to be done first.") { $0.action = $1 }
    Field("owner", .text, "Who owns it.") { $0.owner = $1 }
  }
}

public struct Benchmark: Written {
  public let span: Span
  public var value: Located<Quantity>?
  public var text: Located<String>?
  public var period: Located<String>?
  public var evidence: Located<CatalogueEntry.Evidence>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Benchmark>("a benchmark", "A published figure to compare with.") {
    Field("value", .quantity, "The figure.") { $0.value = $1 }
    Field("text", .text, "The figure in words, where it is not one number.") { $0.text = $1 }
    Field("period", .text, "The period it is for.") { $0.period = $1 }
    Field("evidence", .choice(CatalogueEntry.Evidence.self), "Whether somebody has read it in its source.") {
      $0.evidence = $1
    }
  }
}
