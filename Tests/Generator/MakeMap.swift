extension ProjectPlan {
  /// One emotional map; it depends on the seed and on its own number only.
  public func map(_ number: Int) -> GeneratedProject.Map {
    var making = MapMaking(seed: seed, number: number, service: services[number % services.count])
    return making.map(touchpoints: touchpointsPerMap)
  }
}

/// The making of one map.
private struct MapMaking {
  let number: Int
  let service: GeneratedProject.Service
  var random: SplitMix64
  let sentences: Sentences
  let sessions: [GeneratedProject.Session]
  let ownWord: GeneratedProject.OwnWord?
  private var nextFeeling = 1
  private var nextVoice = 1
  private var nextChange = 1

  private static let places = [
    (id: "letter", title: "The letter", phrase: "when the letter comes", kind: "letter"),
    (id: "first-call", title: "The first call", phrase: "on the first call", kind: "phone"),
    (id: "front-door", title: "The front door", phrase: "at the front door", kind: "contact"),
    (id: "waiting-room", title: "The waiting room", phrase: "in the waiting room", kind: "waiting"),
    (id: "ward-round", title: "The round on the ward", phrase: "on the ward round", kind: "contact"),
    (id: "first-night", title: "The first night", phrase: "on the first night", kind: "home"),
    (id: "new-tablets", title: "New tablets", phrase: "when tablets change", kind: "moment"),
    (id: "review", title: "The review", phrase: "at the review", kind: "contact"),
  ]

  init(seed: UInt64, number: Int, service: GeneratedProject.Service) {
    self.number = number
    self.service = service
    random = SplitMix64(seed: seed, part: number)
    sentences = Sentences(setsCurlyApostrophes: random.isTrue(25))
    var sessions: [GeneratedProject.Session] = []
    for place in 0..<random.number(1...2) {
      // More of each role than ever name one feeling, vote, or are asked, so that no count is more than were in the room.
      let participants = ["patient", "family", "carer"] + Self.workforce
      var counted: [(role: String, count: Int)] = []
      for role in participants { counted.append((role, random.number(30...60))) }
      sessions.append(
        .init(id: "session-\(place + 1)", kind: place == 0 ? "event" : "interviews", participants: counted))
    }
    self.sessions = sessions
    ownWord = random.isTrue(40) ? .init(word: "run ragged", axis: "energy", valence: -2) : nil
  }

  mutating func map(touchpoints count: Int) -> GeneratedProject.Map {
    // A map walks most of its service's stages; the touchpoints are shared out among them.
    let walked = service.stages.filter { _ in random.isTrue(80) }
    let stages = Array((walked.isEmpty ? service.stages : walked).prefix(max(1, count)))
    var left = count
    var made: [(stage: GeneratedProject.Stage, touchpoints: [GeneratedProject.Touchpoint])] = []
    for (place, stage) in stages.enumerated() {
      let share = left / (stages.count - place)
      made.append((stage, (0..<share).map { touchpoint(count - left + $0, in: stage) }))
      left -= share
    }
    let all = made.flatMap(\.touchpoints)
    let changes = all.flatMap { $0.changes.map(\.id) }
    return GeneratedProject.Map(
      id: "map-\(number + 1)", service: service.id, sessions: sessions,
      missingVoices: random.isTrue(30) ? [random.pick(service.segments)] : [], stages: made,
      ownWords: ownWord.map { [$0] } ?? [], themes: themes(all.map(\.id)),
      priorities: random.pick(random.number(0...3), of: changes))
  }

  private mutating func touchpoint(
    _ place: Int, in stage: GeneratedProject.Stage
  ) -> GeneratedProject.Touchpoint {
    let kind = random.pick(Self.places)
    let isShort = random.isTrue(30)
    let feelings = feelings(in: stage, isShort: isShort)
    let roles = feelings.map(\.role)
    let changes = (0..<random.number(0...4)).map { _ in change(in: stage) }
    let voices = (0..<random.number(0...4)).map { _ in voice(about: feelings) }
    let of = random.number(5...40)
    return GeneratedProject.Touchpoint(
      id: "\(kind.id)-\(place + 1)", title: "\(kind.title) (\(place + 1))",
      phrase: random.isTrue(80) ? kind.phrase : nil, kind: kind.kind, isInScope: random.isTrue(88),
      raised: random.isTrue(25) && !roles.isEmpty ? [(random.pick(roles), random.number(-3...3))] : [],
      careWasRight: random.isTrue(15) ? (random.number(of / 2...of), of) : nil, feelings: feelings,
      isShort: isShort,
      voices: voices, changes: changes)
  }

