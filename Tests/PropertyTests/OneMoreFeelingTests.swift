import Compiler
import ProjectGenerator
import Testing

/// One more feeling at one touchpoint changes only what its proof touches.
@Suite struct OneMoreFeelingTests {
  /// Would break if outcomes of other stages or services shared counts, or if wording looked beyond its own proof.
  @Test(arguments: seeds) func onlyItsStageChanges(seed: UInt64) async throws {
    let before = try await Compiled(GeneratedProject(.small(seed: seed)))
    var project = before.project
    var random = SplitMix64(seed: seed, part: 13)
    let map = random.number(0...project.maps.count - 1)
    let stages = project.maps[map].stages.indices.filter { !project.maps[map].stages[$0].touchpoints.isEmpty }
    guard !stages.isEmpty else { return }
    let stage = random.pick(stages)
    let touchpoint = random.number(0...project.maps[map].stages[stage].touchpoints.count - 1)
    project.maps[map].stages[stage].touchpoints[touchpoint].add(
      role: random.pick(["patient", "carer", "nurse"]),
      word: random.pick(["abandoned", "safe", "proud", "angry"]))
    let after = try await Compiled(project)

    let service = project.maps[map].service
    let touched = "\(service)/\(project.maps[map].stages[stage].stage.id)/"
    let accounts = { (compiled: Compiled) in
      compiled.framework.outcomes.filter { !$0.key.hasPrefix(touched) && !$0.isVision }
        .map { compiled.account(of: $0) }.sorted()
    }
    #expect(accounts(after) == accounts(before))
    checkVisions(before, after, service)
  }

  /// A goal that finds an outcome to support needs none of its own; nothing else changes a vision outcome.
  private func checkVisions(_ before: Compiled, _ after: Compiled, _ service: String) {
    let visions = { (compiled: Compiled) in
      Dictionary(
        uniqueKeysWithValues: compiled.framework.outcomes.filter(\.isVision).map {
          ($0.key, compiled.account(of: $0))
        })
    }
    let (old, new) = (visions(before), visions(after))
    for (key, account) in new {
      guard let earlier = old[key] else { continue }
      #expect(account == earlier)
    }
    let goals = { (visions: [String: String]) in
      Set(visions.keys.map { $0.split(separator: "/").suffix(2).joined(separator: "/") })
    }
    // It comes or goes for all services of its PATH at once.
    for key in Set(old.keys).symmetricDifference(new.keys) {
      let goal = key.split(separator: "/").suffix(2).joined(separator: "/")
      #expect(!(goals(old).contains(goal) && goals(new).contains(goal)), "\(key)")
    }
  }
}

extension GeneratedProject.Touchpoint {
  /// In the form its other feelings have; where the wall has the word of that role already, one more of it.
  mutating func add(role: String, word: String) {
    if let place = feelings.firstIndex(where: { $0.role == role && $0.word == word }), isShort {
      feelings[place].count += 3
    } else {
      feelings.append(
        .init(id: isShort ? nil : "one-more-\(id)-\(feelings.count)", role: role, word: word, count: 3))
    }
  }
}
