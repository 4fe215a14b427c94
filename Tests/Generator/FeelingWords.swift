/// Words of the list that ships, by axis: what people move away from, and what they move towards.
struct FeelingWords: Sendable {
  let axis: String
  let low: [String]
  let high: [String]

  static let all = [
    FeelingWords(
      axis: "safety", low: ["frightened", "worried", "anxious", "unsafe"], high: ["safe", "reassured"]),
    FeelingWords(
      axis: "control", low: ["powerless", "stuck", "pressured"],
      high: ["in control", "confident", "independent"]),
    FeelingWords(
      axis: "clarity", low: ["confused", "in the dark", "uncertain"], high: ["informed", "understood"]),
    FeelingWords(
      axis: "dignity", low: ["ignored", "dismissed", "not listened to"],
      high: ["respected", "listened to", "proud"]),
    FeelingWords(
      axis: "connection", low: ["abandoned", "lonely", "unsupported"], high: ["supported", "cared for"]),
    FeelingWords(axis: "ease", low: ["frustrated", "angry", "fed up"], high: ["relieved", "satisfied"]),
    FeelingWords(axis: "trust", low: ["let down", "disappointed"], high: ["in good hands", "grateful"]),
    FeelingWords(
      axis: "hope", low: ["sad", "hopeless", "tearful"], high: ["hopeful", "encouraged", "happy"]),
    FeelingWords(
      axis: "energy", low: ["overwhelmed", "exhausted", "stressed"], high: ["coping", "motivated"]),
    FeelingWords(axis: "comfort", low: ["in pain", "distressed", "uncomfortable"], high: ["comfortable"]),
  ]

  static let neutral = ["ok", "surprised", "mixed"]
}

/// The mood of a stage: its feelings lie on a few axes, as they do on a wall.
struct StageMood: Sendable {
  let low: [FeelingWords]
  let high: [FeelingWords]

  init(_ random: inout SplitMix64) {
    let axes = random.shuffled(FeelingWords.all)
    low = Array(axes[0..<3])
    high = Array(axes[2..<4])
  }

  func lowWord(_ random: inout SplitMix64) -> String { random.pick(random.pick(low).low) }
  func highWord(_ random: inout SplitMix64) -> String { random.pick(random.pick(high).high) }

  /// What people say they would feel: the other pole of what is low here.
  func wantedWord(_ random: inout SplitMix64) -> String { random.pick(random.pick(low).high) }
}
