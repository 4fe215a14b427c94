import Reporting
import Specs

extension MapBinding {
  mutating func feelings() -> ItemsByTouchpoint<BoundFeeling> {
    byTouchpoint(allTouchpoints.reduce(0) { $0 + $1.feelings.count }) { binding, place, items in
      let (touchpoint, feelings) = (
        binding.allTouchpoints[place].id.value, binding.allTouchpoints[place].feelings
      )
      for index in feelings.indices {
        let session = binding.session(feelings[index].session)
        guard let word = binding.words.word(feelings[index].word, &binding.diagnostics) else { continue }
        let id = binding.id(of: feelings[index], at: touchpoint)
        items.append(
          BoundFeeling(
            id: id, span: feelings[index].span, touchpoint: place, role: feelings[index].who.value,
            count: feelings[index].count.value,
            valence: valence(of: word, side: feelings[index].side?.value), word: word,
            said: feelings[index].word.value, because: feelings[index].because?.value, session: session))
      }
    }
  }

  /// As given, or `touchpoint-role-word`, with a number where that is taken.
  private mutating func id(of feeling: Feeling, at touchpoint: String) -> String {
    if let id = feeling.id { return id.value }
    let made = madeID(touchpoint, feeling.who.value.rawValue, feeling.word.value)
    if items.claimMade(made, at: feeling.span) { return made }
    var number = 2
    while !items.claimMade("\(made)-\(number)", at: feeling.span) { number += 1 }
    return "\(made)-\(number)"
  }
}

/// What somebody meant by a word: `side` replaces its sign, and makes something of a neutral word.
private func valence(of word: LexiconWord, side: Feeling.Side?) -> Int {
  switch side {
  case nil: word.valence
  case .positive: max(1, abs(word.valence))
  case .negative: -max(1, abs(word.valence))
  }
}

/// `touchpoint-role-word`, the word in small letters and digits, everything else of it a hyphen.
private func madeID(_ touchpoint: String, _ role: String, _ word: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(touchpoint.utf8.count + role.utf8.count + word.utf8.count + 2)
  bytes += touchpoint.utf8
  bytes.append(UInt8(ascii: "-"))
  bytes += role.utf8
  bytes.append(UInt8(ascii: "-"))
  let start = bytes.count
  for byte in word.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
    default:
      if bytes.count > start, bytes[bytes.count - 1] != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
    }
  }
  if bytes.count > start, bytes[bytes.count - 1] == UInt8(ascii: "-") { bytes.removeLast() }
  if bytes.count == start { bytes += "word".utf8 }
  return String(decoding: bytes, as: UTF8.self)
}

/// The looking up of words of feeling in one file.
struct WordBinding {
  /// Looking for near words takes long; a file with more unknown words than this has another problem.
  private static let suggestionsPerFile = 20

  let lexicon: Lexicon
  let mayBeMissing: Bool
  /// Whether the file can declare words of its own.
  let canDeclare: Bool
  private var near: [String: [String]] = [:]

  init(_ lexicon: Lexicon, mayBeMissing: Bool, canDeclare: Bool) {
    self.lexicon = lexicon
    self.mayBeMissing = mayBeMissing
    self.canDeclare = canDeclare
  }

  mutating func word(_ text: Located<String>, _ diagnostics: inout Diagnostics) -> LexiconWord? {
    if let word = lexicon[text.value] { return word }
    guard !text.value.isEmpty, !mayBeMissing else { return nil }
    if near[text.value] == nil, near.count < Self.suggestionsPerFile {
      let normal = Lexicon.normal(text.value)
      near[text.value] = NearestNames.of(
        normal, among: lexicon.names.filter { !isOpposite(of: normal, $0) })
    }
    let help =
      canDeclare
      ? "if people said just this, declare it: own_words: [{word: \(text.value), axis: …, valence: …}]"
      : "if people said just this, declare it in a list in `feelings/`"
    diagnostics.report(
      Diagnostic(
        .unknownFeeling, "`\(text.value)` is not a word of feeling that this project knows", at: text.span,
        help: [help],
        suggestions: near[text.value] ?? []))
    return nil
  }
}

extension DiagnosticKind {
  static let unknownFeeling = DiagnosticKind(
    "map/unknown-feeling", .error, "A word of feeling is in no list.",
    .init(
      says:
        "The word is not in the feelings list. It may be misspelt; or it is people's own, and has to be given an axis and a weight once.",
      matters: "What a feeling means decides which outcome it leads to, and that is never guessed.",
      wrong: .init("maps/journey.yaml#feelings", "- {who: patient, word: abandonned, count: 9}"),
      right: .init("maps/journey.yaml#feelings", "- {who: patient, word: abandoned, count: 9}")))
}
