import Reporting
import Specs

/// The indicator that asks people what the map asked them: the same touchpoint, the same words.
struct ExperienceIndicator {
  let outcome: Outcome
  /// Those that the outcome is read from, in the order of its sheet.
  let questions: [Questionnaire.Question]
  let project: Project
  /// The words of its axes that its questions offer, in alphabetical order.
  private let offered: [LexiconWord]

  /// - Parameter poles: the words of all poles, each text once.
  init(
    _ outcome: Outcome, _ questions: [Questionnaire.Question], _ project: Project, poles: [LexiconWord]
  ) {
    self.outcome = outcome
    self.questions = questions
    self.project = project
    let axes = Set(outcome.axesAsked(project))
    func isAsked(_ word: LexiconWord) -> Bool { word.axis.map(axes.contains) ?? false }
    // Those said or asked for there first, then those of the lists' poles; each text once.
    let said = project.wordsSaid(at: questions.compactMap(\.touchpoint))
    let texts = Set(said.map(\.reads))
    let others = poles.filter { isAsked($0) && !texts.contains($0.reads) }
    offered = (said.filter(isAsked) + others).filter { word in
      questions.contains { $0.words.contains(word.reads) }
    }.sorted { $0.reads.utf8Bytes < $1.reads.utf8Bytes }
  }

  private var audience: Questionnaire.Sheet.Audience {
    outcome.class == .enabling ? .staff : .peopleAndCarers
  }
  private var service: BoundService { project.services[outcome.service] }

  var source: Indicator.Experience {
    Indicator.Experience(
      sheet: audience, questions: questions.map(\.number),
      towards: offered.filter { $0.valence > 0 }.map(\.reads),
      away: offered.filter { $0.valence < 0 }.map(\.reads))
  }

  var text: Indicator.Wording {
    let source = source
    let asked = asked
    let feel = joined(
      outcome.axesAsked(project).flatMap { project.lexicon.poles[$0]?.towards ?? [] }.map(\.reads), by: "or")
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
        "Of those counted in the denominator, \(asked) who ringed \(quoted(source.towards, by: "or")), and \(source.away.count == 1 ? "did not ring \(quoted(source.away, by: "nor"))" : "ringed \(bad)")",
      denominator: "\(capitalised(asked)) in the cohort who answered \(list)", exclusions: [],
      source:
        "\(capitalised(sheet)), \(source.questions.count == 1 ? "question" : "questions") \(joined(source.questions.map(String.init)))"
    )
  }

  /// "not "a"", "neither "a" nor "b"", "none of "a", "b" and "c""
  private func neither(_ words: [String]) -> String {
    switch words.count {
    case 1: "not \(quoted(words, by: "nor"))"
    case 2: "neither \(quoted(words, by: "nor"))"
    default: "none of \(quoted(words, by: "and"))"
    }
  }

  private func quoted(_ words: [String], by word: String) -> String {
    joined(words.map { "\"\($0)\"" }, by: word)
  }

  /// Who is asked, in the fewest words.
  private var asked: String {
    if audience == .staff { return "staff" }
    return joined(
      (outcome.isVision ? [.people, .carers] : outcome.voice).map { $0 == .carers ? "carers" : "people" })
  }

  private var population: String {
    if audience == .staff { return service.source.population?.staff?.people?.value ?? "staff" }
    return outcome.isVision ? service.together : service.phrase(for: outcome.voice)
  }

  private func feels(_ words: String) -> String {
    if outcome.isVision { return "felt \(words) in the last three months" }
    let phrase = phrase(of: outcome.touchpoints, isWorkforce: audience == .staff, project)
    return audience == .staff
      ? "feel \(words) when they support \(service.people) \(phrase)" : "feel \(words) \(phrase)"
  }

  private var cohort: String {
    if outcome.isVision { return "\(capitalised(service.together)) in the period" }
    // Written piece by piece: an outcome may rest on very many touchpoints.
    return String(writing: { text in
      let touchpoints = outcome.touchpoints
      text.append(capitalised(population))
      text.append(audience == .staff ? " who worked at " : " who reached ")
      text.append(touchpoints.count == 1 ? "the touchpoint " : "any of the touchpoints ")
      for place in touchpoints.indices {
        if place > 0 { text.append(place < touchpoints.count - 1 ? ", " : " and ") }
        text.append("\"")
        text.append(project.title(of: touchpoints[place]))
        text.append("\"")
      }
      text.append(" in the period")
    })
  }
}

extension Project {
  /// The words of the poles of all axes, each text once.
  var wordsOfPoles: [LexiconWord] {
    var texts: Set<String> = []
    return Axis.allCases.compactMap { lexicon.poles[$0] }.flatMap { $0.away + $0.towards }
      .filter { texts.insert($0.reads).inserted }
  }

  /// The words said or asked for at some touchpoints, each text once.
  fileprivate func wordsSaid(at touchpoints: [TouchpointID]) -> [LexiconWord] {
    var words: [LexiconWord] = []
    // A few dozen: comparing is quicker than hashing.
    var seen: [ObjectIdentifier] = []
    func add(_ word: LexiconWord) {
      guard !seen.contains(ObjectIdentifier(word)) else { return }
      seen.append(ObjectIdentifier(word))
      if !words.contains(where: { $0.reads == word.reads }) { words.append(word) }
    }
    for id in touchpoints {
      for feeling in maps[id.map].touchpoints[id.index].feelings
      where !seen.contains(ObjectIdentifier(maps[id.map].feelings[feeling].word)) {
        add(maps[id.map].feelings[feeling].word)
      }
      for change in maps[id.map].touchpoints[id.index].changes {
        for word in maps[id.map].changes[change].wouldFeel { add(word) }
      }
    }
    return words
  }
}
