extension PlannedChange {
  /// What could be done where a base is too small for a target, in the order in which it should be tried.
  ///
  /// Years are pooled only as far as it helps. The others are offered with their figures even where they are not enough.
  /// - Returns: none where the base is enough; only to monitor where nothing can be reckoned.
  public func repairs(for target: Double, with means: MeasuringMeans) -> [PlannedRepair] {
    let monitor = PlannedRepair(kind: .monitor, base: nil, needed: nil, smallestChange: nil, mends: true)
    guard let needed = needed(for: target), means.base > 0, means.base.isFinite else { return [monitor] }
    if means.base >= Double(needed.whole) { return [] }
    let offered = [
      pooledYears(target, means), everyoneAsked(target, means), pairedChange(target, means),
      monthlyPoints(target, means),
    ]
    return offered.compactMap(\.self) + [monitor]
  }

  /// The fewest years that are enough.
  private func pooledYears(_ target: Double, _ means: MeasuringMeans) -> PlannedRepair? {
    // Far more years than any contract has.
    let most = min(means.mostPooledYears, 50)
    guard most >= 2 else { return nil }
    for years in 2...most {
      let change = pooled(years: years)
      guard let repair = change.repair(.poolYears(years), means.base * Double(years), target) else {
        return nil
      }
      if repair.mends { return repair }
    }
    return nil
  }

  private func everyoneAsked(_ target: Double, _ means: MeasuringMeans) -> PlannedRepair? {
    guard let everyone = means.everyone, everyone > means.base else { return nil }
    return repair(.askEveryone, everyone, target)
  }

  /// Of another score, or of this one; a rate has no people whose change could be asked, and a paired change is one already.
  private func pairedChange(_ target: Double, _ means: MeasuringMeans) -> PlannedRepair? {
    let usual: PairedAlternative?
    switch statistic {
    case .proportion: usual = PairedAlternative(0.5, 1, .halfStandardDeviation)
    case .mean(let deviation):
      usual = PairedAlternative(target - baseline, deviation, .correlationOfOneHalf)
    case .pairedMean, .rate: return nil
    }
    guard let score = means.pairedScore ?? usual,
      let change = PlannedChange(
        .pairedMean(standardDeviation: score.standardDeviation), from: 0,
        better: score.change > 0 ? .up : .down,
        rates: rates, claim: group == nil ? .service : .cohort, population: group)
    else { return nil }
    return change.repair(.pairedMeanChange(score), means.pairs ?? means.base, score.change)
  }

  private func monthlyPoints(_ target: Double, _ means: MeasuringMeans) -> PlannedRepair? {
    guard means.pointsPerYear >= 2, means.chartYears >= 1 else { return nil }
    let (points, overflow) = means.pointsPerYear.multipliedReportingOverflow(by: means.chartYears)
    // A thousand points are eighty years of months.
    guard !overflow, points <= 1000 else { return nil }
    let perPoint = means.base / Double(means.pointsPerYear)
    let error = standardError(with: perPoint)
    guard error > 0 else { return nil }
    let scale: ClosedRange<Double> =
      switch statistic {
      case .proportion: 0...100
      case .rate: 0...Double.greatestFiniteMagnitude
      case .mean, .pairedMean: -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
      }
    let chance = ProcessChart.chanceOfSignal(ofShift: abs(target - baseline) / error, within: points)
    let chart = ChartAlternative(
      perPoint: perPoint,
      limits: Interval(lower: baseline - 3 * error, upper: baseline + 3 * error).clamped(to: scale),
      chanceOfSignal: chance)
    return PlannedRepair(
      kind: .monthlyPoints(chart), base: points, needed: ProcessChart.firmPoints, smallestChange: nil,
      mends: points >= ProcessChart.firmPoints && perPoint >= Double(means.fewestPerPoint)
        && chance >= rates.power)
  }

  private func repair(_ kind: PlannedRepair.Kind, _ base: Double, _ target: Double) -> PlannedRepair? {
    guard let needed = needed(for: target)?.whole, base >= 0, base <= 1e12 else { return nil }
    let whole = Int(base)
    return PlannedRepair(
      kind: kind, base: whole, needed: needed, smallestChange: smallestChange(with: Double(whole)),
      mends: whole >= needed)
  }
}
