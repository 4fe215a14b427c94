import Reporting

/// A template bound to a view: writes any value of that view, and can fail no more.
///
/// It keeps its place while it writes, so each thread binds its own; binding is cheap.
public struct Renderer<Root> {
  private let frame: Frame<Root>
  private let steps: Steps

  init(_ frame: Frame<Root>, _ steps: Steps) {
    self.frame = frame
    self.steps = steps
  }

  /// Writes a value after what is there already.
  public func append(_ root: Root, to output: inout ByteStream) { steps.run(with: root, in: frame, &output) }

  public func render(_ root: Root) -> [UInt8] {
    var output = ByteStream()
    append(root, to: &output)
    return output.bytes
  }
}
