import Reporting
import Specs

/// Items of a map with the part of them that each touchpoint has.
typealias ItemsByTouchpoint<Item> = (items: [Item], ranges: [Range<Int>])

extension MapBinding {
  func stages() -> [BoundStage] {
    var next = 0
    return (map.journey?.stages ?? []).map { stage in
      let touchpoints = next..<next + stage.touchpoints.count
      next = touchpoints.upperBound
      return BoundStage(
        id: stage.id.value, title: stage.title.value, phrase: stage.phrase?.value,
        staffPhrase: stage.staffPhrase?.value, span: stage.id.span, touchpoints: touchpoints)
    }
  }

  mutating func touchpoints(
    _ feelings: [Range<Int>], _ voices: [Range<Int>], _ changes: [Range<Int>]
  ) -> [BoundTouchpoint] {
    var bound: [BoundTouchpoint] = []
    bound.reserveCapacity(allTouchpoints.count)
    for (stageIndex, stage) in (map.journey?.stages ?? []).enumerated() {
      for touchpoint in stage.touchpoints {
        let place = bound.count
        bound.append(
          BoundTouchpoint(
            id: touchpoint.id.value, key: map.id.value + "/" + touchpoint.id.value,
            title: touchpoint.title.value,
            phrase: touchpoint.phrase?.value, staffPhrase: touchpoint.staffPhrase?.value,
            span: touchpoint.id.span,
            stage: stageIndex, kind: touchpoint.kind?.value, isInScope: touchpoint.inScope?.value ?? true,
            raised: touchpoint.raised.map { ($0.key.value, $0.value.value) },
            careWasRight: careWasRight(touchpoint.careWasRight), works: touchpoint.works.map(\.value),
            feelings: feelings[place], voices: voices[place], changes: changes[place]))
      }
    }
    return bound
  }

  private mutating func careWasRight(_ answer: CareWasRight?) -> (yes: Int, of: Int, span: Span)? {
    guard let answer, let yes = answer.yes, let of = answer.of else { return nil }
    if yes.value > of.value {
      diagnostics.report(
        Diagnostic(
          .moreRightThanAsked, "\(yes.value) of \(of.value) said that care was right", at: yes.span,
          labels: [.init(of.span, "so many were asked")], help: ["`yes` is at most `of`"]))
    }
    return (yes.value, of.value, answer.span)
  }

  mutating func voices(_ feelings: [BoundFeeling]) -> ItemsByTouchpoint<BoundVoice> {
    let places = places(of: feelings)
    // A few roles: comparing is quicker than hashing.
    var byRole: [(role: Role, feelings: [Int])] = []
    var next = 0
    let count = allTouchpoints.reduce(0) { $0 + $1.voices.count }
    return byTouchpoint(count) { binding, place, items in
      let voices = binding.allTouchpoints[place].voices
      guard !voices.isEmpty else { return }
      byRole.removeAll(keepingCapacity: true)
      while next < feelings.count, feelings[next].touchpoint < place { next += 1 }
      while next < feelings.count, feelings[next].touchpoint == place {
        let role = feelings[next].role
        if let known = byRole.firstIndex(where: { $0.role == role }) {
          byRole[known].feelings.append(next)
        } else {
          byRole.append((role, [next]))
        }
        next += 1
      }
      for voice in voices.indices {
        _ = binding.session(voices[voice].session)
        let role = voices[voice].who.value
        var about = byRole.first { $0.role == role }?.feelings ?? []
        if !voices[voice].about.isEmpty {
          about = voices[voice].about.compactMap { name in
            if places[name.value] == nil, !binding.hasFeeling(name.value) {
              binding.reportUnknown(name, "feeling", among: places.keys)
            }
            return places[name.value]
          }
          about = Set(about).sorted()
        }
        let consent = voices[voice].consent?.value ?? .internal
        binding.checkWords(of: voices[voice], consent)
        items.append(
          BoundVoice(
            id: voices[voice].id.value, span: voices[voice].span, touchpoint: place, role: role,
            says: consent == .withdrawn ? nil : voices[voice].says?.value, consent: consent,
            isChecked: voices[voice].checked?.value ?? false, about: about))
      }
    }
  }

