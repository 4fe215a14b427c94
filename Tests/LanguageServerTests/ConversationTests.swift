import Reporting
import Testing

@testable import OutcomesCLI

/// What an editor asks, and what it is told: the built program, over its own pipes.
@Suite struct ConversationTests {
  let project: ExampleProject
  let editor: Editor
  let map = "maps/frailty.yaml"

  init() throws {
    project = try ExampleProject(isBuilt: true)
    editor = Editor(project)
    try editor.open(map)
  }

  private func labels(_ reply: JSON) -> [String] {
    reply["result"]["items"].list.compactMap { $0["label"].text }
  }

  @Test func theCourseOfAConversation() {
    #expect(editor.greeting["capabilities"]["hoverProvider"].flag)
    #expect(editor.greeting["capabilities"]["positionEncoding"].text == "utf-16")
    #expect(editor.ask("textDocument/nonsense", [:])["error"]["code"] == .number("-32601"))
    #expect(editor.findings(map).isEmpty)
    #expect(editor.leave() == 0)
  }

  @Test func whatIsTypedIsCheckedBeforeItIsSaved() {
    editor.replace(map, "word: frightened, count: 6", by: "word: frigthened 🙂, count: 6")
    let found = editor.findings(map)
    #expect(found.count == 1)
    #expect(found.first?["code"].text == "map/unknown-feeling")
    #expect(found.first.map { editor.covered(map, $0["range"]) } == "frigthened 🙂")
    editor.replace(map, "frigthened 🙂", by: "frightened")
    #expect(editor.findings(map).isEmpty)
  }

  @Test func completionOfKeysAndWords() {
    editor.replace(map, "{id: f3, who: patient,", by: "{id: f3, who: pa")
    #expect(labels(editor.ask("completion", map, at: "f3, who: pa|")).starts(with: ["patient", "carer"]))
    editor.replace(map, "who: pa word: frightened, count: 6", by: "who: patient, word: , count: 6, s")
    #expect(labels(editor.ask("completion", map, at: "word: |, count")).contains("frightened"))
    #expect(labels(editor.ask("completion", map, at: "count: 6, s|")).contains("side"))
  }

  @Test func completionOfNames() throws {
    editor.replace(map, "about: [f3]", by: "about: [f3, ")
    #expect(labels(editor.ask("completion", map, at: "about: [f3, |")).contains("f2"))
    let path = "paths/improving-lives-2026.yaml"
    let text = try editor.open(path)
    let answers = try #require(text.split(separator: "\n").first { $0.contains("answers: [") })
    let cut = "\(answers.split(separator: "answers: [", maxSplits: 1)[0])answers: ["
    editor.replace(path, String(answers), by: cut)
    #expect(labels(editor.ask("completion", path, at: "\(cut)|")).contains("frailty-journey/c2"))
  }

  @Test func completionOfKeysOfOutcomesAndSlots() throws {
    let decisions = "decisions.yaml"
    try editor.open(decisions)
    editor.replace(decisions, "- outcome: frailty/arriving/safety", by: "- outcome: ")
    #expect(
      labels(editor.ask("completion", decisions, at: "- outcome: |\n")).contains("frailty/arriving/safety"))
    editor.replace(decisions, "slot: frailty/arriving/safety/experience/baseline,", by: "slot: fr")
    let slots = labels(editor.ask("completion", decisions, at: "slot: fr|"))
    #expect(slots.contains("frailty/arriving/safety/experience/baseline"))
  }

  @Test func hoverSaysWhatThingsMean() {
    func hover(_ place: String) -> String {
      editor.ask("hover", map, at: place)["result"]["contents"]["value"].text ?? ""
    }
    #expect(hover("word: fright|ened").contains("safety, -3"))
    #expect(hover("word: fright|ened").contains("Used in"))
    #expect(hover("who: pat|ient").contains("a person who is cared for"))
    #expect(hover("in_sc|ope").contains("Whether it is this contract's to change"))
    #expect(hover("id: arri|ving").contains("a stage"))
    #expect(hover("id: arri|ving").contains("O-"))
  }

  @Test func fromAUseToItsDefinitionAndBack() throws {
    let decisions = "decisions.yaml"
    try editor.open(decisions)
    let definition = editor.ask("definition", decisions, at: "frailty/arri|ving/safety")["result"].list
    #expect(definition.count == 1)
    #expect(definition.first?["uri"] == editor.address(map))
    #expect(definition.first.map { editor.covered(map, $0["range"]) } == "arriving")
    let uses = editor.ask("references", map, at: "id: arri|ving", ["context": ["includeDeclaration": true]])
    let files = Set(
      uses["result"].list.compactMap { $0["uri"].text?.split(separator: "/").last.map(String.init) })
    #expect(files == ["frailty.yaml", "decisions.yaml", "outcomes.lock"])
  }

  @Test func symbolsStandInOneAnother() {
    let params: JSON = ["textDocument": ["uri": editor.address(map)]]
    let roots = editor.ask("textDocument/documentSymbol", params)["result"].list
    #expect(roots.map { $0["name"].text } == ["frailty-journey"])
    let stage = roots.first?["children"].list.first { $0["name"].text == "arriving" }
    #expect(stage?["children"].list.map { $0["name"].text } == ["ambulance-wait", "emergency-department"])
  }

  @Test func quickFixesAndAllThatIsSafe() {
    editor.replace(
      map, "{id: f3, who: patient, word: frightened", by: "{id: f3, who: pateint, word: frigthened")
    let start = editor.place(map, "{id: f3")
    let range: JSON = ["start": start, "end": ["line": start["line"], "character": 60]]
    let params: JSON = [
      "textDocument": ["uri": editor.address(map)], "range": range, "context": ["diagnostics": []],
    ]
    let actions = editor.ask("textDocument/codeAction", params)["result"].list
    let titles = actions.map { "\($0["kind"].text ?? ""): \($0["title"].text ?? "")" }
    #expect(titles.contains("quickfix: write `patient`"))
    let all = actions.first { $0["kind"].text == "source.fixAll" }
    let edits = all.map { $0["edit"]["changes"][editor.address(map).text ?? ""].list } ?? []
    #expect(edits.map { $0["newText"].text } == ["patient"])
  }
}
