import Compiler
import ProjectGenerator
import Specs
import Testing

@Suite struct HeightTests {
  /// Would break if a sum were divided by the wrong number of notes.
  @Test(arguments: seeds) func heightsAreOnTheScale(seed: UInt64) async throws {
    let framework = try await Compiled(GeneratedProject(.small(seed: seed))).framework
    let scale = Rational(-3)...Rational(3)
    for tally in framework.tally.maps.joined() {
      for group in Group.allCases {
        if let height = tally.height(of: group) { #expect(scale.contains(height)) }
      }
      if let balanced = tally.balanced { #expect(scale.contains(balanced)) }
      if let pooled = tally.pooled { #expect(scale.contains(pooled)) }
    }
  }

  /// A large group never outvotes a small one: seven times as many of one group leave every group's height, and their balance,
  /// where they were. Would break if the balance weighed groups by their notes.
  @Test(arguments: seeds) func balanceIgnoresTheSizeOfAGroup(seed: UInt64) async throws {
    let before = try await Compiled(GeneratedProject(.small(seed: seed)))
    var project = before.project
    for map in project.maps.indices {
      for stage in project.maps[map].stages.indices {
        for place in project.maps[map].stages[stage].touchpoints.indices {
          project.maps[map].stages[stage].touchpoints[place].multiply(["patient", "family"], by: 7)
        }
      }
    }
    let after = try await Compiled(project)
    for (old, new) in zip(before.framework.tally.maps.joined(), after.framework.tally.maps.joined()) {
      #expect(old.balanced == new.balanced)
      for group in Group.allCases { #expect(old.height(of: group) == new.height(of: group)) }
      #expect(new.notes.people == 7 * old.notes.people)
      #expect(new.notes.carers == old.notes.carers)
    }
  }
}

extension GeneratedProject.Touchpoint {
  fileprivate mutating func multiply(_ roles: [String], by factor: Int) {
    for place in feelings.indices where roles.contains(feelings[place].role) {
      feelings[place].count *= factor
    }
  }
}
