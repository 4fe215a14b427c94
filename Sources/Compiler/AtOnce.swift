/// Does something with each element, as many at the same time as there are cores, and gives the results in order.
func atOnce<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ body: @escaping @Sendable (Int, Element) -> Result
) async -> [Result] {
  await withTaskGroup(of: (index: Int, result: Result).self) { group in
    for (index, element) in elements.enumerated() {
      group.addTask { (index, body(index, element)) }
    }
    var results = [Result?](repeating: nil, count: elements.count)
    for await (index, result) in group { results[index] = result }
    return results.compactMap { $0 }
  }
}

/// The same for many small elements: a few stretches of them at a time, because to begin something takes a while too.
func inStretches<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ body: @escaping @Sendable (Int, Element) -> Result
) async -> [Result] {
  let length = max(16, elements.count / 16 + 1)
  let starts = Array(stride(from: 0, to: elements.count, by: length))
  let results = await atOnce(starts) { _, start in
    (start..<min(start + length, elements.count)).map { body($0, elements[$0]) }
  }
  return Array(results.joined())
}
