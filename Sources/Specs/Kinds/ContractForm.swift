import Reporting

/// `kind: contract-form`: the letters, titles, columns and standing text of one contract form and year.
public struct ContractForm: Written {
  public let span: Span
  public var id: Located<String>
  public var version: Located<String>?
  public var title: Located<String>
  public var terms: Terms?
  public var schedules: [Entry<ScheduleKey, FormSchedule>] = []

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
  }

  static let shape = Shape<ContractForm>(
    "a contract form", "The letters, titles, columns and standing text of one contract form and year."
  ) {
    .kind("contract-form")
    Field("id", .id(of: .form), .required, "Names the form.") { $0.id = $1 }
    Field("version", .text, "Its version.") { $0.version = $1 }
    Field("title", .text, .required, "The form's title, with its year.") { $0.title = $1 }
    Field("terms", .object(Terms.self), .required, "What the form calls people and things.") { $0.terms = $1 }
    Field(
      "schedules", .entries(.choice(ScheduleKey.self), .object(FormSchedule.self)), .required,
      "What each schedule is called, and what it holds."
    ) { $0.schedules = $1 }
  }
}

/// The contractual schedules, by the keys that never change.
public enum ScheduleKey: String, Choice {
  case serviceSpecification = "service-specification"
  case outcomesFramework = "outcomes-framework"
  case indicatorDefinitions = "indicator-definitions"
  case localQualityRequirements = "local-quality-requirements"
  case outcomesPayment = "outcomes-payment"
  case targetTrajectory = "target-trajectory"
  case reportingRequirements = "reporting-requirements"
  case dataQualityImprovementPlan = "data-quality-improvement-plan"
  case serviceDevelopmentImprovementPlan = "service-development-improvement-plan"
  case surveys
  case healthInequalities = "health-inequalities"

  public var meaning: String {
    switch self {
    case .serviceSpecification: "the outcomes part of the specification"
    case .outcomesFramework: "each outcome with its indicators, baselines and years"
    case .indicatorDefinitions: "one form for each indicator"
    case .localQualityRequirements: "indicators that a decision makes a requirement"
    case .outcomesPayment: "pools, weights, rules and gates"
    case .targetTrajectory: "baseline and targets, year by year"
    case .reportingRequirements: "what is reported locally"
    case .dataQualityImprovementPlan: "what has no data yet"
    case .serviceDevelopmentImprovementPlan: "bold steps and baselines as milestones"
    case .surveys: "people, carer and staff surveys"
    case .healthInequalities: "who is to be heard and shown apart"
    }
  }
}

/// What the form calls people and things, with capitals as it prints them.
public struct Terms: Written {
  public let span: Span
  public var people: Located<String>?
  public var carers: Located<String>?
  public var staff: Located<String>?
  public var provider: Located<String>?
  public var commissioner: Located<String>?
  public var contract: Located<String>?
  public var services: Located<String>?
  public var year: Located<String>?
  public var quarter: Located<String>?
  public var workingDays: Located<String>?

  init(at span: Span) { self.span = span }

  static let shape = Shape<Terms>(
    "the terms of a form", "What the form calls people and things, with capitals as it prints them."
  ) {
    Field("people", .text, .required, "Those the services are for: Service Users.") { $0.people = $1 }
    Field("carers", .text, .required, "Carers.") { $0.carers = $1 }
    Field("staff", .text, "Staff.") { $0.staff = $1 }
    Field("provider", .text, .required, "Provider.") { $0.provider = $1 }
    Field("commissioner", .text, .required, "Co-ordinating Commissioner.") { $0.commissioner = $1 }
    Field("contract", .text, "Contract.") { $0.contract = $1 }
    Field("services", .text, "Services.") { $0.services = $1 }
    Field("year", .text, "Contract Year.") { $0.year = $1 }
    Field("quarter", .text, "Quarter.") { $0.quarter = $1 }
    Field("working_days", .text, "Operational Days.") { $0.workingDays = $1 }
  }
}

