import Reporting
import Specs

extension LockBook {
  /// The text of `outcomes.lock`: one id a line, sorted by key, so that branches merge line by line.
  public func text(packs: [PackStamp]) -> String {
    var text = """
      # Written by `outcomes build`; commit it. It says which public id means which outcome or indicator, for ever.
      # After a merge keep the lines of both sides and build again; where one id stands twice, `outcomes check` says what to do.
      kind: lock
      packs:

      """
    for pack in packs.filter(\.isShipped).sorted(byBytesOf: \.lockName) {
      text += "  \(pack.lockName): {version: \(pack.version), digest: \"\(pack.digest)\"}\n"
    }
    text += Self.section("outcomes", outcomes) + Self.section("indicators", indicators)
    return text
  }

  private static func section(_ name: String, _ ids: [String: String]) -> String {
    guard !ids.isEmpty else { return "\(name): {}\n" }
    return "\(name):\n" + ids.sorted(byBytesOf: \.key).map { "  \($0.key): \($0.value)\n" }.joined()
  }
}

extension PackStamp {
  /// `rules/standard`
  public var lockName: String { "\(kind)/\(id)" }
}

/// A pack that ships must be the one the lock knows, until somebody asks for the new one.
func checkPacks(_ lock: Lock, _ packs: [PackStamp], _ diagnostics: inout Diagnostics) {
  for pack in packs where pack.isShipped {
    guard let locked = lock.packs.first(where: { $0.key.value == pack.lockName })?.value else { continue }
    guard locked.digest.value != pack.digest else { continue }
    diagnostics.report(
      .packChanged, "`\(pack.lockName)` \(pack.version) is not what this project was built with",
      at: locked.digest.span,
      note: "built with \(locked.version.value)",
      help: "read the change log, then run `outcomes build --update-packs` and review what changes")
  }
}

extension DiagnosticKind {
  static let packChanged = DiagnosticKind(
    "lock/pack-changed", .error, "A pack that ships differs from the one the project was built with.",
    .init(
      says:
        "The rules, feelings, indicators or form that come with the program have changed since the last build.",
      matters: "Obligations could change although nobody edited a line. That has to be wanted and reviewed.",
      wrong: .init(
        "outcomes.lock", "kind: lock\npacks:\n  rules/standard: {version: 0.9.0, digest: \"sha256:0000\"}"),
      right: .init("outcomes.lock", "kind: lock\noutcomes: {}")))
}
