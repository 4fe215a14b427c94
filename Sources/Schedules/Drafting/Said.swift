import Compiler
import Reporting
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

  func writeKey(to output: inout ByteStream) { drafting.project.writeKey(of: item, to: &output) }

  /// The touchpoint's title; nothing for what comes from a PATH.
  func writeTouchpoint(to output: inout ByteStream) {
    let place: Int
    switch item.kind {
    case .feeling: place = drafting.project.maps[document].feelings[index].touchpoint
    case .voice: place = drafting.project.maps[document].voices[index].touchpoint
    case .change: place = drafting.project.maps[document].changes[index].touchpoint
    case .goal, .now, .step: return
    }
    output.append(drafting.project.maps[document].touchpoints[place].title)
  }

  /// "Abandoned, because nobody rang"; "We want: …; enough when: …"; words in quotation marks where they may be printed.
  func writeSaid(to output: inout ByteStream) {
    switch item.kind {
    case .feeling: writeFeeling(to: &output)
    case .change:
      output.append("We want: ")
      output.append(drafting.project.maps[document].changes[index].wanted)
      if let enough = drafting.project.maps[document].changes[index].enough {
        output.append("; enough when: ")
        output.append(enough)
      }
    case .goal:
      output.append("Goal: ")
      output.append(drafting.project.visions[document].goals[index].says)
    case .now:
      output.append("Now: ")
      output.append(drafting.project.visions[document].now[index].says)
    case .step:
      output.append("Bold step: ")
      output.append(drafting.project.visions[document].steps[index].step)
    case .voice: writeWords(to: &output)
    }
  }

  var said: String { String(writing: writeSaid) }

  private func writeFeeling(to output: inout ByteStream) {
    output.appendCapitalised(drafting.project.maps[document].feelings[index].said, exceptFor: "ok", as: "OK")
    // A word that goes both ways is only understood with the side that was written beside it.
    switch drafting.project.maps[document].feelings[index].side {
    case .negative: output.append(" (said as something bad)")
    case .positive: output.append(" (said as something good)")
    case nil: break
    }
    if let because = drafting.project.maps[document].feelings[index].because {
      output.append(", because ")
      output.append(because)
    }
  }

  private func writeWords(to output: inout ByteStream) {
    switch drafting.printing(voice: index, of: document, forParties: isForParties) {
    case .withdrawn: output.append("Withdrawn")
    case .held(let why):
      output.append("Words held back: ")
      output.append(why)
    case .printed:
      output.append("\"")
      output.append(drafting.project.maps[document].voices[index].says ?? "")
      output.append("\"")
    }
  }

  /// "13 notes from patients", "A carer, who agreed to publication".
  func writeWho(to output: inout ByteStream) {
    switch item.kind {
    case .feeling:
      let count = drafting.project.maps[document].feelings[index].count
      let role = drafting.project.maps[document].feelings[index].role
      drafting.writeNotes(count, from: role, to: &output)
    case .change: writeWanting(to: &output)
    case .voice: writeSpeaker(to: &output)
    case .step:
      output.append("Owner: ")
      output.append(drafting.project.visions[document].steps[index].owner ?? "[ ]")
    case .goal, .now:
      let made = drafting.project.visions[document].source.madeBy.map {
        (role: $0.key.value, count: $0.value.value)
      }
      if !made.isEmpty { output.append("Made with " + drafting.countedBriefly(made)) }
    }
  }

  private func writeWanting(to output: inout ByteStream) {
    let start = output.count
    drafting.writeCounted(drafting.project.maps[document].changes[index].votes, to: &output)
    if output.count > start {
      output.append(" voted for it")
      return
    }
    let who = drafting.project.maps[document].changes[index].who
    if !who.isEmpty { output.append("Wanted by " + joined(who.map(\.several))) }
  }

  private func writeSpeaker(to output: inout ByteStream) {
    let consent = drafting.project.maps[document].voices[index].consent
    let role = drafting.project.maps[document].voices[index].role
    guard consent != .withdrawn else { return }
    if role == .public {
      output.append("A member of the public")
    } else {
      output.append("A ")
      output.append(role.one)
    }
    guard case .printed = drafting.printing(voice: index, of: document, forParties: isForParties) else {
      return
    }
    output.append(
      consent == .publish ? ", who agreed to publication" : ", who agreed to be read by the parties")
  }
}

extension Drafting {
  /// Whether somebody's words may stand in a document of this run.
  enum Printing {
    case printed
    case held(String)
    case withdrawn
  }

  /// Asks of a voice by its place, and that of its map.
  ///
  /// - Parameter forParties: whether the document may show what was said to the parties alone, in a build for them.
  func printing(voice: Int, of map: Int, forParties: Bool) -> Printing {
    switch project.maps[map].voices[voice].consent {
    case .withdrawn: return .withdrawn
    case .internal: return .held("internal")
    case .contract where !(forParties && options.forParties): return .held("for the parties only")
    case .publish, .contract:
      guard project.maps[map].voices[voice].isChecked else { return .held("not checked yet") }
      return project.maps[map].voices[voice].says == nil ? .held("not written down") : .printed
    }
  }
}
