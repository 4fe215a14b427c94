import Reporting
import Specs

/// Where everything stands that an author can name: documents, what they hold, and what was decided about.
struct ItemPlaces {
  /// By id or key; a key may stand in several places.
  private(set) var spans: [String: [Span]] = [:]

  init() {}

  init(_ project: Project) {
    add(project.contract)
    for map in project.maps { add(map) }
    for vision in project.visions.map(\.source) { add(vision) }
    for rule in project.rules.rules {
      add(rule.id, rule.source.span)
      add(String(rule.id.prefix { $0 != "/" }), rule.source.span)
    }
    for entry in project.catalogue { add(entry.id.value, entry.span) }
    add(project.form)
    for decisions in project.decisions { add(decisions) }
  }

  private mutating func add(_ key: String, _ span: Span) { spans[key, default: []].append(span) }

  private mutating func add(_ contract: Contract) {
    let id = contract.id.value
    add(id, contract.span)
    for service in contract.services {
      add(service.id.value, service.span)
      add(id + "/" + service.id.value, service.span)
      for segment in service.segments { add(id + "/" + segment.id.value, segment.span) }
    }
    for domain in contract.domains { add(id + "/" + domain.id.value, domain.span) }
  }

  private mutating func add(_ map: BoundMap) {
    add(map.id, map.source.span)
    for session in map.source.sessions { add(map.id + "/" + session.id.value, session.span) }
    for missing in map.source.missingVoices { add(map.id + "/" + missing.segment.value, missing.span) }
    for stage in map.source.journey?.stages ?? [] {
      add(map.id + "/" + stage.id.value, stage.span)
      for touchpoint in stage.touchpoints {
        add(map.id + "/" + touchpoint.id.value, touchpoint.span)
      }
    }
    for voice in map.voices { add(map.id + "/" + voice.id, voice.span) }
    for change in map.changes { add(map.id + "/" + change.id, change.span) }
    // Feelings that nobody gave an id have one by now.
    for feeling in map.feelings { add(map.id + "/" + feeling.id, feeling.span) }
    for theme in map.source.themes { add(map.id + "/" + theme.id.value, theme.span) }
  }

  private mutating func add(_ vision: PathVision) {
    let id = vision.id.value
    add(id, vision.span)
    for item in vision.northStar { add(id + "/" + item.id.value, item.span) }
    for item in vision.goal?.lookingBack ?? [] { add(id + "/" + item.id.value, item.span) }
    for item in vision.now { add(id + "/" + item.id.value, item.span) }
    for item in vision.enrol { add(id + "/" + item.id.value, item.span) }
    for item in vision.strengths { add(id + "/" + item.id.value, item.span) }
    for item in vision.blocks { add(id + "/" + item.id.value, item.span) }
    for item in vision.boldSteps { add(id + "/" + item.id.value, item.span) }
    for item in vision.nextMonth { add(id + "/" + item.id.value, item.span) }
  }

  private mutating func add(_ form: ContractForm) {
    add(form.id.value, form.span)
    for obligation in form.schedules.flatMap(\.value.obligations) {
      add(form.id.value + "/" + obligation.id.value, obligation.span)
    }
  }

  /// An outcome is decided about in its own entry, and in those of its indicators.
  private mutating func add(_ decisions: Decisions) {
    for decision in decisions.outcomes { add(decision.outcome.value, decision.span) }
    for measure in decisions.measures {
      let key = measure.indicator.value
      add(key, measure.span)
      add(key.split(separator: "/").dropLast().joined(separator: "/"), measure.span)
    }
    for item in decisions.openItems { add(item.slot.value, item.span) }
  }
}
