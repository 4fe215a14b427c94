/// Leaves a value to the end of the process, where the system takes all memory back at once: to take a large project apart
/// piece by piece would take longer than to write it.
func keepToTheEnd<Value: Sendable>(_ value: Value) { _ = Unmanaged.passRetained(Kept(value)) }

private final class Kept<Value: Sendable>: Sendable {
  private let value: Value

  init(_ value: Value) { self.value = value }
}
