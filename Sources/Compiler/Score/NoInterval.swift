import Specs

/// Why a result that may be shown has no interval about it: what is missing that would say how far chance moves it.
public enum NoInterval: Sendable, Equatable {
  /// A rate that is made of those of age bands, without them.
  case standardised
  /// A ratio of two figures, of which nobody has said how far chance moves either.
  case ratio
  /// A rate without its events.
  case events
  /// A mean of which nobody has said how far the scores of the people lie apart.
  case spread
  /// A figure that others publish, given by itself.
  case people

  /// A clause: "nobody has said how many events it counts".
  public var reason: String {
    switch self {
    case .standardised:
      "nobody has given the events, people and weight of each age band that it is standardised by"
    case .ratio: "a ratio does not say how far chance moves the two figures that it is made of"
    case .events: "nobody has said how many events it counts"
    case .spread: "nobody has said how far the scores of the people lie apart"
    case .people: "nobody has said how many people it rests on"
    }
  }
}

extension ResultFigures {
  /// Nil where there is an interval, or no value that one could be about.
  func noInterval(_ indicator: Indicator) -> NoInterval? {
    guard value != nil, interval(indicator) == nil else { return nil }
    switch indicator.statistic.family {
    case .dsr: return .standardised
    case .ratio: return .ratio
    case .rate, .isr: return .events
    case .mean, .meanChange: return people == nil ? .people : .spread
    case .proportion: return .people
    }
  }
}
