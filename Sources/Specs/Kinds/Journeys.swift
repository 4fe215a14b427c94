import Reporting

/// A journey: its stages in order, and the touchpoints of each.
public struct Journey: Written {
  public let span: Span
  public var shapeOfTime: Located<Course>?
  public var stages: [Stage] = []

  public enum Course: String, Choice {
    case line, circle
    public var meaning: String {
      switch self {
      case .line: "it begins and ends"
      case .circle: "the same feelings come round again"
      }
    }
  }

  init(at span: Span) { self.span = span }

  static let shape = Shape<Journey>("a journey", "The stages of a journey, in order.") {
    Field("shape", .choice(Course.self), "Whether it ends or comes round; `line` where left out.") {
      $0.shapeOfTime = $1
    }
    Field("stages", .list(of: .object(Stage.self)), .required, "The stages, from first to last.") {
      $0.stages = $1
    }
  }
}

public struct Stage: Written {
  public let span: Span
  public var id: Located<String>
  public var title: Located<String>
  public var phrase: Located<String>?
  public var staffPhrase: Located<String>?
  public var touchpoints: [Touchpoint] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
  }

  static let shape = Shape<Stage>("a stage", "A part of the journey.") {
    Field("id", .id(of: .stage), .required, "Names the stage; maps of one service may share it.") {
      $0.id = $1
    }
    Field("title", .text, .required, "The stage's title.") { $0.title = $1 }
    Field("phrase", .text, "How it reads inside a sentence: after going home from hospital.") {
      $0.phrase = $1
    }
    Field("staff_phrase", .text, "The same, where staff say it otherwise.") { $0.staffPhrase = $1 }
    Field("touchpoints", .list(of: .object(Touchpoint.self)), .required, "Its touchpoints, in order.") {
      $0.touchpoints = $1
    }
  }
}

/// A moment where a person meets the service, or misses it.
public struct Touchpoint: Written {
  public let span: Span
  public var id: Located<String>
  public var title: Located<String>
  public var phrase: Located<String>?
  public var staffPhrase: Located<String>?
  public var kind: Located<Kind>?
  public var inScope: Located<Bool>?
  public var raised: [Entry<Role, Located<Int>>] = []
  public var careWasRight: CareWasRight?
  public var feelings: [Feeling] = []
  public var voices: [Voice] = []
  public var works: [Located<String>] = []
  public var changes: [Change] = []

  public enum Kind: String, Choice {
    case contact, waiting, letter, phone, home, moment
    public var meaning: String {
      switch self {
      case .contact: "people meet"
      case .waiting: "people wait"
      case .letter: "a letter or a message"
      case .phone: "a call"
      case .home: "at home"
      case .moment: "any other moment"
      }
    }
  }

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
  }

  static let shape = Shape<Touchpoint>(
    "a touchpoint", "A moment where a person meets the service, or misses it."
  ) {
    Field("id", .id(of: .touchpoint), .required, "Names the touchpoint.") { $0.id = $1 }
    Field("title", .text, .required, "The touchpoint's title.") { $0.title = $1 }
    Field("phrase", .text, "How it reads inside a sentence: on the first night at home.") { $0.phrase = $1 }
    Field("staff_phrase", .text, "The same, where staff say it otherwise.") { $0.staffPhrase = $1 }
    Field("kind", .choice(Kind.self), "What kind of moment it is.") { $0.kind = $1 }
    Field("in_scope", .flag, "Whether it is this contract's to change; `true` where left out.") {
      $0.inScope = $1
    }
    Field("raised", .entries(.choice(Role.self), .signed), "Where each role put the card, from -3 to +3.") {
      $0.raised = $1
    }
    Field("care_was_right", .object(CareWasRight.self), "How many said that the treatment itself was right.")
    { $0.careWasRight = $1 }
    Field("feelings", .feelings, "Who felt what, and how many of them.") { $0.feelings = $1 }
    Field("voices", .list(of: .object(Voice.self)), "What people said, in their words.") { $0.voices = $1 }
    Field("works", .list(of: .words), "What already works, in people's words.") { $0.works = $1 }
    Field("changes", .list(of: .object(Change.self)), "What people would change.") { $0.changes = $1 }
  }
}

/// How many said that the treatment itself was right.
public struct CareWasRight: Written {
  public let span: Span
  public var yes: Located<Int>?
  public var of: Located<Int>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<CareWasRight>(
    "an answer to whether care was right", "How many said that the treatment itself was right."
  ) {
    Field("yes", .count, .required, "How many said so.") { $0.yes = $1 }
    Field("of", .atLeastOne, .required, "How many were asked.") { $0.of = $1 }
  }
}
