import Reporting

/// One service of the contract, and whom it is for.
public struct Service: Written {
  public let span: Span
  public var id: Located<String>
  public var title: Located<String>
  /// The number of its service specification.
  public var specification: Located<String>?
  public var population: Population?
  public var segments: [Segment] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
  }

  static let shape = Shape<Service>("a service", "A service of the contract, and whom it is for.") {
    Field("id", .id(of: .service), .required, "Names the service.") { $0.id = $1 }
    Field("title", .text, .required, "The service's name.") { $0.title = $1 }
    Field("specification", .text, "The number of its service specification.") { $0.specification = $1 }
    Field("population", .object(Population.self), .required, "Whom it is for.") { $0.population = $1 }
    Field(
      "segments", .list(of: .object(Segment.self)),
      "Parts of the population that must be heard and shown apart."
    ) { $0.segments = $1 }
  }
}

/// Whom a service is for, in phrases that stand alone in a sentence.
public struct Population: Written {
  public let span: Span
  public var people: Located<String>
  public var carers: Located<String>?
  public var together: Located<String>?
  public var size: Located<Int>?
  public var carersSize: Located<Int>?
  public var staff: StaffPopulation?
  public var countedOn: Located<Day>?
  public var source: Located<String>?

  init(at span: Span) {
    self.span = span
    people = Located("", span)
  }

  static let shape = Shape<Population>(
    "a population", "Whom a service is for: plural phrases that stand alone in a sentence."
  ) {
    Field(
      "people", .text, .required,
      "The people, in the plural, without \"the\" or \"their\": older people living with frailty."
    ) { $0.people = $1 }
    Field("carers", .text, "Their carers; \"carers\" where left out.") { $0.carers = $1 }
    Field("together", .text, "Both; the people \"and their carers\" where left out.") { $0.together = $1 }
    Field("size", .atLeastOne, "How many people.") { $0.size = $1 }
    Field("carers_size", .atLeastOne, "How many carers.") { $0.carersSize = $1 }
    Field("staff", .object(StaffPopulation.self), "The staff of the service.") { $0.staff = $1 }
    Field("counted_on", .date, "When they were counted.") { $0.countedOn = $1 }
    Field("source", .text, "Where the number comes from.") { $0.source = $1 }
  }
}

public struct StaffPopulation: Written {
  public let span: Span
  public var people: Located<String>?
  public var size: Located<Int>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<StaffPopulation>("the staff of a service", "Those who work in the service.") {
    Field("people", .text, "The staff, in the plural.") { $0.people = $1 }
    Field("size", .atLeastOne, "How many.") { $0.size = $1 }
  }
}

/// A part of a population that must be heard and shown apart.
public struct Segment: Written {
  public let span: Span
  public var id: Located<String>
  public var people: Located<String>
  public var share: Located<ExactDecimal>?

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    people = Located("", span)
  }

  static let shape = Shape<Segment>(
    "a segment", "A part of the population that must be heard and shown apart."
  ) {
    Field("id", .id(of: .segment), .required, "Names the segment.") { $0.id = $1 }
    Field("people", .text, .required, "The people in it, in the plural.") { $0.people = $1 }
    Field("share", .percent, "Their share of the population.") { $0.share = $1 }
  }
}
