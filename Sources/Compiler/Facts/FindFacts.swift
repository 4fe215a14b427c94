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
  var lowAxes: [[Group: [Axis]]] = []
  for (place, touchpoint) in map.touchpoints.enumerated() {
    let id = TouchpointID(map: index, index: place)
    let tally = tallies[place]
    var low: [Group: [Axis]] = [:]
    for group in Group.allCases {
      // In between there is neither a low point nor a bright spot, on whatever axis.
      guard let height = tally.height(of: group), height <= Rational(-1) || height >= Rational(1) else {
        continue
      }
      for axis in Axis.allCases {
        if isLowPoint(tally, group, axis) {
          found.facts.append(fact(.lowPoint, id, touchpoint, axis, group, map))
          low[group, default: []].append(axis)
        } else if isBrightSpot(tally, group, axis, needs: people) {
          found.facts.append(fact(.brightSpot, id, touchpoint, axis, group, map))
        }
      }
    }
    lowAxes.append(low)
    if isHiddenLowPoint(touchpoint, tally) { found.facts.append(plainFact(.hiddenLowPoint, id, touchpoint)) }
    if isSplit(tally) { found.facts.append(plainFact(.split, id, touchpoint)) }
  }
  for (place, change) in map.changes.enumerated() {
    let axes = axes(of: change, low: lowAxes[change.touchpoint])
    found.axesOfChanges.append(axes)
    found.facts.append(wanted(change, at: place, in: map, index))
  }
  return found
}

/// At most -1 high, and the axis carries at least a quarter of what is bad there.
func isLowPoint(_ tally: TouchpointTally, _ group: Group, _ axis: Axis) -> Bool {
  guard let height = tally.height(of: group), height <= Rational(-1) else { return false }
  return carriesAQuarter(tally.mass(.low, of: group, on: axis), of: tally.mass(.low, of: group))
}

/// At least +1 high, enough notes, and the axis carries at least a quarter of what is good there.
func isBrightSpot(_ tally: TouchpointTally, _ group: Group, _ axis: Axis, needs people: Int) -> Bool {
  guard let height = tally.height(of: group), height >= Rational(1), tally.notes[group] >= people else {
    return false
  }
  return carriesAQuarter(tally.mass(.high, of: group, on: axis), of: tally.mass(.high, of: group))
}

func carriesAQuarter(_ part: Int, of whole: Int) -> Bool { part > 0 && 4 * part >= whole }

/// Four in five said that the treatment was right, and people or carers still felt bad.
private func isHiddenLowPoint(_ touchpoint: BoundTouchpoint, _ tally: TouchpointTally) -> Bool {
  guard let right = touchpoint.careWasRight, right.yes * 100 >= right.of * 80 else { return false }
  return [Group.people, .carers].contains { tally.height(of: $0).map { $0 <= Rational(-1) } ?? false }
}

/// People or carers stand two or more apart from the workforce.
private func isSplit(_ tally: TouchpointTally) -> Bool {
  guard let workforce = tally.height(of: .workforce) else { return false }
  return [Group.people, .carers].contains { group in
    tally.height(of: group).map { ($0 - workforce).magnitude >= Rational(2) } ?? false
  }
}

/// The axes of what people would feel; where they did not say, every axis that is low at the touchpoint.
private func axes(of change: BoundChange, low: [Group: [Axis]]) -> [Axis] {
  guard change.wouldFeel.isEmpty else { return distinct(change.wouldFeel.compactMap(\.axis)) }
  let votes = change.votesByGroup
  let wanting = votes.total > 0 ? votes.groups : distinct(change.who.map(\.group))
  let asksWorkforceOnly = wanting == [.workforce]
  let groups: [Group] = asksWorkforceOnly ? [.workforce] : [.people, .carers]
  return distinct(groups.flatMap { low[$0] ?? [] }).sorted()
}

/// Each once, first come first.
func distinct<Element: Hashable>(_ elements: some Sequence<Element>) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}

/// A fact about one axis of one group, with the feelings it rests on.
private func fact(
  _ kind: Fact.Kind, _ id: TouchpointID, _ touchpoint: BoundTouchpoint, _ axis: Axis, _ group: Group,
  _ map: BoundMap
) -> Fact {
  var items: [ItemID] = []
  var notes = 0
  var mass = 0
  for index in touchpoint.feelings {
    let valence = map.feelings[index].valence
    guard kind == .lowPoint ? valence < 0 : valence > 0 else { continue }
    guard map.feelings[index].axis == axis, map.feelings[index].group == group else { continue }
    let count = map.feelings[index].count
    items.append(ItemID(.feeling, document: id.map, index: index))
    notes += count
    mass += count * abs(valence)
  }
  return Fact(
    kind: kind, id: "\(kind.rawValue):\(touchpoint.key)/\(axis.rawValue)/\(group.rawValue)", touchpoint: id,
    axis: axis, group: group, items: items, place: nil, notes: notes, mass: mass)
}

/// A fact about a touchpoint as a whole.
private func plainFact(_ kind: Fact.Kind, _ id: TouchpointID, _ touchpoint: BoundTouchpoint) -> Fact {
  let span = kind == .hiddenLowPoint ? touchpoint.careWasRight?.span ?? touchpoint.span : touchpoint.span
  return Fact(
    kind: kind, id: "\(kind.rawValue):\(touchpoint.key)", touchpoint: id, axis: nil, group: nil, items: [],
    place: .init(key: touchpoint.key, span: span), notes: 0, mass: 0)
}

private func wanted(_ change: BoundChange, at place: Int, in map: BoundMap, _ index: Int) -> Fact {
  Fact(
    kind: .wanted, id: "wanted:\(map.id)/\(change.id)",
    touchpoint: TouchpointID(map: index, index: change.touchpoint),
    axis: nil, group: nil, items: [ItemID(.change, document: index, index: place)], place: nil,
    notes: change.votesByGroup.people + change.votesByGroup.carers, mass: 0)
}
