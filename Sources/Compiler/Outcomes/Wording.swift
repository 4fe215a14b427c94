import Reporting
import Specs

/// The words of an outcome: its statement and its "I" statement.
struct Wording {
  let proof: ProofOfOutcome
  let evidence: Evidence
  let supports: Outcome.Supports
  let axis: Axis?
  let project: Project

  /// The first rule of the proof that has words.
  private var wordingRule: BoundRule? {
    proof.reasons.lazy.map { project.rules.rules[$0.rule] }.first { $0.source.outcome?.statement != nil }
  }

  private var service: BoundService { project.services[proof.key.service] }

  /// The rule's sentence with its slots filled.
  var statement: String {
    guard let parts = wordingRule?.source.outcome?.statement?.value.parts else { return "" }
    return sentence(
      parts.map { part in
        switch part {
        case .text(let text): text
        case .slot(let slot): fill(slot)
        }
      }.joined())
  }

  private func fill(_ slot: Statement.Slot) -> String {
    switch slot {
    case .people: proof.key.isWorkforce ? service.people : service.phrase(for: evidence.voice)
    case .towards: joined(towards.map(\.reads))
    case .away: joined(away.map(\.reads))
    case .phrase: phrase(of: evidence.touchpoints, isWorkforce: proof.key.isWorkforce, project)
    case .touchpoint: joined(evidence.touchpoints.map { "\"\(project.touchpoint($0).title)\"" })
    case .stage: evidence.stage?.title ?? ""
    case .service: service.title
    case .goal: goal.map { project.goal($0).says } ?? ""
    }
  }

  private var goal: ItemID? {
    if case .goal(let goal) = proof.key.subject { return goal }
    return nil
  }

  /// What people asked to feel, most votes of the outcome's own groups first; what they felt, for what is to stay so.
  private var towards: [LexiconWord] {
    if case .feeling(_, _, .protect) = proof.key.subject { return used { $0 > 0 } ?? pole(\.towards) }
    return asked() ?? pole(\.towards)
  }

  private var away: [LexiconWord] { used { $0 < 0 } ?? pole(\.away) }

  private func pole(_ words: KeyPath<Lexicon.Poles, [LexiconWord]>) -> [LexiconWord] {
    axis.flatMap { project.lexicon.poles[$0]?[keyPath: words].first }.map { [$0] } ?? []
  }

  private func asked() -> [LexiconWord]? {
    var count = WordCount()
    for item in supports.changes {
      let cast = project.votes(for: item)
      let votes = evidence.voice.reduce(0) { $0 + cast[$1] }
      guard votes > 0 else { continue }
      for word in project.maps[Int(item.document)].changes[Int(item.index)].wouldFeel
      where word.axis == axis && word.valence > 0 { count.add(word, votes) }
    }
    return count.firstTwo
  }

  /// - Parameter isMeant: of the valence of a feeling.
  private func used(where isMeant: (Int) -> Bool) -> [LexiconWord]? {
    var count = WordCount()
    for item in evidence.feelings {
      let (map, place) = (Int(item.document), Int(item.index))
      guard project.maps[map].feelings[place].axis == axis,
        isMeant(project.maps[map].feelings[place].valence)
      else { continue }
      count.add(project.maps[map].feelings[place].word, project.maps[map].feelings[place].count)
    }
    return count.firstTwo
  }

  /// What people wrote, where it covers one of the touchpoints and names the axis or none; else what the rule offers.
  var iStatement: (text: String, origin: Provenance)? {
    guard goal == nil else { return nil }
    if !proof.key.isWorkforce, let theme = theme { return (sentence(theme.says), .authored) }
    let words = proof.reasons.lazy.compactMap {
      project.rules.rules[$0.rule].source.outcome?.iStatement?.value
    }.first
    return words.map { (sentence($0), .derived) }
  }

  /// A theme that names the axis speaks closer than one that names none.
  private var theme: BoundTheme? {
    var general: BoundTheme?
    for map in distinct(evidence.touchpoints.map(\.map)) {
      let here = Set(evidence.touchpoints.filter { $0.map == map }.map(\.index))
      for theme in project.maps[map].themes where !here.isDisjoint(with: theme.touchpoints) {
        if theme.axis == axis { return theme }
        if theme.axis == nil, general == nil { general = theme }
      }
    }
    return general
  }
}

/// Words with what speaks for them; the first come first where they are level.
private struct WordCount {
  private var words: [(word: LexiconWord, count: Int)] = []

  mutating func add(_ word: LexiconWord, _ count: Int) {
    if let at = words.firstIndex(where: { $0.word === word || $0.word.word == word.word }) {
      words[at].count += count
    } else {
      words.append((word, count))
    }
  }

  /// Nil where there are none.
  var firstTwo: [LexiconWord]? {
    guard !words.isEmpty else { return nil }
    let order = words.indices.sorted { (-words[$0].count, $0) < (-words[$1].count, $1) }
    return order.prefix(2).map { words[$0].word }
  }
}

/// How a place reads inside a sentence: the touchpoint's phrase where there is one touchpoint, else the stage's.
func phrase(of touchpoints: [TouchpointID], isWorkforce: Bool, _ project: Project) -> String {
  guard let first = touchpoints.first else { return "" }
  let stage = project.stage(of: first)
  if touchpoints.count == 1 {
    let touchpoint = project.touchpoint(first)
    if isWorkforce,
      let phrase = touchpoint.staffPhrase ?? (touchpoint.phrase == nil ? stage.staffPhrase : nil)
    {
      return phrase
    }
    if let phrase = touchpoint.phrase { return phrase }
  }
  if isWorkforce, let phrase = stage.staffPhrase { return phrase }
  return stage.phrase ?? "at the step \"\(stage.title)\""
}

/// Two or more phrases in a row: "a, b and c".
public func joined(_ parts: [String], by word: String = "and") -> String {
  guard parts.count > 1 else { return parts.first ?? "" }
  return String(writing: { text in
    for place in parts.indices {
      if place == parts.count - 1 {
        text.append(own: " ")
        text.append(word)
        text.append(own: " ")
      } else if place > 0 {
        text.append(own: ", ")
      }
      text.append(parts[place])
    }
  })
}

/// A capital first, single spaces, exactly one full stop at the end.
public func sentence(_ text: String) -> String {
  var words = isSingleSpaced(text) ? text : text.split { $0.isWhitespace }.joined(separator: " ")
  while let last = words.last, ".!?".contains(last) { words.removeLast() }
  return capitalised(words) + "."
}

/// Whether a text is ASCII without spaces at its ends or beside each other, as nearly all are.
private func isSingleSpaced(_ text: String) -> Bool {
  let space = UInt8(ascii: " ")
  var before = space
  for byte in text.utf8 {
    guard byte > space ? byte < 0x80 : byte == space && before != space else { return false }
    before = byte
  }
  return before != space
}

/// The first letter as a capital.
public func capitalised(_ text: String) -> String {
  guard let first = text.first else { return text }
  return first.uppercased() + text.dropFirst()
}
