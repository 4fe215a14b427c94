import Reporting
import Specs

/// Everything that people said, or that was summed up of it, wherever it stands.
func eachWrittenText(of project: Project, _ body: (Located<String>) -> Void) {
  for map in project.maps { eachText(of: map.source, body) }
  for vision in project.visions { eachText(of: vision.source, body) }
  for decisions in project.decisions {
    for decision in decisions.outcomes { body(decision.because) }
    for measure in decisions.measures {
      body(measure.because)
      measure.note.map(body)
    }
    for allowance in decisions.allow { body(allowance.because) }
  }
}

private func eachText(of map: EmotionalMap, _ body: (Located<String>) -> Void) {
  for session in map.sessions { session.place.map(body) }
  for missing in map.missingVoices {
    missing.reason.map(body)
    missing.plan.map(body)
  }
  for stage in map.journey?.stages ?? [] {
    for place in stage.touchpoints.indices {
      eachText(of: stage.touchpoints[place].feelings, stage.touchpoints[place].voices, body)
      for words in stage.touchpoints[place].works { body(words) }
      eachText(of: stage.touchpoints[place].changes, body)
    }
  }
  for theme in map.themes { body(theme.says) }
}

/// Each by its place: what a feeling or voice has beside its words need not be copied.
private func eachText(of feelings: [Feeling], _ voices: [Voice], _ body: (Located<String>) -> Void) {
  for place in feelings.indices { feelings[place].because.map(body) }
  for place in voices.indices { voices[place].says.map(body) }
}

private func eachText(of changes: [Change], _ body: (Located<String>) -> Void) {
  for place in changes.indices {
    body(changes[place].wanted)
    changes[place].enough.map(body)
  }
}

private func eachText(of vision: PathVision, _ body: (Located<String>) -> Void) {
  for item in vision.northStar { body(item.says) }
  for item in vision.goal?.lookingBack ?? [] { body(item.says) }
  for item in vision.now { body(item.says) }
  for item in vision.enrol {
    body(item.who)
    item.askedTo.map(body)
  }
  for item in vision.strengths { body(item.says) }
  for item in vision.blocks { body(item.says) }
  for item in vision.boldSteps { body(item.step) }
  for item in vision.nextMonth { body(item.step) }
  (vision.firstStep?.step).map(body)
}
