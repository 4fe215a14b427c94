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
    for touchpoint in stage.touchpoints { eachText(of: touchpoint, body) }
  }
  for theme in map.themes { body(theme.says) }
}

/// Each by its place: what a feeling or voice has beside its words need not be copied.
private func eachText(of touchpoint: Touchpoint, _ body: (Located<String>) -> Void) {
  for place in touchpoint.feelings.indices { touchpoint.feelings[place].because.map(body) }
  for place in touchpoint.voices.indices { touchpoint.voices[place].says.map(body) }
  for words in touchpoint.works { body(words) }
  for place in touchpoint.changes.indices {
    body(touchpoint.changes[place].wanted)
    touchpoint.changes[place].enough.map(body)
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