  /// Where the feelings stand that a voice may name, by their ids: those that are as long as a name that some voice uses.
  private func places(of feelings: [BoundFeeling]) -> [String: Int] {
    var isUsed = [Bool](repeating: false, count: Limits.keyBytes)
    var namesFeelings = false
    for touchpoint in allTouchpoints {
      for voice in touchpoint.voices {
        for name in voice.about {
          isUsed[min(name.value.utf8.count, isUsed.count - 1)] = true
          namesFeelings = true
        }
      }
    }
    var places: [String: Int] = [:]
    guard namesFeelings else { return places }
    for place in feelings.indices where isUsed[min(feelings[place].id.utf8.count, isUsed.count - 1)] {
      if places[feelings[place].id] == nil { places[feelings[place].id] = place }
    }
    return places
  }

  /// Whether somebody gave a feeling this id, even if its word is not known, which has been reported.
  private func hasFeeling(_ id: String) -> Bool {
    allTouchpoints.contains { $0.feelings.contains { $0.id?.value == id } }
  }

  private mutating func checkWords(of voice: Voice, _ consent: Consent) {
    guard voice.says == nil, consent != .withdrawn, !scope.isBroken else { return }
    diagnostics.report(
      .noWords, "the voice `\(voice.id.value)` has no words", at: voice.id.span,
      help: "write what was said as `says`, or `consent: withdrawn` where somebody took their words back")
  }

  mutating func changes() -> ItemsByTouchpoint<BoundChange> {
    byTouchpoint(allTouchpoints.reduce(0) { $0 + $1.changes.count }) { binding, place, items in
      let changes = binding.allTouchpoints[place].changes
      for change in changes.indices {
        _ = binding.session(changes[change].session)
        var groups = GroupCounts()
        for vote in changes[change].votes { groups[vote.key.value.group] += vote.value.value }
        items.append(
          BoundChange(
            id: changes[change].id.value, span: changes[change].span, touchpoint: place,
            wanted: changes[change].wanted.value, enough: changes[change].enough?.value,
            who: changes[change].who.map(\.value),
            votes: changes[change].votes.map { ($0.key.value, $0.value.value) }, votesByGroup: groups,
            wouldFeel: changes[change].wouldFeel.compactMap { binding.words.word($0, &binding.diagnostics) }))
      }
    }
  }

  /// Binds the items of each touchpoint in turn, by the place of the touchpoint. Everything is read where it stands:
  /// what was written has many texts, which a copy would have to count.
  ///
  /// - Parameter count: how many items there are at most.
  mutating func byTouchpoint<Item>(
    _ count: Int, _ bind: (inout MapBinding, Int, inout [Item]) -> Void
  ) -> ItemsByTouchpoint<Item> {
    var items: [Item] = []
    items.reserveCapacity(count)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(allTouchpoints.count)
    for place in allTouchpoints.indices {
      let start = items.count
      bind(&self, place, &items)
      ranges.append(start..<items.count)
    }
    return (items, ranges)
  }
}

extension DiagnosticKind {
  static let moreRightThanAsked = DiagnosticKind(
    "map/more-right-than-asked", .error, "More people said that care was right than were asked.",
    .init(
      says: "In `care_was_right`, `yes` is how many said so, and `of` is how many were asked.",
      matters:
        "Where care was right and still felt wrong, the contract says so with these two numbers; they must be possible.",
      wrong: .init(
        "maps/journey.yaml#touchpoint",
        "- id: first-night\n  title: The first night at home\n  care_was_right: {yes: 12, of: 9}\n  feelings: {patient: {worried: 9}}"
      ),
      right: .init(
        "maps/journey.yaml#touchpoint",
        "- id: first-night\n  title: The first night at home\n  care_was_right: {yes: 9, of: 12}\n  feelings: {patient: {worried: 9}}"
      )))

  static let noWords = DiagnosticKind(
    "map/no-words", .error, "A voice has no words.",
    .init(
      says: "A voice is what somebody said. Its words may be left out only where they were withdrawn.",
      matters:
        "A voice without words proves nothing; if somebody took their words back, the contract has to say that.",
      wrong: .init("maps/journey.yaml#voices", "- {id: v1, who: patient}"),
      right: .init("maps/journey.yaml#voices", "- {id: v1, who: patient, consent: withdrawn}")))
}
