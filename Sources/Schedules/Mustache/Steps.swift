/// What a template does, in order, once every name in it has been made good.
struct Steps {
  enum Step {
    case literal([UInt8])
    case text(() -> String, Escaping, joins: Bool)
    /// Prints what is inside if the answer is the one wanted.
    case when(() -> Bool, is: Bool, Steps)
    /// Prints what is inside for each element, or for the one thing if it is there.
    case each((inout [UInt8], Steps) -> Void, Steps)
  }

  private(set) var steps: [Step] = []

  /// Pieces of text that follow each other are made one.
  mutating func append(literal bytes: some Collection<UInt8>) {
    if bytes.isEmpty { return }
    if case .literal(let before) = steps.last {
      steps[steps.count - 1] = .literal(before + bytes)
    } else {
      steps.append(.literal(Array(bytes)))
    }
  }

  mutating func append(_ step: Step) { steps.append(step) }

  mutating func append(_ other: Steps) {
    for step in other.steps {
      if case .literal(let bytes) = step { append(literal: bytes) } else { append(step) }
    }
  }

  func run(into output: inout [UInt8]) {
    for step in steps {
      switch step {
      case .literal(let bytes): output.append(contentsOf: bytes)
      case .text(let get, let escaping, let joins): escaping.append(get(), to: &output, joins: joins)
      case .when(let ask, let wanted, let inner): if ask() == wanted { inner.run(into: &output) }
      case .each(let repeated, let inner): repeated(&output, inner)
      }
    }
  }

  func run<Element>(each elements: [Element], in frame: Frame<Element>, _ output: inout [UInt8]) {
    elements.withUnsafeBufferPointer { elements in
      guard let base = elements.baseAddress else { return }
      for index in elements.indices {
        frame.current = base + index
        frame.isFirst = index == 0
        frame.isLast = index == elements.count - 1
        run(into: &output)
      }
    }
    frame.current = nil
  }

  func run<Value>(with value: Value, in frame: Frame<Value>, _ output: inout [UInt8]) {
    withUnsafePointer(to: value) { pointer in
      frame.current = pointer
      run(into: &output)
    }
    frame.current = nil
  }
}
