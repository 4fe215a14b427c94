import Compiler
import Specs

/// Which outcomes each goal, now-statement and bold step of the PATHs is in the proof of.
struct Whereabouts: Sendable {
  private var standing: [ItemID: [String]] = [:]
  /// The outcome that a goal itself became.
  private var own: [ItemID: String] = [:]
  private var rejected: [ItemID: [String]] = [:]

  init(_ framework: Framework) {
    for outcome in framework.outcomes {
      if case .vision(let goal) = outcome.origin, !outcome.isRejected { own[goal] = outcome.id }
      let supports = outcome.supports
      for item in supports.goals + supports.now + supports.steps {
        if outcome.isRejected {
          rejected[item, default: []].append(outcome.id)
        } else {
          standing[item, default: []].append(outcome.id)
        }
      }
    }
  }

  /// "became O-1", "support for O-3 and O-4", "not used: O-2 was rejected", "became no outcome".
  func became(_ item: ItemID) -> String {
    let supported = (standing[item] ?? []).filter { $0 != own[item] }
    let parts = [
      own[item].map { "became \($0)" }, supported.isEmpty ? nil : "support for \(listed(supported))",
    ].compactMap { $0 }
    if !parts.isEmpty { return parts.joined(separator: "; ") }
    return rejectedText(item).map { "not used: " + $0 } ?? "became no outcome"
  }

  /// "A milestone for O-1", "Not used: O-2 was rejected", "No milestone".
  func milestone(_ item: ItemID) -> String {
    if let ids = standing[item] { return "A milestone for \(listed(ids))" }
    return rejectedText(item).map { "Not used: " + $0 } ?? "No milestone: it points to no outcome"
  }

  private func rejectedText(_ item: ItemID) -> String? {
    rejected[item].map { "\(listed($0)) \($0.count == 1 ? "was" : "were") rejected" }
  }
}
