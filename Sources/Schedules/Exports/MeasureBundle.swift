import Compiler
import Reporting
import Specs

/// The indicators as FHIR R4 (4.0.1) `Measure` resources, in one `Bundle` of the type `collection`.
///
/// Criteria are sentences (`text/plain`): most indicators are surveys, and a query made up for them would be false. A Measure
/// has no place for a baseline, a target or a proof; those are in `framework.json` and in the tables.
func measureBundle(_ drafting: Drafting) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.field("resourceType", "Bundle")
    json.field("type", "collection")
    let indicators = drafting.indicators
    // FHIR has no empty lists.
    guard !indicators.isEmpty else { return }
    json.key("entry")
    json.array { json in
      for indicator in indicators {
        json.object { json in
          json.field("fullUrl", uniqueName(of: indicator.key, in: drafting.project))
          json.field("resource") { MeasureResource(indicator, drafting).write(to: &$0) }
        }
      }
    }
  }
  return json.finish()
}

/// One indicator as a `Measure`.
private struct MeasureResource {
  let indicator: Indicator
  let drafting: Drafting
  let definition: IndicatorDefinition

  init(_ indicator: Indicator, _ drafting: Drafting) {
    self.indicator = indicator
    self.drafting = drafting
    definition = IndicatorDefinition(indicator, drafting)
  }

  private var contract: Contract { drafting.project.contract }
  private var outcome: Outcome { drafting.outcome(of: indicator) }

  func write(to json: inout JSONWriter) {
    json.field("resourceType", "Measure")
    json.field("id", indicator.id)
    json.field("url", uniqueName(of: indicator.key, in: drafting.project))
    identifiers(&json)
    json.text("version", contract.edition?.value)
    json.field("name", computerName)
    json.text("title", indicator.text.name)
    json.field("status", contract.status?.value == .release ? "active" : "draft")
    json.key("experimental")
    json.value(drafting.project.maps.contains { $0.numbers == .illustrative })
    json.concept("subjectCodeableConcept", "http://hl7.org/fhir/resource-types", subject)
    json.text("date", contract.asAt?.value.text)
    publisher(&json)
    json.markdown("description", closed(indicator.text.description))
    json.markdown("purpose", "\(outcome.id): \(outcome.statement)")
    json.text("usage", usage)
    json.markdown("copyright", definition.licence)
    period(&json)
    source(&json)
    json.markdown("disclaimer", disclaimer)
    json.concept("scoring", terminology + "measure-scoring", indicator.statistic.family.scoring)
    json.key("type")
    json.array { $0.concept(terminology + "measure-type", type) }
    json.text("riskAdjustment", indicator.statistic.family.riskAdjustment)
    json.text("rateAggregation", indicator.statistic.family.rateAggregation)
    json.markdown("rationale", definition.rationale)
    json.concept(
      "improvementNotation", terminology + "measure-improvement-notation",
      indicator.direction == .up ? "increase" : "decrease")
    json.field("definition", [markdown("Missing answers: \(definition.missingAnswers)")])
    json.markdown("guidance", guidance)
    json.key("group")
    json.array { MeasureGroup(definition).write(to: &$0) }
  }

  private func identifiers(_ json: inout JSONWriter) {
    let system = uniqueName(of: "indicators", in: drafting.project)
    json.key("identifier")
    json.array { json in
      for (use, value) in [("official", indicator.id), ("secondary", indicator.key)] {
        json.object(compact: true) { json in
          json.field("use", use)
          json.field("system", system)
          json.field("value", value)
        }
      }
    }
  }

  /// The key in the form that computers take for a name: `FrailtyGoingHomeConnectionExperience`.
  private var computerName: String {
    let words = indicator.key.split { !$0.isLetter && !$0.isNumber }
    let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let isNamed = name.first?.isLetter == true
    return String((isNamed ? name : "Indicator" + name).prefix(255))
  }

  /// Whom it is about, as one of FHIR's kinds of people.
  private var subject: String {
    let asked = drafting.asked(for: indicator)
    if outcome.class == .enabling { return "Practitioner" }
    return asked == [.carers] ? "RelatedPerson" : "Patient"
  }

