import Reporting
import Specs

/// The public ids that were given out, and the next ones that are free.
///
/// An id is given once. It is never given to another key, and a key that comes back gets its own back.
public struct LockBook: Sendable {
  public private(set) var outcomes: [String: String] = [:]
  public private(set) var indicators: [String: String] = [:]
  private var lastOutcome = 0
  /// By the number of the outcome.
  private var lastIndicator: [Int: Int] = [:]

  public init() {}

  /// Takes in what a lock says; ids given to two keys are an error.
  init(_ lock: Lock, _ diagnostics: inout Diagnostics) {
    var firsts: [String: Span] = [:]
    for entry in lock.outcomes + lock.indicators {
      let id = entry.value
      if let first = firsts[id.value] {
        diagnostics.report(
          Diagnostic(
            .lockIDTwice, "the id \(id.value) is given to two keys", at: id.span, note: "again",
            labels: [.init(first, "first here")],
            help: [
              "two branches gave out the same id: delete the outcome's line that was merged last, and those of its indicators, and build again"
            ]))
      } else {
        firsts[id.value] = id.span
      }
    }
    for entry in lock.outcomes { take(outcome: entry.key.value, entry.value, &diagnostics) }
    for entry in lock.indicators { take(indicator: entry.key.value, entry.value, &diagnostics) }
  }

  private mutating func take(outcome key: String, _ id: Located<String>, _ diagnostics: inout Diagnostics) {
    guard let number = Int(id.value.dropFirst(2)), id.value.hasPrefix("O-") else {
      reportMisplaced(id, "an outcome", &diagnostics)
      return
    }
    outcomes[key] = id.value
    lastOutcome = max(lastOutcome, number)
  }

  private mutating func take(indicator key: String, _ id: Located<String>, _ diagnostics: inout Diagnostics) {
    let numbers = id.value.dropFirst(2).split(separator: ".").compactMap { Int($0) }
    guard numbers.count == 2, id.value.hasPrefix("I-") else {
      reportMisplaced(id, "an indicator", &diagnostics)
      return
    }
    indicators[key] = id.value
    lastIndicator[numbers[0]] = max(lastIndicator[numbers[0]] ?? 0, numbers[1])
    lastOutcome = max(lastOutcome, numbers[0])
  }

  private func reportMisplaced(_ id: Located<String>, _ what: String, _ diagnostics: inout Diagnostics) {
    diagnostics.report(
      .lockIDMisplaced, "\(id.value) is not the id of \(what)", at: id.span,
      help: "restore the lock from git, or delete this line and build again")
  }

  /// The key that an id was given to, of outcomes.
  func outcomeKey(ofID id: String) -> String? { outcomes.first { $0.value == id }?.key }

  /// The key that an id was given to, of indicators.
  func indicatorKey(ofID id: String) -> String? { indicators.first { $0.value == id }?.key }

  /// The id of an outcome; a new one where it has none.
  mutating func id(ofOutcome key: String) -> String {
    if let id = outcomes[key] { return id }
    lastOutcome += 1
    let id = "O-\(lastOutcome)"
    outcomes[key] = id
    return id
  }

  /// The id of an indicator of an outcome; a new one where it has none.
  mutating func id(ofIndicator key: String, of outcome: String) -> String {
    let number = Int(outcome.dropFirst(2)) ?? 0
    // After a merge an indicator may have the number of another outcome; it is given one of its own.
    if let id = indicators[key], id.hasPrefix("I-\(number).") { return id }
    let next = (lastIndicator[number] ?? 0) + 1
    lastIndicator[number] = next
    let id = "I-\(number).\(next)"
    indicators[key] = id
    return id
  }
}

extension DiagnosticKind {
  static let lockIDTwice = DiagnosticKind(
    "lock/id-twice", .error, "The lock gives one id to two keys.",
    .init(
      says:
        "Two lines of `outcomes.lock` have the same id. This happens when two branches each add an outcome and are merged.",
      matters: "An id in a signed contract must mean one thing for ever.",
      wrong: .init("outcomes.lock", "kind: lock\noutcomes:\n  care/a/safety: O-1\n  care/b/safety: O-1"),
      right: .init("outcomes.lock", "kind: lock\noutcomes:\n  care/a/safety: O-1\n  care/b/safety: O-2")))

  static let lockIDMisplaced = DiagnosticKind(
    "lock/id-misplaced", .error, "The lock holds an id of the wrong kind.",
    .init(
      says:
        "An outcome has the id of an indicator, or the other way round. Somebody has edited the lock by hand.",
      matters: "An id in a signed contract must mean one thing for ever.",
      wrong: .init("outcomes.lock", "kind: lock\noutcomes:\n  care/a/safety: I-1.1"),
      right: .init("outcomes.lock", "kind: lock\noutcomes:\n  care/a/safety: O-1")))
}
