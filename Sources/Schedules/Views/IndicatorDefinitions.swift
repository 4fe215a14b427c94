import Compiler
import Reporting
import Specs

/// One form for each indicator, after the field names of the national form for a local indicator.
struct IndicatorDefinitions: ScheduleView {
  static let formKey: ScheduleKey? = .indicatorDefinitions
  let page: Page
  private let drafting: Drafting

  static let fields = Fields<Self>.document(
    "the indicator definitions, one form for each",
    [
      .list("indicators", "the indicators, in the order of their ids", IndicatorDefinition.fields) {
        $0.indicators
      }
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    page = Page(drafting, Self.formKey)
    self.drafting = drafting
  }

  /// Made one by one when they are written: a definition is large.
  private var indicators: some Collection<IndicatorDefinition> {
    drafting.indicators.lazy.map { IndicatorDefinition($0, drafting) }
  }
}

/// How one indicator is defined, field by field. An object, because a field is read of the whole row: an indicator is
/// large, and would be copied for each.
final class IndicatorDefinition: Sendable {
  let indicator: Indicator
  let drafting: Drafting
  let payment: IndicatorPayment?
  let proof: IndicatorProof?

  init(_ indicator: Indicator, _ drafting: Drafting) {
    self.indicator = indicator
    self.drafting = drafting
    payment = drafting.paidIndicators.first { drafting.framework.indicators[$0.place].key == indicator.key }
      .map { IndicatorPayment($0, drafting) }
    proof = IndicatorProof(indicator, drafting)
  }

  static let fields = Fields<IndicatorDefinition>(
    of: "the definition of an indicator",
    [
      .text("id", "its public id") { $0.indicator.id },
      .text("name", "what it is, as a phrase") { $0.indicator.text.name },
      .text("version", "the entry it is defined by, and its version") { $0.version },
      .text("outcomeID", "the id of the outcome it measures") { $0.outcome.id },
      .text("outcome", "the statement of the outcome it measures") { $0.outcome.statement },
      .text("description", "what it is, as a sentence") { closed($0.indicator.text.description) },
      .text("cohort", "who is counted") { $0.indicator.text.cohort },
      .text("numerator", "what is counted") { $0.indicator.text.numerator },
      .text("denominator", "among whom") { $0.indicator.text.denominator },
      .text("exclusions", "who or what is left out") { $0.exclusions },
      .text("missingAnswers", "what is done about answers that are missing") { $0.missingAnswers },
      .text("unit", "its unit") { $0.indicator.unit },
      .text("direction", "which way is better") { $0.indicator.direction.meaning },
      .text("rationale", "why it is here") { $0.rationale },
      .text("source", "where the figures come from") { $0.indicator.text.source },
      .text("collected", "how often data are collected") { $0.collected },
      .text("collectedBy", "who collects them") { $0.collectedBy },
      .text("reported", "how often they are reported to the commissioner") { $0.reported },
      .text("baselinePeriod", "the period of the baseline") { $0.baselinePeriod },
      .text("baseline", "the baseline, or the open slot") { $0.baseline },
      .text("targets", "what is to be reached, year by year; empty where nothing is agreed") {
        $0.drafting.targets(of: $0.indicator, from: 1)
      },
      .text("expected", "how many answers are expected") { $0.expected },
      .text("smallestBase", "the smallest number of answers to report") { $0.smallestBase },
      .text("suppression", "how small numbers are shown") { $0.suppression },
      .text("shownFor", "whom results are shown for; empty for figures of others") { $0.shownFor },
      .text("series", "where its series was broken; empty where it was not") { $0.series },
      .text("licence", "whether it may be used; empty for the project's own") { $0.licence },
      .text("attribution", "how far the provider can change it") { $0.attribution },
      .text("use", "what it is used for") { $0.indicator.role.title },
      .text("origin", "which values are authored, proposed or derived; empty where none was set") {
        $0.drafting.origin(of: $0.indicator)
      },
      .optional("payment", "how payment follows, where a decision makes it paid", IndicatorPayment.fields) {
        $0.payment
      },
      .text("stopped", "why payment that was decided does not stand; empty where it does") {
        $0.indicator.stoppedText
      },
      .optional(
        "proof", "whether it can be measured, once something is decided about it", IndicatorProof.fields
      ) {
        $0.proof
      },
      .text("widerThanService", "whom the figure describes, where that is more than the service") {
        $0.widerThanService
      },
    ])
}

extension IndicatorDefinition {
  private var project: Project { drafting.project }
  private var outcome: Outcome { drafting.outcome(of: indicator) }
  private var entry: CatalogueEntry? { indicator.catalogueEntry }
  private var isOwn: Bool { indicator.isCollectedByProvider }

  /// "experience, version 1"
  var version: String { indicator.entry.split(separator: "@").joined(separator: ", version ") }

