import Reporting

/// `kind: contract`: the project file. Its folder is the project.
public struct Contract: Written {
  public let span: Span
  public var id: Located<String>
  public var title: Located<String>
  public var edition: Located<String>?
  public var status: Located<Status>?
  public var form: Located<String>
  /// The only date that is printed as "today".
  public var asAt: Located<Day>?
  public var parties: Parties?
  public var services: [Service] = []
  public var term: Term?
  public var domains: [Domain] = []
  public var payment: Payment?
  public var limits: ProjectLimits?
  /// Other places inside the project where files are.
  public var sources: [Located<String>] = []

  public enum Status: String, Choice {
    case draft, release
    public var meaning: String {
      switch self {
      case .draft: "open items are listed"
      case .release: "an open item is an error, but for a planned baseline with owner and date"
      }
    }
  }

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
    form = Located("", span)
  }

  static let shape = Shape<Contract>(
    "a contract", "The project file: whom the contract is for, and what frames it."
  ) {
    .kind("contract")
    Field("language", .choice(LanguageVersion.self), "The version of this language.") { _, _ in }
    Field("id", .id(of: .contract), .required, "Names the project.") { $0.id = $1 }
    Field("title", .text, .required, "The contract's title.") { $0.title = $1 }
    Field("edition", .text, "The edition of this draft, printed in every footer.") { $0.edition = $1 }
    Field("status", .choice(Status.self), "How far it has come; `draft` where left out.") { $0.status = $1 }
    Field("form", .name(of: .form), .required, "The contract form: its letters, titles and columns.") {
      $0.form = $1
    }
    Field("as_at", .date, .required, "The date that is printed as today.") { $0.asAt = $1 }
    Field("parties", .object(Parties.self), "Who signs.") { $0.parties = $1 }
    Field("services", .list(of: .object(Service.self)), "The services, and whom each is for.") {
      $0.services = $1
    }
    Field("term", .object(Term.self), "When it starts, and for how many years.") { $0.term = $1 }
    Field(
      "domains", .list(of: .object(Domain.self)), .required,
      "The framework's headings; each axis belongs to exactly one."
    ) { $0.domains = $1 }
    Field("payment", .object(Payment.self), "Money that depends on outcomes.") { $0.payment = $1 }
    Field("limits", .object(ProjectLimits.self), "What is too small to print, and how much is too much.") {
      $0.limits = $1
    }
    Field("sources", .list(of: .text), "Other folders or files inside the project to read.") {
      $0.sources = $1
    }
  }
}

/// The one version there is.
enum LanguageVersion: String, Choice {
  case one = "1"
  var meaning: String { "the language of this manual" }
}

public struct Parties: Written {
  public let span: Span
  public var coordinatingCommissioner: Party?
  public var commissioners: [Party] = []
  public var provider: Party?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Parties>("the parties", "Who signs the contract.") {
    Field("coordinating_commissioner", .object(Party.self), "The commissioner who acts for all.") {
      $0.coordinatingCommissioner = $1
    }
    Field("commissioners", .list(of: .object(Party.self)), "The other commissioners.") {
      $0.commissioners = $1
    }
    Field("provider", .object(Party.self), "The provider; `\"[insert]\"` while it is not known.") {
      $0.provider = $1
    }
  }
}

public struct Party: Written {
  public let span: Span
  public var organisation: Located<String>?
  public var ods: Located<String>?
  public var post: Located<String>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Party>("a party", "An organisation, and the post that acts for it.") {
    Field("organisation", .text, "Its name.") { $0.organisation = $1 }
    Field("ods", .text, "Its code in the Organisation Data Service.") { $0.ods = $1 }
    Field("post", .text, "The post that acts for it; never a name.") { $0.post = $1 }
  }
}

public struct Term: Written {
  public let span: Span
  public var starts: Located<Day>?
  public var years: Located<Int>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Term>("a term", "When the contract starts, and for how many years it runs.") {
    Field("starts", .date, "The first day.") { $0.starts = $1 }
    Field("years", .atLeastOne, "How many Contract Years.") { $0.years = $1 }
  }
}

public struct Domain: Written {
  public let span: Span
  public var id: Located<String>
  public var title: Located<String>
  public var axes: [Located<Axis>] = []
  /// The domain of the NHS Outcomes Framework, 1 to 5.
  public var nhsOutcomes: Located<NHSDomain>?

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
  }

  static let shape = Shape<Domain>("a domain", "A heading of the outcomes framework.") {
    Field("id", .id(of: .domain), .required, "Names the domain.") { $0.id = $1 }
    Field("title", .text, .required, "The heading.") { $0.title = $1 }
    Field("axes", .list(of: .choice(Axis.self)), .required, "The axes of feeling that belong under it.") {
      $0.axes = $1
    }
    Field("nhs_outcomes", .choice(NHSDomain.self), "The domain of the NHS Outcomes Framework it maps to.") {
      $0.nhsOutcomes = $1
    }
  }
}

/// The five domains of the NHS Outcomes Framework.
public enum NHSDomain: String, Choice, Comparable {
  case one = "1", two = "2", three = "3", four = "4", five = "5"

  /// As the national service specification template prints them.
  public var meaning: String {
    switch self {
    case .one: "Preventing people from dying prematurely"
    case .two: "Enhancing quality of life for people with long-term conditions"
    case .three: "Helping people to recover from episodes of ill-health or following injury"
    case .four: "Ensuring people have a positive experience of care"
    case .five: "Treating and caring for people in safe environment and protecting them from avoidable harm"
    }
  }

  public static func < (left: NHSDomain, right: NHSDomain) -> Bool {
    left.rawValue.utf8Bytes < right.rawValue.utf8Bytes
  }
}

/// What is too small to print, and how much is too much.
public struct ProjectLimits: Written {
  public let span: Span
  public var smallNumber: Located<Int>?
  public var outcomes: Located<Int>?
  public var paidIndicators: Located<Int>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<ProjectLimits>("limits", "What is too small to print, and how much is too much.") {
    Field("small_number", .atLeastOne, "A number of people below this is never printed; 5 where left out.") {
      $0.smallNumber = $1
    }
    Field("outcomes", .atLeastOne, "More outcomes than this are a warning; 12 where left out.") {
      $0.outcomes = $1
    }
    Field("paid_indicators", .count, "More paid indicators than this are a warning; 15 where left out.") {
      $0.paidIndicators = $1
    }
  }
}
