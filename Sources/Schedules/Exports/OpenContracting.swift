import Compiler
import Reporting
import Specs

/// Baselines and targets as metrics of the Open Contracting Data Standard 1.1, in a release package: its metrics extension,
/// in the shape of 28 March 2024.
///
/// A draft says what a tender would ask for (`tender.targets`); at `release` it is what the contract says
/// (`contracts[].agreedMetrics`). The `ocid` is the project's id: who publishes puts their registered prefix before it.
func openContractingPackage(_ drafting: Drafting) -> [UInt8] {
  let contract = drafting.project.contract
  let date = (contract.asAt?.value.text ?? "1900-01-01") + "T00:00:00Z"
  let publisher = contract.parties?.coordinatingCommissioner?.organisation?.value ?? contract.title.value
  var json = JSONWriter()
  json.object { json in
    json.field("uri", uniqueName(of: "release-package", in: drafting.project))
    json.field("version", "1.1")
    json.field("publishedDate", date)
    json.field("publisher") { $0.field("name", publisher) }
    json.field(
      "extensions",
      [
        "https://raw.githubusercontent.com/open-contracting-extensions/ocds_metrics_extension/master/extension.json"
      ])
    json.key("releases")
    json.array { json in
      json.object { json in
        json.field("ocid", contract.id.value)
        json.field(
          "id", "\(contract.id.value)-\(contract.edition?.value ?? contract.asAt?.value.text ?? "1")")
        json.field("date", date)
        json.field("language", "en")
        json.field("tag", [drafting.project.isRelease ? "contract" : "planning"])
        json.field("initiationType", "tender")
        stage(drafting, &json)
      }
    }
  }
  return json.finish()
}

private func stage(_ drafting: Drafting, _ json: inout JSONWriter) {
  let contract = drafting.project.contract
  guard drafting.project.isRelease else {
    return json.field("tender") { json in
      json.field("id", contract.id.value)
      json.field("title", contract.title.value)
      json.field("status", "planning")
      metrics("targets", drafting, &json)
    }
  }
  json.key("contracts")
  json.array { json in
    json.object { json in
      json.field("id", contract.id.value)
      json.field("awardID", contract.id.value)
      json.field("title", contract.title.value)
      json.field("status", "pending")
      metrics("agreedMetrics", drafting, &json)
    }
  }
}

/// Lists of the standard hold at least one thing.
private func metrics(_ name: String, _ drafting: Drafting, _ json: inout JSONWriter) {
  guard !drafting.indicators.isEmpty else { return }
  json.key(name)
  json.array { json in
    for indicator in drafting.indicators {
      let metric = Metric(indicator, drafting)
      json.object { metric.write(to: &$0) }
    }
  }
}

/// An indicator as a `Metric`, with an `Observation` for each value.
private struct Metric {
  let indicator: Indicator
  let drafting: Drafting
  let baseline: ShownBaseline

  init(_ indicator: Indicator, _ drafting: Drafting) {
    self.indicator = indicator
    self.drafting = drafting
    baseline = ShownBaseline(of: indicator, drafting)
  }

  func write(to json: inout JSONWriter) {
    json.field("id", indicator.id)
    json.field("title", indicator.text.name)
    json.field("description", description)
    let observations = observations
    guard !observations.isEmpty else { return }
    json.key("observations")
    json.array { json in
      for observation in observations {
        json.object { write(observation, &$0) }
      }
    }
  }

  /// The standard has no field for a direction, an interval or what kind of target it is: these are said in words.
  private var description: String {
    var sentences = [
      closed(indicator.text.description), closed(capitalised(indicator.direction.meaning)),
    ]
    if let interval = indicator.interval {
      sentences.append("Shown with a 95% interval: \(interval.meaning).")
    }
    let targets = indicator.measure?.targets ?? []
    if targets.contains(where: { $0.lower != nil || $0.upper != nil }) {
      sentences.append(
        "The level `lower` is the least that earns anything, `target` what the parties expect, `upper` what earns everything."
      )
    } else if !targets.isEmpty {
      sentences.append("A target is what the parties expect.")
    }
    if let reason = baseline.withheld { sentences.append("The baseline is withheld: \(reason).") }
    return (sentences + drafting.illustrative).joined(separator: " ")
  }

  private struct Observation {
    let id: String
    let period: (from: Day, to: Day)?
    let value: Quantity
    let dimensions: [(name: String, value: String)]
    let notes: String?
  }

  private var observations: [Observation] {
    let population = drafting.framework.service(of: drafting.outcome(of: indicator)).phrase(
      for: drafting.asked(for: indicator))
    var found: [Observation] = []
    if let value = baseline.value, let measured = indicator.measure?.baseline {
      let period = measured.from.flatMap { from in measured.to.map { (from.value, $0.value) } }
      found.append(
        Observation(
          id: "\(indicator.id)-baseline", period: period, value: value,
          dimensions: [("valueType", "baseline"), ("population", population)],
          notes: "Among \(baseline.people) people."))
    }
    for target in indicator.measure?.targets ?? [] {
      guard let year = target.year?.value else { continue }
      for (level, value) in [("lower", target.lower), ("target", target.target), ("upper", target.upper)] {
        guard let value = value?.value else { continue }
        found.append(
          Observation(
            id: "\(indicator.id)-year-\(year)-\(level)", period: drafting.project.period(ofYear: year),
            value: value,
            dimensions: [
              ("valueType", "target"), ("level", level), ("contractYear", "\(year)"),
              ("state", (target.state?.value ?? .agreed).rawValue), ("population", population),
            ], notes: target.because?.value))
      }
    }
    return found
  }

  private func write(_ observation: Observation, _ json: inout JSONWriter) {
    json.field("id", observation.id)
    if let period = observation.period {
      json.key("period")
      json.object(compact: true) { json in
        json.field("startDate", period.from.text + "T00:00:00Z")
        json.field("endDate", period.to.text + "T23:59:59Z")
      }
    }
    json.key("measure")
    json.raw(observation.value.number.literal)
    unit(&json)
    json.key("dimensions")
    json.object(compact: true) { json in
      for dimension in observation.dimensions { json.field(dimension.name, dimension.value) }
    }
    json.text("notes", observation.notes)
  }

  /// A percentage by its code in the United Nations' list; other units have a name only.
  private func unit(_ json: inout JSONWriter) {
    guard !indicator.unit.isEmpty else { return }
    json.key("unit")
    json.object(compact: true) { json in
      let isPercent = indicator.unit == "%"
      json.field("name", isPercent ? "percent" : indicator.unit)
      guard isPercent else { return }
      json.field("scheme", "UNCEFACT")
      json.field("id", "P1")
    }
  }
}

extension Drafting {
  /// What is said of numbers that are not real.
  fileprivate var illustrative: [String] {
    project.maps.contains { $0.numbers == .illustrative }
      ? ["The numbers of the project are illustrative."] : []
  }
}
