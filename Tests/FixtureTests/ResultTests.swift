import Compiler
import Reporting
import Specs
import TestSupport
import Testing

/// Every kind that results can raise: what is wrong in a file of results, and not in the project.
private let resultKinds: [DiagnosticKind] = resultRowDiagnosticKinds + scoreDiagnosticKinds

@Suite struct ResultTests {
  @Test(arguments: resultKinds)
  func examplesRaiseItAndNothingElse(kind: DiagnosticKind) async throws {
    let (wrong, right) = (kind.explanation.wrong, kind.explanation.right)
    let found = try await found(in: Array(wrong.text.utf8), named: wrong.place)
    #expect(found.0.found.map(\.kind.name) == [kind.name])
    #expect(try await self.found(in: Array(right.text.utf8), named: right.place).0.found.isEmpty)
  }

  @Test func messagesRead() async throws {
    var text = ""
    for (name, rows) in faults {
      let (diagnostics, sources) = try await found(in: Array(rows.utf8), named: "results.csv")
      #expect(diagnostics.hasErrors, "\(name)")
      text += "# \(name)\n" + FullPrinter.print(diagnostics, sources: sources)
    }
    expectGolden(text, "result.txt", in: "Golden/Messages")
  }

  /// What is withheld is no error: the rest is scored.
  @Test func whatIsWithheldReads() async throws {
    let rows = "indicator,year,numerator,denominator\nI-1.1,1,2,3\nI-1.1,2,4,820\nI-1.1,3,817,820\n"
    let (diagnostics, sources) = try await found(in: Array(rows.utf8), named: "results.csv")
    #expect(!diagnostics.hasErrors)
    expectGolden(
      FullPrinter.print(diagnostics, sources: sources), "result-withheld.txt", in: "Golden/Messages")
  }

  /// Quotes, line ends and byte order marks as spreadsheets write them; none of these changes what is read.
  @Test(arguments: [
    "indicator,year,numerator,denominator\r\nI-1.1,2,541,820\r\n",
    "\u{FEFF}\"indicator\",\"year\",\"numerator\",\"denominator\"\n\"I-1.1\",\"2\",\"541\",\"820\"",
    "year,indicator,denominator,numerator\n\n2, I-1.1 ,820,541\n\n",
  ])
  func tablesOfAnyProgramAreRead(text: String) async throws {
    var (sources, diagnostics) = (SourceMap(), Diagnostics())
    let rows = readResults(sources.add(path: "results.csv", bytes: Array(text.utf8)), &diagnostics)
    #expect(diagnostics.found.isEmpty)
    guard case .result(let result)? = rows?.first else { return #expect(Bool(false), "no result is read") }
    #expect(result.indicator.value == "I-1.1" && result.year.value == 2)
    #expect(result.numerator?.shown?.value == 541 && result.denominator?.shown?.value == 820)
  }

  /// Any one byte of a sound file may be another: what follows is a report or a score, never a crash.
  @Test func damageIsToldOfAndSurvived() async throws {
    let framework = try #require(await (try BaseProject()).compile(.givesIDs).framework)
    let sound = Array("indicator,year,numerator,denominator,value\n\"I-1.1\",2,541,820,66%\n".utf8)
    for place in sound.indices {
      for byte: UInt8 in [0, 0x22, 0x2C, 0x0A, 0x0D, 0x2A, 0x39, 0xFF] {
        var bytes = sound
        bytes[place] = byte
        var (sources, diagnostics) = (SourceMap(), Diagnostics())
        let rows = readResults(sources.add(path: "results.csv", bytes: bytes), &diagnostics)
        let scored = rows.flatMap { score($0, gates: [], in: framework, &diagnostics) }
        #expect((scored == nil) == diagnostics.hasErrors, "byte \(byte) at \(place)")
      }
    }
  }

  private let faults = [
    (
      "not UTF-8 is in another test; here a quotation mark that is never closed",
      "indicator,year\n\"I-1.1,2\n"
    ),
    ("a quotation mark inside", "indicator,year\nI-\"1.1,2\n"),
    ("text after a closing quotation mark", "indicator,year\n\"I-1.1\"x,2\n"),
    ("a field too few", "indicator,year,value\nI-1.1,2\n"),
    ("an unknown heading", "indicator,year,valeu\nI-1.1,2,66%\n"),
    ("a heading twice", "indicator,year,year\nI-1.1,2,2\n"),
    ("no heading at all", "I-1.1,2,66%\n"), ("an empty file", ""),
    (
      "no year, no number, no date, no percent sign",
      "indicator,year,value,evidence,units\nI-1.1,,66%,,\nI-1.1,2,about 66,,\nI-1.1,2,,31/03/2028,\nI-1.1,2,,,-3\nI-1.1,3,66,,\n"
    ),
    (
      "a gate without its answer, and one with another",
      "indicator,year,gate,met\n,2,reports,\n,2,reports,maybe\n"
    ),
    ("names that lead nowhere", "indicator,year,value,gate,met\nI-9.1,2,66%,,\n,2,,reports,yes\n"),
    (
      "a year that there is not, and a result twice",
      "indicator,year,value,people\nI-1.1,12,66%,820\nI-1.1,2,66%,820\nI-1.1,2,67%,820\n"
    ),
    (
      "counts that contradict",
      "indicator,year,numerator,denominator,value\nI-1.1,1,541,820,67%\nI-1.1,2,821,820,\nI-1.1,3,0,0,\n"
    ),
    (
      "age bands of what has none, with more than their figures, and a weight without one",
      "indicator,year,band,numerator,denominator,weight,value\nI-1.1,1,65 to 74,41,820,5500,\nI-1.1,2,65 to 74,41,820,5500,5%\nI-1.1,3,,41,820,5500,\nI-1.1,3,75 and over,41,820,a third,\n"
    ),
    (
      "an age band twice, and beside a result of all ages",
      "indicator,year,band,numerator,denominator,weight\nI-1.1,1,65 to 74,41,820,5500\nI-1.1,1,65 to 74,41,820,5500\nI-1.1,2,,41,820,\nI-1.1,2,75 and over,41,820,5500\n"
    ),
    (
      "a part of a result",
      "indicator,year,numerator,denominator,value,people\nI-1.1,1,541,,,\nI-1.1,2,,,,820\nI-1.1,3,,,66%,\n"
    ),
    ("a value outside the scale", "indicator,year,value\nI-1.1,2,166%\n"),
  ]

  private func found(in bytes: [UInt8], named name: String) async throws -> Checked {
    let compilation = await (try BaseProject()).compile(.givesIDs)
    let framework = try #require(compilation.framework)
    var (sources, diagnostics) = (compilation.sources, Diagnostics())
    if let rows = readResults(sources.add(path: name, bytes: bytes), &diagnostics) {
      _ = score(rows, gates: [], in: framework, &diagnostics)
    }
    return (diagnostics, sources)
  }
}
