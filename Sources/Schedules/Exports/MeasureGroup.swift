import Compiler
import Reporting
import Specs

/// The populations of a `Measure`, and what its results are shown apart for.
struct MeasureGroup {
  let definition: IndicatorDefinition

  init(_ definition: IndicatorDefinition) { self.definition = definition }

  private var indicator: Indicator { definition.indicator }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("population")
      json.array { json in
        for population in populations { write(population, &json) }
      }
      let strata = strata
      guard !strata.isEmpty else { return }
      json.key("stratifier")
      json.array { json in
        for stratum in strata {
          json.object(compact: true) { json in
            json.field("code") { $0.field("text", stratum.name) }
            criteria(stratum.text, &json)
          }
        }
      }
    }
  }

  /// The sets that keep each kind of score whole, in the order in which they narrow.
  private var populations: [(code: String, text: String)] {
    let text = indicator.text
    let exclusions = text.exclusions.joined(separator: "; ")
    let found: [(code: String, text: String)]
    switch indicator.statistic.family.scoring {
    case "continuous-variable":
      found = [
        ("initial-population", text.cohort), ("measure-population", text.denominator),
        ("measure-population-exclusion", exclusions), ("measure-observation", text.numerator),
      ]
    default:
      found = [
        ("initial-population", text.cohort), ("denominator", text.denominator),
        ("denominator-exclusion", exclusions), ("numerator", text.numerator),
      ]
    }
    return found.filter { !$0.text.isEmpty }
  }

  private func write(_ population: (code: String, text: String), _ json: inout JSONWriter) {
    json.object { json in
      json.concept(
        "code", "http://terminology.hl7.org/CodeSystem/measure-population", population.code)
      criteria(population.text, &json)
    }
  }

  private func criteria(_ text: String, _ json: inout JSONWriter) {
    json.key("criteria")
    json.object(compact: true) { json in
      json.field("language", "text/plain")
      json.field("expression", text)
    }
  }

  private var strata: [(name: String, text: String)] {
    let splits = (indicator.measure?.splits ?? []).map { split in
      let groups = split.groups.map { ", in \($0.value) groups" } ?? ""
      return (name: split.by.value, text: capitalised(split.by.value) + groups)
    }
    guard indicator.isExperience, indicator.experience?.sheet != .staff else { return splits }
    let asked = definition.drafting.asked(for: indicator)
    let groups =
      asked.count > 1
      ? [(name: "Group", text: capitalised(asked.map(\.rawValue).joined(separator: "; ")))] : []
    let segments = definition.service.segments.map { segment in
      (name: segment.id.value, text: capitalised(segment.people.value))
    }
    return groups + segments + splits
  }
}
