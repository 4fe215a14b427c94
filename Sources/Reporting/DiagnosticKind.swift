/// How much a finding matters.
public enum Level: String, Comparable, CaseIterable, Sendable {
  /// Style.
  case advice
  /// Will be questioned.
  case warning
  /// Cannot go into a contract.
  case error

  public static func < (left: Level, right: Level) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}

/// A kind of diagnostic: declared once, at the foot of the file that raises it.
///
/// Its name is `family/what-is-wrong`, and is never reused for something else.
public struct DiagnosticKind: Sendable {
  public let name: String
  public let level: Level
  /// One line for lists.
  public let summary: String
  public let explanation: Explanation

  public init(_ name: String, _ level: Level, _ summary: String, _ explanation: Explanation) {
    self.name = name
    self.level = level
    self.summary = summary
    self.explanation = explanation
  }

  /// The part of the name before the `/`.
  public var family: Substring { name.prefix { $0 != "/" } }
}

extension DiagnosticKind {
  /// What an author can ask to be told of a diagnostic.
  public struct Explanation: Sendable {
    /// What the message says, in plain words.
    public let says: String
    /// Why it matters to a contract.
    public let matters: String
    public let wrong: Example
    public let right: Example

    public init(says: String, matters: String, wrong: Example, right: Example) {
      self.says = says
      self.matters = matters
      self.wrong = wrong
      self.right = right
    }
  }

  /// A piece of a file that shows a diagnostic, or shows it mended.
  ///
  /// The tests put it in `place` of a small valid project (`Tests/TestSupport/Base`), where it stands for what is
  /// written there between `# <place>` and `# </place>`, or for a whole file where `place` is a path; then they build it.
  public struct Example: Sendable {
    public let place: String
    public let text: String

    public init(_ place: String, _ text: String) {
      self.place = place
      self.text = text
    }
  }
}
