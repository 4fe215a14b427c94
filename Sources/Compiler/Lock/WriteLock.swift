import Reporting
import Specs

extension LockBook {
  /// The text of `outcomes.lock`: one id a line, sorted by key, so that branches merge line by line.
  public func text(packs: [PackStamp]) -> String {
    String(writing: { write(packs: packs, to: &$0) })
  }

  private func write(packs: [PackStamp], to text: inout ByteStream) {
    text.append(
      """
      # Written by `outcomes build`; commit it. It says which public id means which outcome or indicator, for ever.
      # After a merge keep the lines of both sides and build again; where one id stands twice, `outcomes check` says what to do.
      kind: lock
      packs:

      """)
    for pack in packs.filter(\.isShipped).sorted(byBytesOf: \.lockName) {
      text.append("  \(pack.lockName): {version: \(pack.version), digest: \"\(pack.digest)\"}\n")
    }
    Self.write("outcomes", outcomes, to: &text)
    Self.write("indicators", indicators, to: &text)
  }

  private static func write(_ name: String, _ ids: [String: String], to text: inout ByteStream) {
    text.append(name)
    guard !ids.isEmpty else { return text.append(": {}\n") }
    text.append(":\n")
    for (key, id) in ids.sorted(by: { $0.key.utf8Bytes < $1.key.utf8Bytes }) {
      text.append("  ")
      text.append(key)
      text.append(": ")
      text.append(id)
      text.append("\n")
    }
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
