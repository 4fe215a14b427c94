import Reporting

/// `kind: emotional-map`: the wall, typed up. The journey from left to right, and who felt what at each touchpoint.
public struct EmotionalMap: Written {
  public let span: Span
  public var id: Located<String>
  public var title: Located<String>
  public var service: Located<String>
  public var numbers: Located<Numbers>?
  public var sessions: [Session] = []
  public var missingVoices: [MissingVoice] = []
  public var journey: Journey?
  public var ownWords: [OwnWord] = []
  public var themes: [Theme] = []
  public var priorities: [Located<String>] = []

  /// Where the numbers come from; printed wherever counts are.
  public enum Numbers: String, Choice {
    case collected, published, illustrative
    public var meaning: String {
      switch self {
      case .collected: "counted at this project's own sessions"
      case .published: "taken from a publication"
      case .illustrative: "made up so that an example is complete"
      }
    }
  }

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
    service = Located("", span)
  }

  static let shape = Shape<EmotionalMap>(
    "an emotional map",
    "The wall, typed up: who felt what at each touchpoint of a journey, and what they would change."
  ) {
    .kind("emotional-map")
    Field("id", .id(of: .map), .required, "Names the map.") { $0.id = $1 }
    Field("title", .text, .required, "The map's title.") { $0.title = $1 }
    Field("service", .id(to: .service), .required, "The service of the contract it is about.") {
      $0.service = $1
    }
    Field("numbers", .choice(Numbers.self), "Where the numbers come from; `collected` where left out.") {
      $0.numbers = $1
    }
    Field("sessions", .list(of: .object(Session.self)), "The meetings and interviews it comes from.") {
      $0.sessions = $1
    }
    Field("missing_voices", .list(of: .object(MissingVoice.self)), "Who was not heard.") {
      $0.missingVoices = $1
    }
    Field("journey", .object(Journey.self), .required, "The journey, stage by stage.") { $0.journey = $1 }
    Field(
      "own_words", .list(of: .object(OwnWord.self)),
      "Feelings of this map that are in no list; they win over the lists."
    ) { $0.ownWords = $1 }
    Field("themes", .list(of: .object(Theme.self)), "\"I\" statements that people wrote.") { $0.themes = $1 }
    Field("priorities", .list(of: .reference(to: .change)), "The changes the room chose, in order.") {
      $0.priorities = $1
    }
  }
}

/// A meeting, a round of interviews, or another way of listening.
public struct Session: Written {
  public let span: Span
  public var id: Located<String>
  public var kind: Located<Kind>?
  public var held: Located<Day>?
  public var place: Located<String>?
  public var participants: [Entry<Role, Located<Int>>] = []

  public enum Kind: String, Choice {
    case event, interviews, film
    case touchpointCards = "touchpoint-cards"
    case questionnaire, observation
    public var meaning: String {
      switch self {
      case .event: "people in one room"
      case .interviews: "one person at a time"
      case .film: "filmed accounts"
      case .touchpointCards: "cards with touchpoints and feelings"
      case .questionnaire: "answers on paper or online"
      case .observation: "watching with permission"
      }
    }
  }

  init(at span: Span) {
    self.span = span
    id = Located("", span)
  }

  static let shape = Shape<Session>(
    "a session", "A meeting, a round of interviews, or another way of listening."
  ) {
    Field("id", .id(of: .session), .required, "Names the session.") { $0.id = $1 }
    Field("kind", .choice(Kind.self), "What kind of session it was.") { $0.kind = $1 }
    Field("held", .date, "When; for several days the first.") { $0.held = $1 }
    Field("place", .text, "Where; no address.") { $0.place = $1 }
    Field("participants", .entries(.choice(Role.self), .count), "How many of each role took part.") {
      $0.participants = $1
    }
  }
}

/// Somebody who was not heard, and what will be done about it.
public struct MissingVoice: Written {
  public let span: Span
  public var segment: Located<String>
  public var reason: Located<String>?
  public var plan: Located<String>?

  init(at span: Span) {
    self.span = span
    segment = Located("", span)
  }

  static let shape = Shape<MissingVoice>("a missing voice", "A part of the population that no session heard.")
  {
    Field("segment", .id(to: .segment), .required, "The segment of the service's population.") {
      $0.segment = $1
    }
    Field("reason", .text, "Why they were not heard.") { $0.reason = $1 }
    Field("plan", .text, "What will be done to hear them.") { $0.plan = $1 }
  }
}

/// A feeling that is in no list.
public struct OwnWord: Written {
  public let span: Span
  public var word: Located<String>
  public var axis: Located<Axis>?
  public var valence: Located<Int>?
  public var reads: Located<String>?

  init(at span: Span) {
    self.span = span
    word = Located("", span)
  }

  static let shape = Shape<OwnWord>("an own word", "A feeling of this map that is in no list.") {
    Field("word", .feeling(defines: true), .required, "The word or phrase.") { $0.word = $1 }
    Field("axis", .choice(Axis.self), "The axis it lies on; none for a neutral word.") { $0.axis = $1 }
    Field("valence", .signed, .required, "From -3 (worst) to +3 (best).") { $0.valence = $1 }
    Field("reads", .text, "How it goes after \"feel\" in a sentence, where that differs.") { $0.reads = $1 }
  }
}

/// An "I" statement that people wrote.
public struct Theme: Written {
  public let span: Span
  public var id: Located<String>
  public var says: Located<String>
  public var touchpoints: [Located<String>] = []
  public var axis: Located<Axis>?

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    says = Located("", span)
  }

  static let shape = Shape<Theme>("a theme", "An \"I\" statement that people wrote.") {
    Field("id", .id(of: .theme), .required, "Names the theme.") { $0.id = $1 }
    Field("says", .words, .required, "The statement, in the first person.") { $0.says = $1 }
    Field("touchpoints", .list(of: .id(to: .touchpoint)), "The touchpoints it covers.") {
      $0.touchpoints = $1
    }
    Field("axis", .choice(Axis.self), "The axis it is about, where it is about one.") { $0.axis = $1 }
  }
}
