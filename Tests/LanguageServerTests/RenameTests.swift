import Reporting
import Testing

@testable import OutcomesCLI

/// A new id for a thing, everywhere it is written.
@Suite struct RenameTests {
  let project: ExampleProject
  let editor: Editor
  let map = "maps/frailty.yaml"

  init() throws {
    project = try ExampleProject(isBuilt: true)
    editor = Editor(project)
    try editor.open(map)
  }

  /// Makes the edits on the disk, as an editor does.
  private func make(_ edit: JSON) throws {
    guard case .object(let changes) = edit["changes"] else {
      Issue.record("no changes")
      return
    }
    for (address, edits) in changes {
      let name = String(address.dropFirst("file://\(project.path)/".count))
      var lines = try project.text(name).split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
      for edit in edits.list.reversed() {
        let (start, end) = (edit["range"]["start"], edit["range"]["end"])
        var units = Array(lines[start["line"].whole!].utf16)
        units.replaceSubrange(
          start["character"].whole!..<end["character"].whole!, with: edit["newText"].text!.utf16)
        lines[start["line"].whole!] = String(decoding: units, as: UTF16.self)
      }
      try project.put(name, lines.joined(separator: "\n"))
    }
  }

  private func ids(_ lock: String) -> Set<String> {
    Set(lock.split(separator: "\n").compactMap { $0.split(separator: ": ").last.map(String.init) })
  }

  @Test(arguments: [
    ("maps/frailty.yaml", "id: arri|ving", "coming-in"),
    ("maps/frailty.yaml", "id: ambulance-|wait", "waiting-for-help"),
    ("maps/frailty.yaml", "id: frailty-jour|ney", "frailty-wall"),
    ("maps/frailty.yaml", "id: c|2\n", "screening"),
    ("maps/frailty.yaml", "id: burton-|june", "burton"),
    ("outcomes.yaml", "- id: frail|ty", "later-life"),
    ("outcomes.yaml", "id: care-|home", "homes"),
    ("paths/improving-lives-2026.yaml", "id: improving-lives-|2026", "our-path"),
    ("paths/improving-lives-2026.yaml", "id: g|5", "goal-five"),
  ])
  func theProjectMeansTheSame(_ file: String, _ place: String, _ newName: String) throws {
    if file != map { try editor.open(file) }
    let before = try project.text("outcomes.lock")
    let reply = editor.ask("rename", file, at: place, ["newName": .text(newName)])
    try make(reply["result"])
    #expect(editor.leave() == 0)

    let check = Program.run(["check", "--format", "concise", "--quiet"], in: project.path)
    #expect(check.code == 0, "\(String(decoding: check.output, as: UTF8.self))")
    // A build gives every outcome the id it had, and no new one.
    #expect(Program.run(["build", "--quiet"], in: project.path).code == 0)
    #expect(ids(before) == ids(try project.text("outcomes.lock")))
  }

  @Test func whatIsNoIDOrTakenIsRefused() {
    func why(_ name: String) -> String? {
      editor.ask("rename", map, at: "id: arri|ving", ["newName": .text(name)])["error"]["message"].text
    }
    #expect(why("On arriving")?.contains("is not an id") == true)
    #expect(why("at-home") == "`at-home` is already a stage")
    editor.replace(map, "journey:\n", by: "journey\n")
    #expect(why("coming-in") != nil)
  }
}
