/// Why a figure leaves the project in nothing that is written: with it, too few people could be told of.
///
/// It is decided before anything is written, so that no schedule, table, proof, score or export can disagree. A withheld
/// figure is not counted with either: what follows from it would give it away.
public enum WithheldFigure: Sendable, Equatable {
  /// It was measured among fewer people than the smallest number that is shown.
  case fewPeople(smallest: Int)
  /// It was measured among fewer people than the catalogue asks for.
  case fewerThanNeeded(least: Int)
  /// Fewer events than may be shown, or than a rate is made of.
  case fewEvents(smallest: Int)
  /// The figure gives away a number of people that is not shown, as 1% of 200 does.
  case smallPart(smallest: Int)

  /// A clause, without the numbers that are withheld: "it rests on fewer than 5 people".
  public var reason: String {
    switch self {
    case .fewPeople(let smallest): "it rests on fewer than \(smallest) people"
    case .fewerThanNeeded(let least): "it rests on fewer people than the \(least) that a figure needs"
    case .fewEvents(let smallest): "it counts fewer than \(smallest) events"
    case .smallPart(let smallest): "a number below \(smallest) could be worked out from it"
    }
  }
}
