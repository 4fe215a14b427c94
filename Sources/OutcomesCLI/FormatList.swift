import ArgumentParser
import Compiler
import Schedules

/// The formats a build is asked for: `markdown,json`.
struct FormatList: Sendable {
  /// Each once, in the order of `allFormats`, so that the order of asking changes nothing.
  let formats: [Format]

  /// What a build writes where nobody says.
  static let usual = FormatList(formats: allFormats.filter(\.isUsual))

  private init(formats: [Format]) { self.formats = formats }

  init(_ text: String) throws {
    let asked = text.split(separator: ",")
    for name in asked where Format.named(name) == nil {
      throw ValidationError("'\(name)' is not a format; the formats are \(joined(allFormats.map(\.name)))")
    }
    formats = allFormats.filter { asked.contains(Substring($0.name)) }
    if formats.isEmpty {
      throw ValidationError("no format is named; the formats are \(joined(allFormats.map(\.name)))")
    }
  }
}
