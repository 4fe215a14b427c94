import Compiler
import Reporting

// What a contract says, on one page: each schedule is a view of the framework, put through a template.
//
//   framework → view → template → Markdown → every other format
//             plain data   templates/<key>.md     Formats/

/// One document that is made of a framework.
public struct Schedule: Sendable {
  /// Names it for ever; its file is `<key>.md`, and so is its template.
  public let key: String
  /// What it holds, in a few words.
  public let about: String
  /// Whether it becomes part of the contract.
  public let isContractual: Bool
  /// The names its template may use.
  public let fields: [FieldListing]
  /// Whether its template uses only names there are.
  let check: @Sendable (Templates, inout Diagnostics) -> Void
  let write: @Sendable (Drafting, Templates, inout Diagnostics) -> [UInt8]?

  public var fileName: String { key + ".md" }

  init<View: ScheduleView>(_ view: View.Type) {
    key = View.key
    about = View.fields.about
    isContractual = View.isContractual
    fields = View.fields.listing
    let bind = { @Sendable (templates: Templates, diagnostics: inout Diagnostics) in
      templates.template(for: View.key)
        .bind(to: View.fields, partials: templates.partials, diagnostics: &diagnostics)
    }
    check = { templates, diagnostics in _ = bind(templates, &diagnostics) }
    write = { drafting, templates, diagnostics in
      guard View.isWritten(for: drafting), let view = View(drafting, &diagnostics) else { return nil }
      // What is wrong with a template was reported when the templates were taken in.
      var reported = Diagnostics()
      return bind(templates, &reported)?.render(view)
    }
  }
}

/// Every schedule, the contractual ones first.
public let allSchedules: [Schedule] = [
  Schedule(ServiceSpecification.self),
  Schedule(OutcomesFrameworkSchedule.self),
  Schedule(IndicatorDefinitions.self),
  Schedule(LocalQualityRequirements.self),
  Schedule(OutcomesPayment.self),
  Schedule(TargetTrajectory.self),
  Schedule(ReportingRequirements.self),
  Schedule(DataQualityImprovementPlan.self),
  Schedule(ServiceDevelopmentPlan.self),
  Schedule(Surveys.self),
  Schedule(HealthInequalities.self),
  Schedule(ExperienceQuestionnaire.self),
  Schedule(PaymentExample.self),
  Schedule(VisionDocument.self),
  Schedule(Traceability.self),
  Schedule(UnansweredFindings.self),
  Schedule(OpenItemsDocument.self),
]

/// What the caller may choose about the documents.
public struct RenderOptions: Sendable {
  /// Whether drafting notes are printed.
  public var notes: Bool
  /// Whether words that only the parties may read are printed in `traceability`.
  public var forParties: Bool
  /// How Word files look.
  public var wordStyles: WordStyles

  public init(notes: Bool = true, forParties: Bool = false, wordStyles: WordStyles = .own) {
    self.notes = notes
    self.forParties = forParties
    self.wordStyles = wordStyles
  }
}

/// A document that is ready to be written to disk.
public struct RenderedFile: Sendable {
  public let name: String
  public let bytes: [UInt8]
}

/// A framework as the schedules read it: prepared once, read by each schedule, on any thread.
public struct Draft: Sendable {
  let drafting: Drafting
  let templates: Templates

  public init(_ framework: Framework, options: RenderOptions, templates: Templates) {
    drafting = Drafting(framework, options)
    self.templates = templates
  }

  /// One schedule; nil where the form has none of this kind, or something is wrong, which has been reported.
  public func render(_ schedule: Schedule, diagnostics: inout Diagnostics) -> RenderedFile? {
    schedule.write(drafting, templates, &diagnostics).map { RenderedFile(name: schedule.fileName, bytes: $0) }
  }
}

/// Writes every schedule of a framework, one after the other.
public func render(
  _ framework: Framework, options: RenderOptions, templates: Templates, diagnostics: inout Diagnostics
) -> [RenderedFile] {
  let draft = Draft(framework, options: options, templates: templates)
  return allSchedules.compactMap { draft.render($0, diagnostics: &diagnostics) }
}
