import Reporting
import Specs

/// What holds of one map.
struct MapFacts: Sendable {
  var facts: [Fact] = []
  /// For each change of the map, the axes it points to.
  var axesOfChanges: [[Axis]] = []
}

/// Finds what holds of a map: low points, bright spots, hidden low points, splits, and what is wanted.
///
/// - Parameter needs: how many notes a bright spot takes.
func findFacts(in map: BoundMap, at index: Int, _ tallies: [TouchpointTally], needs people: Int) -> MapFacts {
  var found = MapFacts()
  found.axesOfChanges.reserveCapacity(map.changes.count)
  var lowAxes: [LowAxes] = []
  lowAxes.reserveCapacity(map.touchpoints.count)
  // Facts of about this many: two of each touchpoint, and one of each change.
  found.facts.reserveCapacity(map.touchpoints.count * 3 + map.changes.count)
  for place in map.touchpoints.indices {
    let id = TouchpointID(map: index, index: place)
    let tally = tallies[place]
    var low = LowAxes()
    for group in Group.allCases {
      // At most -1 high is a low point, at least +1 a bright spot where there are enough notes, on each axis that carries a
      // quarter of what is bad or good there. In between there is neither.
      guard let height = tally.height(of: group), height <= -1 || height >= 1 else { continue }
      let side: Side = height < 0 ? .low : .high
      guard side == .low || tally.notes[group] >= people else { continue }
      let whole = tally.mass(side, of: group)
      for axis in Axis.allCases where carriesAQuarter(tally.mass(side, of: group, on: axis), of: whole) {
        if side == .low { low.insert(axis, group) }
        found.facts.append(fact(side == .low ? .lowPoint : .brightSpot, id, axis, group, map))
      }
    }
    lowAxes.append(low)
    if isHiddenLowPoint(map.touchpoints[place].careWasRight, tally) {
      let span = map.touchpoints[place].careWasRight?.span ?? map.touchpoints[place].span
      found.facts.append(plainFact(.hiddenLowPoint, id, map.touchpoints[place].key, span))
    }
    if isSplit(tally) {
      found.facts.append(plainFact(.split, id, map.touchpoints[place].key, map.touchpoints[place].span))
    }
  }
  for place in map.changes.indices {
    let touchpoint = map.changes[place].touchpoint
    found.axesOfChanges.append(axes(ofChange: place, in: map, low: lowAxes[touchpoint]))
    found.facts.append(
      wanted(
        ItemID(.change, document: index, index: place), at: TouchpointID(map: index, index: touchpoint),
        map.changes[place].votesByGroup))
  }
  return found
}

/// The axes on which the groups have low points at one touchpoint.
private struct LowAxes {
  /// By the group's rank, a bit for each axis.
  private var bits: (UInt16, UInt16, UInt16) = (0, 0, 0)

  mutating func insert(_ axis: Axis, _ group: Group) {
    let bit = UInt16(1) << axis.rank
    switch group {
    case .people: bits.0 |= bit
    case .carers: bits.1 |= bit
    case .workforce: bits.2 |= bit
    }
  }

  /// In their order: of the workforce, or of people and carers together.
  func axes(ofWorkforce: Bool) -> [Axis] {
    let bits = ofWorkforce ? bits.2 : bits.0 | bits.1
    return bits == 0 ? [] : Axis.allCases.filter { bits & UInt16(1) << $0.rank != 0 }
  }
}

/// Whether an axis carries enough of what is bad, or good, at a touchpoint.
func carriesAQuarter(_ part: Int, of whole: Int) -> Bool { part > 0 && 4 * part >= whole }

/// Four in five said that the treatment was right, and people or carers still felt bad.
private func isHiddenLowPoint(_ right: (yes: Int, of: Int, span: Span)?, _ tally: TouchpointTally) -> Bool {
  guard let right, right.yes * 100 >= right.of * 80 else { return false }
  return [Group.people, .carers].contains { tally.height(of: $0).map { $0 <= -1 } ?? false }
}

/// People or carers stand two or more apart from the workforce.
private func isSplit(_ tally: TouchpointTally) -> Bool {
  guard let workforce = tally.height(of: .workforce) else { return false }
  return [Group.people, .carers].contains { group in
    tally.height(of: group).map { ($0 - workforce).magnitude >= Rational(2) } ?? false
  }
}

/// The axes of what people would feel; where they did not say, every axis that is low at the touchpoint.
private func axes(ofChange place: Int, in map: BoundMap, low: LowAxes) -> [Axis] {
  // Read where it stands: a change has texts and lists, which a copy would have to count.
  guard map.changes[place].wouldFeel.isEmpty else {
    return distinct(map.changes[place].wouldFeel.compactMap(\.axis))
  }
  let votes = map.changes[place].votesByGroup
  let asksWorkforceOnly =
    votes.total > 0
    ? votes.workforce > 0 && votes.people == 0 && votes.carers == 0
    : !map.changes[place].who.isEmpty && map.changes[place].who.allSatisfy { $0.group == .workforce }
  return low.axes(ofWorkforce: asksWorkforceOnly)
}

/// Each once, first come first.
func distinct<Element: Hashable>(_ elements: some Collection<Element>) -> [Element] {
  // A few are compared quicker than hashed.
  guard elements.count > 8 else {
    return elements.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

/// A fact about one axis of one group, with the feelings it rests on.
private func fact(
  _ kind: Fact.Kind, _ id: TouchpointID, _ axis: Axis, _ group: Group, _ map: BoundMap
) -> Fact {
  var items: [ItemID] = []
  var notes = 0
  var mass = 0
  for index in map.touchpoints[id.index].feelings {
    let valence = map.feelings[index].valence
    guard kind == .lowPoint ? valence < 0 : valence > 0 else { continue }
    guard map.feelings[index].axis == axis, map.feelings[index].group == group else { continue }
    let count = map.feelings[index].count
    items.append(ItemID(.feeling, document: id.map, index: index))
    notes += count
    mass += count * abs(valence)
  }
  return Fact(
    kind: kind, touchpoint: id, axis: axis, group: group, items: items, place: nil, notes: notes, mass: mass)
}

/// A fact about a touchpoint as a whole.
private func plainFact(_ kind: Fact.Kind, _ id: TouchpointID, _ key: String, _ span: Span) -> Fact {
  Fact(
    kind: kind, touchpoint: id, axis: nil, group: nil, items: [],
    place: .init(key: key, span: span), notes: 0, mass: 0)
}

/// What is wanted at a touchpoint.
private func wanted(_ change: ItemID, at id: TouchpointID, _ votes: GroupCounts) -> Fact {
  Fact(
    kind: .wanted, touchpoint: id, axis: nil, group: nil, items: [change], place: nil,
    notes: votes.people + votes.carers, mass: 0)
}
