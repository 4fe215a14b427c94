import Reporting
import Specs

/// What a map is bound against.
struct MapScope: Sendable {
  let lexicon: Lexicon
  let services: [BoundService]
  /// Whether a service that seems unknown may stand in a contract that has errors.
  let servicesMayBeMissing: Bool
  /// Whether a word that seems unknown may stand in a list that has errors.
  let wordsMayBeMissing: Bool
  /// Whether the map's own file has errors, so that ids of its own may be missing.
  let isBroken: Bool
}

/// Every map, in the byte order of their ids. Maps know nothing of each other, so they are bound at the same time.
func bindMaps(
  _ documents: Documents, _ lexicon: Lexicon, _ services: [BoundService], _ contract: Contract,
  _ diagnostics: inout Diagnostics
) async -> [BoundMap] {
  let maps = documents.maps.map(\.content).sorted(byBytesOf: \.id.value)
  let wordsMayBeMissing = documents.wordsMayBeMissing
  let results = await atOnce(maps) { _, map in
    bindMap(
      map,
      MapScope(
        lexicon: lexicon, services: services, servicesMayBeMissing: documents.isBroken(contract.span),
        wordsMayBeMissing: wordsMayBeMissing, isBroken: documents.isBroken(map.span)))
  }
  for (_, found) in results { diagnostics.append(found) }
  return results.map(\.0)
}

extension Documents {
  /// Whether a word that seems unknown may stand in a list that has errors.
  var wordsMayBeMissing: Bool { hasUnread(.feelings) || feelings.contains { isBroken($0.content.span) } }
}

/// One map with its names bound; it depends on nothing but its arguments.
func bindMap(_ map: EmotionalMap, _ scope: MapScope) -> (BoundMap, Diagnostics) {
  var binding = MapBinding(map, scope)
  binding.claimNames()
  let service = binding.service()
  binding.checkSegments(of: service)
  let feelings = binding.feelings()
  let voices = binding.voices(feelings.items)
  let changes = binding.changes()
  let bound = BoundMap(
    id: map.id.value, title: map.title.value, span: map.id.span, service: service ?? 0,
    numbers: map.numbers?.value ?? .collected, course: map.journey?.shapeOfTime?.value ?? .line,
    sessions: map.sessions, missingVoices: map.missingVoices, stages: binding.stages(),
    touchpoints: binding.touchpoints(feelings.ranges, voices.ranges, changes.ranges),
    feelings: feelings.items, voices: voices.items, changes: changes.items, themes: binding.themes(),
    priorities: binding.priorities(changes.items), source: map)
  return (bound, binding.diagnostics)
}

/// The binding of one map: the names it has claimed so far, and what is wrong with them.
struct MapBinding {
  let map: EmotionalMap
  let scope: MapScope
  let allTouchpoints: [Touchpoint]
  var diagnostics = Diagnostics()
  var words: WordBinding
  /// Feelings, voices, changes and themes are named among one another.
  var items: UniqueNames
  private var sessionPlaces: [String: Int] = [:]
  private var touchpointPlaces: [String: Int] = [:]

  init(_ map: EmotionalMap, _ scope: MapScope) {
    self.map = map
    self.scope = scope
    allTouchpoints = map.journey?.stages.flatMap(\.touchpoints) ?? []
    items = UniqueNames(
      count: allTouchpoints.reduce(map.themes.count) {
        $0 + $1.feelings.count + $1.voices.count + $1.changes.count
      })
    words = WordBinding(
      scope.lexicon.with(map.ownWords), mayBeMissing: scope.wordsMayBeMissing, canDeclare: true)
  }

  mutating func claimNames() {
    var sessions = UniqueNames()
    for (place, session) in map.sessions.enumerated() {
      sessions.claim(session.id, "another session", &diagnostics)
      sessionPlaces[session.id.value] = sessionPlaces[session.id.value] ?? place
    }
    var stages = UniqueNames()
    for stage in map.journey?.stages ?? [] { stages.claim(stage.id, "another stage", &diagnostics) }
    var touchpoints = UniqueNames()
    for place in allTouchpoints.indices {
      let id = allTouchpoints[place].id
      touchpoints.claim(id, "another touchpoint", &diagnostics)
      touchpointPlaces[id.value] = touchpointPlaces[id.value] ?? place
      let (feelings, voices) = (allTouchpoints[place].feelings, allTouchpoints[place].voices)
      for feeling in feelings.indices {
        if let id = feelings[feeling].id { claim(id) }
      }
      for voice in voices.indices { claim(voices[voice].id) }
      let changes = allTouchpoints[place].changes
      for change in changes.indices { claim(changes[change].id) }
    }
    for theme in map.themes { claim(theme.id) }
    guard !scope.isBroken else { return }
    for word in map.ownWords where word.axis == nil && (word.valence?.value ?? 0) != 0 {
      reportWithoutAxis(word.word, &diagnostics)
    }
  }

  private mutating func claim(_ id: Located<String>) {
    items.claim(id, "a feeling, voice, change or theme of this map", &diagnostics)
  }

  mutating func service() -> Int? {
    let name = map.service
    if let place = scope.services.firstIndex(where: { $0.id == name.value }) { return place }
    if !name.value.isEmpty, !scope.servicesMayBeMissing {
      diagnostics.report(.unknownReference(name, "service", among: scope.services.map(\.id)))
    }
    return nil
  }

  mutating func checkSegments(of service: Int?) {
    guard let service, !scope.servicesMayBeMissing else { return }
    let segments = scope.services[service].segments.map(\.id.value)
    for missing in map.missingVoices
    where !missing.segment.value.isEmpty && !segments.contains(missing.segment.value) {
      diagnostics.report(.unknownReference(missing.segment, "segment of the service", among: segments))
    }
  }

  /// The session that an item names; where it names none and the map has one only, that one.
  mutating func session(_ name: Located<String>?) -> Int? {
    guard let name else { return map.sessions.count == 1 ? 0 : nil }
    if let place = sessionPlaces[name.value] { return place }
    reportUnknown(name, "session", among: sessionPlaces.keys)
    return nil
  }

  /// A name of this file that this file does not have.
  mutating func reportUnknown(_ name: Located<String>, _ what: String, among names: some Collection<String>) {
    guard !name.value.isEmpty, !scope.isBroken else { return }
    diagnostics.report(.unknownReference(name, what, among: names.filter { !$0.isEmpty }, "in this map"))
  }

  mutating func themes() -> [BoundTheme] {
    map.themes.map { theme in
      let places = theme.touchpoints.compactMap { name in
        if touchpointPlaces[name.value] == nil {
          reportUnknown(name, "touchpoint", among: touchpointPlaces.keys)
        }
        return touchpointPlaces[name.value]
      }
      return BoundTheme(
        id: theme.id.value, says: theme.says.value, span: theme.span, axis: theme.axis?.value,
        touchpoints: places)
    }
  }

  mutating func priorities(_ changes: [BoundChange]) -> [Int] {
    // Most maps have none, and then nobody asks where their many changes stand.
    guard !map.priorities.isEmpty else { return [] }
    let places = Dictionary(changes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let prefix = map.id.value + "/"
    return map.priorities.compactMap { name in
      let id = name.value.hasPrefix(prefix) ? String(name.value.dropFirst(prefix.count)) : name.value
      if places[id] == nil { reportUnknown(name, "change", among: places.keys) }
      return places[id]
    }
  }
}
