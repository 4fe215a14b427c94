import Reporting
import Specs

// What a decision may say in place of the key of something that there is.

extension Diagnostic {
  /// A public id where a key belongs.
  ///
  /// - Parameters:
  ///   - what: "an outcome", "an indicator"
  ///   - key: the key that the lock has for the id.
  static func idForKey(
    _ id: Located<String>, _ kind: DiagnosticKind, _ what: String, key: String?
  ) -> Diagnostic {
    guard let key else {
      return Diagnostic(
        kind, "decisions name \(what) by its key, and `outcomes.lock` knows no `\(id.value)`", at: id.span,
        help: ["`open-items.md` and `outcomes.lock` list the keys of what follows from the notes"])
    }
    var report = Diagnostic(
      kind, "decisions name \(what) by its key, and `\(id.value)` is its public id", at: id.span,
      help: ["`outcomes check --fix` writes it"], suggestions: [key])
    report.fixes = [Fix(replacing: id.span, by: key, .safe)]
    return report
  }

  /// The key of an outcome that there was.
  static func gone(_ key: Located<String>, _ id: String, near: [String]) -> Diagnostic {
    var help = [
      "delete the decision if that is right; else look for what was changed in the maps since it was made"
    ]
    if !near.isEmpty {
      help.append(
        "of the outcomes that there are, the nearest: " + near.map { "`\($0)`" }.joined(separator: ", "))
    }
    return Diagnostic(
      .unknownOutcome, "no outcome has the key `\(key.value)` any more", at: key.span,
      note: "this was \(id), and what people said no longer makes it", help: help)
  }
}
