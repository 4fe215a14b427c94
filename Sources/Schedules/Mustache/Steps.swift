import Reporting

/// What a template does, in order, once every name in it has been made good.
final class Steps {
  private var steps: [Step] = []

  func append(_ step: Step) {
    // Pieces of text that follow each other are made one.
    if let literal = step as? LiteralStep {
      if literal.bytes.isEmpty { return }
      if let before = steps.last as? LiteralStep {
        steps[steps.count - 1] = LiteralStep(before.bytes + literal.bytes)
        return
      }
    }
    steps.append(step)
  }

  func append(_ other: Steps) { for step in other.steps { append(step) } }

  func run(into output: inout ByteStream) {
    // A step is there for as long as its template; to count that it is in use would cost more than most of them do.
    steps.withUnsafeBufferPointer { steps in
      for index in steps.indices {
        Unmanaged.passUnretained(steps[index])._withUnsafeGuaranteedRef { $0.run(into: &output) }
      }
    }
  }

  func run<Element>(each elements: [Element], in frame: Frame<Element>, _ output: inout ByteStream) {
    elements.withUnsafeBufferPointer { elements in
      guard let base = elements.baseAddress else { return }
      for index in elements.indices {
        frame.current = base + index
        frame.isFirst = index == 0
        frame.isLast = index == elements.count - 1
        run(into: &output)
        output.passOn()
      }
    }
    frame.current = nil
  }

  func run<Value>(with value: Value, in frame: Frame<Value>, _ output: inout ByteStream) {
    withUnsafePointer(to: value) { pointer in
      frame.current = pointer
      run(into: &output)
    }
    frame.current = nil
  }
}

/// One thing that a template does.
class Step {
  func run(into output: inout ByteStream) { preconditionFailure("a step is one of those below") }
}

/// Prints what stands in the template.
final class LiteralStep: Step {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  override func run(into output: inout ByteStream) { bytes.withUnsafeBufferPointer { output.append($0) } }
}

/// Prints a value.
final class TextStep: Step {
  private let write: (inout ByteStream) -> Void
  private let escaping: Escaping
  private let joins: Bool

  init(_ write: @escaping (inout ByteStream) -> Void, _ escaping: Escaping, joins: Bool) {
    self.write = write
    self.escaping = escaping
    self.joins = joins
  }

  override func run(into output: inout ByteStream) { escaping.append(to: &output, joins: joins, write) }
}

/// Prints what is inside if the answer is the one wanted.
final class QuestionStep: Step {
  private let ask: () -> Bool
  private let wanted: Bool
  private let inner: Steps

  init(_ ask: @escaping () -> Bool, is wanted: Bool, _ inner: Steps) {
    self.ask = ask
    self.wanted = wanted
    self.inner = inner
  }

  override func run(into output: inout ByteStream) { if ask() == wanted { inner.run(into: &output) } }
}

/// Prints what is inside for each element, or for the one thing if it is there.
final class ScopeStep: Step {
  private let each: (inout ByteStream, Steps) -> Void
  private let inner: Steps

  init(_ each: @escaping (inout ByteStream, Steps) -> Void, _ inner: Steps) {
    self.each = each
    self.inner = inner
  }

  override func run(into output: inout ByteStream) { each(&output, inner) }
}
