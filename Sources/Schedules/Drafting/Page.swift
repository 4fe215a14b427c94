import Compiler
import Specs

/// What every document of a draft can print: its heading, what the form says of it, and the line at its foot.
struct Page: Sendable {
  let heading: String
  let hasNotes: Bool
  /// The form's title where nobody has checked the schedule against the published one; empty otherwise.
  let unverified: String
  let obligations: [TextLine]
  let numbers: [TextLine]
  let smallNumber: String
  let provider: String
  let commissioner: String
  let services: String
  let edition: String
  let status: String
  let asAt: String
  let packs: [PackLine]

  init(_ drafting: Drafting, _ key: ScheduleKey?) {
    let project = drafting.project
    let contract = project.contract
    let schedule = key.flatMap { project.form.schedule($0) }
    heading = schedule.map { Self.heading(of: $0) } ?? ""
    hasNotes = drafting.options.notes
    let isUnchecked = schedule?.evidence?.value == .unverified && schedule?.annex?.value != true
    unverified = hasNotes && isUnchecked ? project.form.title.value : ""
    obligations = schedule?.obligations.map { TextLine($0.text.value) } ?? []
    numbers = drafting.aboutNumbers.map { TextLine($0) }
    smallNumber = "\(project.smallNumber)"
    provider = project.form.terms?.provider?.value ?? "Provider"
    commissioner = project.form.terms?.commissioner?.value ?? "Commissioner"
    services = project.form.terms?.services?.value ?? "Services"
    edition = contract.edition?.value ?? "[ ]"
    status = (contract.status?.value ?? .draft).rawValue
    asAt = contract.asAt?.value.longText ?? "[ ]"
    packs = Self.packs(project.packs)
  }

  /// "Schedule 2A: Title", "Annex to Schedule 2A: Title", "Title".
  static func heading(of schedule: FormSchedule) -> String {
    guard let letter = schedule.letter?.value else { return schedule.title.value }
    let isAnnex = schedule.annex?.value == true
    return (isAnnex ? "Annex to Schedule " : "Schedule ") + letter + ": " + schedule.title.value
  }

  /// Feelings, then rules, then indicators; the form is named where its letters are.
  private static func packs(_ stamps: [PackStamp]) -> [PackLine] {
    ["feelings", "rules", "indicators"].flatMap { kind in
      stamps.filter { $0.kind == kind }.map { PackLine(kind: kind, id: $0.id, version: $0.version) }
    }
  }
}

/// A list, rule pack or catalogue, as the line at the foot names it.
struct PackLine: Sendable {
  let kind: String
  let id: String
  let version: String

  static let fields = Fields<PackLine>(
    of: "a pack in use",
    [
      .text("kind", "feelings, rules or indicators") { $0.kind },
      .text("id", "its name") { $0.id },
      .text("version", "its version") { $0.version },
    ])
}

/// One sentence or phrase of a list.
struct TextLine: Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static let fields = Fields<TextLine>(of: "a line of text", [.text("text", "the line") { $0.text }])

  /// The same of lines that are kept as they are.
  static let texts = Fields<String>(of: "a line of text", [.text("text", "the line") { $0 }])
}
