import Reporting
import Specs

/// The bands of a banded rule touch each other, cover no value twice, and pay no less for a better result.
@Sendable func checkBands(_ findings: PaymentFindings, _ diagnostics: inout Diagnostics) {
  for (indicator, _, rule) in findings.decided where rule.rule?.value == .banded {
    guard !rule.bands.isEmpty else {
      diagnostics.report(
        .bandsBroken, "a banded rule has no bands", at: rule.rule?.span,
        help: "add `bands:`, a `share` for each stretch of results")
      continue
    }
    checkUnits(rule, indicator, &diagnostics)
    let years = Set(rule.bands.map { $0.year?.value })
    for year in years.sorted(by: { ($0 ?? 0) < ($1 ?? 0) }) {
      checkBands(rule.bands.filter { $0.year?.value == year }, indicator.direction, &diagnostics)
    }
  }
}

/// Bands are in the unit of the result, and none earns more than there is.
private func checkUnits(_ rule: PaymentRule, _ indicator: Indicator, _ diagnostics: inout Diagnostics) {
  for value in rule.bands.flatMap({ [$0.from, $0.to] }) {
    _ = bindValue(value, indicator.statistic, &diagnostics)
  }
  for band in rule.bands {
    guard let share = band.share, Rational(share.value) > Rational(100) else { continue }
    diagnostics.report(
      .bandsBroken, "a band earns more than the whole", at: share.span, help: "a share is at most 100%")
  }
}

private func checkBands(
  _ written: [PaymentBand], _ direction: CatalogueEntry.Direction, _ diagnostics: inout Diagnostics
) {
  let bands = BandedRule.sorted(written)
  for band in bands {
    guard let from = band.from, let to = band.to, number(from) >= number(to) else { continue }
    diagnostics.report(
      Diagnostic(
        .bandsBroken, "the band ends before it begins", at: to.span,
        labels: [.init(from.span, "it begins here")],
        help: ["`from` is the smaller number, whichever way is better"]))
    return
  }
  for (before, after) in zip(bands, bands.dropFirst()) {
    checkJoin(before, after, &diagnostics)
    guard let low = before.share, let high = after.share else { continue }
    let (worse, better) = direction == .up ? (low, high) : (high, low)
    if Rational(better.value) < Rational(worse.value) {
      diagnostics.report(
        Diagnostic(
          .bandsBroken, "a better result earns less", at: better.span, note: direction.meaning,
          labels: [.init(worse.span, "a worse result earns this")],
          help: ["let the shares rise with the results"]))
    }
  }
}

private func checkJoin(_ before: PaymentBand, _ after: PaymentBand, _ diagnostics: inout Diagnostics) {
  // Where one of the two leaves it out, the other says where they meet.
  guard let end = before.to, let start = after.from else {
    if before.to == nil, after.from == nil {
      diagnostics.report(
        .bandsBroken, "nobody can tell where this band begins", at: after.span,
        help: "add `from:`, or `to:` to the band before it")
    }
    return
  }
  guard number(end) != number(start) else { return }
  let fault = number(end) < number(start) ? "there is a gap between two bands" : "two bands overlap"
  diagnostics.report(
    Diagnostic(
      .bandsBroken, fault, at: start.span, labels: [.init(end.span, "the band before it ends here")],
      help: ["let each band begin where the one before it ends; a band holds its `from` and not its `to`"]))
}

private func number(_ value: Located<Quantity>) -> Rational { Rational(value.value.number) }

extension DiagnosticKind {
  static let bandsBroken = DiagnosticKind(
    "payment/bands-broken", .error, "The bands of a payment leave a gap, overlap, or pay less for more.",
    .init(
      says:
        "The bands of a banded rule touch each other, cover no result twice, and earn no less for a better result.",
      matters:
        "A result that falls between two bands, or into two, is paid by whoever argues longest; a share that falls for a better result pays for getting worse.",
      wrong: .init("decisions.yaml#measures", example("[{to: 66%, share: 0%}, {from: 68%, share: 100%}]")),
      right: .init("decisions.yaml#measures", example("[{to: 66%, share: 0%}, {from: 66%, share: 100%}]"))))

  private static func example(_ bands: String) -> String {
    paidExample(
      pay:
        "{rule: banded, bands: \(bands), weight: 100%, verifier: Healthwatch, cap: none, timing: once a year}"
    )
  }
}
