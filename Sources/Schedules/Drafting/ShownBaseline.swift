import Compiler
import Specs

/// A baseline as it may leave the project: nothing that is too small to print, and nothing that it could be worked out from.
struct ShownBaseline {
  /// Nil where there is none, or where it is withheld.
  let value: Quantity?
  /// A number, or "fewer than 5"; empty where there is no baseline.
  let people: String
  /// Why the value is withheld, as a clause; nil where it is not.
  let withheld: String?

  init(of indicator: Indicator, _ drafting: Drafting) {
    let baseline = indicator.measure?.baseline
    people = baseline?.people.map { drafting.people($0.value, of: indicator) } ?? ""
    withheld = indicator.bound?.withheld?.reason
    value = withheld == nil ? baseline?.value?.value : nil
  }

  /// The value as authored, "withheld", or "[ ]".
  var text: String { withheld == nil ? value?.text ?? "[ ]" : "withheld" }
}

extension Indicator {
  /// How its interval is calculated, where that is known.
  var interval: CatalogueEntry.Interval? {
    isExperience ? .wilson : catalogueEntry?.statistic?.interval?.value
  }
}
