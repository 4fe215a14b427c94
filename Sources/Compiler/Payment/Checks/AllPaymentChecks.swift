import Reporting
import Specs

/// What the checks of payment look at: what was decided, and what follows from it.
struct PaymentFindings: Sendable {
  let indicators: [Indicator]
  let outcomes: [Outcome]
  let plan: PaymentPlan?
  let project: Project
  let book: FactBook

  init(
    _ indicators: [Indicator], _ outcomes: [Outcome], _ plan: PaymentPlan?, _ project: Project,
    _ book: FactBook
  ) {
    self.indicators = indicators
    self.outcomes = outcomes
    self.plan = plan
    self.project = project
    self.book = book
  }

  /// Those that a decision makes paid, also where payment has been stopped since: what is wrong with their rules stays
  /// wrong.
  var decided: [(indicator: Indicator, measure: Measure, rule: PaymentRule)] {
    indicators.compactMap { indicator in
      guard let measure = indicator.measure, indicator.decidedRole == .pay, let rule = measure.pay else {
        return nil
      }
      return (indicator, measure, rule)
    }
  }

  /// Those that payment hangs on.
  var paid: [(indicator: Indicator, measure: Measure, rule: PaymentRule)] {
    decided.filter { $0.indicator.role == .pay }
  }
}

typealias PaymentCheck = @Sendable (PaymentFindings, inout Diagnostics) -> Void

/// Every check of payment, in the order of their files.
let allPaymentChecks: [PaymentCheck] = [
  checkBands,
  checkBandsMeetTargets,
  checkCliffs,
  checkCurrency,
  checkFormHasSchedules,
  checkInfluence,
  checkMilestoneDates,
  checkMissingAnswers,
  checkPaidAfterMeasured,
  checkPhaseOrder,
  checkPoolShares,
  checkReductions,
  checkRuleParts,
  checkSameFigure,
  checkTooManyPaid,
  checkVerifiers,
  checkVoices,
  checkWeights,
  checkYearsOfPayment,
]

func checkPayment(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for check in allPaymentChecks { check(findings, &diagnostics) }
}
