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
