/// Keeps something until the program ends.
///
/// A large project is made of millions of small things, and to give each of them back takes time that nobody has a use for:
/// the system takes them all back at once.
func keepUntilTheEnd<Value>(_ value: Value) { _ = Unmanaged.passRetained(Kept(value)) }

private final class Kept<Value> {
  let value: Value
  init(_ value: Value) { self.value = value }
}
