/// Sentences as people say them at a wall, of the length they say them.
struct Sentences: Sendable {
  /// Whether the author's keyboard sets curly apostrophes, which makes a file more than ASCII.
  let setsCurlyApostrophes: Bool

  private static let subjects = [
    "nobody", "the ward", "the clinic", "my daughter", "the surgery", "everybody", "the new team",
    "one nurse",
  ]
  private static let verbs = [
    "rang", "told me what came next", "wrote it down", "asked what matters at home", "had read the notes",
    "looked at me", "knew my medicines", "came back", "explained the letter", "stayed for a cup of tea",
  ]
  private static let times = [
    "for three days", "at the weekend", "after the visit", "before we went home", "in the night",
    "until the evening",
    "when it got worse", "the second time", "in the first week",
  ]
  private static let links = ["and then", "and after that", "because", "so", "and still"]
  private static let wishes = [
    "A call", "One named person", "A written plan", "A visit", "A second appointment",
    "A number that is answered",
    "A talk about medicines", "A place to sit", "A letter in plain words",
  ]
  private static let purposes = [
    "within two days of going home", "from somebody who knows us", "before the weekend", "for carers as well",
    "that everybody can read", "at the front door", "when things change", "in the first month",
  ]

  /// 20 to 60 characters, no stop and no comma: what completes "abandoned, because".
  func because(_ random: inout SplitMix64) -> String {
    let clause = Self.clause(&random)
    return clause.utf8.count <= 60 ? clause : "nobody came back in the evening"
  }

  /// 40 to 160 characters.
  func voice(_ random: inout SplitMix64) -> String {
    var text = capitalised(Self.clause(&random))
    let wanted = random.number(40...110)
    while text.utf8.count < wanted { text += ", " + random.pick(Self.links) + " " + Self.clause(&random) }
    if random.isTrue(15) { text += setsCurlyApostrophes ? ", and I didn’t ask" : ", and I didn't ask" }
    return text + "."
  }

  func wish(_ random: inout SplitMix64) -> String {
    random.pick(Self.wishes) + " " + random.pick(Self.purposes)
  }

  /// What success looks like.
  func enough(_ random: inout SplitMix64) -> String { capitalised(Self.clause(&random)) + " and I slept" }

  /// Told as if it has happened.
  func goal(_ random: inout SplitMix64) -> String {
    "Everyone has had " + lowered(random.pick(Self.wishes)) + " " + random.pick(Self.purposes)
  }

  private static func clause(_ random: inout SplitMix64) -> String {
    random.pick(subjects) + " " + random.pick(verbs) + " " + random.pick(times)
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
  private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
