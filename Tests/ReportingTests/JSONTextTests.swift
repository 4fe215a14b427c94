import Reporting
import Testing

/// A JSON text that is looked at where it stands.
@Suite struct JSONTextTests {
  @Test func fieldsAndItemsAreFoundWhereTheyStand() throws {
    let text = try #require(
      JSONText(Array(#" {"a": [1, {"b": "x\"]}"}, []], "c\u0041": null, "d": {"e": -2.50}} "#.utf8)))
    #expect(text.fields.map(\.name) == ["a", "cA", "d"])
    #expect(text["a"]?.items.count == 3)
    #expect(text["a"]?.items[1]["b"]?.text == #"x"]}"#)
    #expect(text["cA"]?.value == .null)
    #expect(text["d"]?["e"]?.value == .number("-2.50"))
    #expect(text["missing"] == nil)
    #expect(text["a"]?["b"] == nil)
    #expect(text["d"]?.items.isEmpty == true)
  }

  @Test func sameBytesAreTheSame() throws {
    let text = try #require(JSONText(Array(#"[{"a": 1}, {"a": 1}, {"a":1}]"#.utf8)))
    #expect(text.items[0].isWrittenAs(text.items[1]))
    #expect(!text.items[0].isWrittenAs(text.items[2]))
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "[1 2]", #"{"a"}"#, #"{"a": }"#, #"{a: 1}"#, "[1] 2", #""unfinished"#, "truth",
    "\"\n\"",
    #"{"a": 1,}"#, "<<<<<<< HEAD",
  ])
  func whatIsNoJSONIsNone(_ text: String) { #expect(JSONText(Array(text.utf8)) == nil) }

  @Test func depthIsLimited() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(JSONText(Array(deep.utf8)) == nil)
    #expect(
      JSONText(Array((String(repeating: "[", count: 60) + String(repeating: "]", count: 60)).utf8)) != nil)
  }

  @Test func textThatIsNotUTF8IsNone() { #expect(JSONText([0x22, 0xFF, 0x22]) == nil) }
}
