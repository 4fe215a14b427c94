import Reporting
import Specs

/// The rules in force, in the order in which they are asked to word an outcome.
public struct RuleBook: Sendable {
  public let rules: [BoundRule]
  /// Fewer notes than this are thin.
  public let people: Int
  /// A change needs as many votes of people and carers.
  public let votes: Int
}

/// A rule with its pack.
public struct BoundRule: Sendable {
  /// `pack-id/rule-id`
  public let id: String
  public let source: Rule
  public let kind: RuleKind

  public var span: Span { source.id.span }
  public var because: String { source.because?.value ?? "" }
}
