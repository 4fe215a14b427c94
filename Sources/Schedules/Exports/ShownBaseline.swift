import Compiler
import Specs

/// A baseline as it may leave the project: nothing that is too small to print, and nothing that it could be worked out from.
struct ShownBaseline {
  /// Nil where there is none, or where it is withheld.
  let value: Quantity?
  /// A number, or "fewer than 5"; empty where there is no baseline.
  let people: String
  /// Why the value is withheld, as a phrase; nil where it is not.
  let withheld: String?

  init(_ baseline: Baseline?, of indicator: Indicator, _ drafting: Drafting) {
    let count = baseline?.people?.value
    people = count.map { drafting.people($0) } ?? ""
    withheld = baseline.flatMap { Self.reason($0, indicator, drafting) }
    value = withheld == nil ? baseline?.value?.value : nil
  }

  private static func reason(
    _ baseline: Baseline, _ indicator: Indicator, _ drafting: Drafting
  ) -> String? {
    let small = drafting.project.smallNumber
    if let people = baseline.people?.value {
      if drafting.isSmall(people) { return "fewer than \(small) people" }
      if let least = indicator.catalogueEntry?.thresholds?.minBase?.value, people < least {
        return "fewer people than the \(least) that a figure needs"
      }
      if let parts = Self.parts(of: baseline, people, indicator), parts.contains(where: drafting.isSmall) {
        return "a number below \(small) could be worked out from it"
      }
    }
    if let events = baseline.events?.value, drafting.isSmall(events) { return "fewer than \(small) events" }
    return nil
  }

  /// For a proportion: how many people it counts and how many it does not, to the nearest person.
  private static func parts(of baseline: Baseline, _ people: Int, _ indicator: Indicator) -> [Int]? {
    guard indicator.statistic.family == .proportion, let number = baseline.value?.value.number,
      number.units >= 0
    else {
      return nil
    }
    var hundred: Int128 = 100
    for _ in 0..<number.scale { hundred *= 10 }
    let doubled = Int128(number.units) * Int128(people) * 2
    let counted = Int((doubled + hundred) / (hundred * 2))
    return [counted, people - counted]
  }
}

extension Indicator {
  /// How its interval is calculated, where that is known.
  var interval: CatalogueEntry.Interval? {
    isExperience ? .wilson : catalogueEntry?.statistic?.interval?.value
  }
}
