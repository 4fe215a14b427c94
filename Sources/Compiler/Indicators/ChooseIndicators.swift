import Specs

/// Which indicators an outcome gets: one of experience, and at most two of the catalogue.
enum IndicatorChoice {
  case experience
  /// An entry by its place in the catalogue.
  case catalogue(Int, preferredBy: String?)
}

/// The rules' preferences in the order of the rules, then the catalogue in its own; a learning outcome is only asked about.
///
/// - Parameter places: those of the catalogue's entries, by id.
func chooseIndicators(
  for outcome: Outcome, _ project: Project, places: [String: Int]
) -> [IndicatorChoice] {
  guard let axis = outcome.axis else { return [] }
  guard outcome.class != .learning else { return [.experience] }
  var choices: [IndicatorChoice] = [.experience]
  var chosen: [Int] = []
  func choose(_ place: Int, preferredBy rule: String?) {
    // By place: an entry is large, and most of them suit nothing.
    guard chosen.count < 2, !chosen.contains(place) else { return }
    guard project.catalogue[place].suits(axis, outcome.voice, isPreferred: rule != nil) else { return }
    chosen.append(place)
    choices.append(.catalogue(place, preferredBy: rule))
  }
  for reason in outcome.because {
    guard let rule = project.rules.rules.firstIndex(where: { $0.id == reason.rule }) else { continue }
    for preferred in project.rules.rules[rule].source.indicators?.prefer ?? [] {
      if let place = places[preferred.value] { choose(place, preferredBy: reason.rule) }
    }
  }
  for place in project.catalogue.indices { choose(place, preferredBy: nil) }
  return choices
}

extension CatalogueEntry {
  fileprivate func suits(_ axis: Axis, _ voice: [Group], isPreferred: Bool) -> Bool {
    let isInUse = (status?.value ?? .active) == .active || (status?.value == .local && isPreferred)
    return isInUse && axes.contains { $0.value == axis } && (perspective?.value.fits(voice) ?? false)
  }
}
