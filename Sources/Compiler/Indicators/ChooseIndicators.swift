import Specs

/// Which indicators an outcome gets: one of experience, and at most two of the catalogue.
indirect enum IndicatorChoice {
  case experience
  case catalogue(CatalogueEntry, preferredBy: String?)

  /// The last part of the indicator's key.
  var id: String {
    switch self {
    case .experience: "experience"
    case .catalogue(let entry, _): entry.id.value
    }
  }
}

/// The rules' preferences in the order of the rules, then the catalogue in its own; a learning outcome is only asked about.
///
/// - Parameter byID: the catalogue by id.
func chooseIndicators(
  for outcome: Outcome, _ project: Project, byID: [String: CatalogueEntry]
) -> [IndicatorChoice] {
  guard let axis = outcome.axis else { return [] }
  guard outcome.class != .learning else { return [.experience] }
  var chosen: [IndicatorChoice] = []
  for reason in outcome.because {
    let rule = project.rules.rules.first { $0.id == reason.rule }
    for preferred in rule?.source.indicators?.prefer ?? [] {
      guard let entry = byID[preferred.value], entry.suits(axis, outcome.voice, isPreferred: true) else {
        continue
      }
      chosen.append(.catalogue(entry, preferredBy: reason.rule))
    }
  }
  // By place: an entry is large, and most of them suit nothing.
  for place in project.catalogue.indices
  where project.catalogue[place].suits(axis, outcome.voice, isPreferred: false) {
    chosen.append(.catalogue(project.catalogue[place], preferredBy: nil))
  }
  var seen: Set<String> = []
  return [.experience] + chosen.filter { seen.insert($0.id).inserted }.prefix(2)
}

extension CatalogueEntry {
  fileprivate func suits(_ axis: Axis, _ voice: [Group], isPreferred: Bool) -> Bool {
    let isInUse = (status?.value ?? .active) == .active || (status?.value == .local && isPreferred)
    return isInUse && axes.contains { $0.value == axis } && (perspective?.value.fits(voice) ?? false)
  }
}
