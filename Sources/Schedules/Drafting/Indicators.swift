import Compiler
import Specs

// How indicators read in tables.

extension Measure.Use {
  var title: String {
    switch self {
    case .pay: "Payment"
    case .require: "Requirement"
    case .monitor: "Monitor"
    case .balance: "Balance"
    case .drop: "Not used"
    }
  }
}

extension Target {
  /// "lower 58%, target 60%, upper 64%", or the one value alone.
  var text: String {
    let values = [("lower", lower), ("target", target), ("upper", upper)].compactMap { name, value in
      value.map { (name, $0.value.text) }
    }
    if values.count == 1 { return values[0].1 }
    return values.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

extension Drafting {
  /// "Quarterly (proposed)"
  func frequency(of indicator: Indicator) -> String {
    indicator.frequency.text + (indicator.frequency.origin == .proposed ? " (proposed)" : "")
  }

  /// What an indicator is about, for tables that name it by the way: "Experience (The first week at home)".
  func label(of indicator: Indicator) -> String {
    guard let experience = indicator.experience else { return indicator.text.short }
    return (experience.sheet == .staff ? "Staff experience" : "Experience") + " (\(subject(of: indicator)))"
  }

  /// The touchpoints it asks about, or the last three months.
  func subject(of indicator: Indicator) -> String {
    if framework.outcomes[indicator.outcome].isVision { return "the last three months" }
    return joined(framework.outcomes[indicator.outcome].touchpoints.map { project.title(of: $0) })
  }

  /// Who answers: people and carers, or staff.
  func asked(for indicator: Indicator) -> [Group] {
    let outcome = outcome(of: indicator)
    return outcome.isVision ? [.people, .carers] : outcome.voice
  }

  /// The period in which what has no baseline yet is measured.
  var baselinePeriod: String? {
    project.firstYear.map { "\($0.from.longText) to \($0.to.longText)" }
  }

  func expectedAnswers(of indicator: Indicator) -> String {
    indicator.measure?.expectedPeople.map { people($0.value, of: indicator) } ?? "[ ]"
  }

  func period(of baseline: Baseline) -> String {
    [baseline.from, baseline.to].compactMap { $0?.value.longText }.joined(separator: " to ")
  }

  func frameworkRow(of indicator: Indicator) -> FormTable.Row {
    FormTable.Row(
      indicator.id, outcome(of: indicator).id, indicator.text.short, indicator.text.source,
      frequency(of: indicator), baselineCell(of: indicator), yearOne(of: indicator), laterYears(of: indicator)
    )
  }

  func baselineCell(of indicator: Indicator) -> String {
    if let baseline = indicator.measure?.baseline {
      let shown = ShownBaseline(of: indicator, self)
      return "\(shown.text) (\(period(of: baseline)); \(shown.people.isEmpty ? "[ ]" : shown.people) people)"
    }
    guard indicator.isCollectedByProvider, let period = baselinePeriod else { return "[ ]" }
    let answers = indicator.isExperience ? "; \(expectedAnswers(of: indicator)) answers expected" : ""
    return "[ ] (\(period)\(answers))"
  }

  private func yearOne(of indicator: Indicator) -> String {
    guard let year = project.years(of: indicator).first else { return indicator.role.title }
    if let target = year.target { return target.written.text }
    return phase(of: year, indicator)
  }

  /// What is paid for in the year; what the indicator is for, where nothing is.
  func phase(of year: IndicatorYear, _ indicator: Indicator) -> String {
    if year.phase == .monitor, indicator.role != .pay { return indicator.role.title }
    return year.phase.title
  }

  private func laterYears(of indicator: Indicator) -> String {
    if project.contract.term?.years?.value == 1 { return "Not Applicable" }
    let later = project.years(of: indicator).dropFirst().compactMap { year in
      if let target = year.target { return "Year \(year.year): \(target.written.text)" }
      if year.isRebased { return "Year \(year.year): [ ] (by the re-basing rule)" }
      return year.isPaid ? "Year \(year.year): \(year.phase.title.lowercased())" : nil
    }
    if !later.isEmpty { return later.joined(separator: "; ") }
    let slot = "\(indicator.key)/targets"
    if openItem(slot) != nil { return openSlot(slot) }
    return indicator.role == .pay ? Target.Phase.monitor.title : indicator.role.title
  }

  /// "Year 2: 60%; Year 3: 65%"
  func targets(of indicator: Indicator, from first: Int) -> String {
    // A year may have a phase and no value to reach.
    let targets = (indicator.measure?.targets ?? [])
      .filter { ($0.year?.value ?? 0) >= first && !$0.text.isEmpty }
      .sorted { ($0.year?.value ?? 0) < ($1.year?.value ?? 0) }
    return targets.map { "Year \($0.year?.value ?? 0): \($0.text)" }.joined(separator: "; ")
  }

  /// Sentences on what indicators are used for.
  func uses(of indicators: [Indicator]) -> [String] {
    let ids = { (use: Measure.Use) in indicators.filter { $0.role == use }.map(\.id) }
    if indicators.allSatisfy({ $0.role == .monitor }) {
      return ["All the indicators in this table are monitored; none carries payment."]
    }
    var sentences: [String] = []
    let paid = ids(.pay)
    sentences.append(
      paid.isEmpty
        ? "None of the indicators in this table carries payment."
        : "\(listed(paid)) \(paid.count == 1 ? "carries" : "carry") payment.")
    let required = ids(.require)
    if !required.isEmpty {
      sentences.append(
        "\(listed(required)) \(required.count == 1 ? "is a requirement" : "are requirements") in \(name(of: .localQualityRequirements))."
      )
    }
    let balancing = ids(.balance)
    if !balancing.isEmpty {
      sentences.append(
        "\(listed(balancing)) \(balancing.count == 1 ? "is" : "are") watched, so that no other result is bought at \(balancing.count == 1 ? "its" : "their") cost."
      )
    }
    return sentences
  }
}
