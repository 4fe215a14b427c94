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
  for missing in indicator.proof?.missing ?? [] {
    list.ask("\(indicator.key)/\(missing.slot)", missing.question, .proof(indicator: id))
  }
  askAboutLaterYears(indicator, project, &list)
  guard outcome.class == .payable, outcome.state != .proposed else { return }
  // A milestone and a price are paid without a target.
  let needsTargets =
    measure?.rebasing == nil && ![.milestone, .unitRate].contains(measure?.pay?.rule?.value)
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

/// Once there are targets, a later year has one too, or a rule by which it gets one.
private func askAboutLaterYears(_ indicator: Indicator, _ project: Project, _ list: inout OpenItemList) {
  guard let measure = indicator.bound, let first = measure.firstTarget, measure.decided.rebasing == nil,
    let years = project.contract.term?.years?.value, first.year < years
  else { return }
  let settled = Set(measure.targets.filter { $0.aim != nil || $0.written.phase != nil }.map(\.year))
  let open = (first.year...years).filter { !settled.contains($0) }.map(String.init)
  guard !open.isEmpty else { return }
  list.ask(
    "\(indicator.key)/rebasing",
    "What are the targets for \(indicator.id) in \(open.count == 1 ? "year" : "years") \(joined(open)), or how will they be set?",
    .targets(indicator: indicator.id))
}

/// What is open about the contract as a whole because several results are paid for.
func askAboutSeveralTests(_ indicators: [Indicator], _ project: Project, _ list: inout OpenItemList) {
  let tests = PaidTests(indicators, project)
  guard tests.count > 1, tests.choice == nil else { return }
  list.ask(
    "payment/several-tests",
    "What is done about the chance that one of the \(tests.count) results that were decided to be paid for moves by itself?",
    .release)
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
