import Reporting
import Specs

/// Puts outcomes in the order in which people would want them read.
///
/// Class first; then what a room chose; then the mean of the positions that each group's votes give, so that the number of
/// people in the room does not decide; then what nobody voted for. Ties: a hidden low point, then mass, then key.
func prioritised(_ outcomes: [Outcome], _ project: Project) -> [Outcome] {
  let chosen = chosenPositions(project)
  let voting = votingGroups(project)
  // By their places: an outcome is large.
  var ranked: [(rank: Rank, place: Int)] = []
  for classRank in 0...2 {
    let peers = outcomes.indices.filter { rank(of: outcomes[$0].class) == classRank }
    let votes = peers.map { castVotes(for: outcomes[$0].supports.changes, project) }
    let positions = meanPositions(votes, voting)
    for (place, peer) in peers.enumerated() {
      // Few rooms choose, and then nobody has to be asked for each of very many changes.
      let choice =
        chosen.isEmpty ? nil : outcomes[peer].supports.changes.compactMap { chosen[$0] }.min()
      let order: Rank.Order =
        choice.map { .chosen($0) } ?? (votes[place].total > 0 ? .voted(positions[place]) : .unvoted)
      ranked.append((Rank(classRank: classRank, order: order, outcomes[peer]), peer))
    }
  }
  return ranked.sorted { $0.rank < $1.rank }.enumerated().map { priority, entry in
    var outcome = outcomes[entry.place]
    outcome.priority = priority + 1
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
    for place in map.changes.indices { all += map.changes[place].votesByGroup }
  }
  return all.groups
}

private func castVotes(for changes: [ItemID], _ project: Project) -> GroupCounts {
  changes.reduce(into: GroupCounts()) { $0 += project.votes(for: $1) }
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
