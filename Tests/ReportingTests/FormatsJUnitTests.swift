import Foundation
import Reporting
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct FormatsJUnitTests {
  private static let projects = [FormatsSample.proof(), FormatsSample.hostile(), FormatsSample.clean]

  @Test func suites() {
    #expect(text(JUnitPrinter.print(Self.projects)) == golden)
  }

  /// The elements and attributes of the schema that Jenkins publishes, and what GitLab says it reads.
  @Test func isAsThePublishedSchemaSays() throws {
    let root = try parse(Self.projects)
    #expect(root.name == "testsuites")
    #expect(
      root.isComplete(required: [], allowed: ["name", "time", "tests", "failures", "disabled", "errors"]))
    for suite in root.children {
      #expect(suite.name == "testsuite")
      #expect(
        suite.isComplete(
          required: ["name", "tests"],
          allowed: [
            "name", "tests", "failures", "errors", "time", "disabled", "skipped", "timestamp", "hostname",
            "id",
          ]))
      for test in suite.children {
        #expect(test.name == "testcase")
        #expect(
          test.isComplete(
            required: ["name", "classname", "file"],
            allowed: ["name", "assertions", "time", "classname", "status", "class", "file", "line", "group"]))
        for outcome in test.children {
          #expect(["failure", "skipped", "system-out"].contains(outcome.name))
          #expect(outcome.isComplete(required: [], allowed: ["message", "type"]))
        }
      }
    }
  }

  @Test func countsAreWhatIsThere() throws {
    let root = try parse(Self.projects)
    for suite in root.children {
      #expect(suite.attributes["tests"] == "\(suite.children.count)")
      for (count, element) in [("failures", "failure"), ("skipped", "skipped")] {
        let there = suite.children.filter { $0.children.first?.name == element }
        #expect(suite.attributes[count] == "\(there.count)")
      }
    }
    #expect(root.attributes["tests"] == "\(root.children.reduce(0) { $0 + $1.children.count })")
  }

  @Test func textComesThroughAsItWas() throws {
    let last = try #require(try parse(Self.projects).children[1].children.last)
    let message = #"""
      100% "unknown", he said: <b>a&b</b> ]]> [here](there) ::error::\u{D}\u{A}##[x] \u{1B}[2J\u{202E} 😀
      """#
    #expect(last.children[0].attributes["message"] == message)
    #expect(last.children[0].text.contains(message))
  }

  /// GitLab drops a second case of the same name, and tells what is new by the names.
  @Test func namesAreUniqueAndStayWhenLinesMove() throws {
    let names = try parse(Self.projects).names
    #expect(Set(names).count == names.count)
    let moved = [
      FormatsSample.proof(above: "# a\n# b\n"), FormatsSample.hostile(above: "# a\n# b\n"),
      FormatsSample.clean,
    ]
    #expect(try parse(moved).names == names)
  }

  private func parse(_ projects: [ProjectFindings]) throws -> Element {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(JUnitPrinter.print(projects)))
    parser.delegate = reader
    #expect(parser.parse())
    return try #require(reader.root)
  }
}

private final class Element {
  let name: String
  let attributes: [String: String]
  var children: [Element] = []
  var text = ""

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  func isComplete(required: [String], allowed: [String]) -> Bool {
    required.allSatisfy { attributes[$0] != nil } && attributes.keys.allSatisfy { allowed.contains($0) }
  }

  var names: [String] {
    children.flatMap(\.children).map { "\($0.attributes["classname"]!) \($0.attributes["name"]!)" }
  }
}

private final class ElementReader: NSObject, XMLParserDelegate {
  var root: Element?
  private var open: [Element] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    let element = Element(name, attributes)
    open.last?.children.append(element)
    root = root ?? element
    open.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }
}

private let golden = #"""
  <?xml version="1.0" encoding="UTF-8"?>
  <testsuites name="outcomes" tests="7" failures="3" errors="0">
    <testsuite name="specs/examples/lives" tests="1" failures="1" errors="0" skipped="0">
      <testcase name="specs/examples/lives/decisions.yaml: error[measure/target-not-better] the target is no better than the baseline" classname="specs/examples/lives" file="specs/examples/lives/decisions.yaml">
        <failure message="the target is no better than the baseline" type="measure/target-not-better">specs/examples/lives/decisions.yaml:3:32: the target is no better than the baseline
  a provider could get worse and still be paid
  specs/examples/lives/decisions.yaml:2:16: people already report this
  specs/examples/lives/paths/vision.yaml:2:29: the goal this serves
  help: set a target above 61%, or role: monitor
  why: outcomes explain measure/target-not-better</failure>
      </testcase>
    </testsuite>
    <testsuite name="specs/examples/lives" tests="5" failures="2" errors="0" skipped="2">
      <testcase name="specs/examples/lives/outcomes.yaml: warning[contract/no-form] no form is named" classname="specs/examples/lives" file="specs/examples/lives/outcomes.yaml">
        <skipped message="no form is named">specs/examples/lives/outcomes.yaml:1:1: no form is named
  help: write form: standard
  why: outcomes explain contract/no-form</skipped>
      </testcase>
      <testcase name="specs/examples/lives/decisions.yaml: warning[decision/no-owner] nobody owns it" classname="specs/examples/lives" file="specs/examples/lives/decisions.yaml">
        <skipped message="nobody owns it">specs/examples/lives/decisions.yaml:3:5: nobody owns it
  why: outcomes explain decision/no-owner</skipped>
      </testcase>
      <testcase name="library/feelings.yaml: advice[wording/long] far too long" classname="specs/examples/lives" file="library/feelings.yaml">
        <system-out>library/feelings.yaml:2:10: far too long
  why: outcomes explain wording/long</system-out>
      </testcase>
      <testcase name="specs/examples/lives/maps/north, south: 50% é.yaml: error[map/unknown-feeling] 100% &quot;unknown&quot;, he said: &lt;b&gt;a&amp;b&lt;/b&gt; ]]&gt; [here](there) ::error::\u{D}\u{A}##[x] \u{1B}[2J\u{202E} 😀" classname="specs/examples/lives" file="specs/examples/lives/maps/north, south: 50% é.yaml">
        <failure message="100% &quot;unknown&quot;, he said: &lt;b&gt;a&amp;b&lt;/b&gt; ]]&gt; [here](there) ::error::\u{D}\u{A}##[x] \u{1B}[2J\u{202E} 😀" type="map/unknown-feeling">specs/examples/lives/maps/north, south: 50% é.yaml:2:12: 100% &quot;unknown&quot;, he said: &lt;b&gt;a&amp;b&lt;/b&gt; ]]&gt; [here](there) ::error::\u{D}\u{A}##[x] \u{1B}[2J\u{202E} 😀
  did you mean `abandoned` or `angry`?
  why: outcomes explain map/unknown-feeling</failure>
      </testcase>
      <testcase name="specs/examples/lives/maps/north, south: 50% é.yaml: error[map/unknown-feeling] 100% &quot;unknown&quot;, he said: &lt;b&gt;a&amp;b&lt;/b&gt; ]]&gt; [here](there) ::error::\u{D}\u{A}##[x] \u{1B}[2J\u{202E} 😀 (2)" classname="specs/examples/lives" file="specs/examples/lives/maps/north, south: 50% é.yaml">
        <failure message="100% &quot;unknown&quot;, he said: &lt;b&gt;a&amp;b&lt;/b&gt; ]]&gt; [here](there) ::error::\u{D}\u{A}##[x] \u{1B}[2J\u{202E} 😀" type="map/unknown-feeling">specs/examples/lives/maps/north, south: 50% é.yaml:3:12: 100% &quot;unknown&quot;, he said: &lt;b&gt;a&amp;b&lt;/b&gt; ]]&gt; [here](there) ::error::\u{D}\u{A}##[x] \u{1B}[2J\u{202E} 😀
  did you mean `abandoned` or `angry`?
  why: outcomes explain map/unknown-feeling</failure>
      </testcase>
    </testsuite>
    <testsuite name="outcomes" tests="1" failures="0" errors="0" skipped="0">
      <testcase name="outcomes.yaml: nothing to report" classname="outcomes" file="outcomes.yaml"/>
    </testsuite>
  </testsuites>

  """#
