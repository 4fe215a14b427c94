import Compiler
import Specs

/// Somebody who was not heard, and what could change when they are.
struct UnheardVoice: Sendable {
  let service: Int
  let id: String
  /// "people who live alone"
  let people: String
  let reason: String
  let plan: String
  /// "O-1 and O-3"
  let couldChange: String
}

extension Framework {
  /// In the order of the facts: each service's, each once.
  var missingVoices: [UnheardVoice] {
    var seen: Set<String> = []
    let standing = standing
    return facts.indices.compactMap { at in
      guard facts[at].kind == .missingVoice, let key = facts[at].place?.key, seen.insert(key).inserted else {
        return nil
      }
      let parts = key.split(separator: "/").map(String.init)
      guard parts.count == 2, let place = project.services.firstIndex(where: { $0.id == parts[0] }) else {
        return nil
      }
      let written = project.maps.lazy.filter { $0.service == place }.flatMap(\.missingVoices)
        .first { $0.segment.value == parts[1] }
      let affected = standing.filter { $0.service == place && $0.class != .enabling }
      return UnheardVoice(
        service: place, id: parts[1], people: project.services[place].people(ofMissing: parts[1]),
        reason: written?.reason?.value ?? "", plan: written?.plan?.value ?? "",
        couldChange: affected.isEmpty ? "" : listed(affected.map(\.id)))
    }
  }
}
