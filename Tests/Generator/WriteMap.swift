extension GeneratedProject.Map {
  /// The map as its file.
  public func file(_ order: KeyOrder = .asInTheManual) -> (path: String, bytes: [UInt8]) {
    var writer = YAMLWriter(order)
    var entries: [(key: String, value: YAMLText)] = [
      ("kind", .plain("emotional-map")), ("id", .plain(id)),
      ("title", .plain("What people said (" + id + ")")),
      ("service", .plain(service)), ("numbers", .plain("illustrative")),
      ("sessions", .list(sessions.map(\.text))),
    ]
    if !missingVoices.isEmpty {
      entries.append(("missing_voices", .list(missingVoices.map { .inline([("segment", .plain($0))]) })))
    }
    entries.append(
      ("journey", .block([("shape", .plain("line")), ("stages", .list(stages.map(Self.stage)))])))
    if !ownWords.isEmpty { entries.append(("own_words", .list(ownWords.map(\.text)))) }
    if !themes.isEmpty { entries.append(("themes", .list(themes.map(\.text)))) }
    if !priorities.isEmpty { entries.append(("priorities", .row(priorities.map { .plain($0) }))) }
    writer.write(file: .block(entries))
    return ("maps/\(id).yaml", writer.bytes)
  }

  private static func stage(
    _ stage: (stage: GeneratedProject.Stage, touchpoints: [GeneratedProject.Touchpoint])
  ) -> YAMLText {
    var entries: [(key: String, value: YAMLText)] = [
      ("id", .plain(stage.stage.id)), ("title", .plain(stage.stage.title)),
    ]
    if let phrase = stage.stage.phrase { entries.append(("phrase", .plain(phrase))) }
    entries.append(("touchpoints", .list(stage.touchpoints.map(\.text))))
    return .block(entries)
  }
}

private func counts(_ entries: [(String, Int)]) -> YAMLText { .counts(entries.map { ($0.0, .number($0.1)) }) }

private func row(_ texts: [String]) -> YAMLText { .row(texts.map { .plain($0) }) }

extension GeneratedProject.Session {
  fileprivate var text: YAMLText {
    .block([
      ("id", .plain(id)), ("kind", .plain(kind)), ("held", .plain("2026-06-12")),
      ("participants", counts(participants.map { ($0.role, $0.count) })),
    ])
  }
}

extension GeneratedProject.OwnWord {
  fileprivate var text: YAMLText {
    .inline([("word", .plain(word)), ("axis", .plain(axis)), ("valence", .number(valence))])
  }
}

extension GeneratedProject.Theme {
  fileprivate var text: YAMLText {
    var entries: [(key: String, value: YAMLText)] = [
      ("id", .plain(id)), ("says", .plain(says)), ("touchpoints", row(touchpoints)),
    ]
    if let axis { entries.append(("axis", .plain(axis))) }
    return .inline(entries)
  }
}

extension GeneratedProject.Touchpoint {
  fileprivate var text: YAMLText {
    var entries: [(key: String, value: YAMLText)] = [("id", .plain(id)), ("title", .plain(title))]
    if let phrase { entries.append(("phrase", .plain(phrase))) }
    entries.append(("kind", .plain(kind)))
    if !isInScope { entries.append(("in_scope", .plain("false"))) }
    if !raised.isEmpty { entries.append(("raised", counts(raised.map { ($0.role, $0.height) }))) }
    if let careWasRight {
      entries.append(
        ("care_was_right", .inline([("yes", .number(careWasRight.yes)), ("of", .number(careWasRight.of))])))
    }
    if !feelings.isEmpty {
      entries.append(("feelings", isShort ? shortFeelings : .list(feelings.map(\.text))))
    }
    if !voices.isEmpty { entries.append(("voices", .list(voices.map(\.text)))) }
    if !changes.isEmpty { entries.append(("changes", .list(changes.map(\.text)))) }
    return .block(entries)
  }

  /// A mapping of roles, but its order is that of the wall, so it is kept.
  private var shortFeelings: YAMLText {
    var roles: [(key: String, value: YAMLText)] = []
    for feeling in feelings where !roles.contains(where: { $0.key == feeling.role }) {
      let own = feelings.filter { $0.role == feeling.role }
      roles.append((feeling.role, counts(own.map { ($0.word, $0.count) })))
    }
    return .counts(roles)
  }
}

extension GeneratedProject.Feeling {
  fileprivate var text: YAMLText {
    var entries: [(key: String, value: YAMLText)] = []
    if let id { entries.append(("id", .plain(id))) }
    entries += [("who", .plain(role)), ("word", .plain(word)), ("count", .number(count))]
    if let side { entries.append(("side", .plain(side))) }
    if let session { entries.append(("session", .plain(session))) }
    if let because { entries.append(("because", .plain(because))) }
    return .inline(entries)
  }
}

extension GeneratedProject.Voice {
  fileprivate var text: YAMLText {
    var entries: [(key: String, value: YAMLText)] = [("id", .plain(id)), ("who", .plain(role))]
    if let says { entries.append(("says", .quoted(says))) }
    entries.append(("consent", .plain(consent)))
    if says != nil { entries.append(("checked", .plain("true"))) }
    if !about.isEmpty { entries.append(("about", row(about))) }
    return .inline(entries)
  }
}

extension GeneratedProject.Change {
  fileprivate var text: YAMLText {
    var entries: [(key: String, value: YAMLText)] = [("id", .plain(id)), ("wanted", .plain(wanted))]
    if !votes.isEmpty { entries.append(("votes", counts(votes.map { ($0.role, $0.count) }))) }
    if !who.isEmpty { entries.append(("who", row(who))) }
    if !wouldFeel.isEmpty { entries.append(("would_feel", row(wouldFeel))) }
    if let enough { entries.append(("enough", .plain(enough))) }
    return .block(entries)
  }
}
