import Reporting
import Specs

// M23. A part that is too small is not shown, and the next smallest with it, so that nobody can subtract.

extension MeasureCheck {
  static let cellsCanBeShown = MeasureCheck(
    code: "M23", weight: .stopsPayment,
    question: "Can the parts that are paid for be shown without giving anybody away?"
  ) { measured in
    let splits = measured.decided?.splits ?? []
    guard !splits.isEmpty else { return .notApplicable }
    var figures: [String] = []
    for split in splits {
      guard let smallest = split.smallest else {
        if split.paid?.value == true {
          return .open("nobody has said how many are in the smallest part by \(split.by.value)")
        }
        continue
      }
      let isHidden = measured.hides(smallest.value)
      figures.append(
        "by \(split.by.value), \(measured.people(smallest.value)) in the smallest part"
          + (isHidden ? ", which is hidden, and the next smallest with it" : ""))
      guard isHidden, split.paid?.value == true else { continue }
      let rule = measured.entry?.disclosure
      return .fail(
        figures.joined(separator: "; "),
        Diagnostic(
          .paidCellHidden,
          "payment hangs on a part by \(split.by.value) that is too small to be shown", at: smallest.span,
          note: rule?.value.meaning ?? "fewer than \(measured.project.smallNumber) are not shown",
          labels: rule.map { [.init($0.span, "the rule of the data set")] } ?? [],
          help: ["M23: put parts together, or pay for the whole; the next smallest part is hidden with it"]))
    }
    return figures.isEmpty
      ? .open("nobody has said how small the parts are") : .pass(figures.joined(separator: "; "))
  }
}

extension MeasuredCase {
  /// Whether a figure on so many people is not shown, by the rule of its data set, or else by the contract's.
  fileprivate func hides(_ people: Int) -> Bool {
    guard let rule = entry?.disclosure?.value else { return people < project.smallNumber }
    return DisclosureRule(rule).hides(people)
  }
}

extension DiagnosticKind {
  static let paidCellHidden = DiagnosticKind(
    "measure/paid-cell-hidden", .warning, "Payment hangs on a part that is too small to be shown.",
    .init(
      says:
        "The smallest part of a paid split is expected to be hidden by the disclosure rule of its data, and the next smallest with it (check M23). Payment that was decided does not stand.",
      matters:
        "The provider would be paid on a figure that nobody may see, or people could be recognised from the invoice.",
      wrong: .init(
        "tests: payment on a part of four people", "splits: [{by: ethnic group, smallest: 4, paid: true}]"),
      right: .init(
        "decisions.yaml#measures", measureExample("splits: [{by: ethnic group, groups: 5, smallest: 40}]"))))
}
