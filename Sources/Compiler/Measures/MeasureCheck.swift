import Reporting
import Specs

/// One test of whether a measure can be measured: M01 to M36.
struct MeasureCheck: Sendable {
  let code: String
  let weight: Weight
  /// What is asked, for somebody who signs: a question.
  let question: String
  let look: @Sendable (MeasuredCase) -> Finding

  enum Weight: Sendable {
    /// Where it fails nothing can be shown; where it is open nothing is shown yet. It stops payment.
    case decisive
    /// It stops payment, and says nothing about whether a change can be shown.
    case stopsPayment
    /// It will be questioned.
    case warning
    /// A figure to know.
    case information
  }

  /// What is found for one measure.
  struct Finding: Sendable {
    let state: CheckResult.State
    let figure: String
    var report: Diagnostic?
    var missing: MissingFigure?

    static func pass(_ figure: String) -> Finding { Finding(state: .pass, figure: figure) }
    static let notApplicable = Finding(state: .notApplicable, figure: "")

    /// - Parameter report: nil where another check reports the same, or nobody has to act.
    static func fail(_ figure: String, _ report: Diagnostic? = nil) -> Finding {
      Finding(state: .fail, figure: figure, report: report)
    }

    /// - Parameter slot: where nobody has been asked yet, the last part of the slot and the question.
    static func open(_ figure: String, _ slot: String? = nil, _ question: String = "") -> Finding {
      Finding(
        state: .open, figure: figure, missing: slot.map { MissingFigure(slot: $0, question: question) })
    }
  }
}

/// Every check, in the order of their codes; each stands in a file of its own.
let allMeasureChecks: [MeasureCheck] = [
  .definitionIsWhole,
  .numeratorIsPart,
  .populationIsCounted,
  .baseIsExpected,
  .baseIsLargeEnough,
  .baselineCompares,
  .seriesIsUnbroken,
  .directionAgrees,
  .targetInsideScale,
  .shareCanBeShown,
  .meanCanBeShown,
  .rateCanBeShown,
  .claimFitsGroup,
  .changeMatters,
  .intervalIsNarrow,
  .eventsAreEnough,
  .roomToImprove,
  .enoughAnswer,
  .silenceCannotReverse,
  .fewAreLost,
  .resultComesInTime,
  .pointsForChart,
  .cellsCanBeShown,
  .standardIsNamed,
  .weightsAreCounted,
  .licenceIsInHand,
  .testsAreAllowedFor,
  .scoringIsFixed,
  .samePeopleAnswer,
  .inequalityIsSeen,
  .outcomeNotOutput,
  .balanceIsNamed,
  .traceLeadsBack,
  .providerCanChange,
  .textIsPlain,
  .definitionIsSeen,
]
