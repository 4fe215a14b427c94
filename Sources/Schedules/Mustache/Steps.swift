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

  func run<Rows: Collection>(each rows: Rows, in frame: Frame<Rows.Element>, _ output: inout ByteStream) {
    let last = rows.count - 1
    func run(_ row: UnsafePointer<Rows.Element>, at place: Int) {
      frame.current = row
      frame.isFirst = place == 0
      frame.isLast = place == last
      self.run(into: &output)
      output.passOn()
    }
    let wereThere: Void? = rows.withContiguousStorageIfAvailable { rows in
      guard let base = rows.baseAddress else { return }
      for place in rows.indices { run(base + place, at: place) }
    }
    if wereThere == nil {
      for (place, row) in rows.enumerated() { withUnsafePointer(to: row) { run($0, at: place) } }
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
