import Specs

/// The indicator that asks people what the map asked them: the same touchpoint, the same words.
struct ExperienceIndicator {
  let outcome: Outcome
  let place: Int
  let questionnaire: Questionnaire
  let project: Project

  private var audience: Questionnaire.Sheet.Audience { outcome.class == .enabling ? .staff : .peopleAndCarers }
  private var service: BoundService { project.services[outcome.service] }

  private var questions: [Questionnaire.Question] {
    questionnaire.sheets.first { $0.audience == audience }?.questions.filter { $0.outcomes.contains(place) } ?? []
  }

  /// The words of its axes that its questions offer, on one side, as printed.
  private func offered(_ isMeant: (LexiconWord) -> Bool) -> [String] {
    let axes = Set(outcome.axesAsked(project))
    let texts = Set(questions.flatMap(\.words))
    let words = texts.compactMap { text in project.wordPrinted(as: text, questions.compactMap(\.touchpoint)) }
    return words.filter { word in word.axis.map { axes.contains($0) } ?? false }.filter(isMeant).map(\.reads)
      .sorted { $0.utf8Bytes < $1.utf8Bytes }
  }

  var source: Indicator.Experience {
    Indicator.Experience(
      sheet: audience, questions: questions.map(\.number), towards: offered { $0.valence > 0 },
      away: offered { $0.valence < 0 })
  }

  var text: Indicator.Wording {
    let source = source
    let asked = asked
    let feel = joined(outcome.axesAsked(project).flatMap { project.lexicon.poles[$0]?.towards ?? [] }.map(\.reads), by: "or")
    let short = "\(capitalised(population)) who \(feels(feel))"
    let list = joined(source.questions.map { "question \($0)" }, by: "or")
    let sheet = audience == .staff ? "staff questionnaire" : "experience questionnaire"
    let bad = neither(source.away)
    return Indicator.Wording(
      name: "Percentage of \(population) who \(feels(feel))", short: short,
      description:
        "The share of \(asked) who ring \(quoted(source.towards, by: "or")), and \(bad), on \(list) of the \(sheet).",
      cohort: cohort,
      numerator:
        "Of those counted in the denominator, \(asked) who ringed \(quoted(source.towards, by: "or")), and ringed \(bad)",
      denominator: "\(capitalised(asked)) in the cohort who answered \(list)", exclusions: [],
      source: "\(capitalised(sheet)), \(source.questions.count == 1 ? "question" : "questions") \(joined(source.questions.map(String.init)))")
  }

  /// "not "a"", "neither "a" nor "b"", "none of "a", "b" and "c""
  private func neither(_ words: [String]) -> String {
    switch words.count {
    case 1: "not \(quoted(words, by: "nor"))"
    case 2: "neither \(quoted(words, by: "nor"))"
    default: "none of \(quoted(words, by: "and"))"
    }
  }

  private func quoted(_ words: [String], by word: String) -> String { joined(words.map { "\"\($0)\"" }, by: word) }

  /// Who is asked, in the fewest words.
  private var asked: String {
    if audience == .staff { return "staff" }
    return joined((outcome.isVision ? [.people, .carers] : outcome.voice).map { $0 == .carers ? "carers" : "people" })
  }

  private var population: String {
    if audience == .staff { return service.source.population?.staff?.people?.value ?? "staff" }
    return outcome.isVision ? service.together : service.phrase(for: outcome.voice)
  }

  private func feels(_ words: String) -> String {
    if outcome.isVision { return "felt \(words) in the last three months" }
    let phrase = phrase(of: outcome.touchpoints, isWorkforce: audience == .staff, project)
    return audience == .staff ? "feel \(words) when they support \(service.people) \(phrase)" : "feel \(words) \(phrase)"
  }

  private var cohort: String {
    if outcome.isVision { return "\(capitalised(service.together)) in the period" }
    let titles = outcome.touchpoints.map { "\"\(project.touchpoint($0).title)\"" }
    let reached = titles.count == 1 ? "the touchpoint \(titles[0])" : "any of the touchpoints \(joined(titles))"
    return audience == .staff
      ? "\(capitalised(population)) who worked at \(reached) in the period"
      : "\(capitalised(population)) who reached \(reached) in the period"
  }
}

extension Project {
  /// The word that a questionnaire prints in this way: one of the lists, or one said or asked for at these touchpoints.
  fileprivate func wordPrinted(as text: String, _ touchpoints: [TouchpointID]) -> LexiconWord? {
    for id in touchpoints {
      let map = maps[id.map]
      let touchpoint = map.touchpoints[id.index]
      if let said = map.feelings[touchpoint.feelings].first(where: { $0.word.reads == text }) { return said.word }
      for change in map.changes[touchpoint.changes] {
        if let word = change.wouldFeel.first(where: { $0.reads == text }) { return word }
      }
    }
    for poles in lexicon.poles.values {
      if let word = (poles.away + poles.towards).first(where: { $0.reads == text }) { return word }
    }
    return nil
  }
}
