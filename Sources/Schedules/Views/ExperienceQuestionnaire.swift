import Compiler
import Reporting
import Specs

/// One page to print for each service and audience: the touchpoints its outcomes rest on, and the words to ring.
struct ExperienceQuestionnaire: ScheduleView {
  static let key = "experience-questionnaire"
  let page: Page
  let sheets: [Sheet]

  static let fields = Fields<Self>.document(
    "the questionnaire to print",
    [
      .list("sheets", "a sheet for people and carers and one for staff, service by service", Sheet.fields) {
        $0.sheets
      }
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    page = Page(drafting, nil)
    let services = drafting.project.services
    sheets = drafting.framework.questionnaires.flatMap { questionnaire in
      let service = services[questionnaire.service]
      return questionnaire.sheets.map { sheet in
        Sheet(
          service: services.count > 1 ? service.title : "",
          asked: sheet.audience == .staff
            ? [] : sheet.groups.map { TextLine($0 == .carers ? service.carers : service.people) },
          isForStaff: sheet.audience == .staff,
          help: withoutStop(drafting.openSlot("\(service.id)/questionnaire/help")),
          segments: sheet.audience == .staff ? [] : service.segments.map { TextLine($0.people.value) },
          written: sheet.questions)
      }
    }
  }

  /// What one person is handed.
  struct Sheet: Sendable {
    let service: String
    let asked: [TextLine]
    let isForStaff: Bool
    let help: String
    let segments: [TextLine]
    let written: [Questionnaire.Question]

    var questions: some Collection<Question> { written.lazy.map { Question($0, of: written.count) } }

    static let fields = Fields<Sheet>(
      of: "a sheet",
      [
        .text("service", "the service's name, where the contract has several") { $0.service },
        .flag("hasSeveralAsked", "whether people and carers are both asked") { $0.asked.count > 1 },
        .list("asked", "who is asked: the people, their carers", TextLine.fields) { $0.asked },
        .flag("forStaff", "whether staff are asked") { $0.isForStaff },
        .text("help", "the slot for the number to ring for help") { $0.help },
        .flag("hasSegments", "whether results are shown for parts of the population") {
          !$0.segments.isEmpty
        },
        .list("segments", "the parts of the population that results are shown for", TextLine.fields) {
          $0.segments
        },
        .list("questions", "the questions", Question.fields) { $0.questions },
      ])
  }

  /// One question.
  struct Question: Sendable {
    let number: Int
    let heading: String
    let isAboutTouchpoint: Bool
    let next: Int?
    let words: [String]

    init(_ question: Questionnaire.Question, of count: Int) {
      number = question.number
      heading = question.heading
      isAboutTouchpoint = question.touchpoint != nil
      next = question.number < count ? question.number + 1 : nil
      words = question.words
    }

    static let fields = Fields<Question>(
      of: "a question",
      [
        .text("number", "its number on the sheet") { "\($0.number)" },
        .text("heading", "where people were, or the last three months") { $0.heading },
        .flag("aboutTouchpoint", "whether it asks about one touchpoint, which may not have happened") {
          $0.isAboutTouchpoint
        },
        .text("next", "the number of the next question; empty for the last") {
          $0.next.map { "\($0)" } ?? ""
        },
        .list("words", "the words to ring, in alphabetical order", TextLine.texts) { $0.words },
      ])
  }
}
