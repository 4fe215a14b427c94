import Reporting

/// A value with the place where its author wrote it.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let span: Span

  public init(_ value: Value, _ span: Span) {
    self.value = value
    self.span = span
  }

  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), span)
  }
}

extension Located: Equatable where Value: Equatable {
  /// Equal values, wherever they stand.
  public static func == (left: Located, right: Located) -> Bool { left.value == right.value }
}

/// One entry of a mapping whose keys are values themselves, such as `{patient: 12, carer: 7}`.
public struct Entry<Key: Sendable, Value: Sendable>: Sendable {
  public let key: Located<Key>
  public let value: Value
}
