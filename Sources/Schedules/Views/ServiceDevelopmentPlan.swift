import Compiler
import Reporting
import Specs

/// Bold steps that support an outcome, and baselines that have to be measured, as milestones.
struct ServiceDevelopmentPlan: ScheduleView {
  static let formKey: ScheduleKey? = .serviceDevelopmentImprovementPlan
  let page: Page
  let steps: FormTable
  let baselines: FormTable
  let paid: FormTable

  static let fields = Fields<Self>.document(
    "the plan of bold steps and baselines",
    [
      .flag("any", "whether there are milestones") {
        !$0.steps.rows.isEmpty || !$0.baselines.rows.isEmpty || !$0.paid.rows.isEmpty
      },
      .flag("hasSteps", "whether there are bold steps") { !$0.steps.rows.isEmpty },
      .optional("steps", "the bold steps", FormTable.fields) { $0.steps },
      .flag("hasBaselines", "whether baselines have to be measured") { !$0.baselines.rows.isEmpty },
      .optional("baselines", "the baselines to be measured", FormTable.fields) { $0.baselines },
      .flag("hasPaid", "whether a milestone is paid for") { !$0.paid.rows.isEmpty },
      .optional("paid", "the milestones that are paid for", FormTable.fields) { $0.paid },
    ])

  init?(_ drafting: Drafting, _ diagnostics: inout Diagnostics) {
    let byID = Dictionary(
      drafting.framework.outcomes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var steps: [FormTable.Row] = []
    var baselines: [(id: String, row: FormTable.Row)] = []
    for milestone in drafting.framework.milestones {
      let owner = milestone.owner ?? "[ ]"
      let due = milestone.due?.longText ?? "[ ]"
      switch milestone.kind {
      case .boldStep(let item):
        let benefit = milestone.outcomes.map { "\($0): \(byID[$0]?.statement ?? "")" }.joined(separator: " ")
        steps.append(
          .init("\(drafting.stepName(item)): \(drafting.step(item)) (owner: \(owner))", due, benefit))
      case .baseline(let place):
        let indicator = drafting.framework.indicators[place]
        let outcome = drafting.outcome(of: indicator)
        let what =
          outcome.class == .learning
          ? "The first answers are reported" : "The baseline is measured and reported"
        baselines.append(
          (indicator.id, .init("\(indicator.id): \(what) (owner: \(owner))", due, benefit(of: outcome))))
      }
    }
    baselines = baselines.sortedNaturally(by: \.id)
    let holds = ["milestone", "timescale", "expected benefit"]
    guard let stepTable = FormTable(Self.formKey!, holds: holds, steps, drafting, &diagnostics),
      let baselineTable = FormTable(
        Self.formKey!, holds: holds, baselines.map(\.row), drafting, &diagnostics),
      let paidTable = FormTable(Self.formKey!, holds: holds, drafting.paidMilestones, drafting, &diagnostics)
    else { return nil }
    self.steps = stepTable
    self.baselines = baselineTable
    paid = paidTable
    page = Page(drafting, Self.formKey)
  }
}

/// What the parties can do once the first figures are there.
private func benefit(of outcome: Outcome) -> String {
  switch outcome.class {
  case .payable: "The parties can agree targets for \(outcome.id)."
  case .protect: "The parties can see whether \(outcome.id) is kept."
  case .enabling: "The parties can see whether \(outcome.id) is changing."
  case .learning: "The parties can decide whether \(outcome.id) becomes an outcome of this Contract."
  }
}

extension Drafting {
  /// What has to be shown by a day to be paid.
  fileprivate var paidMilestones: [FormTable.Row] {
    paidIndicators.filter { $0.rule.rule?.value == .milestone }.map { paid in
      let indicator = framework.indicators[paid.place]
      let evidence = paid.rule.evidence?.value ?? openSlot("\(indicator.key)/pay/evidence")
      return FormTable.Row(
        "\(indicator.id): \(evidence)",
        paid.rule.due?.value.longText ?? openSlot("\(indicator.key)/pay/due"),
        "It is paid for under \(title(of: .outcomesPayment)), and counts towards \(outcome(of: indicator).id)."
      )
    }
  }

  /// `b1`, with its PATH where there are several.
  func stepName(_ item: ItemID) -> String {
    project.visions.count > 1 ? project.key(of: item) : project.step(item).id
  }

  /// The step, and for whom its owner acts where that was written.
  fileprivate func step(_ item: ItemID) -> String {
    let step = project.step(item)
    let party: String? =
      switch step.party {
      case .provider: "for the Provider"
      case .commissioner: "for the Commissioner"
      case .both: "for both parties"
      case nil: nil
      }
    return withoutStop(step.step) + (party.map { ", " + $0 } ?? "")
  }
}
