import Specs

/// What is open about an indicator: its baseline, how many will answer, and what payment would need.
func askAboutIndicator(
  _ indicator: Indicator, _ outcome: Outcome, _ project: Project, _ list: inout OpenItemList
) {
  let id = indicator.id
  let measure = indicator.measure
  if outcome.class != .learning, measure?.baseline == nil {
    list.ask("\(indicator.key)/baseline", baselineQuestion(indicator, project), .targets(indicator: id))
  }
  if indicator.isExperience, measure?.expectedPeople == nil {
    list.ask(
      "\(indicator.key)/expected_people",
      "How many usable answers are expected for \(id) in each Contract Year?",
      .proof(indicator: id))
  }
  guard outcome.class == .payable, outcome.state != .proposed else { return }
  // A milestone and a price are paid without a target.
  let needsTargets = ![.milestone, .unitRate].contains(measure?.pay?.rule?.value)
  if indicator.isExperience, measure?.targets.isEmpty ?? true, needsTargets {
    list.ask(
      "\(indicator.key)/targets",
      "What are the targets for \(id) \(laterYears(project)), or how will they be set?",
      .payment(outcome: outcome.id))
  }
  // A figure about a whole area is not this provider's to change, whatever is decided.
  if measure?.influence == nil, indicator.catalogueEntry?.describes?.value != .area {
    list.ask(
      "\(indicator.key)/influence",
      "How far can the Provider change \(id): alone, with others, or hardly at all?",
      .payment(outcome: outcome.id))
  }
}

private func baselineQuestion(_ indicator: Indicator, _ project: Project) -> String {
  guard indicator.isCollectedByProvider else {
    return "What is the published baseline for \(indicator.id), and for which year?"
  }
  guard let year = project.firstYear else { return "What is the baseline for \(indicator.id)?" }
  return "What is the baseline for \(indicator.id) from \(year.from.longText) to \(year.to.longText)?"
}

private func laterYears(_ project: Project) -> String {
  switch project.contract.term?.years?.value {
  case 1: "in year 1"
  case 2: "in year 2"
  case 3: "in years 2 and 3"
  case .some(let years): "in years 2 to \(years)"
  case nil: "in later years"
  }
}

extension Project {
  /// The first and last day of the first Contract Year.
  public var firstYear: (from: Day, to: Day)? {
    contract.term?.starts.map { ($0.value, $0.value.adding(years: 1).dayBefore) }
  }
}

extension Day {
  /// As schedules print it: "15 September 2026".
  public var longText: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }
}
