import Compiler
import Reporting
import Specs

// How people are named and counted in print. A small number of people is never printed, nor what would give it away.

extension Role {
  var one: String {
    switch self {
    case .family: "family member"
    case .public: "member of the public"
    case .gp: "GP"
    case .socialWorker: "social worker"
    case .careWorker: "care worker"
    case .staff: "member of staff"
    case .voluntarySector: "person of the voluntary sector"
    default: rawValue
    }
  }

  var several: String {
    switch self {
    case .family: "family members"
    case .public: "members of the public"
    case .gp: "GPs"
    case .socialWorker: "social workers"
    case .careWorker: "care workers"
    case .staff: "members of staff"
    case .voluntarySector: "people of the voluntary sector"
    // Whole words, because they are printed very often, and to put an end to each takes longer.
    case .patient: "patients"
    case .carer: "carers"
    case .nurse: "nurses"
    case .doctor: "doctors"
    case .therapist: "therapists"
    case .provider: "providers"
    case .commissioner: "commissioners"
    }
  }
}

extension Group {
  /// Inside a sentence: "a low point of the workforce".
  var phrase: String { self == .workforce ? "the workforce" : rawValue }
}

/// "People and carers", "Workforce".
func whose(_ groups: [Group]) -> String { capitalised(joined(groups.map(\.rawValue))) }

extension Drafting {
  func isSmall(_ count: Int) -> Bool { project.smallNumbers.holds(count) }

  /// A number of people: "13", or "fewer than 5".
  func people(_ count: Int) -> String { isSmall(count) ? "fewer than \(smallNumber)" : "\(count)" }

  /// A number of those that an indicator counts, as its contract and its own data show it.
  func people(_ count: Int, of indicator: Indicator) -> String { indicator.smallNumbers(project).text(count) }

  /// The same, where a line starts: "13", or "Fewer than 5".
  private func writePeople(_ count: Int, startsLine: Bool, to output: inout ByteStream) {
    guard isSmall(count) else { return output.append(count) }
    output.append(startsLine ? "Fewer than " : "fewer than ")
    output.append(smallNumber)
  }

  /// "14 patients", "fewer than 5 carers", "1 nurse" where single people may be counted.
  func people(_ count: Int, _ role: Role) -> String {
    people(count) + " " + (count == 1 && !isSmall(1) ? role.one : role.several)
  }

  /// "13 notes from patients", "Fewer than 5 notes from carers".
  func writeNotes(_ count: Int, from role: Role, to output: inout ByteStream) {
    writePeople(count, startsLine: true, to: &output)
    output.append(count == 1 && !isSmall(1) ? " note from " : " notes from ")
    output.append(role.several)
  }

  /// A total that some printed numbers are parts of.
  ///
  /// Where a part is too small to print, the total would give it away by subtraction; then only what is printed anyway
  /// is said: "at least 13".
  func total(of parts: [Int]) -> String {
    let total = parts.reduce(0, +)
    guard !isSmall(total), parts.contains(where: isSmall) else { return people(total) }
    let shown = parts.filter { !isSmall($0) }.reduce(0, +)
    return "at least \(max(shown, smallNumber))"
  }

  /// "14 patients, 8 carers and fewer than 5 nurses", where a line starts; nothing where there is nobody.
  func writeCounted(_ counts: [(role: Role, count: Int)], to output: inout ByteStream) {
    var left = counts.count { $0.count > 0 }
    var startsLine = true
    for (role, count) in counts where count > 0 {
      left -= 1
      if !startsLine { output.append(left == 0 ? " and " : ", ") }
      writePeople(count, startsLine: startsLine, to: &output)
      output.append(" ")
      output.append(count == 1 && !isSmall(1) ? role.one : role.several)
      startsLine = false
    }
  }

  /// "5 patients and others: carers, nurses and GPs": those too few to count are named and not counted.
  func countedOrNamed(_ counts: [(role: Role, count: Int)]) -> String {
    let (shown, few) = countable(counts)
    if few.isEmpty { return joined(shown) }
    return shown.isEmpty ? joined(few) : "\(joined(shown + ["others"])): \(joined(few))"
  }

  /// "5 patients and others"; those too few to count by name where there are no others.
  func countedBriefly(_ counts: [(role: Role, count: Int)]) -> String {
    let (shown, few) = countable(counts)
    return shown.isEmpty ? joined(few) : joined(shown + (few.isEmpty ? [] : ["others"]))
  }

  private func countable(_ counts: [(role: Role, count: Int)]) -> (shown: [String], few: [String]) {
    let there = counts.filter { $0.count > 0 }
    return (
      there.filter { !isSmall($0.count) }.map { people($0.count, $0.role) },
      there.filter { isSmall($0.count) }.map { $0.role.several }
    )
  }
}
