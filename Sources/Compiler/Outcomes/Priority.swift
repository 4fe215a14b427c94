import Reporting
import Specs

/// Puts outcomes in the order in which people would want them read.
///
/// Class first; then what a room chose; then the mean of the positions that each group's votes give, so that the number of
/// people in the room does not decide; then what nobody voted for. Ties: a hidden low point, then mass, then key.
func prioritised(_ outcomes: [Outcome], _ project: Project) -> [Outcome] {
  let chosen = chosenPositions(project)
  let voting = votingGroups(project)
  var ranked: [(rank: Rank, outcome: Outcome)] = []
  for classRank in 0...2 {
    let peers = outcomes.filter { rank(of: $0.class) == classRank }
    let votes = peers.map { castVotes(for: $0, project) }
    let positions = meanPositions(votes, voting)
    for (place, outcome) in peers.enumerated() {
      let order: Rank.Order =
        outcome.supports.changes.compactMap { chosen[$0] }.min().map { .chosen($0) }
        ?? (votes[place].total > 0 ? .voted(positions[place]) : .unvoted)
      ranked.append((Rank(classRank: classRank, order: order, outcome), outcome))
    }
  }
  return ranked.sorted { $0.rank < $1.rank }.enumerated().map { place, entry in
    var outcome = entry.outcome
    outcome.priority = place + 1
    return outcome
  }
}

/// Payable and protect first, then learning, then enabling.
private func rank(of class: Outcome.Class) -> Int {
  switch `class` {
  case .payable, .protect: 0
  case .learning: 1
  case .enabling: 2
  }
}

/// Where each change stands among the priorities of its room, and which room's map comes first.
private func chosenPositions(_ project: Project) -> [ItemID: Rank.Choice] {
  var positions: [ItemID: Rank.Choice] = [:]
  for (document, map) in project.maps.enumerated() {
    for (position, change) in map.priorities.enumerated() {
      let item = ItemID(.change, document: document, index: change)
      if positions[item] == nil { positions[item] = Rank.Choice(position: position, map: document) }
    }
  }
  return positions
}

private func votingGroups(_ project: Project) -> [Group] {
  var all = GroupCounts()
  for map in project.maps {
    for change in map.changes { all += change.votesByGroup }
  }
  return all.groups
}

private func castVotes(for outcome: Outcome, _ project: Project) -> GroupCounts {
  outcome.supports.changes.reduce(into: GroupCounts()) { $0 += project.votes(for: $1) }
}

/// For each outcome the mean, over the groups, of 1 + the outcomes with more of that group's votes.
private func meanPositions(_ votes: [GroupCounts], _ groups: [Group]) -> [Rational] {
  guard !groups.isEmpty else { return votes.map { _ in Rational(1) } }
  var sums = [Int](repeating: 0, count: votes.count)
  for group in groups {
    let falling = votes.map { $0[group] }.sorted(by: >)
    var first: [Int: Int] = [:]
    for (place, count) in falling.enumerated() where first[count] == nil { first[count] = place + 1 }
    for place in votes.indices { sums[place] += first[votes[place][group]] ?? 1 }
  }
  return sums.map { Rational(Int128($0), over: Int128(groups.count)) }
}

/// What an outcome is sorted by.
private struct Rank: Comparable {
  struct Choice: Comparable {
    let position: Int
    let map: Int
    static func < (left: Choice, right: Choice) -> Bool {
      (left.position, left.map) < (right.position, right.map)
    }
  }

  enum Order: Comparable {
    case chosen(Choice)
    case voted(Rational)
    case unvoted
  }

  let classRank: Int
  let order: Order
  let isHidden: Bool
  let mass: Int
  let key: String

  init(classRank: Int, order: Order, _ outcome: Outcome) {
    self.classRank = classRank
    self.order = order
    isHidden = !outcome.hidden.isEmpty
    mass = outcome.mass
    key = outcome.key
  }

  static func < (left: Rank, right: Rank) -> Bool {
    if left.classRank != right.classRank { return left.classRank < right.classRank }
    if left.order != right.order { return left.order < right.order }
    if left.isHidden != right.isHidden { return left.isHidden }
    if left.mass != right.mass { return left.mass > right.mass }
    return left.key.utf8Bytes < right.key.utf8Bytes
  }
}
