import Reporting
import Testing

@testable import OutcomesCLI

/// What no editor sends, and what becomes of it.
@Suite struct HostileTests {
  @Test func whatIsNoMessageIsPassedOver() throws {
    let editor = Editor(try ExampleProject())
    editor.send(raw: "Content-Length: 9\r\n\r\n{\"broken\"")
    #expect(editor.next()["error"]["code"] == .number("-32700"))
    editor.send(raw: "Content-Length: minus one\r\n\r\n")
    editor.send(raw: "Content-Type: nonsense\r\nContent-Length: 2\r\n\r\n[]")
    editor.tell(
      "textDocument/didChange", ["textDocument": ["uri": "file:///nowhere.yaml"], "contentChanges": [[:]]])
    editor.tell("textDocument/didOpen", ["textDocument": ["uri": "untitled:1", "text": "kind: decisions"]])
    #expect(editor.ask("textDocument/hover", [:])["result"].isNull)
    let deep = String(repeating: "[", count: 100_000)
    editor.send(raw: "Content-Length: \(deep.utf8.count)\r\n\r\n\(deep)")
    #expect(editor.next()["error"]["code"] == .number("-32700"))
    #expect(editor.leave() == 0)
  }

  @Test func placesOutsideTheFile() throws {
    let editor = Editor(try ExampleProject(), encodings: ["utf-32", "utf-8"])
    #expect(editor.greeting["capabilities"]["positionEncoding"].text == "utf-32")
    try editor.open("maps/frailty.yaml")
    for feature in ["hover", "completion", "definition", "references", "prepareRename", "rename"] {
      for (line, character) in [(0, 4000), (9000, 0), (2_147_483_647, 2_147_483_647)] {
        let params: JSON = [
          "textDocument": ["uri": editor.address("maps/frailty.yaml")],
          "position": ["line": .whole(line), "character": .whole(character)],
        ]
        #expect(editor.ask("textDocument/\(feature)", params)["jsonrpc"].text == "2.0")
      }
    }
    #expect(editor.leave() == 0)
  }

  @Test func leavingWithoutAWordIsAFailure() throws {
    let project = try ExampleProject()
    let program = Program(["lsp"], in: project.path)
    program.send(Array("Content-Length: 33\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}".utf8))
    #expect(withExtendedLifetime(project) { program.end() } == 1)
  }
}