  /// What a Measure can be about, by FHIR's list; staff's own reports are outcomes of no patient.
  private var type: String {
    guard let entry = indicator.catalogueEntry else {
      return outcome.class == .enabling ? "outcome" : "patient-reported-outcome"
    }
    switch entry.kind?.value {
    case .prom, .prem, .carer: return "patient-reported-outcome"
    case .process: return "process"
    case .staff, .clinical, .utilisation, .outcome, nil: return "outcome"
    }
  }

  private func publisher(_ json: inout JSONWriter) {
    guard let commissioner = contract.parties?.coordinatingCommissioner else { return }
    json.text("publisher", commissioner.organisation?.value)
    guard let post = commissioner.post?.value else { return }
    json.key("contact")
    json.array(compact: true) { json in json.object { $0.field("name", post) } }
  }

  private var usage: String {
    let edition = contract.edition.map { ", edition \($0.value)" } ?? ""
    return "Indicator \(indicator.id) of \(contract.title.value)\(edition). Use: \(indicator.role.title)."
  }

  private func period(_ json: inout JSONWriter) {
    guard let starts = contract.term?.starts?.value else { return }
    json.key("effectivePeriod")
    json.object(compact: true) { json in
      json.field("start", starts.text)
      if let years = contract.term?.years?.value {
        json.field("end", starts.adding(years: years).dayBefore.text)
      }
    }
  }

  private func source(_ json: inout JSONWriter) {
    json.key("relatedArtifact")
    json.array { json in
      for (type, display) in [("derived-from", definition.version), ("documentation", indicator.text.source)]
      where !display.isEmpty {
        json.object(compact: true) { json in
          json.field("type", type)
          json.field("display", display)
        }
      }
    }
  }

  private var disclaimer: String {
    let draft = contract.status?.value == .release ? [] : ["A draft for discussion."]
    return (draft + drafting.aboutNumbers).joined(separator: " ")
  }

  private var guidance: String {
    let interval = indicator.interval.map { ["Show a 95% interval: \($0.meaning)."] } ?? []
    return
      (["Unit: \(indicator.unit).", "Collected: \(drafting.frequency(of: indicator))."] + interval + [
        "Smallest number of answers to report: \(definition.smallestBase).",
        closed(definition.suppression), definition.caveats,
      ]).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

private let terminology = "http://terminology.hl7.org/CodeSystem/"

extension CatalogueEntry.Family {
  /// FHIR's word for how populations make a score.
  var scoring: String {
    switch self {
    case .proportion: "proportion"
    case .mean, .meanChange: "continuous-variable"
    case .rate, .dsr, .isr, .ratio: "ratio"
    }
  }

  fileprivate var riskAdjustment: String? {
    switch self {
    case .dsr: "Directly standardised; the standard population and its age bands are named in the contract."
    case .isr: "Indirectly standardised; the standard rates are named in the contract."
    case .proportion, .mean, .meanChange, .rate, .ratio: nil
    }
  }

  fileprivate var rateAggregation: String? {
    switch self {
    case .proportion, .rate, .ratio: "Numerators are added, then denominators; shares are never averaged."
    case .mean, .meanChange: "The mean over all people counted; means of parts are never averaged."
    case .dsr, .isr: nil
    }
  }
}

/// FHIR's `markdown` fields are shown as Markdown, and what somebody wrote must do nothing there.
private func markdown(_ text: String) -> String { Escaping.lineStart.escaped(text) }

extension JSONWriter {
  /// FHIR has no empty texts: none is left out.
  mutating func text(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { field(name, value) }
  }

  fileprivate mutating func markdown(_ name: String, _ value: String) {
    if !value.isEmpty { field(name, Schedules.markdown(value)) }
  }

  /// A `CodeableConcept` of one code, as an element of a list.
  mutating func concept(_ system: String, _ code: String) {
    object(compact: true) { json in
      json.key("coding")
      json.array { json in
        json.object { json in
          json.field("system", system)
          json.field("code", code)
        }
      }
    }
  }

  mutating func concept(_ name: String, _ system: String, _ code: String) {
    key(name)
    concept(system, code)
  }
}
