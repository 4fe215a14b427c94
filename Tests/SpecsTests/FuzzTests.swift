import Reporting
import TestSupport
import Testing

@testable import Specs

/// A file that was damaged is read or refused: never a crash, a hang or a silent nothing.
@Suite struct FuzzTests {
  /// SplitMix64: the same damage in every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(sides))
    }
  }

  private static let marks = Array("{}[]:,-#&*!|>'\"%@`\n\t \\?<~\0\u{1B}\r".utf8) + [0x80, 0xC3, 0xE2, 0xFF]

  /// What must hold of any bytes at all.
  private func check(_ bytes: [UInt8], _ note: String) {
    let file = SourceFile(id: FileID(0), path: "maps/x.yaml", bytes: bytes)
    var diagnostics = Diagnostics()
    let spec = readSpec(file, expected: nil, &diagnostics)
    if spec == nil { #expect(diagnostics.hasErrors, "\(note): nothing read, and no error") }
    var sources = SourceMap()
    sources.add(path: file.path, bytes: bytes)
    for diagnostic in diagnostics.found {
      guard let span = diagnostic.span else { continue }
      for span in [span] + diagnostic.labels.map(\.span) {
        #expect(span.start <= span.end && span.end <= bytes.count, "\(note): \(diagnostic.message)")
      }
    }
    let text = FullPrinter.print(diagnostics, sources: sources)
    #expect(!text.unicodeScalars.contains { $0.isHazard }, "\(note)")
    if spec != nil, let document = read(bytes).document {
      #expect(JSONSyntax.problem(in: document.json()) == nil, "\(note)")
    }
  }

  @Test(arguments: 0..<20)
  func flippedBytes(part: Int) throws {
    let map = try Repository.bytes(of: "Tests/TestSupport/Base/maps/journey.yaml")
    var dice = Dice(state: UInt64(part))
    for round in 0..<100 {
      var bytes = map
      for _ in 0...dice.roll(3) {
        let place = dice.roll(bytes.count)
        switch dice.roll(4) {
        case 0: bytes[place] = UInt8(dice.roll(256))
        case 1: bytes[place] = Self.marks[dice.roll(Self.marks.count)]
        case 2: bytes.remove(at: place)
        default: bytes.insert(Self.marks[dice.roll(Self.marks.count)], at: place)
        }
      }
      check(bytes, "part \(part), round \(round)")
    }
  }

  /// Cut short after each byte.
  @Test func everyBeginning() throws {
    let map = try Repository.bytes(of: "Tests/TestSupport/Base/maps/journey.yaml")
    for length in stride(from: 0, to: map.count, by: 3) {
      check(Array(map.prefix(length)), "cut after \(length)")
    }
  }

  @Test func everySmallText() {
    let marks = Array("{}[]:,-#&*!|>'\"%?a \n".utf8)
    for a in marks {
      for b in marks {
        for c in marks { check([a, b, c], "\([a, b, c])") }
      }
    }
  }
}
