import Compiler
import Reporting

/// How a plan is printed.
public enum PlanFormat: String, Sendable, CaseIterable {
  case text, json, csv
}

/// What targets take and what numbers of people can show, for one indicator or all: to choose a target with open eyes.
///
/// It is for those who work on the project; small numbers are held back all the same, because a table is soon sent on.
public struct Planning: Sendable {
  /// In the order of their ids.
  public let plans: [MeasurePlan]
  /// Those that cannot be planned, and why.
  public let left: [(indicator: Indicator, gap: MeasurePlan.Gap)]
  let drafting: Drafting

  /// - Parameters:
  ///   - query: the id or key of an indicator, or of an outcome for all of its own; all where left out.
  ///   - people: the numbers of people to look at; around those expected and needed where left out.
  /// - Returns: nil where nothing has that name; see `nearestPlannable`.
  public init?(_ query: String?, in framework: Framework, people: ClosedRange<Int>?) {
    drafting = Drafting(framework, RenderOptions())
    var chosen = drafting.indicators
    if let query {
      let id = query.uppercased()
      chosen = chosen.filter { indicator in
        let outcome = framework.outcomes[indicator.outcome]
        return [indicator.id, outcome.id].contains(id) || [indicator.key, outcome.key].contains(query)
      }
      guard !chosen.isEmpty else { return nil }
    }
    var plans: [MeasurePlan] = []
    var left: [(indicator: Indicator, gap: MeasurePlan.Gap)] = []
    for indicator in chosen {
      switch indicator.plan(people: people) {
      case .success(let plan): plans.append(plan)
      case .failure(let failure): left.append((indicator, failure.gap))
      }
    }
    self.plans = plans
    self.left = left
  }

  public func bytes(_ format: PlanFormat) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .json: json
    case .csv: csv
    }
  }

  /// What has to be written before an indicator can be planned, as a sentence.
  public static func remedy(_ gap: MeasurePlan.Gap, for indicator: Indicator) -> String {
    switch gap {
    case .baseline:
      "write what was measured before as `baseline:` of \(indicator.key) in a decisions file; \(indicator.id) has none"
    case .withheld:
      "the baseline of \(indicator.id) is withheld, since it would give away too few people; measure it among more, or over a longer period"
    case .deviation:
      "write the standard deviation between people as `sd:` of its baseline; without it nobody knows how far the mean of \(indicator.id) moves by chance"
    case .events:
      "write how many events were counted as `events:` of its baseline; they decide what a rate such as \(indicator.id) can show"
    case .ratio:
      "\(indicator.id) is one number over another, and nothing is known of how it moves by chance; choose a share, a mean or a rate"
    case .range:
      "the baseline of \(indicator.id) is not a value from which a change can be told; see outcomes check"
    }
  }
}

/// At most three names that a query may have meant, nearest first.
public func nearestPlannable(_ query: String, in framework: Framework) -> [String] {
  NearestNames.of(
    query,
    among: framework.indicators.flatMap { [$0.id, $0.key] } + framework.outcomes.flatMap { [$0.id, $0.key] })
}
