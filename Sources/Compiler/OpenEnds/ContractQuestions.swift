import Specs

// What is open about the contract itself and its services.

func askAboutContract(_ project: Project, _ list: inout OpenItemList) {
  let contract = project.contract
  if project.form.schedules.contains(where: { $0.value.evidence?.value == .unverified }) {
    list.ask(
      "form/\(project.form.id.value)",
      "Do the letters and headings of the schedules match the published Particulars?", .release)
  }
  if contract.edition == nil { list.ask("edition", "Which edition of the draft is this?", .release) }
  if contract.term?.starts == nil || contract.term?.years == nil {
    list.ask("term", "When does the contract start, and for how many years does it run?", .release)
  }
  if isOpen(contract.parties?.provider) {
    list.ask("parties/provider/organisation", "Who is the Provider?", .signature)
  }
  if isOpen(contract.parties?.coordinatingCommissioner) {
    list.ask("parties/coordinating_commissioner/organisation", "Who is the Commissioner?", .signature)
  }
}

/// A party without an organisation, or with a placeholder in brackets.
private func isOpen(_ party: Party?) -> Bool {
  guard let name = party?.organisation?.value else { return true }
  return name.hasPrefix("[")
}

func askAboutService(_ service: BoundService, _ project: Project, _ list: inout OpenItemList) {
  let commissioner = project.contract.parties?.coordinatingCommissioner?.post?.value
  let sections = project.form.schedule(.serviceSpecification)?.sections ?? []
  for section in sections {
    guard let question = section.question?.value else { continue }
    list.ask(
      "\(service.id)/specification/\(section.id.value)", question, .release, owner: commissioner,
      inWords: true)
  }
  list.ask(
    "\(service.id)/specification/geography", "Which area do the Services cover?", .release,
    owner: commissioner, inWords: true)
  if service.source.specification == nil {
    list.ask(
      "\(service.id)/specification/number", "What is the number of the service specification?", .release,
      owner: commissioner)
  }
  if service.source.population?.size == nil {
    list.ask(
      "\(service.id)/population/size",
      "How many \(service.people) are there, counted when, and from what source?", .release)
  }
}

/// Questions about asking: only where a service asks anybody.
func askAboutQuestionnaires(
  _ indicators: [Indicator], _ outcomes: [Outcome], _ project: Project, _ list: inout OpenItemList
) {
  let terms = project.form.terms
  let quarter = terms?.quarter?.value ?? "Quarter"
  let days = terms?.workingDays?.value ?? "working days"
  let rows = project.form.schedule(.surveys)?.rows ?? []
  for (place, service) in project.services.enumerated() {
    let asked = indicators.filter { outcomes[$0.outcome].service == place }
    if asked.contains(where: \.isExperience) {
      list.ask(
        "\(service.id)/questionnaire/frequency", "Is a result each \(quarter) right for the questionnaires?",
        .release, inWords: true)
      list.ask(
        "\(service.id)/questionnaire/help", "Which number should a person ring for help today?",
        .questionnaire, inWords: true)
      list.ask(
        "\(service.id)/surveys/publication", "How are survey results published?", .release, inWords: true)
    }
    if asked.contains(where: \.isCollectedByProvider) {
      list.ask(
        "\(service.id)/reporting/timing",
        "How many \(days) after the \(quarter) are reports due, and how are they sent?", .release,
        inWords: true)
    }
    if rows.contains(where: { $0.id.value == "friends-and-family-test" }) {
      list.ask(
        "\(service.id)/surveys/friends-and-family-test",
        "How does the national test apply to these Services?", .release, inWords: true)
    }
  }
}

extension ContractForm {
  /// What the form says of a schedule.
  public func schedule(_ key: ScheduleKey) -> FormSchedule? { schedules.first { $0.key.value == key }?.value }
}
