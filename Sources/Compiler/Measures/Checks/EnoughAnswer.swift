import Reporting
import Specs

// M18 and M19. Whoever does not answer may have answered otherwise.

extension MeasureCheck {
  static let enoughAnswer = MeasureCheck(
    code: "M18", weight: .warning, question: "Do enough of those who are asked answer?"
  ) { measured in
    guard measured.isAsked else { return .notApplicable }
    guard let asking = measured.decided?.asking, let rate = asking.responseRate,
      let returned = asking.returned
    else {
      return .open("nobody has said how many are asked, and how many answer")
    }
    let least = measured.leastResponse
    let percent = (rate * Rational(100)).decimal(atLeast: 0, atMost: 1)
    let bounds = measured.worstCase.map {
      "; if nobody else were content \(measured.about($0.lower)), if all were \(measured.about($0.upper))"
    }
    let figure = "\(percent)% answer; \(least.decimal(atLeast: 0, atMost: 1))% needed\(bounds ?? "")"
    guard rate * Rational(100) < least else { return .pass(figure) }
    return .fail(
      figure,
      Diagnostic(
        .fewAnswer,
        "\(percent)% of those who are asked answer, and \(least.decimal(atLeast: 0, atMost: 1))% are needed",
        at: returned.span, labels: asking.sent.map { [.init($0.span, "who is asked")] } ?? [],
        help: ["M18: ask again, ask in another way, or ask where people are"]))
  }

  static let silenceCannotReverse = MeasureCheck(
    code: "M19", weight: .information, question: "Would the promise hold whatever the others had answered?"
  ) { measured in
    guard measured.isAsked, measured.statistic.family == .proportion else { return .notApplicable }
    guard let baseline = measured.baseline else { return .open(measured.noBaseline) }
    guard let bounds = measured.worstCase else {
      return .open(measured.target == nil ? "there is no target yet" : "nobody has said how many answer")
    }
    let isUp = measured.indicator.direction == .up
    let worst = isUp ? bounds.lower : bounds.upper
    let figure =
      "at the target, \(measured.about(worst)) of all who are asked at worst; \(measured.value(baseline.value.value)) at the baseline"
    return isWorse(worst, than: baseline.value.value, measured.indicator.direction)
      ? .fail(figure) : .pass(figure)
  }
}

extension MeasuredCase {
  /// Whether its figure comes from people who were asked, by somebody whose asking this contract can change.
  fileprivate var isAsked: Bool {
    indicator.isCollectedByProvider && !statistic.isRate && entry?.kind?.value != .process
  }

  /// One in four by post, two in five where people are asked while they are there; per cent.
  fileprivate var leastResponse: Rational {
    if let least = entry?.thresholds?.minResponseRate { return Rational(least.value) }
    guard let mode = decided?.mode?.value ?? entry?.collection?.mode?.value else { return Rational(25) }
    return Rational(mode.lowercased().holds("post") ? 25 : 40)
  }

  /// The share of all who are asked at the first target, if those who do not answer were all against, or all for; per cent.
  fileprivate var worstCase: MeasureProof.Range? {
    guard statistic.family == .proportion, let aim = target?.aim?.value, let asking = decided?.asking,
      let sent = asking.sent?.value, let answers = asking.usableAnswers, sent > 0
    else { return nil }
    let content = Rational(answers) * aim / Rational(sent)
    return MeasureProof.Range(
      lower: content, upper: content + Rational(Int128(sent - answers) * 100, over: Int128(sent)))
  }
}

extension DiagnosticKind {
  static let fewAnswer = DiagnosticKind(
    "measure/few-answer", .warning, "Too few of those who are asked answer.",
    .init(
      says:
        "Fewer than one in four answer by post, or fewer than two in five where people are asked in the service, or fewer than the catalogue asks for (check M18). The limits are this project's own proposals.",
      matters:
        "Those who answer differ from those who do not; with few answers, the difference is larger than any promise.",
      wrong: .init("decisions.yaml#measures", measureExample("asking: {sent: 1000, returned: 200}")),
      right: .init("decisions.yaml#measures", measureExample("asking: {sent: 1000, returned: 400}"))))
}
