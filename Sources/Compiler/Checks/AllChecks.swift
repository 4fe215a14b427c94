import Reporting

/// A look at what authors wrote, once every name leads somewhere: what will be questioned, and what must not be printed.
typealias Check = @Sendable (Project, inout Diagnostics) -> Void

/// Every check, in the order of their files.
let allChecks: [Check] = [
  checkBecauseTwice,
  checkDecisionDates,
  checkFirstStep,
  checkGoalDates,
  checkGoalTense,
  checkGoalsInScope,
  checkIdentifiers,
  checkNamesInNotes,
  checkOnlyOneOfRole,
  checkParticipants,
  checkPhrases,
  checkPopulationPhrases,
  checkPosts,
  checkRulesCanFire,
  checkSameFeelings,
  checkSegmentShares,
  checkSessionDates,
  checkSilentRoles,
  checkStepDates,
  checkStepOwners,
  checkStepPurpose,
  checkThemesHaveTouchpoints,
  checkTouchpointsHaveFeelings,
  checkVoicesAreChecked,
  checkVoicesSpeakForThemselves,
  checkVoters,
]

/// Runs every check; a project is whole, so none of them has to ask whether a name is known.
///
/// They know nothing of each other, so they run at the same time; what they found stands in their order.
///
/// - Parameter sources: the files, for what can be mended by taking out a part of them.
func runChecks(_ project: Project, _ sources: SourceMap) async -> Diagnostics {
  let found = await atOnce(allChecks) { _, check in
    var found = Diagnostics()
    check(project, &found)
    return found
  }
  var all = found.reduce(into: Diagnostics()) { $0.append($1) }
  checkWithdrawnWords(project, sources, &all)
  return all
}