  var exclusions: String {
    let exclusions = indicator.text.exclusions
    return exclusions.isEmpty ? "None" : capitalised(exclusions.joined(separator: "; "))
  }

  var missingAnswers: String {
    if let decided = indicator.measure?.missingAnswers?.value { return decided }
    return isOwn
      ? "Left out of the numerator and the denominator, and shown beside the result (proposed)"
      : "As published with the figure"
  }

  var rationale: String {
    switch indicator.source {
    case .experience: return outcome.because.first.map { closed($0.because) } ?? ""
    case .catalogue(_, let rule?):
      return "The rule that makes \(outcome.id) prefers this indicator (\(rule))."
    case .catalogue:
      guard let axis = outcome.axis else { return "The catalogue lists it for this outcome." }
      return "The catalogue lists it for feelings that go \(axis.meaning)."
    }
  }

  private var isProposed: String { indicator.frequency.origin == .proposed ? " (proposed)" : "" }

  private var collected: String {
    indicator.isExperience ? "All year" + isProposed : indicator.frequency.text
  }

  private var collectedBy: String {
    isOwn ? "The \(project.form.terms?.provider?.value ?? "Provider")" : "The publisher of the figure"
  }

  private var reported: String {
    isOwn ? drafting.frequency(of: indicator) : "Not Applicable: the Commissioner reads the published result."
  }

  private var baselinePeriod: String {
    if let baseline = indicator.measure?.baseline { return drafting.period(of: baseline) }
    return isOwn ? drafting.baselinePeriod ?? "[ ]" : "[ ]"
  }

  private var baseline: String {
    guard let baseline = indicator.measure?.baseline else {
      return drafting.openSlot("\(indicator.key)/baseline")
    }
    let shown = ShownBaseline(of: indicator, drafting)
    let people = shown.people.isEmpty ? "" : ", \(shown.people) people"
    let because = shown.withheld.map { ", because \($0)" } ?? ""
    return "\(shown.text)\(because) (\(baseline.source?.value ?? "[ ]")\(people))"
  }

  private var expected: String {
    guard isOwn else { return "Not Applicable" }
    let year = project.form.terms?.year?.value ?? "year"
    if let people = indicator.measure?.expectedPeople {
      return "\(drafting.people(people.value, of: indicator)) in each \(year)"
    }
    return drafting.openSlot("\(indicator.key)/expected_people")
  }

  var smallestBase: String {
    if isOwn { return "\(indicator.smallestBase(project))" }
    return entry?.thresholds?.minBase.map { "\($0.value)" } ?? "As published with the figure"
  }

  var suppression: String {
    if !isOwn {
      return entry?.disclosure.map { "As published: \($0.value.meaning)" } ?? "As published with the figure"
    }
    if let rule = entry?.disclosure {
      return "\(capitalised(rule.value.meaning)). A number that would give one away is not shown either."
    }
    let small = project.smallNumber
    if small <= 1 { return "None" }
    let range = small == 2 ? "The number 1" : "A number from 1 to \(small - 1)"
    return "\(range) is shown as \"fewer than \(small)\", and so is any number that would give it away."
  }

  var shownFor: String {
    guard indicator.isExperience else { return "" }
    if indicator.experience?.sheet == .staff { return "Staff" }
    let asked = drafting.asked(for: indicator)
    let groups = capitalised(asked.map(\.rawValue).joined(separator: ", "))
    let together = asked.count > 1 ? ", and both together" : ""
    return ([groups + together] + service.segments.map(\.people.value)).joined(separator: "; ")
  }

  var service: BoundService { drafting.framework.service(of: outcome) }

  var series: String {
    (entry?.breaks ?? []).compactMap { broken in
      guard let at = broken.at?.value.longText, let reason = broken.reason?.value else { return nil }
      return "\(capitalised(reason)); a figure from before \(at) is not a baseline."
    }.joined(separator: " ")
  }

  /// The catalogue says "none; cite the source" where nothing has to be done before it is used.
  var licence: String {
    guard let licence = entry?.licence, let status = licence.status else { return "" }
    let action = licence.action.map {
      $0.value.hasPrefix("none; ") ? String($0.value.dropFirst(6)) : $0.value
    }
    return closed(
      [status.value.meaning, action == "none" ? nil : action].compactMap { $0 }.joined(separator: "; "))
  }

  var attribution: String {
    guard let influence = indicator.measure?.influence?.value else {
      if let entry, entry.describes?.value == .area {
        return "Not Applicable: the figure describes the whole area."
      }
      return drafting.openSlot("\(indicator.key)/influence")
    }
    return capitalised(influence.rawValue) + ": "
      + (indicator.measure?.note?.value ?? closed(influence.meaning))
  }

  var widerThanService: String {
    switch entry?.describes?.value {
    case .area: "the whole area"
    case .practice: "each practice"
    case .trust: "each trust"
    case .service, nil: ""
    }
  }
}
