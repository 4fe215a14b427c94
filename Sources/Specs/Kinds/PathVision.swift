import Reporting

/// `kind: path-vision`: a PATH (Planning Alternative Tomorrows with Hope), the poster typed up.
public struct PathVision: Written {
  public let span: Span
  public var id: Located<String>
  public var title: Located<String>
  public var services: [Located<String>] = []
  public var held: Located<Day>?
  public var madeBy: [Entry<Role, Located<Int>>] = []
  public var facilitators: Facilitators?
  public var northStar: [NorthStar] = []
  public var goal: Goal?
  public var now: [NowStatement] = []
  public var enrol: [Enrolment] = []
  public var strengths: [Strength] = []
  public var blocks: [Block] = []
  public var boldSteps: [BoldStep] = []
  public var nextMonth: [NextMonthItem] = []
  public var firstStep: FirstStep?
  public var feelingsAtEnd: [Located<String>] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
  }

  static let shape = Shape<PathVision>(
    "a PATH", "Planning Alternative Tomorrows with Hope: the poster typed up."
  ) {
    .kind("path-vision")
    Field("id", .id(of: .path), .required, "Names the PATH.") { $0.id = $1 }
    Field("title", .text, .required, "Its title.") { $0.title = $1 }
    Field("services", .list(of: .id(to: .service)), "The services it covers; all where left out.") {
      $0.services = $1
    }
    Field("held", .date, "When it was made.") { $0.held = $1 }
    Field("made_by", .entries(.choice(Role.self), .count), "How many of each role made it.") {
      $0.madeBy = $1
    }
    Field("facilitators", .object(Facilitators.self), "Who led the day: posts, never names.") {
      $0.facilitators = $1
    }
    Field(
      "north_star", .list(of: .object(NorthStar.self)), .required, "What people hope for in the end; no date."
    ) { $0.northStar = $1 }
    Field("goal", .object(Goal.self), .required, "What has been achieved by a date, told looking back.") {
      $0.goal = $1
    }
    Field("now", .list(of: .object(NowStatement.self)), "How it is today.") { $0.now = $1 }
    Field("enrol", .list(of: .object(Enrolment.self)), "Who else is needed, and for what.") { $0.enrol = $1 }
    Field("strengths", .list(of: .object(Strength.self)), "What keeps people going.") { $0.strengths = $1 }
    Field("blocks", .list(of: .object(Block.self)), "What stands in the way.") { $0.blocks = $1 }
    Field("bold_steps", .list(of: .object(BoldStep.self)), "The large moves.") { $0.boldSteps = $1 }
    Field("next_month", .list(of: .object(NextMonthItem.self)), "The work of the first month.") {
      $0.nextMonth = $1
    }
    Field("first_step", .object(FirstStep.self), "What is done next, within days.") { $0.firstStep = $1 }
    Field("feelings_at_end", .list(of: .feeling()), "How people felt at the end of the day.") {
      $0.feelingsAtEnd = $1
    }
  }
}

public struct Facilitators: Written {
  public let span: Span
  public var process: Located<String>?
  public var graphic: Located<String>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Facilitators>("the facilitators", "Who led the day: posts, never names.") {
    Field("process", .text, "Who led the conversation.") { $0.process = $1 }
    Field("graphic", .text, "Who drew the poster.") { $0.graphic = $1 }
  }
}

/// A hope without a date.
public struct NorthStar: Written {
  public let span: Span
  public var id: Located<String>
  public var says: Located<String>

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    says = Located("", span)
  }

  static let shape = Shape<NorthStar>("a north star", "A hope without a date.") {
    Field("id", .id(of: .northStar), .required, "Names it.") { $0.id = $1 }
    Field("says", .words, .required, "The hope, in people's words.") { $0.says = $1 }
  }
}

/// What has been achieved by a date, told looking back from it.
public struct Goal: Written {
  public let span: Span
  public var asOf: Located<Day>?
  public var lookingBack: [GoalStatement] = []

  init(at span: Span) { self.span = span }

  static let shape = Shape<Goal>("a goal", "What has been achieved by a date, told looking back from it.") {
    Field("as_of", .date, .required, "The day people look back from.") { $0.asOf = $1 }
    Field("looking_back", .list(of: .object(GoalStatement.self)), .required, "What has happened by then.") {
      $0.lookingBack = $1
    }
  }
}

/// One thing that has been achieved, told as if it has happened.
public struct GoalStatement: Written {
  public let span: Span
  public var id: Located<String>
  public var says: Located<String>
  public var feelsLike: [Located<String>] = []
  public var serves: [Located<String>] = []
  public var answers: [Located<String>] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    says = Located("", span)
  }

  static let shape = Shape<GoalStatement>(
    "a goal statement", "One thing that has been achieved, told as if it has happened."
  ) {
    Field("id", .id(of: .goal), .required, "Names it.") { $0.id = $1 }
    Field("says", .words, .required, "What has happened: a sentence in the present or past.") { $0.says = $1 }
    Field("feels_like", .oneOrMore(.feeling()), "How it feels to have arrived.") { $0.feelsLike = $1 }
    Field("serves", .oneOrMore(.reference(to: .northStar)), "The north stars it serves.") { $0.serves = $1 }
    Field("answers", .oneOrMore(.reference(to: .change)), "The changes it answers: `map-id/change-id`.") {
      $0.answers = $1
    }
  }
}

/// How it is today.
public struct NowStatement: Written {
  public let span: Span
  public var id: Located<String>
  public var says: Located<String>
  public var feelsLike: [Located<String>] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    says = Located("", span)
  }

  static let shape = Shape<NowStatement>("a now-statement", "How it is today.") {
    Field("id", .id(of: .now), .required, "Names it.") { $0.id = $1 }
    Field("says", .words, .required, "How it is, in people's words.") { $0.says = $1 }
    Field("feels_like", .oneOrMore(.feeling()), "How that feels.") { $0.feelsLike = $1 }
  }
}
