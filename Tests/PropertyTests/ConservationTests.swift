import Compiler
import ProjectGenerator
import Specs
import Testing

/// Nothing said is lost: in = proved + unanswered, each item once.
///
/// What is proved is gathered here from the outcomes alone, so a mistake in the compiler's own bookkeeping shows. It would break
/// if an item of an outcome were also listed as unanswered, if a kind of item were forgotten, or if a rejected outcome
/// still proved something.
@Suite struct ConservationTests {
  @Test(arguments: seeds) func everyItemHasOnePlace(seed: UInt64) async throws {
    let framework = try await Compiled.decided(seed: seed).framework
    let proved = items(of: framework.standing)
    var listed: Set<ItemID> = []
    for finding in framework.unanswered {
      #expect(
        listed.insert(finding.item).inserted, "\(framework.project.key(of: finding.item)) is listed twice")
    }
    for item in allItems(framework.project) {
      let places = (proved.contains(item) ? 1 : 0) + (listed.contains(item) ? 1 : 0)
      #expect(places == 1, "\(item.kind) \(framework.project.key(of: item)) has \(places) places")
    }
    #expect(proved.union(listed).count == allItems(framework.project).count)
  }

  /// Would break if a reason were given in the wrong order of the closed list.
  @Test(arguments: seeds) func reasonsAreTrue(seed: UInt64) async throws {
    let framework = try await Compiled.decided(seed: seed).framework
    let project = framework.project
    let rejected = items(of: framework.outcomes.filter(\.isRejected))
    for finding in framework.unanswered {
      let place = project.touchpointID(of: finding.item).map { project.touchpoint($0) }
      let key = project.key(of: finding.item)
      if finding.item.kind == .voice {
        #expect(
          (project.voice(finding.item).consent == .withdrawn) == (finding.reason == .withdrawn), "\(key)")
      } else if let place {
        #expect(!place.isInScope == (finding.reason == .outOfScope), "\(key)")
      }
      if finding.reason == .rejected, finding.item.kind != .voice {
        #expect(rejected.contains(finding.item), "\(key)")
      }
    }
  }

  /// A feeling proves only an outcome of its own stage, axis and kind of group, where the group's height is low or high enough.
  /// Would break if facts of two stages, of two services, or of staff and people were merged.
  @Test(arguments: seeds) func feelingsProveOutcomesOfTheirOwn(seed: UInt64) async throws {
    let framework = try await Compiled.decided(seed: seed).framework
    let project = framework.project
    for outcome in framework.outcomes {
      for item in outcome.feelings {
        let feeling = project.feeling(item)
        let id = TouchpointID(map: Int(item.document), index: feeling.touchpoint)
        #expect(project.maps[id.map].service == outcome.service)
        #expect(project.stage(of: id).id == outcome.stage?.id)
        #expect(project.touchpoint(id).isInScope)
        #expect(feeling.axis == outcome.axis)
        #expect((feeling.group == .workforce) == outcome.key.hasSuffix("/workforce"))
        #expect((feeling.valence > 0) == outcome.key.hasSuffix("/protect"))
        let (sum, weight) = weighed(feeling.group, at: id, project)
        #expect(
          feeling.valence < 0 ? sum <= -weight : sum >= weight, "\(project.key(of: item)) in \(outcome.key)")
      }
    }
  }

  /// The height of a group as a sum and what to divide it by, from the feelings alone.
  private func weighed(_ group: Group, at id: TouchpointID, _ project: Project) -> (sum: Int, weight: Int) {
    let touchpoint = project.touchpoint(id)
    let feelings = project.maps[id.map].feelings[touchpoint.feelings].filter { $0.group == group }
    let raised = Dictionary(touchpoint.raised.map { ($0.role, $0.height) }, uniquingKeysWith: { $1 })
    let sum = feelings.reduce(0) { $0 + $1.count * (raised[$1.role] ?? $1.valence) }
    return (sum, feelings.reduce(0) { $0 + $1.count })
  }

  private func items(of outcomes: [Outcome]) -> Set<ItemID> {
    var items: Set<ItemID> = []
    for outcome in outcomes {
      let supports = outcome.supports
      for list in [
        outcome.feelings, supports.changes, supports.goals, supports.now, supports.steps, supports.voices,
      ] { items.formUnion(list) }
    }
    return items
  }

  private func allItems(_ project: Project) -> [ItemID] {
    func items(_ kind: ItemKind, _ document: Int, _ count: Int) -> [ItemID] {
      (0..<count).map { ItemID(kind, document: document, index: $0) }
    }
    let maps = project.maps.enumerated().flatMap { place, map in
      items(.feeling, place, map.feelings.count) + items(.voice, place, map.voices.count)
        + items(.change, place, map.changes.count)
    }
    let visions = project.visions.enumerated().flatMap { place, vision in
      items(.goal, place, vision.goals.count) + items(.now, place, vision.now.count)
        + items(.step, place, vision.steps.count)
    }
    return maps + visions
  }

  /// The generator's items all arrive: would break if reading or binding dropped one without an error.
  @Test(arguments: seeds) func everyItemIsRead(seed: UInt64) async throws {
    let compiled = try await Compiled.decided(seed: seed)
    let touchpoints = compiled.project.maps.flatMap { $0.stages.flatMap(\.touchpoints) }
    let maps = compiled.framework.project.maps
    #expect(maps.reduce(0) { $0 + $1.feelings.count } == touchpoints.reduce(0) { $0 + $1.feelings.count })
    #expect(maps.reduce(0) { $0 + $1.voices.count } == touchpoints.reduce(0) { $0 + $1.voices.count })
    #expect(maps.reduce(0) { $0 + $1.changes.count } == touchpoints.reduce(0) { $0 + $1.changes.count })
    let notes = maps.reduce(0) { $0 + $1.feelings.reduce(0) { $0 + $1.count } }
    #expect(notes == touchpoints.reduce(0) { $0 + $1.feelings.reduce(0) { $0 + $1.count } })
  }
}
