import Compiler
import Reporting
import Specs

/// Each PATH as an ordered list, from the north star to the first step, with what each part serves and became.
struct VisionDocument: ScheduleView {
  static let key = "vision"
  let page: Page
  let visions: [Vision]

  static let fields = Fields<Self>.document(
    "the vision: each PATH as an ordered list",
    [
      .list("visions", "the PATHs", Vision.fields) { $0.visions }
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    page = Page(drafting, nil)
    let whereabouts = Whereabouts(drafting.framework)
    visions = drafting.project.visions.indices.map { Vision($0, whereabouts, drafting) }
  }

  /// One PATH.
  struct Vision: Sendable {
    let title: String
    let held: String
    let madeBy: String
    let leavesSmallUnsaid: Bool
    let asOf: String
    let lists: [VisionList]
    let steps: [VisionStep]
    let nextMonth: [VisionStep]
    let first: VisionLine?
    let feelings: [TextLine]

    init(_ place: Int, _ whereabouts: Whereabouts, _ drafting: Drafting) {
      let vision = drafting.project.visions[place]
      let source = vision.source
      title = vision.title
      held = source.held?.value.longText ?? ""
      let made = source.madeBy.map { (role: $0.key.value, count: $0.value.value) }
      madeBy = drafting.countedOrNamed(made)
      leavesSmallUnsaid = made.contains { drafting.isSmall($0.count) }
      asOf = vision.asOf?.longText ?? "[ ]"
      lists = visionLists(place, whereabouts, drafting)
      steps = visionSteps(place, whereabouts, drafting)
      nextMonth = source.nextMonth.map { item in
        VisionStep(
          id: item.id.value, what: item.step.value, owner: item.owner?.value ?? "[ ]",
          by: item.by?.value.longText ?? "[ ]", serves: item.serves.map(\.value).joined(separator: ", "),
          became: "")
      }
      first = source.firstStep.map { step in
        let known = [step.owner?.value, step.by.map { "by " + $0.value.longText }].compactMap { $0 }
        return VisionLine(id: "", text: closed(step.step.value), about: known.joined(separator: ", "))
      }
      feelings = source.feelingsAtEnd.map { TextLine(capitalised($0.value) + ".") }
    }

    static let fields = Fields<Vision>(
      of: "a PATH",
      [
        .text("title", "its title") { $0.title },
        .text("held", "when it was made") { $0.held },
        .text("madeBy", "who made it") { $0.madeBy },
        .flag("leavesSmallUnsaid", "whether some of them are too few to be counted") { $0.leavesSmallUnsaid },
        .text("asOf", "the day people look back from") { $0.asOf },
      ]
        + VisionPart.allCases.map { part in
          .list(part.rawValue, part.meaning, VisionLine.fields) { vision in
            vision.lists.first { $0.part == part }?.lines ?? []
          }
        }
        + VisionPart.allCases.map { part in
          .flag(part.flag, "whether there is any of it") { vision in vision.lists.contains { $0.part == part }
          }
        } + [
          .flag("hasSteps", "whether there are bold steps") { !$0.steps.isEmpty },
          .list("steps", "the bold steps", VisionStep.fields) { $0.steps },
          .flag("hasNextMonth", "whether there is work for the first month") { !$0.nextMonth.isEmpty },
          .list("nextMonth", "the work of the first month", VisionStep.fields) { $0.nextMonth },
          .optional("first", "what is done next, within days", VisionLine.fields) { $0.first },
          .flag("hasFeelings", "whether it was noted how people felt at the end") { !$0.feelings.isEmpty },
          .list("feelings", "how people felt at the end", TextLine.fields) { $0.feelings },
        ])
  }
}
