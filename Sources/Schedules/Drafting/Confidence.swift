import Compiler
import Specs

extension Drafting {
  /// "Strong: 13 notes from people and 7 from carers, 1 session".
  func confidence(of outcome: Outcome) -> String {
    capitalised(outcome.confidence.level.rawValue) + ": " + grounds(of: outcome)
  }

  /// "13 notes from people and 7 from carers, 1 session", or "no notes".
  func grounds(of outcome: Outcome) -> String {
    let confidence = outcome.confidence
    let groups = confidence.groups.groups
    if groups.isEmpty { return "no notes" }
    let noun = confidence.countsVotes ? "votes" : "notes"
    let phrases = groups.enumerated().map { place, group in
      let number = total(of: parts(of: outcome, group))
      let isOne = number == "1"
      return place == 0
        ? "\(number) \(isOne ? String(noun.dropLast()) : noun) from \(group.phrase)"
        : "\(number) from \(group.phrase)"
    }
    let sessions = confidence.sessions
    return joined(phrases) + (sessions == 0 ? "" : ", \(sessions) \(sessions == 1 ? "session" : "sessions")")
  }

  /// The numbers of one group that stand in other documents, and of which its number is the sum.
  private func parts(of outcome: Outcome, _ group: Group) -> [Int] {
    let total = outcome.confidence.groups[group]
    let parts =
      outcome.confidence.countsVotes
      ? outcome.supports.changes.flatMap {
        project.change($0).votes.filter { $0.role.group == group }.map(\.count)
      }
      : outcome.feelings.compactMap { item in
        // By place: a feeling has texts, which a copy would have to count.
        let (map, index) = (Int(item.document), Int(item.index))
        return project.maps[map].feelings[index].role.group == group
          ? project.maps[map].feelings[index].count : nil
      }
    return parts.reduce(0, +) == total ? parts : [total]
  }
}