/// One schedule of a form.
public struct FormSchedule: Written {
  public let span: Span
  public var letter: Located<String>?
  public var title: Located<String>
  /// Printed as an annex to the schedule of that letter.
  public var annex: Located<Bool>?
  public var columns: [Located<String>] = []
  public var sections: [FormSection] = []
  public var groups: [FormGroup] = []
  public var rows: [FormRow] = []
  public var obligations: [Obligation] = []
  public var evidence: Located<Evidence>?
  public var verifiedOn: Located<Day>?
  public var source: Located<String>?

  public enum Evidence: String, Choice {
    case unverified
    public var meaning: String { "nobody has checked it against the published form" }
  }

  init(at span: Span) {
    self.span = span
    title = Located("", span)
  }

  static let shape = Shape<FormSchedule>(
    "a schedule of a form", "What one schedule is called, and what it holds."
  ) {
    Field("letter", .text, "Its letter: 2A; none where the form has no letters.") { $0.letter = $1 }
    Field("title", .text, .required, "Its title.") { $0.title = $1 }
    Field("annex", .flag, "Whether it is printed as an annex to the schedule of that letter.") {
      $0.annex = $1
    }
    Field("columns", .list(of: .text), "The headings of its table.") { $0.columns = $1 }
    Field(
      "sections", .list(of: .object(FormSection.self)), "The headings of a service specification, in order."
    ) { $0.sections = $1 }
    Field("groups", .list(of: .object(FormGroup.self)), "Printed groups of rows, in order.") {
      $0.groups = $1
    }
    Field("rows", .list(of: .object(FormRow.self)), "Printed rows, in order.") { $0.rows = $1 }
    Field("obligations", .list(of: .object(Obligation.self)), "What the schedule obliges somebody to do.") {
      $0.obligations = $1
    }
    Field("evidence", .choice(Evidence.self), "`unverified`, where nobody has checked it.") {
      $0.evidence = $1
    }
    Field("verified_on", .date, "When somebody checked it.") { $0.verifiedOn = $1 }
    Field("source", .text, "Against what.") { $0.source = $1 }
  }
}

public struct FormSection: Written {
  public let span: Span
  public var id: Located<String>
  public var title: Located<String>
  public var question: Located<String>?

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
  }

  static let shape = Shape<FormSection>("a section", "A heading of a service specification.") {
    Field(
      "id", .id(of: .formSection), .required,
      "`name`, `number`, `population` and `outcomes` are derived; any other is written by people."
    ) { $0.id = $1 }
    Field("title", .text, .required, "The heading.") { $0.title = $1 }
    Field("question", .text, "The open item it asks, where people write it.") { $0.question = $1 }
  }
}

public struct FormGroup: Written {
  public let span: Span
  public var id: Located<String>
  public var title: Located<String>
  public var note: Located<String>?

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
  }

  static let shape = Shape<FormGroup>(
    "a group of rows", "A printed group; what is agreed locally is in the group `local`."
  ) {
    Field("id", .id(of: .formPart), .required, "Names the group.") { $0.id = $1 }
    Field("title", .text, .required, "Its heading.") { $0.title = $1 }
    Field("note", .prose, "The drafting note under it.") { $0.note = $1 }
  }
}

public struct FormRow: Written {
  public let span: Span
  public var id: Located<String>
  public var title: Located<String>

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    title = Located("", span)
  }

  static let shape = Shape<FormRow>("a printed row", "A row that the form prints.") {
    Field("id", .id(of: .formPart), .required, "Names the row; `people`, `carers` and `staff` are filled in.")
    { $0.id = $1 }
    Field("title", .text, .required, "What is printed in its first column.") { $0.title = $1 }
  }
}

public struct Obligation: Written {
  public let span: Span
  public var id: Located<String>
  public var text: Located<String>

  init(at span: Span) {
    self.span = span
    id = Located("", span)
    text = Located("", span)
  }

  static let shape = Shape<Obligation>("an obligation", "What somebody must do: one sentence, with \"must\".")
  {
    Field("id", .id(of: .formPart), .required, "Names the obligation.") { $0.id = $1 }
    Field("text", .prose, .required, "The sentence.") { $0.text = $1 }
  }
}