  private mutating func themes(_ touchpoints: [String]) -> [GeneratedProject.Theme] {
    (0..<random.number(0...2)).map { place in
      GeneratedProject.Theme(
        id: "theme-\(place + 1)", says: "I am not left alone with it.",
        touchpoints: random.pick(random.number(1...2), of: touchpoints),
        axis: random.isTrue(50) ? random.pick(FeelingWords.all).axis : nil)
    }
  }
}

extension MapMaking {
  fileprivate static let workforce = [
    "nurse", "gp", "doctor", "therapist", "care-worker", "social-worker", "staff",
  ]

  private mutating func role() -> String {
    switch random.number(1...10) {
    case 1...4: "patient"
    case 5: "family"
    case 6...7: "carer"
    default: random.pick(Self.workforce)
    }
  }

  /// About six of them; most touchpoints have a mood, which most of the people there share.
  private mutating func feelings(in stage: GeneratedProject.Stage, isShort: Bool) -> [GeneratedProject
    .Feeling]
  {
    let lowShare = random.pick([90, 90, 90, 10, 10, 50])
    var feelings: [GeneratedProject.Feeling] = []
    for _ in 0..<random.number(3...9) {
      let role = role()
      let isLow = random.isTrue(lowShare)
      var word = isLow ? stage.mood.lowWord(&random) : stage.mood.highWord(&random)
      if random.isTrue(5) { word = random.pick(FeelingWords.neutral) }
      if let ownWord, isLow, random.isTrue(5) { word = ownWord.word }
      // On the wall a role's word is counted once; in the long form the same may come from two sessions.
      guard !isShort || !feelings.contains(where: { $0.role == role && $0.word == word }) else { continue }
      let feeling = feeling(role, word, isShort: isShort)
      // Nor is it counted twice in one session for one reason.
      guard !feelings.contains(where: { isSame($0, feeling) }) else { continue }
      feelings.append(feeling)
    }
    return isShort ? gatheredByRole(feelings) : feelings
  }

  private func isSame(_ first: GeneratedProject.Feeling, _ other: GeneratedProject.Feeling) -> Bool {
    let only = sessions.count == 1 ? sessions[0].id : nil
    return first.role == other.role && first.word == other.word && first.side == other.side
      && first.because == other.because && (first.session ?? only) == (other.session ?? only)
  }

  private mutating func feeling(_ role: String, _ word: String, isShort: Bool) -> GeneratedProject.Feeling {
    let count = random.number(1...9)
    if isShort { return .init(id: nil, role: role, word: word, count: count) }
    defer { nextFeeling += 1 }
    return GeneratedProject.Feeling(
      id: random.isTrue(90) ? "f\(nextFeeling)" : nil, role: role, word: word, count: count,
      side: FeelingWords.neutral.contains(word) && random.isTrue(30)
        ? random.pick(["positive", "negative"]) : nil,
      because: random.isTrue(75) ? sentences.because(&random) : nil,
      session: random.isTrue(60) ? random.pick(sessions).id : nil)
  }

  /// The short form has one line for each role, so its feelings stand role by role.
  private func gatheredByRole(_ feelings: [GeneratedProject.Feeling]) -> [GeneratedProject.Feeling] {
    var roles: [String] = []
    for feeling in feelings where !roles.contains(feeling.role) { roles.append(feeling.role) }
    return roles.flatMap { role in feelings.filter { $0.role == role } }
  }

  private mutating func voice(about feelings: [GeneratedProject.Feeling]) -> GeneratedProject.Voice {
    defer { nextVoice += 1 }
    let named = feelings.filter { $0.id != nil }
    let about = named.isEmpty || random.isTrue(40) ? [] : random.pick(random.number(1...2), of: named)
    let consent = random.pick([
      "publish", "publish", "publish", "contract", "contract", "internal", "internal", "withdrawn",
    ])
    return GeneratedProject.Voice(
      id: "v\(nextVoice)", role: about.first?.role ?? feelings.first?.role ?? "patient",
      says: consent == "withdrawn" ? nil : sentences.voice(&random), consent: consent,
      about: about.compactMap(\.id))
  }

  private mutating func change(in stage: GeneratedProject.Stage) -> GeneratedProject.Change {
    defer { nextChange += 1 }
    let isVotedFor = random.isTrue(90)
    let voters = random.pick(
      random.number(1...3), of: ["patient", "carer", "family", "nurse", "gp", "therapist"])
    let words =
      random.isTrue(70) ? (0..<random.number(1...2)).map { _ in stage.mood.wantedWord(&random) } : []
    return GeneratedProject.Change(
      id: "c\(nextChange)", wanted: sentences.wish(&random),
      votes: isVotedFor ? voters.map { ($0, random.number(0...12)) } : [], who: isVotedFor ? [] : voters,
      wouldFeel: words, enough: random.isTrue(50) ? sentences.enough(&random) : nil)
  }
}
