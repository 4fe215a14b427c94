import Reporting

/// A look at how the contract would read, once it is known what it would say.
typealias WordingCheck = @Sendable (Draft, inout Diagnostics) -> Void

/// Every check of wording, in the order of their files.
let allWordingChecks: [WordingCheck] = [
  checkActivities,
  checkGuarantees,
  checkJargon,
  checkLengths,
  checkNamesInText,
  checkPersonFirst,
  checkPhrasesInside,
  checkReadingAge,
  checkShall,
  checkTwoChanges,
]

/// Runs every check of wording.
///
/// They look at what an author wrote, and never at what people said: people's words stay theirs. What a rule made of
/// several texts is reported once, at the text that is to be mended.
///
/// - Parameter written: the texts of the contract and of the maps.
func runWordingChecks(_ framework: Framework, _ written: DraftTexts) async -> Diagnostics {
  let draft = Draft(framework, written)
  let found = await atOnce(allWordingChecks) { _, check in
    var found = Diagnostics()
    check(draft, &found)
    return found
  }
  return found.reduce(into: Diagnostics()) { $0.append($1) }
}
