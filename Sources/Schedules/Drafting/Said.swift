import Compiler
import Specs

/// One item of the notes, as a row of a document: worded only when it is written, because there may be many.
struct SaidRow: Sendable {
  let item: ItemID
  let drafting: Drafting
  /// Only traceability may show the parties what was said to them alone.
  var isForParties = false

  // What is read is read where it stands: an item, or worse its map, would be copied for each cell.
  private var document: Int { Int(item.document) }
  private var index: Int { Int(item.index) }

  var key: String { drafting.project.key(of: item) }

  /// The touchpoint's title; empty for what comes from a PATH.
  var touchpoint: String {
    let place: Int
    switch item.kind {
    case .feeling: place = drafting.project.maps[document].feelings[index].touchpoint
    case .voice: place = drafting.project.maps[document].voices[index].touchpoint
    case .change: place = drafting.project.maps[document].changes[index].touchpoint
    case .goal, .now, .step: return ""
    }
    return drafting.project.maps[document].touchpoints[place].title
  }

  /// "Abandoned, because nobody rang"; "We want: …"; words in quotation marks where they may be printed.
  var said: String {
    switch item.kind {
    case .feeling: return Self.text(of: drafting.project.maps[document].feelings[index])
    case .change: return "We want: " + drafting.project.maps[document].changes[index].wanted
    case .goal: return "Goal: " + drafting.project.visions[document].goals[index].says
    case .now: return "Now: " + drafting.project.visions[document].now[index].says
    case .step: return "Bold step: " + drafting.project.visions[document].steps[index].step
    case .voice: return words
    }
  }

  static func text(of feeling: BoundFeeling) -> String {
    let word = feeling.said.lowercased() == "ok" ? "OK" : capitalised(feeling.said)
    return feeling.because.map { "\(word), because \($0)" } ?? word
  }

  private var words: String {
    let voice = drafting.project.voice(item)
    switch drafting.printing(of: voice, forParties: isForParties) {
    case .withdrawn: return "Withdrawn"
    case .held(let why): return "Words held back: " + why
    case .printed(let words): return "\"\(words)\""
    }
  }

  /// "13 notes from patients", "A carer, who agreed to publication".
  var who: String {
    switch item.kind {
    case .feeling:
      let count = drafting.project.maps[document].feelings[index].count
      let role = drafting.project.maps[document].feelings[index].role
      return capitalised(drafting.notes(count, from: role))
    case .change: return wanting
    case .voice: return speaker
    case .step: return "Owner: " + (drafting.project.visions[document].steps[index].owner ?? "[ ]")
    case .goal, .now:
      let made = drafting.project.visions[document].source.madeBy.map {
        (role: $0.key.value, count: $0.value.value)
      }
      return made.isEmpty ? "" : "Made with " + drafting.countedBriefly(made)
    }
  }

  private var wanting: String {
    let votes = drafting.counted(drafting.project.maps[document].changes[index].votes)
    if !votes.isEmpty { return capitalised(votes) + " voted for it" }
    let who = drafting.project.maps[document].changes[index].who
    return who.isEmpty ? "" : "Wanted by " + joined(who.map(\.several))
  }

  private var speaker: String {
    let voice = drafting.project.voice(item)
    guard voice.consent != .withdrawn else { return "" }
    let role = voice.role == .public ? "A member of the public" : "A " + voice.role.one
    guard case .printed = drafting.printing(of: voice, forParties: isForParties) else { return role }
    return role
      + (voice.consent == .publish ? ", who agreed to publication" : ", who agreed to be read by the parties")
  }
}

extension Drafting {
  /// Whether somebody's words may stand in a document of this run.
  enum Printing {
    case printed(String)
    case held(String)
    case withdrawn
  }

  ///
  /// - Parameter forParties: whether the document may show what was said to the parties alone, in a build for them.
  func printing(of voice: BoundVoice, forParties: Bool) -> Printing {
    switch voice.consent {
    case .withdrawn: return .withdrawn
    case .internal: return .held("internal")
    case .contract where !(forParties && options.forParties): return .held("for the parties only")
    case .publish, .contract:
      guard voice.isChecked else { return .held("not checked yet") }
      return voice.says.map { .printed($0) } ?? .held("not written down")
    }
  }
}
