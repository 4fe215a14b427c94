import Compiler
import Reporting
import Specs

/// Plain data made from a framework, for one template.
protocol ScheduleView: Sendable {
  static var key: String { get }
  /// What the contract form calls it; nil for a document that is not part of the contract.
  static var formKey: ScheduleKey? { get }
  static var fields: Fields<Self> { get }
  var page: Page { get }
  /// Whether there is anything to write it for.
  static func isWritten(for drafting: Drafting) -> Bool
  /// Nil where something was reported.
  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics)
}

extension ScheduleView {
  static var formKey: ScheduleKey? { nil }
  static var key: String { formKey?.rawValue ?? "" }
  static var isContractual: Bool { formKey != nil }

  /// A form that has no such schedule leaves it out of the contract.
  static func isWritten(for drafting: Drafting) -> Bool {
    formKey.map { drafting.project.form.schedule($0) != nil } ?? true
  }
}

extension Fields where Owner: ScheduleView {
  /// The names of one view, with those that every document offers.
  static func document(_ about: String, _ own: [Field<Owner>]) -> Fields<Owner> {
    let common: [Field<Owner>] = [
      .text("heading", "its letter and title, as the contract form has them") { $0.page.heading },
      .flag("notes", "whether drafting notes are printed") { $0.page.hasNotes },
      .text("unverified", "the form, where nobody has checked its letter and headings") {
        $0.page.unverified
      },
      .list("obligations", "what the form obliges somebody to do here", TextLine.fields) {
        $0.page.obligations
      },
      .list("numbers", "where the numbers come from, and how small ones are shown", TextLine.fields) {
        $0.page.numbers
      },
      .text("smallNumber", "a number of people below this is not printed") { $0.page.smallNumber },
      .text("provider", "what the form calls the provider") { $0.page.provider },
      .text("commissioner", "what the form calls the commissioner") { $0.page.commissioner },
      .text("services", "what the form calls the services") { $0.page.services },
      .text("edition", "the edition of the draft") { $0.page.edition },
      .text("status", "draft or release") { $0.page.status },
      .text("asAt", "the date printed as today") { $0.page.asAt },
      .list("packs", "the lists, rules and catalogues in use", PackLine.fields) { $0.page.packs },
    ]
    let taken = Set(own.map(\.name))
    return Fields(of: about, own + common.filter { !taken.contains($0.name) })
  }
}
